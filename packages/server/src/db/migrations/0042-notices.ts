// Grid notices 网格通报: what residents were told stands as it was; only its words can go. And what streams carry of it.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      day date not null,
      appeals text[] not null,
      commitments text[] not null,
      corrects text collate "C",
      published_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      primary key (ledger, id),
      -- A notice is put right once; what puts it right can be put right in its turn.
      unique (ledger, corrects),
      foreign key (ledger, corrects) references notice (ledger, id)
    );
    create index notice_by_unit on notice (ledger, body, published_at desc, id desc);

    -- Apart, so that words can go while the notice stays.
    create table notice_words (
      ledger text collate "C" not null,
      notice text collate "C" not null,
      grid text,
      title text not null,
      text text not null,
      primary key (ledger, notice),
      foreign key (ledger, notice) references notice (ledger, id)
    );

    create table notice_withdrawal (
      ledger text collate "C" not null,
      notice text collate "C" not null,
      withdrawn_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      reason text not null,
      primary key (ledger, notice),
      foreign key (ledger, notice) references notice (ledger, id)
    );

    -- Places in the ledger's stream, of one series with those of announcement.
    create table notice_announcement (
      ledger text collate "C" not null,
      seq bigint not null,
      notice text collate "C" not null,
      body text collate "C" not null,
      change text not null,
      day date not null,
      primary key (ledger, seq),
      foreign key (ledger, notice) references notice (ledger, id)
    );

    do $$
    declare
      name text;
    begin
      foreach name in array array['notice', 'notice_words', 'notice_withdrawal', 'notice_announcement'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
          'create policy one_ledger on %I using (ledger = current_setting(''huiyin.ledger'', true))
            with check (ledger = current_setting(''huiyin.ledger'', true))',
          name
        );
      end loop;
    end
    $$;

    -- Nothing of it can be changed.
    grant select, insert on notice, notice_words, notice_withdrawal, notice_announcement to huiyin_app;
    grant delete on notice_words to huiyin_app;
  `.execute(db);
}
