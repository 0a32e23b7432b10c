// What of residents' words is public: with consent, after a person looked; and every decision about it.
import { dayOf, publicationDue } from '@huiyin/sdk/rules';
import { sql, type Kysely } from 'kysely';

/** What was agreed to before waits from the day it was written down: most of it is late, and is counted so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table public_words (
      ledger text collate "C" not null references ledger,
      number text collate "C" not null,
      -- The unit it was addressed to, which never changes: counted by it.
      body text collate "C" not null references unit,
      state text not null check (state in ('pending', 'published', 'refused')),
      due date not null,
      decided_on date,
      title text,
      text text,
      place text,
      -- Of what is published, and nothing else: public search looks here.
      terms tsvector,
      reason text,
      note text,
      primary key (ledger, number),
      foreign key (ledger, number) references appeal (ledger, number) deferrable initially deferred,
      check ((state = 'published') = (title is not null and text is not null and place is not null)),
      check ((state = 'published') = (terms is not null)),
      check ((state = 'refused') = (reason is not null and note is not null)),
      check ((state = 'pending') = (decided_on is null))
    );
    create index public_words_terms on public_words using gin (terms);
    create index public_words_unpublished on public_words (ledger, body, state, due) where state <> 'published';

    -- Append only: who decided has decided. No word stands here, so that it can outlive an erasure.
    create table publication_decision (
      ledger text collate "C" not null references ledger,
      serial bigint generated always as identity,
      number text collate "C" not null,
      decided_at timestamptz not null,
      decision text not null check (decision in ('published', 'refused', 'withdrawn')),
      unit text collate "C" references unit,
      person text,
      primary key (ledger, serial),
      foreign key (ledger, number) references appeal (ledger, number)
    );
    create index publication_decision_of_case on publication_decision (ledger, number, serial);

    grant select, insert, update, delete on public_words to huiyin_app;
    grant select, insert on publication_decision to huiyin_app;
  `.execute(db);
  for (const table of ['public_words', 'publication_decision']) {
    await sql`
      alter table ${sql.ref(table)} enable row level security;
      alter table ${sql.ref(table)} force row level security;
      create policy one_ledger on ${sql.ref(table)} using (ledger = current_setting('huiyin.ledger', true))
        with check (ledger = current_setting('huiyin.ledger', true));
    `.execute(db);
  }
  await beginWaiting(db);
}

/** Row-level security holds for the tables' owner, too: one ledger after the other. */
async function beginWaiting(db: Kysely<unknown>): Promise<void> {
  const ledgers = await sql<{ code: string }>`select code from ledger`.execute(db);
  for (const { code } of ledgers.rows) {
    await sql`select set_config('huiyin.ledger', ${code}, true)`.execute(db);
    const agreed = await sql<{ number: string; body: string; recorded_at: Date }>`
      select number, body, recorded_at from appeal
      where ledger = ${code} and consent and channel <> 'petition' and erased_on is null
    `.execute(db);
    const rows = agreed.rows.map(({ number, body, recorded_at: at }) => {
      return { number, body, due: publicationDue(dayOf(new Date(at).getTime())) };
    });
    if (rows.length === 0) continue;
    await sql`
      insert into public_words (ledger, number, body, state, due)
      select ${code}, number, body, 'pending', due
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as agreed (number text, body text, due date)
    `.execute(db);
  }
  await sql`select set_config('huiyin.ledger', '', true)`.execute(db);
}
