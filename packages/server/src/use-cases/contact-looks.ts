// staff.appeals.contact, staff.contactLooks.list: the contact a resident left is shown to who needs it, and each look is kept.
import type { ContactLook } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { pageOf, PAGE_SIZE } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { Look, UseCasePorts } from './ports.js';
import { admitStaff, mayLookAtContact, overseesUnit, staffFor, unitOf } from './staff-access.js';
import { vouchersOf } from './timeline.js';
import type { Units } from './units.js';

const LOOK = 'staff.appeals.contact';
const LIST = 'staff.contactLooks.list';

/** Asking twice is looking twice: nothing is answered from what was answered before. */
export function lookAtContact({ ledgers, directory, contacts }: UseCasePorts): UseCase<typeof LOOK> {
  return async ({ path: { number }, body: { reason } }, { actor, now }) => {
    const staff = staffFor(LOOK, actor);
    const units = await directory.units();
    const ledger = ledgerOf(number);
    return await ledgers.write(ledger, async (transaction) => {
      const record = await transaction.lockAppeal(number);
      if (!record) throw new OperationError('appeal.not-found');
      await admitStaff(record.case, staff, { units, view: transaction, now });
      const vouchers = vouchersOf(await transaction.entries(number));
      if (!mayLookAtContact(record.case, staff, now, vouchers)) {
        throw new OperationError('contact.not-allowed');
      }
      const { sealedContact } = await transaction.collection(number);
      if (!sealedContact) throw new OperationError('contact.none');
      const { unit, person, role } = staff;
      await transaction.recordLook({ number, at: now, unit, person, role, reason });
      return { number, contact: contacts.open(sealedContact, { ledger, number }), seenAt: momentOf(now) };
    });
  };
}

/** Of the ledger the unit belongs to, for who looks after it. */
export function listContactLooks({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof LIST> {
  return async ({ query }, { actor }) => {
    const staff = staffFor(LIST, actor);
    const units = await directory.units();
    const body = bodyOf(units, query.body);
    if (!overseesUnit(staff, body.slug, units) && unitOf(staff, units).ledger !== body.ledger) {
      throw new OperationError('auth.not-allowed');
    }
    const limit = query.limit ?? PAGE_SIZE;
    const list = `looks/${body.ledger}`;
    const before = serialIn(
      query.cursor === undefined ? undefined : secrets.openCursor(list, query.cursor),
      query,
    );
    const found = await ledgers.read(body.ledger, (view) => view.looks({ before, limit: limit + 1 }));
    const { page, last } = pageOf(found, limit);
    return {
      items: page.map((look) => ({ ...lookOf(look, units), number: look.number, person: look.person })),
      ...(last && { next: secrets.sealCursor(list, String(last.serial)) }),
    };
  };
}

/** As its resident is shown it: no person's name, for it is the unit that answers for it. */
export function lookOf({ at, unit, reason }: Look, units: Units): ContactLook {
  return { at: momentOf(at), unit: units.summary(unit), reason };
}

/** @throws OperationError `cursor.invalid` */
function serialIn(position: string | undefined, { cursor }: { cursor?: string }): number | undefined {
  if (cursor === undefined) return undefined;
  if (position === undefined || !/^[0-9]{1,15}$/.test(position)) throw new OperationError('cursor.invalid');
  return Number(position);
}
