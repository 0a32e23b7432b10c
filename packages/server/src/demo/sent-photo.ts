// A photo of the demonstration, sent in parts as any other is.
import type { AttachmentClaim } from '@huiyin/sdk';
import { OperationError, type UseCases } from '../use-cases/operation.js';
import type { Circumstances } from './turns.js';

/** Sends it to the street, and says how it is named. A seeding that was cut short may have come further already. */
export async function sentPhoto(
  useCases: UseCases,
  file: Uint8Array,
  circumstances: Circumstances,
): Promise<AttachmentClaim> {
  const key = `${circumstances.idempotencyKey ?? ''}-sent`;
  const context = { ...circumstances, idempotencyKey: key, actor: { kind: 'anyone' } } as const;
  const { id, secret, partBytes } = await useCases['attachments.begin'](
    { path: {}, query: {}, body: { body: 'fangzhuang', bytes: file.length } },
    context,
  );
  for (let offset = 0; offset < file.length; offset += partBytes) {
    const data = Buffer.from(file.subarray(offset, offset + partBytes)).toString('base64');
    try {
      await useCases['attachments.put']({ path: { id }, query: {}, body: { secret, offset, data } }, context);
    } catch (error) {
      // It belongs to its promise since.
      if (error instanceof OperationError && error.code === 'attachment.not-found') break;
      throw error;
    }
  }
  return { id, secret };
}
