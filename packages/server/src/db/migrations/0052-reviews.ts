// Panel reviews 第三方评议: each as it stands now, and who gave it, which is told to nobody.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table review (
      ledger text collate "C" not null references ledger,
      id text collate "C" not null,
      body text collate "C" not null references unit,
      -- The unit that keeps the panel, and who of it gave the review.
      unit text collate "C" not null references unit,
      person text not null,
      period text collate "C" not null,
      conflict text not null check (conflict in ('none', 'declared')),
      resolution smallint not null check (resolution between 1 and 5),
      satisfaction smallint not null check (satisfaction between 1 and 5),
      lasting smallint not null check (lasting between 1 and 5),
      state jsonb not null,
      primary key (ledger, id),
      unique (ledger, body, period, unit, person),
      check (starts_with(id, ledger || '-E-'))
    );
    create index review_period on review (ledger, body, period, id desc);
    create index review_latest on review (ledger, body, id desc);

    alter table review enable row level security;
    alter table review force row level security;
    create policy one_ledger on review using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));

    -- A review is neither taken away nor put to another unit, period or person.
    grant select, insert on review to huiyin_app;
    grant update (conflict, resolution, satisfaction, lasting, state) on review to huiyin_app;
  `.execute(db);
}
