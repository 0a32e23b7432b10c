// `huiyin import` run in a folder of its own, and what it said and used.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, main, type Place, type Program } from './server.js';

/** What an import of the largest list that was handed over so far may take. */
export const MOST_MEGABYTES = 300;

export interface Counts {
  readonly rows: number;
  readonly written: number;
  readonly known: number;
  readonly refused: number;
  readonly seconds: number;
}

export interface Measured {
  readonly code: unknown;
  readonly result: Counts;
  readonly megabytes: number;
}

/** Starts the command; its report and numbers are written to `folder`. */
export function startImport(
  { env: own }: Pick<Place, 'env'>,
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Program {
  const node = [...(env['HUIYIN_BENCH_USAGE'] ? ['--import', './bench/measure/usage.mjs'] : []), main];
  const files = ['--report', join(folder, 'report.csv'), '--numbers', join(folder, 'numbers.csv')];
  return launch(process.execPath, [...node, 'import', ...args, ...files], { env: { ...own, ...env } });
}

/** Runs it to its end. */
export async function measuredImport(
  place: Pick<Place, 'env'>,
  folder: string,
  args: readonly string[],
): Promise<Measured> {
  const usage = join(folder, 'usage.json');
  const program = startImport(place, folder, [...args, '--json'], { HUIYIN_BENCH_USAGE: usage });
  const code = await program.ended;
  const { peakMegabytes } = JSON.parse(await readFile(usage, 'utf8')) as { peakMegabytes: number };
  return { code, result: JSON.parse(program.said()) as Counts, megabytes: Math.round(peakMegabytes) };
}
