// Errors as problem documents (RFC 9457), in the reader's language.
import type { FieldError, FieldErrorCode, Problem } from '@huiyin/sdk';
import { statusOf } from '@huiyin/sdk/error-status';
import type { FieldFault } from '@huiyin/sdk/validators';
import { OperationError } from '../use-cases/operation.js';
import { fieldSentence, problemSentences, type Language } from '../words/index.js';

/** More faults than this help nobody mend anything. */
const mostErrors = 20;

/** A refusal of a request for what is wrong in parts of it. The sentences are added when it is answered. */
export function invalid(faults: readonly FieldFault[]): OperationError {
  return new OperationError('request.invalid', { errors: faults.map((fault) => ({ ...fault, detail: '' })) });
}

/** A refusal of one part. */
export function invalidPart(pointer: string, code: FieldErrorCode): OperationError {
  return invalid([{ pointer, code }]);
}

/**
 * The document that tells a refusal.
 *
 * @param origin - Where this server's pages are, without a trailing slash.
 */
export function problemOf(
  { code, facts }: OperationError,
  reader: { readonly requestId: string; readonly language: Language },
  origin: string,
): Problem {
  const { requestId, language } = reader;
  const { errors, legal, retryAfter, collectedOn, taken } = facts;
  return {
    type: `${origin}/errors/${code}`,
    ...problemSentences(code, language, { requestId, retryAfter, collectedOn }),
    status: statusOf(code),
    code,
    requestId,
    ...(errors !== undefined && {
      errors: errors.slice(0, mostErrors).map((error) => spoken(error, language)),
    }),
    ...(legal !== undefined && { legal: [...legal] }),
    ...(collectedOn !== undefined && { collectedOn }),
    ...(taken && { taken: { ...taken } }),
    ...(retryAfter !== undefined && { retryAfter: Math.max(1, Math.ceil(retryAfter)) }),
  };
}

// Whoever found the fault does not know the reader's language, so the sentence is always made here.
function spoken(
  { pointer, code, limit, passage }: FieldError & { readonly passage?: string },
  language: Language,
): FieldError {
  const detail = fieldSentence(code, language, { limit, passage });
  return limit === undefined ? { pointer, code, detail } : { pointer, code, detail, limit };
}
