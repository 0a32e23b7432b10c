// Everything that lies in a database, as one text to search.
import type { World } from './world.js';

/** Every row of every table as text, and every bytea both as hex and as the characters it would be. */
export async function everythingIn({ query }: Pick<World, 'query'>): Promise<string> {
  const tables = await query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  const texts: string[] = [];
  for (const table of tables) {
    for (const row of await query(`select * from ${table.name}`)) {
      for (const value of Object.values(row) as unknown[]) {
        texts.push(
          Buffer.isBuffer(value)
            ? `${value.toString('hex')} ${value.toString('latin1')}`
            : JSON.stringify(value),
        );
      }
    }
  }
  return texts.join('\n');
}
