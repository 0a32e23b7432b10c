// Sessions at the desk, by the hash of the id in the browser's cookie.
import type { Millis } from '@huiyin/sdk/rules';
import type { Kysely } from 'kysely';
import type { AccountName, KeptSession, SessionBounds, StaffAccount } from '../auth/accounts.js';
import { instant, type Tables } from './schema.js';
import { inTransaction } from './transaction.js';

export class StoredStaffSessions {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async begin(idHash: Uint8Array, account: StaffAccount, now: Millis): Promise<void> {
    const { issuer, subject, unit, role } = account;
    const at = new Date(now);
    await inTransaction(this.#db, { directory: 'write' }, 'write', (tx) =>
      tx
        .insertInto('staff_session')
        .values({ id_hash: Buffer.from(idHash), issuer, subject, unit, role, started_at: at, seen_at: at })
        .execute(),
    );
  }

  /** @returns undefined outside the bounds, and once the account was disabled or is another role's or unit's */
  async find(idHash: Uint8Array, bounds: SessionBounds): Promise<KeptSession | undefined> {
    if (bounds.issuers.length === 0) return undefined;
    const row = await inTransaction(this.#db, { directory: 'read' }, 'snapshot', (tx) =>
      tx
        .selectFrom('staff_session as session')
        .innerJoin('staff_account as account', (join) =>
          join
            .onRef('account.issuer', '=', 'session.issuer')
            .onRef('account.subject', '=', 'session.subject')
            .onRef('account.role', '=', 'session.role')
            .onRef('account.unit', '=', 'session.unit'),
        )
        .select(['account.issuer', 'account.subject', 'account.unit', 'account.role', 'person', 'seen_at'])
        .where('id_hash', '=', Buffer.from(idHash))
        .where('account.issuer', 'in', bounds.issuers)
        .where('disabled_at', 'is', null)
        .where('seen_at', '>', instant(bounds.seenAfter))
        .where('started_at', '>', instant(bounds.startedAfter))
        .executeTakeFirst(),
    );
    if (!row) return undefined;
    const { seen_at: seenAt, ...account } = row;
    return { account, seenAt };
  }

  /** Notes that it is used. */
  async touch(idHash: Uint8Array, now: Millis): Promise<void> {
    await inTransaction(this.#db, { directory: 'write' }, 'write', (tx) =>
      tx
        .updateTable('staff_session')
        .set({ seen_at: new Date(now) })
        .where('id_hash', '=', Buffer.from(idHash))
        .where('seen_at', '<', instant(now))
        .execute(),
    );
  }

  /** @returns whose it was; undefined where there is none */
  async end(idHash: Uint8Array): Promise<AccountName | undefined> {
    return await inTransaction(this.#db, { directory: 'write' }, 'write', (tx) =>
      tx
        .deleteFrom('staff_session')
        .where('id_hash', '=', Buffer.from(idHash))
        .returning(['issuer', 'subject'])
        .executeTakeFirst(),
    );
  }

  /** Deletes what is outside the bounds. @returns how many */
  async forget({ seenAfter, startedAfter }: Omit<SessionBounds, 'issuers'>): Promise<number> {
    const { numDeletedRows } = await inTransaction(this.#db, { directory: 'write' }, 'write', (tx) =>
      tx
        .deleteFrom('staff_session')
        .where(({ eb, or }) =>
          or([eb('seen_at', '<=', instant(seenAfter)), eb('started_at', '<=', instant(startedAfter))]),
        )
        .executeTakeFirst(),
    );
    return Number(numDeletedRows);
  }
}
