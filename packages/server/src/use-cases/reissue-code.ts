// staff.appeals.reissueCode: after a call-back the lost code dies and another waits for its resident.
import { act } from './act.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import { lastFourOf } from './phone.js';
import type { UseCasePorts } from './ports.js';
import { admitStaff, staffFor } from './staff-access.js';
import { staffAppeal } from './staff-appeal.js';
import { vouchersOf } from './timeline.js';
import { noCodeHash } from './tracking-code.js';
import { readWhistlesOf, type WholeWhistle } from './whistle-view.js';

const OPERATION = 'staff.appeals.reissueCode';

export function reissueCode(ports: UseCasePorts): UseCase<typeof OPERATION> {
  const { contacts, directory, secrets } = ports;
  return async ({ path: { number }, body }, context) => {
    const staff = staffFor(OPERATION, context.actor);
    const units = await directory.units();
    const { now } = context;
    const command = { type: 'reissue-code', by: staff.unit, ...body } as const;
    let whistles: readonly WholeWhistle[] = [];
    return await act(
      ports,
      {
        operation: OPERATION,
        number,
        body,
        command,
        async along(transaction, _record, entries) {
          const { sealedContact } = await transaction.collection(number);
          const contact = sealedContact && contacts.open(sealedContact, { ledger: ledgerOf(number), number });
          // Who left no phone can't be called back, and would have nothing to collect another code with.
          if (!contact || lastFourOf(contact) === undefined) throw new OperationError('code.not-collectable');
          return {
            command: { ...command, vouchers: vouchersOf(entries) },
            async write() {
              await transaction.replaceCode(number, { hash: noCodeHash(secrets) });
              await transaction.forgetTries('phone', number);
            },
          };
        },
        author: staff,
        async admit(record, view) {
          whistles = await readWhistlesOf(view, number);
          await admitStaff(record.case, staff, { units, view, now });
        },
        answer: (record, entries) => staffAppeal(record, entries, { actor: staff, units, now, whistles }),
      },
      context,
    );
  };
}
