// staff.visits.list, .coverage, .setHouseholds: visits as staff of the unit read them, and counts of them.
import type { Visit, VisitBook, VisitCoverage } from '@huiyin/sdk';
import { addMonths, dayOf, momentOf, monthsOf, startOfDay } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { momentPosition, pageOf, PAGE_SIZE } from './list-position.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { ContactSealer, LedgerView, UseCasePorts } from './ports.js';
import { isOverseer, overseesUnit, staffFor, unitUnder } from './staff-access.js';
import { summaryOf, type Unit, type Units } from './units.js';
import type { VisitRecord } from './visit-records.js';

const LIST = 'staff.visits.list';
const COVERAGE = 'staff.visits.coverage';
const HOUSEHOLDS = 'staff.visits.setHouseholds';

export function listVisits({ ledgers, directory, contacts, secrets }: UseCasePorts): UseCase<typeof LIST> {
  return async ({ query }, { actor }) => {
    const staff = staffFor(LIST, actor);
    const units = await directory.units();
    const unit = unitUnder(units, staff, query.body);
    const { limit = PAGE_SIZE } = query;
    const book = query.book as VisitBook | undefined;
    const list = ['visits', unit.slug, book ?? 'diary'].join('/');
    const before = momentPosition(secrets, list, query.cursor);
    const found = await ledgers.read(unit.ledger, (view) =>
      view.visits({ bodies: units.under(unit.slug, unit.ledger), book, before, limit: limit + 1 }),
    );
    const { page, last } = pageOf(found, limit);
    return {
      items: page.map((record) => visitOf(record, units, contacts, unit.ledger)),
      ...(last && { next: secrets.sealCursor(list, `${last.visitedAt}/${last.id}`) }),
    };
  };
}

export function coverVisits({ ledgers, directory }: UseCasePorts): UseCase<typeof COVERAGE> {
  return async ({ query: { body, period } }, { actor, now }) => {
    const staff = staffFor(COVERAGE, actor);
    const units = await directory.units();
    const unit = countedUnit(units, staff, body);
    const asked = period ?? dayOf(now).slice(0, 4);
    return await ledgers.read(unit.ledger, (view) => coverageOf(view, unit, units, asked));
  };
}

export function setHouseholds({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof HOUSEHOLDS> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(HOUSEHOLDS, context.actor);
    const units = await directory.units();
    const unit = countedUnit(units, staff, draft.body);
    const request = { operation: HOUSEHOLDS, path: {}, body: draft } as const;
    const { now } = context;
    return await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const { households } = draft;
          const counted = await coverageOf(transaction, unit, units, dayOf(now).slice(0, 4));
          const coverage = { ...counted, population: households };
          const { person } = staff;
          await transaction.setHouseholds({
            unit: unit.slug,
            households,
            at: now,
            person,
            ...keep(coverage),
          });
          return coverage;
        },
      }),
    );
  };
}

/** Counts are also for who stands above. @throws OperationError `body.not-found`, `auth.not-allowed` */
function countedUnit(units: Units, staff: StaffActor, slug: string): Unit {
  if (!isOverseer(staff)) return unitUnder(units, staff, slug);
  const unit = bodyOf(units, slug);
  if (!overseesUnit(staff, slug, units)) throw new OperationError('auth.not-allowed');
  return unit;
}

/** @throws OperationError `period.invalid` */
async function coverageOf(
  view: LedgerView,
  unit: Unit,
  units: Units,
  period: string,
): Promise<VisitCoverage> {
  const months = monthsOf(period);
  if (!months) throw new OperationError('period.invalid');
  const [rows, population] = [
    await view.visitCoverage({
      bodies: units.under(unit.slug, unit.ledger),
      from: startOfDay(`${months.first}-01`),
      to: startOfDay(`${addMonths(months.last, 1)}-01`),
    }),
    await view.households(unit.slug),
  ];
  return {
    body: summaryOf(unit),
    period,
    ...rows.all,
    ...(population !== undefined && { population }),
    byCohort: [...rows.byCohort],
    byGrid: rows.byGrid.map(({ body, ...count }) => ({ body: units.summary(body), ...count })),
    ...(unit.demo && { demo: true }),
  };
}

function visitOf(record: VisitRecord, units: Units, contacts: ContactSealer, ledger: string): Visit {
  const { id, body, grid, visitedAt, recordedAt, person, cohort, hasCare, sealed, forgottenOn, appeals } =
    record;
  const books: VisitBook[] = ['diary'];
  if (appeals.length > 0) books.push('requests');
  if (hasCare) books.push('care');
  return {
    id,
    body: units.summary(body),
    ...(grid !== undefined && { grid }),
    visitedAt: momentOf(visitedAt),
    recordedAt: momentOf(recordedAt),
    visitor: person,
    cohort,
    books,
    ...(sealed && contacts.openVisit(sealed, { ledger, number: id })),
    ...(forgottenOn !== undefined && { forgottenOn }),
    appeals: [...appeals],
    ...(units.get(body)?.demo && { demo: true }),
  };
}
