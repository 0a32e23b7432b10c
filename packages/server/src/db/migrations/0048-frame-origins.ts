// Sites that may show a unit's elements in a frame; its administrators set them.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table unit add column frame_origins text[] not null default '{}';
    grant update (frame_origins) on unit to huiyin_app;
  `.execute(db);
}
