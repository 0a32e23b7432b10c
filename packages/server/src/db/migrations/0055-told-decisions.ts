// What streams and webhooks carry of decisions.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Places in the ledger's stream, of one series with those of announcement.
    create table decision_announcement (
      ledger text collate "C" not null,
      seq bigint not null,
      decision text collate "C" not null,
      body text collate "C" not null,
      change text not null,
      status text not null,
      day date not null,
      primary key (ledger, seq),
      foreign key (ledger, decision) references decision (ledger, id) deferrable initially deferred
    );

    alter table decision_announcement enable row level security;
    alter table decision_announcement force row level security;
    create policy one_ledger on decision_announcement
      using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    -- What was told is neither changed nor taken back.
    grant select, insert on decision_announcement to huiyin_app;
  `.execute(db);
}
