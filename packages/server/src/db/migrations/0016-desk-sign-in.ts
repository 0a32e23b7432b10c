// Who may sign in at the desk, and who is signed in: tables every ledger shares, like staff tokens.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table staff_account (
      -- Who vouches for them, and the name they go by there (OpenID Connect Core 1.0, 2: at most 255 letters).
      issuer text collate "C" not null check (length(issuer) between 1 and 512),
      subject text collate "C" not null check (length(subject) between 1 and 255),
      unit text collate "C" not null references unit,
      role text not null,
      person text not null,
      added_at timestamptz not null,
      disabled_at timestamptz,
      primary key (issuer, subject)
    );

    create table staff_session (
      id_hash bytea primary key check (length(id_hash) = 32),
      issuer text collate "C" not null,
      subject text collate "C" not null,
      -- As they were when it began: a session does not live through a change of either.
      unit text collate "C" not null,
      role text not null,
      started_at timestamptz not null,
      seen_at timestamptz not null,
      foreign key (issuer, subject) references staff_account on delete cascade
    );
    create index staff_session_account on staff_session (issuer, subject);

    grant select on staff_account, staff_session to huiyin_app, huiyin_registrar;
    grant insert, update on staff_account to huiyin_registrar;
    grant insert, update, delete on staff_session to huiyin_registrar;
  `.execute(db);
}
