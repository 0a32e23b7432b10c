// What a client's resources share.
import { answerFrom, callerOf, type Caller } from './caller.js';
import { HuiyinUsageError } from './errors.js';
import { requireSlug } from './identifiers.js';
import { operations, type PublicOperation } from './operations.js';
import type { StreamCall } from './streaming.js';
import type { Transport } from './transport.js';
import type { StreamEvent } from '../types/index.js';

/** Follows events; given by the client, so that resources need not know how. */
export type Follow = <Event extends StreamEvent>(
  transport: Transport,
  call: StreamCall<Event>,
) => AsyncIterable<Event>;

export interface Context {
  readonly transport: Transport;
  readonly call: Caller<PublicOperation>;
  readonly ask: ReturnType<typeof answerFrom<PublicOperation>>;
  readonly follow: <Event extends StreamEvent>(call: StreamCall<Event>) => AsyncIterable<Event>;
  /** The unit named in a call, else the client's own. @throws HuiyinUsageError if there is neither. */
  body(named: string | undefined): string;
}

export function contextOf(transport: Transport, follow: Follow, ownBody: string | undefined): Context {
  return {
    transport,
    call: callerOf<PublicOperation>(transport, operations),
    ask: answerFrom<PublicOperation>(transport, operations),
    follow: (call) => follow(transport, call),
    body: (named) => requireSlug(named ?? ownBody),
  };
}

// Shared by all copies of this package, so that `staff()` of one works on a client of another.
const key: unique symbol = Symbol.for('huiyin.context');

/** Hides the context in a client, for sub-paths of this package. */
export function attachContext<Client extends object>(client: Client, context: Context): Client {
  return Object.defineProperty(client, key, { value: context });
}

/** The context of a client of any copy. @throws HuiyinUsageError if it was not made by `createClient()`. */
export function contextIn(client: object): Context {
  const context = (client as { readonly [key]?: Context })[key];
  if (!context) throw new HuiyinUsageError('This is no client made by createClient().');
  return context;
}
