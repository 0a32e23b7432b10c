// What a use-case is: one operation of the route table, called with checked input and a context.
import type { Millis } from '@huiyin/sdk/rules';
import type { Operation, PathOf, QueryOf, RequestOf, ResponseOf } from '@huiyin/sdk/routes';
import type { Day, ErrorCode, FieldError, Role, TakenTurn } from '@huiyin/sdk';

/** Who is calling, after authentication. */
export type Actor =
  | { readonly kind: 'anyone' }
  /** Holds the tracking code of this one appeal; use-cases check it. */
  | { readonly kind: 'resident'; readonly trackingCode: string }
  | StaffActor
  /** The calendar, the seeder and the importer. */
  | { readonly kind: 'system' };

export interface StaffActor {
  readonly kind: 'staff';
  readonly role: Role;
  /** Slug of the unit they work in. */
  readonly unit: string;
  /** The name shown beside what they do, e.g. `方庄街道工作人员`. */
  readonly person: string;
}

export interface CallContext {
  readonly actor: Actor;
  readonly now: Millis;
  readonly requestId: string;
  /** Present on every write that came over the wire. Never stored: only its hash is. */
  readonly idempotencyKey?: string;
}

export interface Call<Op extends Operation> {
  readonly path: PathOf<Op>;
  readonly query: QueryOf<Op>;
  readonly body: RequestOf<Op>;
}

export type UseCase<Op extends Operation> = (call: Call<Op>, context: CallContext) => Promise<ResponseOf<Op>>;

/** Operations the HTTP layer answers by itself or streams. */
export type StreamedOperation = 'health.live' | 'health.ready' | 'openapi.get' | 'events.stream';

/** One use-case for every operation that answers with a body. */
export type UseCases = { readonly [Op in Exclude<Operation, StreamedOperation>]: UseCase<Op> };

/** A refusal with a stable code. The HTTP layer turns it into problem+json; pages into a sentence. */
export class OperationError extends Error {
  override readonly name = 'OperationError';

  constructor(
    readonly code: ErrorCode,
    readonly facts: {
      /** `passage`: the words it is about; they stand in the sentence. */
      readonly errors?: readonly (FieldError & { readonly passage?: string })[];
      readonly legal?: readonly string[];
      readonly retryAfter?: number;
      readonly collectedOn?: Day;
      readonly taken?: TakenTurn;
    } = {},
  ) {
    super(code);
  }
}
