#!/usr/bin/env node
// The `huiyin` command line: `serve` (when nothing is said), `keys`, `staff`, `import`, `erase`, `appraisal`, `article`, and what checks a log.
import { runCommand } from '@huiyin/sdk/command-line';
import { appraisalCommand } from './cli/appraisal.js';
import { articleCommand } from './cli/article.js';
import { erase } from './cli/erase.js';
import { importCommand } from './cli/import.js';
import { staff } from './cli/staff.js';
import { readConfig } from './config.js';
import { EXIT } from './lifecycle.js';
import { makeKeys, rotateKeys } from './make-keys.js';
import { tell } from './sentences.js';
import { serve } from './serve.js';

const USAGE = `用法 · usage: huiyin [serve]
              huiyin keys [rotate]
              huiyin staff add | list | disable …
              huiyin import <file> --map <mapping>
              huiyin erase <number>
              huiyin appraisal <body> <period> [--out <dir> [--pdf]]
              huiyin article <body> [<period>] [--kind <kind>] [--endpoint <url>] [--out <dir>]
              huiyin verify | recompute | export …   (--help)
`;

/** @returns the exit code */
async function run([command = 'serve', ...more]: readonly string[]): Promise<number> {
  if (command === 'serve' && more.length === 0) return await serve();
  if (command === 'keys' && more.length === 0) return await keys(makeKeys);
  if (command === 'keys' && more.length === 1 && more[0] === 'rotate') return await keys(rotateKeys);
  if (command === 'staff') return await staff(more);
  if (command === 'import') return await importCommand(more);
  if (command === 'erase') return await erase(more);
  if (command === 'article') return await articleCommand(more);
  // With a key it is one that is checked, without one it is made.
  if (command === 'appraisal' && !more.includes('--key')) return await appraisalCommand(more);
  if (['verify', 'recompute', 'export', 'appraisal'].includes(command)) {
    return await runCommand([command, ...more], 'huiyin');
  }
  process.stderr.write(USAGE);
  return EXIT.wrongUse;
}

async function keys(work: (dataDir: string) => Promise<string>): Promise<number> {
  try {
    process.stdout.write(await work(readConfig().dataDir));
    return EXIT.ok;
  } catch (error) {
    return tell(error);
  }
}

process.exitCode = await run(process.argv.slice(2));
