// reportCards.get, .publications: a unit's card, live from counted figures or as it was published.
import type { Period, Publication, ReportCard } from '@huiyin/sdk';
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
import { pageOf, PAGE_SIZE } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { FigureRows, LedgerHead, Secrets, UseCasePorts } from './ports.js';
import type { PublishedCard } from './records.js';
import { summaryOf, type Unit } from './units.js';

/** The first month a card can begin with. */
const EARLIEST = '2000-01';

export function getReportCard({ directory, ledgers, secrets }: UseCasePorts): UseCase<'reportCards.get'> {
  return async ({ query: { body, period, at } }, { now }) => {
    const unit = bodyOf(await directory.units(), body);
    if (at !== undefined && at !== 'live') {
      const published =
        ledgerOf(at) === unit.ledger
          ? await ledgers.read(unit.ledger, (view) => view.publication(at))
          : undefined;
      const isAskedFor = published?.body === unit.slug && (period ?? published.period) === published.period;
      if (!isAskedFor) throw new OperationError('publication.not-found');
      return withPublication(published);
    }
    const asked = period ?? dayOf(now).slice(0, 4);
    const lastMonth = lastMonthOf(asked, now);
    const [head, figures] = await ledgers.read(unit.ledger, (view) =>
      Promise.all([view.head(), view.figures(unit.slug, lastMonth)]),
    );
    return liveCard(secrets, { unit, period: asked, head, figures, now });
  };
}

export function listPublications({
  directory,
  ledgers,
  secrets,
}: UseCasePorts): UseCase<'reportCards.publications'> {
  return async ({ query }) => {
    const unit = bodyOf(await directory.units(), query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const list = ['publications', unit.slug].join('/');
    const before = positionIn(secrets, list, query.cursor);
    const rows = await ledgers.read(unit.ledger, (view) =>
      view.publications({
        body: unit.slug,
        limit: limit + 1,
        ...(before !== undefined && { before }),
      }),
    );
    const { page, last } = pageOf(rows, limit);
    return {
      items: page.map(publicationOf),
      ...(last && { next: secrets.sealCursor(list, String(last.leaf)) }),
    };
  };
}

/** The last month of a period a card can be of. @throws OperationError `period.invalid` */
export function lastMonthOf(period: Period, now: Millis): string {
  const months = monthsOf(period);
  if (!months || months.first < EARLIEST || months.first > monthOf(dayOf(now))) {
    throw new OperationError('period.invalid');
  }
  return months.last;
}

/** The card of one state of the log. */
export function liveCard(
  { sha256 }: Pick<Secrets, 'sha256'>,
  {
    unit,
    period,
    head: { frontier, withheld },
    figures,
    now,
  }: {
    readonly unit: Unit;
    readonly period: Period;
    readonly head: LedgerHead;
    readonly figures: FigureRows;
    readonly now: Millis;
  },
): ReportCard {
  return reportCard({
    body: summaryOf(unit),
    period,
    asOf: { at: momentOf(now), treeSize: frontier.size, root: bytesToHex(frontierRoot(frontier, sha256)) },
    today: dayOf(now),
    ...figures,
    withheld,
    ...(unit.demo && { demo: true }),
  });
}

/** A published card as it is given out. */
export function withPublication(published: PublishedCard): ReportCard {
  return { ...published.card, publication: publicationOf(published) };
}

function publicationOf({ id, period, at, leaf, digest }: Omit<PublishedCard, 'card'>): Publication {
  return { id, period, at: momentOf(at), leaf, digest };
}

function positionIn(secrets: Secrets, list: string, cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const position = secrets.openCursor(list, cursor);
  if (position === undefined || !/^[0-9]{1,16}$/.test(position)) throw new OperationError('cursor.invalid');
  return Number(position);
}
