// bodies.demand: what was asked for at a unit, item by item, and how it was served.
import { bytesToHex, dayOf, demandOf, frontierRoot, momentOf } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import type { UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { monthsOfCard } from './report-card.js';
import { summaryOf } from './units.js';

export function getDemand({ directory, ledgers, secrets }: UseCasePorts): UseCase<'bodies.demand'> {
  return async ({ path, query }, { now }) => {
    const unit = bodyOf(await directory.units(), path.body);
    const today = dayOf(now);
    const period = query.period ?? today.slice(0, 4);
    const months = monthsOfCard(period, today);
    const [{ frontier }, within] = await ledgers.read(unit.ledger, (view) =>
      Promise.all([view.head(), view.itemTallies({ body: unit.slug, months, today })]),
    );
    const root = bytesToHex(frontierRoot(frontier, secrets.sha256));
    return demandOf({
      body: summaryOf(unit),
      period,
      asOf: { at: momentOf(now), treeSize: frontier.size, root },
      taxonomy: unit.taxonomy,
      within,
      ...(unit.demo && { demo: true }),
    });
  };
}
