// What a demonstration may do to its database beside what everybody can do through the use-cases.
import type { Database } from './db/database.js';
import { holdsRows } from './db/inspect.js';
import type { DemoDatabase } from './demo/open-demo.js';

export function demoDatabase(
  { directory, staffTokens }: Pick<Database, 'directory' | 'staffTokens'>,
  connectionString: string,
): DemoDatabase {
  return {
    holdsRows: (except) => holdsRows(connectionString, except),
    units: () => directory.units(),
    register: (entries) => directory.upsert(entries),
    knowsToken: async (token) => (await staffTokens.find(token)) !== undefined,
    keepToken: (token, entry) => staffTokens.keep(token, entry),
  };
}
