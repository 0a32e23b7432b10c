// Tells a database that can't be reached, or took too long, from a mistake of ours.
import { OperationError } from '../use-cases/operation.js';

/** SQLSTATE classes: connection exceptions, insufficient resources, system errors. */
const goneClasses = new Set(['08', '53', '58']);

/** Seconds after which a caller may try again when the database was out of reach. */
const RETRY_AFTER = 2;

const gone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT', // the socket of a local server that is not running
  '25006', // a standby that has not been promoted
  '55P03', // lock_timeout
  '57014', // statement_timeout
  '57P01',
  '57P02',
  '57P03', // shutting down, crashed, starting up
]);

/** Messages of pg and Kysely for failures that carry no code; the last two once the server is closing. */
const goneMessages =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after calling end|driver has already been destroyed)/;

/** Two transactions stood in each other's way; the same work again may well succeed. */
export function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01';
}

/** Failures of a connection that was open before, as after a restart of the server: a new one may do. */
const stale = new Set(['EPIPE', 'ECONNRESET', '57P01', '57P02']);
const staleMessages = /^(Connection terminated unexpectedly|Client has encountered a connection error)/;

/** The pooled connection had gone bad unnoticed. */
export function isStaleConnection(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return stale.has(code);
  return error instanceof Error && staleMessages.test(error.message);
}

/** Text PostgreSQL can't keep (NUL): a caller's fault that passed every check before. */
function isUnstorableText(error: unknown): boolean {
  const code = codeOf(error);
  return code === '22021' || code === '22P05';
}

/** `error` as the refusal a caller gets, or itself if it is a mistake of ours. */
export function translated(error: unknown): unknown {
  if (error instanceof OperationError) return error;
  if (isUnstorableText(error)) return caused(new OperationError('request.invalid'), error);
  if (!isUnavailable(error) && !isConflict(error)) return error;
  return caused(new OperationError('server.unavailable', { retryAfter: RETRY_AFTER }), error);
}

function caused(refusal: OperationError, cause: unknown): OperationError {
  refusal.cause = cause;
  return refusal;
}

function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return (
    (code !== undefined && (gone.has(code) || goneClasses.has(code.slice(0, 2)))) ||
    goneMessages.test(error.message)
  );
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
