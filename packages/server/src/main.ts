#!/usr/bin/env node
// The `huiyin` command line of the server: `serve` (when nothing is said), `keys` and `erase`.
import { erase } from './cli/erase.js';
import { readConfig } from './config.js';
import { EXIT } from './lifecycle.js';
import { makeKeys } from './make-keys.js';
import { tell } from './sentences.js';
import { serve } from './serve.js';

/** @returns the exit code */
async function run([command = 'serve', ...more]: readonly string[]): Promise<number> {
  if (more.length === 0 && command === 'serve') return await serve();
  if (more.length === 0 && command === 'keys') return await keys();
  if (command === 'erase') return await erase(more);
  process.stderr.write('用法 · usage: huiyin [serve | keys | erase <number>]\n');
  return EXIT.wrongUse;
}

async function keys(): Promise<number> {
  try {
    process.stdout.write(await makeKeys(readConfig().dataDir));
    return EXIT.ok;
  } catch (error) {
    return tell(error);
  }
}

process.exitCode = await run(process.argv.slice(2));
