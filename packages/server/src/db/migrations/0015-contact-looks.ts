// Looks at the contact a resident left: who, when, for whom, why.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table contact_look (
      ledger text collate "C" not null references ledger,
      serial bigint generated always as identity,
      number text collate "C" not null,
      looked_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      reason text not null,
      primary key (ledger, serial),
      foreign key (ledger, number) references appeal (ledger, number)
    );
    create index contact_look_of_case on contact_look (ledger, number, serial);

    -- Append only: who has looked has looked.
    grant select, insert on contact_look to huiyin_app;
    alter table contact_look enable row level security;
    alter table contact_look force row level security;
    create policy one_ledger on contact_look using (ledger = current_setting('huiyin.ledger', true))
      with check (ledger = current_setting('huiyin.ledger', true));
  `.execute(db);
}
