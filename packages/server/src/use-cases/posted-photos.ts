// A photo that came whole, in a form without script: drawn and kept as one that came in parts.
import type { AttachmentClaim } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import { checkRoom, newClaim, secretHashOf } from './attachments.js';
import { OperationError } from './operation.js';
import type { UseCasePorts } from './ports.js';

/**
 * Keeps a photo until an appeal or a supplement to this unit names it, for a day at most.
 * @param body slug of the unit
 * @throws OperationError `attachment.unsupported-type`, `attachment.unreadable`, `attachment.too-many-pixels`,
 *   `body.not-found`, `rate.limited`; `server.unavailable` where too many wait to be drawn
 */
export type KeepPhoto = (body: string, file: Uint8Array, now: Millis) => Promise<AttachmentClaim>;

export function keepPhoto({ ledgers, directory, secrets, contacts, photos }: UseCasePorts): KeepPhoto {
  return async (body, file, now) => {
    const unit = (await directory.units()).get(body);
    if (!unit) throw new OperationError('body.not-found');
    if (!photos.isPhoto(file)) throw new OperationError('attachment.unsupported-type');
    const { width, height, image, thumbnail } = await photos.draw(file);
    const { ledger } = unit;
    const claim = newClaim(secrets, ledger);
    const { id } = claim;
    return await ledgers.write(ledger, async (transaction) => {
      await checkRoom(transaction, file.length);
      const secretHash = secretHashOf(secrets, claim.secret);
      await transaction.openAttachment({ id, secretHash, bytes: file.length, at: now });
      await transaction.finishAttachment({
        id,
        width,
        height,
        image: contacts.sealPhoto(image, { ledger, id, what: 'full' }),
        thumbnail: contacts.sealPhoto(thumbnail, { ledger, id, what: 'thumbnail' }),
      });
      return claim;
    });
  };
}
