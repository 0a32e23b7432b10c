// staff.appeals.list, staff.appeals.get: a unit's queue over all ledgers it works in, and one case.
import type { AppealState, PublicationCounts } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { formatPosition, pageOf, PAGE_SIZE, parsePosition } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { ListPosition, UseCasePorts } from './ports.js';
import { queueDay, type AppealRecord } from './records.js';
import { admitStaff, overseesUnit, staffFor, unitOf } from './staff-access.js';
import { staffAppeal, staffSummary } from './staff-appeal.js';
import type { Unit, Units } from './units.js';
import { readWhistlesOf } from './whistle-view.js';

export function listStaffAppeals(ports: UseCasePorts): UseCase<'staff.appeals.list'> {
  return async ({ query }, { actor, now }) => {
    const staff = staffFor('staff.appeals.list', actor);
    const units = await ports.directory.units();
    const unit = bodyOf(units, query.body);
    const ledgers = ledgersOfQueue(staff, unit, units);
    const limit = query.limit ?? PAGE_SIZE;
    const list = ['queue', unit.slug, query.state ?? '', query.publication ?? ''].join('/');
    const after = parsePosition(ports.secrets, list, query.cursor);
    const search = {
      unit: unit.slug,
      limit: limit + 1,
      ...(query.state !== undefined && { state: query.state as AppealState }),
      ...(query.publication !== undefined && { awaitsLook: true as const }),
      ...(after && { after }),
    };
    const read = await Promise.all(
      ledgers.map((ledger) =>
        ports.ledgers.read(ledger, async (view) => ({
          found: await view.queue(search),
          counts: await view.publicationCounts({ responsible: unit.slug, today: dayOf(now) }),
        })),
      ),
    );
    const { page, last } = pageOf(read.flatMap(({ found }) => found).sort(nearestFirst), limit);
    return {
      items: page.map((record) => staffSummary(record, { units, now })),
      ...(last && { next: formatPosition(ports.secrets, list, positionOf(last)) }),
      publication: summed(read.map(({ counts }) => counts)),
    };
  };
}

export function getStaffAppeal(ports: UseCasePorts): UseCase<'staff.appeals.get'> {
  return async ({ path: { number } }, { actor, now }) => {
    const staff = staffFor('staff.appeals.get', actor);
    const units = await ports.directory.units();
    return await ports.ledgers.read(ledgerOf(number), async (view) => {
      const record = await view.appeal(number);
      if (!record) throw new OperationError('appeal.not-found');
      await admitStaff(record.case, staff, { units, view, now });
      const whistles = await readWhistlesOf(view, number);
      return staffAppeal(record, await view.entries(number), { actor: staff, units, now, whistles });
    });
  };
}

/**
 * The ledgers this reader may look for a unit's cases in. A unit works in its own ledger and in any that passed
 * it a case; its neighbours in the ledger see only what is in there.
 * @throws OperationError `auth.not-allowed` for a queue of somebody they have nothing to do with
 */
function ledgersOfQueue(staff: StaffActor, unit: Unit, units: Units): readonly string[] {
  if (unit.slug === staff.unit || overseesUnit(staff, unit.slug, units)) return units.ledgers;
  if (unit.ledger === unitOf(staff, units).ledger) return [unit.ledger];
  throw new OperationError('auth.not-allowed');
}

function summed(counts: readonly PublicationCounts[]): PublicationCounts {
  const sum = (name: keyof PublicationCounts): number => counts.reduce((all, one) => all + one[name], 0);
  return { pending: sum('pending'), late: sum('late'), refused: sum('refused') };
}

function positionOf({ case: appeal }: AppealRecord): ListPosition {
  return { day: queueDay(appeal), number: appeal.number };
}

/** The order the database gives each ledger's part in, kept over all of them. */
function nearestFirst(a: AppealRecord, b: AppealRecord): number {
  const order = (record: AppealRecord): string => Object.values(positionOf(record)).join('/');
  return order(a) < order(b) ? -1 : 1;
}
