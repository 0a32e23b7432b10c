// Photos of before and after a commitment: sealed while somebody may look at them, gone once they were refused.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table commitment_photo (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      commitment text collate "C" not null,
      kind text not null check (kind in ('before', 'after')),
      words text not null,
      width integer not null,
      height integer not null,
      -- Sealed under a key outside the database; gone once it was refused or taken down.
      image bytea,
      unit text collate "C" not null references unit,
      person text not null,
      added_at timestamptz not null,
      state text not null default 'waiting' check (state in ('waiting', 'published', 'refused')),
      decided_on text collate "C",
      decided_by text,
      reason text,
      primary key (ledger, id),
      foreign key (ledger, commitment) references commitment (ledger, id),
      check ((state = 'refused') = (image is null) and (state = 'refused') = (reason is not null)),
      check ((state = 'waiting') = (decided_on is null) and (decided_on is null) = (decided_by is null))
    );
    alter table commitment_photo alter column image set storage external;
    create index photo_of_commitment on commitment_photo (ledger, commitment, added_at, id);
    create index photo_that_waits on commitment_photo (ledger, added_at, id) where state = 'waiting';

    grant select, insert, update on commitment_photo to huiyin_app;
    alter table commitment_photo enable row level security;
    alter table commitment_photo force row level security;
    create policy one_ledger on commitment_photo using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
  `.execute(db);
}
