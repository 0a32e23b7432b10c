// Gives calls the types of the route table. The one place where what came over the wire is taken at its word.
import type { Operation } from '../routes.js';
import type { InputOf, OperationTable, OutputOf } from './operations.js';
import type { Answer, Call, Transport } from './transport.js';
import type { Signal } from './platform.js';

/** What any call takes beside its facts. */
export interface CallOptions {
  /** Ends the call at whatever it waits for. */
  readonly signal?: Signal | undefined;
}

/** What any write takes beside its facts. */
export interface WriteOptions extends CallOptions {
  /** A key of `newIdempotencyKey()`, to send the same write again after a restart. Its own if absent. */
  readonly idempotencyKey?: string | undefined;
}

/** A call's input as the table types it, and how to make it. */
export type InputWithOptions<Op extends Operation> = InputOf<Op> & Omit<Call, 'path' | 'query' | 'body'>;

/** Calls operations by name. */
export interface Caller<Ops extends Operation> {
  /** Answers with the body. */
  <Op extends Ops>(operation: Op, input: InputWithOptions<Op>): Promise<OutputOf<Op>>;
}

/** Calls operations by name and answers with body and entity tag. */
export function answerFrom<Ops extends Operation>(transport: Transport, table: OperationTable<Ops>) {
  return <Op extends Ops>(
    operation: Op,
    input: InputWithOptions<Op>,
  ): Promise<Answer<OutputOf<Op> | undefined>> =>
    transport.send(table[operation], input) as Promise<Answer<OutputOf<Op> | undefined>>;
}

export function callerOf<Ops extends Operation>(
  transport: Transport,
  table: OperationTable<Ops>,
): Caller<Ops> {
  const ask = answerFrom(transport, table);
  // Only a conditional call is ever answered without a body, and those go by `answerFrom`.
  return async <Op extends Ops>(operation: Op, input: InputWithOptions<Op>) =>
    (await ask(operation, input)).data as OutputOf<Op>;
}
