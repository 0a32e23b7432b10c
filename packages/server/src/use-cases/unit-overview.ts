// bodies.overview, .overviewTable: the units under one side by side, each counted from its own ledger.
import type { UnitFigures, UnitKind, UnitOverview } from '@huiyin/sdk';
import { dayOf, type Millis } from '@huiyin/sdk/rules';
import { unitOverviewTable } from '@huiyin/sdk/views';
import { overviewWordsFor } from '@huiyin/sdk/words';
import { bodyOf } from './bodies.js';
import type { UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { liveCard, monthsOfCard } from './report-card.js';
import { summaryOf, type Unit, type Units } from './units.js';

/** Kinds that work for others and are not what a resident turns to. */
const BEHIND: readonly UnitKind[] = ['bureau', 'office'];

const words = overviewWordsFor('zh-CN');

export function getUnitOverview(ports: UseCasePorts): UseCase<'bodies.overview'> {
  return ({ path, query }, { now }) => overviewOf(ports, path.body, query.period, now);
}

export function getUnitOverviewTable(ports: UseCasePorts): UseCase<'bodies.overviewTable'> {
  return async ({ path, query }, { now }) =>
    ports.tables.write(unitOverviewTable(await overviewOf(ports, path.body, query.period, now), words));
}

async function overviewOf(
  { directory, ledgers, secrets }: UseCasePorts,
  slug: string,
  asked: string | undefined,
  now: Millis,
): Promise<UnitOverview> {
  const units = await directory.units();
  const above = bodyOf(units, slug);
  const today = dayOf(now);
  const period = asked ?? today.slice(0, 4);
  const months = monthsOfCard(period, today);
  const items: UnitFigures[] = [];
  // One after the other: a reader of 26 units takes one connection, not all there are.
  for (const unit of reportingUnder(units, above)) {
    const [head, figures] = await ledgers.read(unit.ledger, (view) =>
      Promise.all([view.head(), view.figures({ body: unit.slug, months, today })]),
    );
    const card = liveCard(secrets, { unit, period, head, figures, now });
    const { body, asOf, received, problems, closing, aside, officeClaim, commitments, demo } = card;
    items.push({
      body,
      asOf,
      received,
      problems,
      closing,
      aside,
      officeClaim,
      ...(commitments && { commitments }),
      ...(demo && { demo }),
    });
  }
  return { body: summaryOf(above), period, items, ...(above.demo && { demo: true }) };
}

/** Directly under it, and turned to by residents. */
export function reportingUnder(units: Units, above: Unit): Unit[] {
  return units.all.filter(({ parent, kind }) => parent?.slug === above.slug && !BEHIND.includes(kind));
}
