// Photos of appeals: the parts while they arrive, what was drawn of them, and who has looked. All bytes sealed.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attachment (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      -- SHA-256 of 32 random bytes; gone once a case has it.
      secret_hash bytea check (length(secret_hash) = 32),
      bytes integer not null check (bytes > 0),
      received integer not null default 0 check (received between 0 and bytes),
      begun_at timestamptz not null,
      -- Drawn anew and sealed under a key outside the database; absent until all of it is there.
      width integer,
      height integer,
      image bytea,
      thumbnail bytea,
      -- The case it came with; absent while none names it.
      number text collate "C",
      place integer,
      added_at timestamptz,
      primary key (ledger, id),
      foreign key (ledger, number) references appeal (ledger, number),
      check ((number is null) = (added_at is null) and (number is null) = (place is null)),
      check ((number is null) = (secret_hash is not null)),
      check (num_nulls(width, height, image, thumbnail) in (0, 4)),
      check (number is null or image is not null)
    );
    -- JPEG does not get smaller: compressing it again would only take time.
    alter table attachment alter column image set storage external, alter column thumbnail set storage external;
    create unique index attachment_of_case on attachment (ledger, number, place) where number is not null;
    create index attachment_of_nobody on attachment (ledger, begun_at) include (bytes) where number is null;

    create table attachment_part (
      ledger text collate "C" not null,
      attachment text collate "C" not null,
      first integer not null,
      sealed bytea not null,
      primary key (ledger, attachment, first),
      foreign key (ledger, attachment) references attachment (ledger, id) on delete cascade
    );
    alter table attachment_part alter column sealed set storage external;

    -- Once a day for each of staff: append only.
    create table attachment_look (
      ledger text collate "C" not null references ledger,
      number text collate "C" not null,
      looked_on text collate "C" not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      primary key (ledger, number, looked_on, unit, person, role),
      foreign key (ledger, number) references appeal (ledger, number)
    );

    grant select, insert, update, delete on attachment, attachment_part to huiyin_app;
    grant select, insert on attachment_look to huiyin_app;
    do $$
    declare
      name text;
    begin
      foreach name in array array['attachment', 'attachment_part', 'attachment_look'] loop
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
  `.execute(db);
}
