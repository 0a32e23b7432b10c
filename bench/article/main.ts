// bench/article: a report card drawn as an article and as a picture, and checked, beside a screenshot of a browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { render } from '@huiyin/article';
import { chromiumArgs, requireChromium } from '../../test/chromium.mjs';
import { summaryOf } from '../measure/times.js';
import { facts } from './facts.js';
import { writeArticleResult, type Measured } from './result.js';
import { watchTree } from './tree-memory.js';

const ONCE = 'bench/article/once.mjs';
const COLD = 5;
const WARM = 30;
export const ways = ['html', 'lint', 'png', 'chromium'] as const;
export type Way = (typeof ways)[number];

export async function bench(args: readonly string[]): Promise<void> {
  const warm = Number(args[0] ?? WARM);
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-article-'));
  try {
    const { view, snapshot } = facts();
    const page = render('report-card', view, { snapshot }).html;
    const browser = { path: requireChromium(process.env), args: [...chromiumArgs] };
    await writeFile(join(folder, 'facts.json'), JSON.stringify({ view, snapshot, page, browser }));
    const measured = new Map<Way, Measured>();
    for (const way of ways) {
      measured.set(way, await measure(folder, way, warm));
      console.log(way, measured.get(way));
    }
    if (args.length === 0) writeArticleResult(measured, page.length, new Date());
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(folder: string, way: Way, warm: number): Promise<Measured> {
  const cold: Run[] = [];
  for (let round = 0; round < COLD; round += 1) cold.push(await run(folder, way, 1));
  const long = await run(folder, way, warm);
  return {
    coldSeconds: summaryOf(cold.map(({ seconds }) => seconds)).median,
    coldMegabytes: summaryOf(cold.map(({ megabytes }) => megabytes)).median,
    // The first of a process is a cold one.
    warm: summaryOf(long.taken.slice(1)),
    warmMegabytes: long.megabytes,
    bytes: long.bytes,
  };
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  /** Milliseconds of each drawing. */
  readonly taken: readonly number[];
  readonly bytes: number;
}

/** @throws if the program does not end with 0, or what it says is no picture */
async function run(folder: string, way: Way, times: number): Promise<Run> {
  const out = join(folder, `out-${way}`);
  const start = performance.now();
  const child = spawn(process.execPath, [ONCE, way, join(folder, 'facts.json'), String(times), out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const most = watchTree(child.pid ?? 0);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  const megabytes = most();
  if (code !== 0) throw new Error(`${way} ended with ${code}`);
  const isPicture = way === 'png' || way === 'chromium';
  if (isPicture && (await readFile(out)).subarray(1, 4).toString('latin1') !== 'PNG')
    throw new Error(`${way} draws no PNG`);
  return { seconds, megabytes, ...(JSON.parse(said) as Pick<Run, 'taken' | 'bytes'>) };
}
