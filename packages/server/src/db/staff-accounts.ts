// Accounts of staff: whom an identity provider's subject is here.
import type { Role } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { Kysely } from 'kysely';
import type { AccountName, StaffAccount } from '../auth/accounts.js';
import type { Clock } from '../clock.js';
import type { Tables } from './schema.js';
import { inTransaction, type Tx } from './transaction.js';

export class StoredStaffAccounts {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;

  constructor(db: Kysely<Tables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** @returns undefined for a subject nobody has entered, and for one that was disabled */
  async find({ issuer, subject }: AccountName): Promise<StaffAccount | undefined> {
    const row = await inTransaction(this.#db, { directory: 'read' }, 'snapshot', (tx) =>
      tx
        .selectFrom('staff_account')
        .selectAll()
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .where('disabled_at', 'is', null)
        .executeTakeFirst(),
    );
    return row && accountOf(row);
  }

  /** Of those at a unit that were not disabled, each once. */
  async namesAt(unit: string): Promise<string[]> {
    const rows = await inTransaction(this.#db, { directory: 'read' }, 'snapshot', (tx) =>
      tx
        .selectFrom('staff_account')
        .select('person')
        .distinct()
        .where('unit', '=', unit)
        .where('disabled_at', 'is', null)
        .orderBy('person')
        .execute(),
    );
    return rows.map(({ person }) => person);
  }

  /** All of them, by issuer and subject. */
  async list(): Promise<StaffAccount[]> {
    const rows = await inTransaction(this.#db, { directory: 'read' }, 'snapshot', (tx) =>
      tx.selectFrom('staff_account').selectAll().orderBy('issuer').orderBy('subject').execute(),
    );
    return rows.map(accountOf);
  }

  /** Enters an account, or changes it, also one that was disabled. Its sessions end, so that none outlives a role. */
  async keep(account: Omit<StaffAccount, 'disabledAt'>): Promise<void> {
    const { issuer, subject, unit, role, person } = account;
    const columns = { unit, role, person, disabled_at: null };
    await inTransaction(this.#db, { directory: 'write' }, 'write', async (tx) => {
      await tx
        .insertInto('staff_account')
        .values({ issuer, subject, ...columns, added_at: new Date(this.#clock()) })
        .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet(columns))
        .execute();
      await endSessions(tx, account);
    });
  }

  /** Enters an account unless there is one of that name, disabled or not. */
  async keepNew({ issuer, subject, unit, role, person }: Omit<StaffAccount, 'disabledAt'>): Promise<void> {
    await inTransaction(this.#db, { directory: 'write' }, 'write', (tx) =>
      tx
        .insertInto('staff_account')
        .values({ issuer, subject, unit, role, person, disabled_at: null, added_at: new Date(this.#clock()) })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }

  /** Lets nobody sign in to an account any more, and ends its sessions. @returns whether there is such an account */
  async disable(name: AccountName): Promise<boolean> {
    return await inTransaction(this.#db, { directory: 'write' }, 'write', async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('staff_account')
        .set({ disabled_at: new Date(this.#clock()) })
        .where('issuer', '=', name.issuer)
        .where('subject', '=', name.subject)
        .executeTakeFirst();
      await endSessions(tx, name);
      return numUpdatedRows > 0n;
    });
  }
}

async function endSessions(tx: Tx, { issuer, subject }: AccountName): Promise<void> {
  await tx.deleteFrom('staff_session').where('issuer', '=', issuer).where('subject', '=', subject).execute();
}

function accountOf(row: {
  readonly issuer: string;
  readonly subject: string;
  readonly unit: string;
  readonly role: Role;
  readonly person: string;
  readonly disabled_at: Millis | null;
}): StaffAccount {
  const { issuer, subject, unit, role, person, disabled_at: disabledAt } = row;
  return { issuer, subject, unit, role, person, ...(disabledAt !== null && { disabledAt }) };
}
