// The server's log: one JSON object a line, without a word of what residents wrote.
import { pino, type DestinationStream, type Level, type Logger } from 'pino';

/** Members that are struck out if somebody logs them by mistake, also one level down. */
const secrets = [
  'authorization',
  'body',
  'contact',
  'cookie',
  'headers',
  'idempotencyKey',
  'password',
  'phone',
  'phoneLast4',
  'place',
  'query',
  'text',
  'title',
  'token',
  'trackingCode',
  'url',
];

/** An error as it is logged: what and where, without the values a driver hangs on it. */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { readonly code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message: error.message,
    stack: error.stack,
    ...(error.cause !== undefined && { cause: errorFacts(error.cause) }),
    ...(error instanceof AggregateError && { errors: error.errors.map(errorFacts) }),
  };
}

export function createLogger(
  options: { readonly level?: Level | 'silent'; readonly destination?: DestinationStream } = {},
): Logger {
  const { level = 'info', destination } = options;
  const settings = {
    level,
    base: null,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    serializers: { err: errorFacts },
  };
  return destination === undefined ? pino(settings) : pino(settings, destination);
}
