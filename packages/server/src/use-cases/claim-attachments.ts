// Gives photos that were sent before to the case that names them, in the transaction that writes it.
import type { AttachmentClaim } from '@huiyin/sdk';
import { PHOTO_RULES, type Millis } from '@huiyin/sdk/rules';
import { secretHashOf } from './attachments.js';
import { OperationError } from './operation.js';
import type { LedgerTransaction, Secrets } from './ports.js';

/**
 * All of them, or none and nothing of what the transaction has written.
 * @param before how many the case has
 * @throws OperationError `attachment.not-found` for one that is not there, not whole, or another case's;
 *   `attachment.too-many`
 */
export async function claimAttachments(
  secrets: Pick<Secrets, 'sha256'>,
  transaction: LedgerTransaction,
  number: string,
  {
    claims = [],
    before = 0,
    now,
  }: {
    readonly claims: readonly AttachmentClaim[] | undefined;
    readonly before?: number;
    readonly now: Millis;
  },
): Promise<void> {
  if (claims.length === 0) return;
  if (before + claims.length > PHOTO_RULES.mostOfCase) throw new OperationError('attachment.too-many');
  const photos = claims.map(({ id, secret }) => ({ id, secretHash: secretHashOf(secrets, secret) }));
  const given = await transaction.claimAttachments({ number, place: before, photos, at: now });
  if (given < claims.length) throw new OperationError('attachment.not-found');
}
