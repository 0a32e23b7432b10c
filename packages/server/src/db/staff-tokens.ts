// Bearer tokens of staff: only their hashes are kept.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Role } from '@huiyin/sdk';
import type { Clock } from '../clock.js';
import type { StaffActor } from '../use-cases/operation.js';
import type { Tables } from './schema.js';
import { inTransaction } from './transaction.js';

/** Whom a token is for. */
export interface StaffTokenEntry {
  /** Slug of the unit. */
  readonly unit: string;
  readonly role: Role;
  /** The name shown beside what they do. */
  readonly person: string;
}

export class StoredStaffTokens {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;

  constructor(db: Kysely<Tables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** @returns undefined for a token nobody has or that was withdrawn */
  async find(token: string): Promise<StaffActor | undefined> {
    // Looked up by its hash: how long that takes says nothing about the token.
    const row = await inTransaction(this.#db, { directory: 'read' }, 'snapshot', (tx) =>
      tx
        .selectFrom('staff_token')
        .select(['role', 'unit', 'person'])
        .where('token_hash', '=', hashOf(token))
        .where('revoked_at', 'is', null)
        .executeTakeFirst(),
    );
    return row && { kind: 'staff', ...row };
  }

  /** Keeps a token, made by `mintStaffToken`. Keeping it again changes whom it is for. */
  async keep(token: string, entry: StaffTokenEntry): Promise<void> {
    const columns = { unit: entry.unit, role: entry.role, person: entry.person, revoked_at: null };
    await inTransaction(this.#db, { directory: 'write' }, 'write', (tx) =>
      tx
        .insertInto('staff_token')
        .values({ token_hash: hashOf(token), issued_at: new Date(this.#clock()), ...columns })
        .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(columns))
        .execute(),
    );
  }
}

/** A plain hash will do: a token has 256 random bits, so there is nothing to guess by. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
