// Years of the working-day calendar, entered where the server runs: one calendar for all ledgers.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_year (
      year integer not null,
      -- A year that has not begun can be entered again to mend it: the last one counts, all are kept.
      revision integer not null check (revision > 0),
      notice text not null,
      holidays jsonb not null,
      entered_at timestamptz not null,
      unit text collate "C" not null references unit,
      person text not null,
      role text not null,
      primary key (year, revision)
    );
    grant select on calendar_year to huiyin_app, huiyin_registrar;
    grant insert on calendar_year to huiyin_app;
  `.execute(db);
}
