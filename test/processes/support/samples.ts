// Lists that real offices published: never part of the project, so that tests of them run where they are at hand.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server.js';

/** The folder of the lists; undefined, with a notice, where it is not there. `HUIYIN_SAMPLES` names another place. */
export function openSamples(): string | undefined {
  const folder = process.env['HUIYIN_SAMPLES'] ?? join(root, '..', 'shared', 'data');
  const lists = join(folder, 'appeals');
  if (existsSync(lists)) return lists;
  console.log(`skipped: no lists to try in ${lists} (HUIYIN_SAMPLES)`);
  return undefined;
}
