// staff.meetings.readiness: what a meeting still lacks, computed from visits, lists and plans.
import {
  addDays,
  appealListsIn,
  appealVocabulary,
  dayOf,
  FEWEST_TOLD,
  listReadiness,
  planReadiness,
  readinessSpan,
  startOfDay,
  visitReadiness,
  type MeetingCase,
} from '@huiyin/sdk/rules';
import type { Day, ListReadiness, MeetingDetail, VisitReadiness } from '@huiyin/sdk';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { LedgerView, UseCasePorts } from './ports.js';
import type { ReadinessRows } from './readiness-records.js';
import { overseesUnit, staffFor, unitOf } from './staff-access.js';
import { summaryOf, type Unit, type Units } from './units.js';
import type { CoverageQuery } from './visit-records.js';

const OPERATION = 'staff.meetings.readiness';

/** Meetings of a unit that are looked through for the one before. */
const LOOKED_THROUGH = 100;

export function meetingReadinessOf({ ledgers, directory }: UseCasePorts): UseCase<typeof OPERATION> {
  return async ({ path: { id } }, { actor, now }) => {
    const staff = staffFor(OPERATION, actor);
    const units = await directory.units();
    const today = dayOf(now);
    return await ledgers.read(ledgerOf(id), async (view) => {
      const { meeting, unit } = await ownMeeting(view, id, staff, units);
      const others = await view.meetings({ body: meeting.body, limit: LOOKED_THROUGH });
      const span = readinessSpan(meeting, others, today);
      const { since, until } = span;
      const rows = await view.readiness({ body: meeting.body, since, today });
      const words = await view.publicationCounts({ body: meeting.body, today });
      const plans = (await view.plans(id)).map(({ id: plan, status, content: { category, topic } }) => ({
        ...{ id: plan, status, category, topic },
      }));
      const { title, startsAt, status } = meeting;
      return {
        ...{ meeting: id, body: summaryOf(unit), title, startsAt, status, ...span },
        visits: await visitsOf(view, unit, units, { since, until }),
        lists: listsOf(unit, rows, words.pending),
        plans: planReadiness(rows.topics, plans),
        ...(unit.demo && { demo: true }),
      };
    });
  };
}

/** How many households were visited before a meeting, for everybody: a number of nobody. */
export async function visitsBefore(
  view: LedgerView,
  meeting: MeetingCase,
  units: Units,
  today: Day,
): Promise<Pick<MeetingDetail, 'visitsBefore'>> {
  const unit = units.get(meeting.body);
  if (!unit || meeting.status === 'cancelled') return {};
  const others = await view.meetings({ body: meeting.body, limit: LOOKED_THROUGH });
  const { since, until } = readinessSpan(meeting, others, today);
  const { all } = await view.visitCoverage(coverageOf(unit, units, { since, until }));
  return all.visits < FEWEST_TOLD ? {} : { visitsBefore: { since, visits: all.visits } };
}

/**
 * A meeting of the own unit or one under it; auditors see those under theirs.
 * @throws OperationError `meeting.not-found`, `meeting.not-your-unit`
 */
export async function ownMeeting(
  view: LedgerView,
  id: string,
  staff: StaffActor,
  units: Units,
): Promise<{ readonly meeting: MeetingCase; readonly unit: Unit }> {
  const meeting = await view.meeting(id);
  const unit = meeting && units.get(meeting.body);
  if (!meeting || !unit) throw new OperationError('meeting.not-found');
  const own = unitOf(staff, units);
  const isTheirs = own.ledger === unit.ledger && units.isWithin(unit.slug, own.slug);
  if (!isTheirs && !overseesUnit(staff, unit.slug, units)) throw new OperationError('meeting.not-your-unit');
  return { meeting, unit };
}

async function visitsOf(view: LedgerView, unit: Unit, units: Units, span: Span): Promise<VisitReadiness> {
  const query = coverageOf(unit, units, span);
  const rows = await view.visitCoverage(query);
  return visitReadiness({
    ...{ all: rows.all, byCohort: rows.byCohort, population: unit.population },
    byGrid: rows.byGrid.map(({ body, ...count }) => ({ body: units.summary(body), ...count })),
    dwellings: await view.households(unit.slug),
    places: query.bodies
      .filter((slug) => slug !== unit.slug)
      .map((slug) => units.summary(slug))
      .filter(({ kind }) => kind === 'community'),
  });
}

interface Span {
  readonly since: Day;
  readonly until: Day;
}

function coverageOf({ slug, ledger }: Unit, units: Units, { since, until }: Span): CoverageQuery {
  const bodies = units.under(slug, ledger);
  return { bodies, from: startOfDay(since), to: startOfDay(addDays(until, 1)) };
}

function listsOf(
  unit: Unit,
  { standings, late, unanswered, untaken }: ReadinessRows,
  words: number,
): ListReadiness {
  const own = unit.vocabulary === 'own' ? unit.ownVocabulary : undefined;
  const vocabulary = own ? 'own' : appealVocabulary(unit.vocabulary);
  return listReadiness({
    ...{ vocabulary, ...(own && { own }), late, unanswered, untaken, words, standings },
    definitions: appealListsIn(vocabulary, own),
  });
}
