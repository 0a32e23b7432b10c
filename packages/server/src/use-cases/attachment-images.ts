// appeals.attachment, staff.appeals.attachment: a photo of a case, for its resident and for who works on it.
import type { AttachmentImage } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import type { AttachmentSize } from './attachment-records.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerView, UseCasePorts } from './ports.js';
import { admitStaff, mayLookAtAttachments, staffFor } from './staff-access.js';
import { vouchersOf } from './timeline.js';
import { checkTrackingCode } from './tracking-code.js';
import { readWhistlesOf } from './whistle-view.js';

const STAFF = 'staff.appeals.attachment';

interface Asked {
  readonly path: { readonly number: string; readonly id: string };
  readonly query: { readonly size?: string };
}

export function ownAttachment(ports: UseCasePorts): UseCase<'appeals.attachment'> {
  return async (asked, { actor, now }) => {
    const { number } = asked.path;
    await checkTrackingCode(ports, number, actor, now);
    return await ports.ledgers.read(ledgerOf(number), (view) => imageOf(ports, view, asked));
  };
}

export function staffAttachment(ports: UseCasePorts): UseCase<typeof STAFF> {
  const { ledgers, directory } = ports;
  return async (asked, { actor, now }) => {
    const staff = staffFor(STAFF, actor);
    const { number } = asked.path;
    const units = await directory.units();
    return await ledgers.write(ledgerOf(number), async (transaction) => {
      const record = await transaction.appeal(number);
      if (!record) throw new OperationError('appeal.not-found');
      await admitStaff(record.case, staff, { units, view: transaction, now });
      const vouchers = vouchersOf(await transaction.entries(number));
      const whistles = await readWhistlesOf(transaction, number);
      if (!mayLookAtAttachments(record.case, staff, now, { vouchers, whistles })) {
        throw new OperationError('attachment.not-allowed');
      }
      const image = await imageOf(ports, transaction, asked);
      const { unit, person, role } = staff;
      await transaction.recordAttachmentLook({ number, on: dayOf(now), unit, person, role });
      return image;
    });
  };
}

/** @throws OperationError `attachment.not-found` for another case's, too */
async function imageOf(
  { contacts }: UseCasePorts,
  view: LedgerView,
  { path: { number, id }, query }: Asked,
): Promise<AttachmentImage> {
  const size: AttachmentSize = query.size === 'thumbnail' ? 'thumbnail' : 'full';
  const found = await view.attachmentImage(number, id, size);
  if (!found) throw new OperationError('attachment.not-found');
  const { width, height, sealed } = found;
  const image = contacts.openPhoto(sealed, { ledger: ledgerOf(number), id, what: size });
  return { id, number, type: 'image/jpeg', data: Buffer.from(image).toString('base64'), width, height };
}
