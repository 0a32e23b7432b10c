// What a server in production refuses to run with. Every refusal says how to mend it.
import { join } from 'node:path';
import { hasKeys } from './auth/keys.js';
import { textOf } from './private-files.js';
import type { DatabaseFacts } from './db/inspect.js';
import type { Units } from './use-cases/units.js';

/** Something that is good enough to try things out, and no more. */
export class ProductionError extends Error {
  override readonly name = 'ProductionError';
}

/**
 * Keys that came about by themselves: nobody knows that they have to be kept.
 * @throws ProductionError
 */
export async function refuseDefaultKeys(dataDir: string): Promise<void> {
  if ((await textOf(join(dataDir, 'demo.json'))) !== undefined) {
    throw new ProductionError(
      `HUIYIN_ENV=production on the data folder of a demonstration (${dataDir}): its keys are for trying things out. Use a new HUIYIN_DATA.`,
    );
  }
  if (!(await hasKeys(join(dataDir, 'keys')))) {
    throw new ProductionError(
      `HUIYIN_ENV=production makes no keys by itself. Run \`huiyin keys\` once with the same HUIYIN_DATA, and back up ${join(dataDir, 'keys')} apart from the database.`,
    );
  }
}

/**
 * Row-level security does not hold a superuser, and a mistake could do anything to the whole server.
 * @throws ProductionError
 */
export function refuseSuperuser({ superuser }: DatabaseFacts): void {
  if (!superuser) return;
  throw new ProductionError(
    'HUIYIN_ENV=production with a superuser role in DATABASE_URL. Use a role that owns the database and nothing else: docs/guide/operate.md',
  );
}

/**
 * The tokens of a demonstration are in its database too, and open its desk.
 * @throws ProductionError
 */
export function refuseDemoData(units: Units): void {
  if (!units.all.some(({ demo }) => demo === true)) return;
  throw new ProductionError(
    'HUIYIN_ENV=production on a database that holds demonstration data, and its tokens. Use an empty one.',
  );
}
