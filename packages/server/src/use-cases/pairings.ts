// staff.pairings.list, .contact, .looks: who looks after whom, for those it concerns; whose household it is, for a reason.
import type { Pairing, PairedHousehold } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { formatPosition, pageOf, PAGE_SIZE, parsePosition, serialPosition } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { PairingListQuery, PairingRecord } from './pairing-records.js';
import type { ContactSealer, UseCasePorts } from './ports.js';
import { mayCall, overseesUnit, staffFor, unitOf } from './staff-access.js';
import type { Unit, Units } from './units.js';

const LIST = 'staff.pairings.list';
const CONTACT = 'staff.pairings.contact';
const LOOKS = 'staff.pairings.looks';

/** Written down of an auditor, who gives no reason. */
const AUDIT = '审计查看';

export function listPairings(ports: UseCasePorts): UseCase<typeof LIST> {
  const { ledgers, directory, contacts, secrets } = ports;
  return async ({ query }, { actor, now }) => {
    const staff = staffFor(LIST, actor);
    const units = await directory.units();
    const unit = bodyOf(units, query.body);
    const { limit = PAGE_SIZE } = query;
    const list = ['pairings', unit.slug, staff.unit, staff.role].join('/');
    const after = parsePosition(secrets, list, query.cursor);
    const asked = { body: unit.slug, ...reachOf(staff, unit, units), after, limit: limit + 1 };
    // What an auditor is shown, and that they were, is of one transaction.
    return await ledgers.write(unit.ledger, async (transaction) => {
      const { page, last } = pageOf(await transaction.pairings(asked), limit);
      if (staff.role === 'auditor') {
        const { unit: by, person, role } = staff;
        await transaction.recordPairingLooks(
          page.map(({ id }) => ({ pairing: id, at: now, unit: by, person, role, reason: AUDIT })),
        );
      }
      return {
        items: page.map((record) => pairingOf(record, { units, contacts, staff })),
        ...(last && { next: formatPosition(secrets, list, { day: last.since, number: last.id }) }),
      };
    });
  };
}

/** Asking twice is looking twice: nothing is answered from what was answered before. */
export function lookAtPairing({ ledgers, directory, contacts }: UseCasePorts): UseCase<typeof CONTACT> {
  return async ({ path: { id }, body: { reason } }, { actor, now }) => {
    const staff = staffFor(CONTACT, actor);
    const units = await directory.units();
    const ledger = ledgerOf(id);
    unitOf(staff, units);
    return await ledgers.write(ledger, async (transaction) => {
      const record = await transaction.lockPairing(id);
      if (!record || !isTheirs(record, staff)) throw new OperationError('pairing.not-found');
      if (record.endedOn !== undefined || !record.household) throw new OperationError('pairing.ended');
      const { unit, person, role } = staff;
      await transaction.recordPairingLooks([{ pairing: id, at: now, unit, person, role, reason }]);
      const household = contacts.openPairing('household', record.household, { ledger, number: id });
      return { id, household: household as PairedHousehold, seenAt: momentOf(now) };
    });
  };
}

export function listPairingLooks({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof LOOKS> {
  return async ({ query }, { actor }) => {
    const staff = staffFor(LOOKS, actor);
    const units = await directory.units();
    const body = bodyOf(units, query.body);
    if (!overseesUnit(staff, body.slug, units) && unitOf(staff, units).ledger !== body.ledger) {
      throw new OperationError('auth.not-allowed');
    }
    const { limit = PAGE_SIZE } = query;
    const list = `pairing-looks/${body.ledger}`;
    const before = serialPosition(secrets, list, query.cursor);
    const found = await ledgers.read(body.ledger, (view) => view.pairingLooks({ before, limit: limit + 1 }));
    const { page, last } = pageOf(found, limit);
    return {
      items: page.map(({ pairing, at, unit, person, reason }) => ({
        id: pairing,
        at: momentOf(at),
        unit: units.summary(unit),
        person,
        reason,
      })),
      ...(last && { next: secrets.sealCursor(list, String(last.serial)) }),
    };
  };
}

/** Whether theirs is a role that may see pairings at all. */
export function maySeePairings({ role }: StaffActor): boolean {
  return mayCall(LIST, role);
}

export function mayOpenPairings({ role }: StaffActor): boolean {
  return mayCall('staff.pairings.open', role);
}

/** Of the unit's clerk and lead, or of who is paired themselves. */
export function isTheirs(record: PairingRecord, staff: StaffActor): boolean {
  return isDeciderOf(record, staff) || (record.unit === staff.unit && record.person === staff.person);
}

/** Whether theirs is the unit whose household it is, and a role that decides there. */
export function isDeciderOf({ body }: Pick<PairingRecord, 'body'>, { role, unit }: StaffActor): boolean {
  return body === unit && mayCall('staff.pairings.open', role);
}

interface Reader {
  readonly units: Units;
  readonly contacts: ContactSealer;
  readonly staff: StaffActor;
}

export function pairingOf(record: PairingRecord, { units, contacts, staff }: Reader): Pairing {
  const { id, body, unit, person, cohort, since, until, why, endedOn, endReason, forgottenOn } = record;
  const place = { ledger: ledgerOf(id), number: id };
  const open = (part: 'why' | 'end', sealed: Uint8Array): string =>
    contacts.openPairing(part, sealed, place) as string;
  const mayEnd = isDeciderOf(record, staff) && forgottenOn === undefined;
  const mayLook = isTheirs(record, staff) && mayCall(CONTACT, staff.role) && endedOn === undefined;
  return {
    id,
    body: units.summary(body),
    unit: units.summary(unit),
    person,
    cohort,
    ...(why && { why: open('why', why) }),
    since,
    ...(until !== undefined && { until }),
    ...(endedOn !== undefined && { endedOn }),
    ...(endReason && { reason: open('end', endReason) }),
    ...(forgottenOn !== undefined && { forgottenOn }),
    ...(mayEnd && { mayEnd }),
    ...(mayLook && { mayLook }),
    ...(units.get(body)?.demo && { demo: true }),
  };
}

/** All for the unit's own deciders and for auditors above it; for anybody else those they are paired in. */
function reachOf(staff: StaffActor, unit: Unit, units: Units): Pick<PairingListQuery, 'of'> {
  if (staff.role === 'auditor') {
    if (!overseesUnit(staff, unit.slug, units)) throw new OperationError('auth.not-allowed');
    return {};
  }
  return isDeciderOf({ body: unit.slug }, staff) ? {} : { of: { unit: staff.unit, person: staff.person } };
}
