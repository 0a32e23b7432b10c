// reportCards.get: a unit's live report card, read from counted figures as of one state of the sealed log.
import {
  bytesToHex,
  dayOf,
  frontierRoot,
  momentOf,
  monthOf,
  monthsOf,
  reportCard,
  type Millis,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { summaryOf } from './units.js';

/** The first month a card can begin with. */
const EARLIEST = '2000-01';

export function getReportCard({ directory, ledgers, secrets }: UseCasePorts): UseCase<'reportCards.get'> {
  return async ({ query }, { now }) => {
    const unit = bodyOf(await directory.units(), query.body);
    const period = query.period ?? yearOf(now);
    const months = monthsOf(period);
    if (!months || months.first < EARLIEST || months.first > monthOf(dayOf(now))) {
      throw new OperationError('period.invalid');
    }
    const [{ frontier }, figures] = await ledgers.read(unit.ledger, (view) =>
      Promise.all([view.head(), view.figures(unit.slug, months.last)]),
    );
    return reportCard({
      body: summaryOf(unit),
      period,
      asOf: {
        at: momentOf(now),
        treeSize: frontier.size,
        root: bytesToHex(frontierRoot(frontier, secrets.sha256)),
      },
      today: dayOf(now),
      ...figures,
      ...(unit.demo && { demo: true }),
    });
  };
}

function yearOf(now: Millis): string {
  return dayOf(now).slice(0, 4);
}
