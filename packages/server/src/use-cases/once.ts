// Does a write once: whoever repeats it under the same idempotency key, and still may, gets the first answer again.
import { canonicalJson } from '@huiyin/sdk/rules';
import type { Operation } from '@huiyin/sdk/routes';
import { OperationError, type Actor, type CallContext } from './operation.js';
import type { KeptAnswer, LedgerTransaction, LedgerView, Secrets } from './ports.js';

/** Milliseconds a stored answer is given again. */
export const ANSWER_KEPT = 24 * 3_600_000;

/** Adds the answer to what a transaction writes; nothing for a caller without a key. */
export type Keep = (response: object) => { answer?: KeptAnswer };

export interface Request {
  readonly operation: Operation;
  readonly path: object;
  readonly body: unknown;
}

/** A write in its two parts: who may, asked every time, and what is done, the first time. */
export interface Write<T extends object, Admitted> {
  /**
   * Throws for whoever may not, or no longer. What the write itself has brought about is no reason: that it can't be
   * done twice is for `work` to say.
   */
  readonly admit: (isRepeated: boolean) => Promise<Admitted>;
  readonly work: (admitted: Admitted, keep: Keep) => Promise<T>;
  /** What is given instead of the stored answer, where that says more than may be said by now. */
  readonly answerAnew?: (admitted: Admitted) => Promise<T | undefined>;
}

/** For a write whose caller was let in before the transaction began, which is on every try. */
export function admittedBefore(): Promise<void> {
  return Promise.resolve();
}

/**
 * Lets the caller in and runs `work`, unless its answer is stored. Part of the transaction: what was done and what
 * was answered are kept together or not at all.
 * @throws OperationError `idempotency.in-progress`, `idempotency.body-differs`; those of `admit` and `work`
 */
export async function once<T extends object, Admitted>(
  secrets: Secrets,
  transaction: LedgerTransaction,
  request: Request,
  context: CallContext,
  { admit, work, answerAnew }: Write<T, Admitted>,
): Promise<T> {
  const { idempotencyKey, now } = context;
  if (idempotencyKey === undefined) return await work(await admit(false), () => ({}));
  const keyHash = secrets.keyHash(idempotencyKey);
  const requestHash = hashOf(secrets, request, context);
  const stored = await transaction.takeKey(keyHash, now - ANSWER_KEPT);
  if (stored === 'busy') throw new OperationError('idempotency.in-progress', { retryAfter: 1 });
  if (stored === 'first') {
    return await work(await admit(false), (response) => ({
      answer: {
        keyHash,
        requestHash,
        sealedResponse: secrets.sealAnswer(idempotencyKey, JSON.stringify(response)),
      },
    }));
  }
  if (!secrets.equal(stored.requestHash, requestHash)) throw new OperationError('idempotency.body-differs');
  const admitted = await admit(true);
  const anew = await answerAnew?.(admitted);
  return anew ?? (JSON.parse(secrets.openAnswer(idempotencyKey, stored.sealedResponse)) as T);
}

/**
 * The answer to this very request, if it was made before: for what can't be asked a second time because it took the
 * right to ask with it.
 */
export async function answeredBefore<T extends object>(
  secrets: Secrets,
  view: LedgerView,
  request: Request,
  context: CallContext,
): Promise<T | undefined> {
  const { idempotencyKey, now } = context;
  if (idempotencyKey === undefined) return undefined;
  const stored = await view.answer(secrets.keyHash(idempotencyKey), now - ANSWER_KEPT);
  if (!stored || !secrets.equal(stored.requestHash, hashOf(secrets, request, context))) return undefined;
  return JSON.parse(secrets.openAnswer(idempotencyKey, stored.sealedResponse)) as T;
}

function hashOf(secrets: Secrets, { operation, path, body }: Request, { actor }: CallContext): Uint8Array {
  return secrets.requestHash(canonicalJson([operation, path, body, nameOf(actor)]));
}

/** Who asks is part of what is asked: an answer to one reader is not another's. */
function nameOf(actor: Actor): string[] {
  return actor.kind === 'staff' ? [actor.kind, actor.role, actor.unit, actor.person] : [actor.kind];
}
