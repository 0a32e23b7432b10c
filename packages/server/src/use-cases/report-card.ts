// reportCards.get, .publications: a unit's card, live from counted figures or as it was published.
import type { Category, Day, Period, Publication, ReportCard } from '@huiyin/sdk';
import {
  bytesToHex,
  cardMonths,
  dayOf,
  frontierRoot,
  momentOf,
  monthOf,
  talliedCard,
  type CardMonths,
  type Millis,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { withCaseWords } from './case-words.js';
import { pageOf, PAGE_SIZE } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { FigureRows, LedgerHead, Secrets, UseCasePorts } from './ports.js';
import type { PublishedCard } from './records.js';
import { summaryOf, type Unit } from './units.js';

/** The first month a card can begin with. */
const EARLIEST = '2000-01';

export function getReportCard({ directory, ledgers, secrets }: UseCasePorts): UseCase<'reportCards.get'> {
  return async ({ query: { body, period, category: topic, at } }, { now }) => {
    // The route takes no other.
    const category = topic as Category | undefined;
    const units = await directory.units();
    const unit = bodyOf(units, body);
    if (at !== undefined && at !== 'live') {
      const published =
        ledgerOf(at) === unit.ledger
          ? await ledgers.read(unit.ledger, (view) => view.publication(at))
          : undefined;
      const isAskedFor =
        published?.body === unit.slug &&
        (period ?? published.period) === published.period &&
        (category ?? published.category) === published.category;
      if (!isAskedFor) throw new OperationError('publication.not-found');
      return await ledgers.read(unit.ledger, (view) =>
        withCaseWords(view, units, withPublication(published)),
      );
    }
    const today = dayOf(now);
    const asked = period ?? today.slice(0, 4);
    const months = monthsOfCard(asked, today);
    const scope = category !== undefined && { category };
    return await ledgers.read(unit.ledger, async (view) => {
      const [head, figures] = await Promise.all([
        view.head(),
        view.figures({ body: unit.slug, ...scope, months, today }),
      ]);
      const card = liveCard(secrets, { unit, period: asked, ...scope, head, figures, now });
      return await withCaseWords(view, units, card);
    });
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

/** The months of a period a card can be of. @throws OperationError `period.invalid` */
export function monthsOfCard(period: Period, today: Day): CardMonths {
  const months = cardMonths(period, today);
  if (!months || months.first < EARLIEST || months.first > monthOf(today)) {
    throw new OperationError('period.invalid');
  }
  return months;
}

/** The card of one state of the log. */
export function liveCard(
  { sha256 }: Pick<Secrets, 'sha256'>,
  {
    unit,
    period,
    category,
    head: { frontier, withheld },
    figures,
    now,
  }: {
    readonly unit: Unit;
    readonly period: Period;
    readonly category?: Category;
    readonly head: LedgerHead;
    readonly figures: FigureRows;
    readonly now: Millis;
  },
): ReportCard {
  return talliedCard({
    body: summaryOf(unit),
    period,
    ...(category !== undefined && { category }),
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

/** As it stands in lists and feeds. */
export function publicationOf({
  id,
  period,
  category,
  at,
  leaf,
  digest,
}: Omit<PublishedCard, 'card'>): Publication {
  return { id, period, ...(category !== undefined && { category }), at: momentOf(at), leaf, digest };
}

function positionIn(secrets: Secrets, list: string, cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const position = secrets.openCursor(list, cursor);
  if (position === undefined || !/^[0-9]{1,16}$/.test(position)) throw new OperationError('cursor.invalid');
  return Number(position);
}
