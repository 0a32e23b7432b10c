// Method and path of reading a log; apart from the others, because few pages check one.
import type { OperationTable } from '../core/operations.js';
import type { Operation } from '../routes.js';

/** Operations on a ledger's log. */
export type LogOperation = Extract<Operation, `log.${string}`>;

export const logOperations = {
  'log.checkpoint': ['GET', '/v1/bodies/{body}/log/checkpoint'],
  'log.entries': ['GET', '/v1/bodies/{body}/log/entries'],
  'log.export': ['GET', '/v1/export'],
  'log.proof': ['GET', '/v1/bodies/{body}/log/proof'],
} as const satisfies OperationTable<LogOperation>;
