// What a route of the table says of itself.
import type { ErrorCode, Role } from '../types/index.js';
import type { RequestTypeName, ResponseTypeName } from '../wire-types.js';

/** A parameter in the path or the query, with the JSON Schema keywords it is checked by. */
export interface Parameter {
  readonly description: string;
  readonly required?: true;
  readonly schema:
    | {
        readonly type: 'string';
        readonly pattern?: string;
        readonly maxLength: number;
        readonly enum?: readonly string[];
      }
    | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number };
}

/**
 * Who may call it: anyone; the holder of the tracking code (`Huiyin-Tracking-Code` header); anyone or, for
 * private topics, that holder; or staff with one of the roles, by bearer token or by the session of a desk.
 */
export type Access = 'public' | 'tracking-code' | 'public-or-tracking-code' | readonly Role[];

export interface Route {
  readonly summary: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: Access;
  readonly pathParameters?: Readonly<Record<string, Parameter>>;
  readonly query?: Readonly<Record<string, Parameter>>;
  /** The JSON request body. Every route with one is a write and needs an `Idempotency-Key`. */
  readonly request?: RequestTypeName;
  readonly response:
    | { readonly status: 200 | 201; readonly type: ResponseTypeName }
    | {
        readonly status: 200;
        readonly media:
          | 'text/plain'
          | 'text/calendar'
          | 'text/csv'
          | 'text/event-stream'
          | 'application/atom+xml'
          | 'application/rss+xml'
          | 'application/json';
      };
  /** Codes this operation can answer with, beside those every route shares (`sharedErrors`). */
  readonly errors: readonly ErrorCode[];
}
