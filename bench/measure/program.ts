// A program run to its end: how long it took, and what it used.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly out: string;
}

/** @throws if it does not exit with 0 */
export async function runNode(args: readonly string[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-usage-'));
  const usage = join(folder, 'usage.json');
  try {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', './bench/measure/usage.mjs', ...args], {
      env: { PATH: process.env['PATH'] ?? '', HUIYIN_BENCH_USAGE: usage },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const [code] = (await once(child, 'close')) as [number | null];
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${err}`);
    const used = JSON.parse(await readFile(usage, 'utf8')) as Pick<Run, 'cpuSeconds' | 'peakMegabytes'>;
    return { seconds, out, ...used };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The run of the median time among several. */
export async function medianRun(times: number, args: readonly string[]): Promise<Run> {
  const runs: Run[] = [];
  for (let round = 0; round < times; round += 1) runs.push(await runNode(args));
  const sorted = runs.sort((a, b) => a.seconds - b.seconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new RangeError('it has to run at least once');
  return median;
}
