// bench/recompute: checking a whole export and counting a card from it, beside the least that reading it costs.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex, canonicalJson, momentOf, reportCardOf, startOfDay } from '@huiyin/sdk/rules';
import { STREET } from '../lives/place.js';
import { medianRun } from '../measure/program.js';
import { timed } from '../measure/times.js';
import { exportFolder, type Exported } from './export-folder.js';
import type { Measured, OneByOne } from './measured.js';
import { oneByOne } from './one-by-one.js';
import { writeRecomputeResult } from './result.js';

const SIZES = [10_000, 100_000, 1_000_000];
const TIMES = 3;
const PERIOD = '2026';
const FROM = '2025-01-01';
const UNTIL = '2026-11-22';
const AT = startOfDay('2026-11-23') + 9 * 3_600_000;
const BIN = 'packages/sdk/bin/huiyin-verify.js';
const PEERS = 'bench/recompute/peers.mjs';

export async function bench(args: readonly string[]): Promise<void> {
  const most = Number(args[0] ?? Infinity);
  const measured: Measured[] = [];
  let single: OneByOne | undefined;
  for (const entries of SIZES.filter((size) => size <= most)) {
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-export-'));
    try {
      const plan = { entries, from: FROM, until: UNTIL, seed: entries };
      const { seconds, value } = await timed(() => exportFolder(folder, plan));
      console.log(`${entries} entries written in ${seconds.toFixed(1)} s`);
      measured.push(await measure(value, entries));
      single = await oneByOne(value, entries);
      console.log(secondsOf(measured.at(-1)), single);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  if (most === Infinity && single) writeRecomputeResult(measured, single, new Date());
}

async function measure(exported: Exported, entries: number): Promise<Measured> {
  const { folder, key, figures, root } = exported;
  const at = momentOf(AT);
  const runs = {
    verify: await medianRun(TIMES, [BIN, 'verify', folder, '--key', key]),
    recompute: await medianRun(TIMES, [
      BIN,
      ...['recompute', folder, '--body', STREET, '--period', PERIOD, '--at', at, '--key', key],
    ]),
    hashed: await medianRun(TIMES, [PEERS, 'hashed', folder]),
    parsed: await medianRun(TIMES, [PEERS, 'parsed', folder]),
    tree: await medianRun(TIMES, [PEERS, 'tree', folder]),
  };
  const card = reportCardOf(figures, {
    body: { slug: STREET, name: '方庄街道', kind: 'street' },
    period: PERIOD,
    asOf: { at, treeSize: entries, root: bytesToHex(root) },
    today: at.slice(0, 10),
  });
  if (runs.recompute.out !== `${canonicalJson(card)}\n`) throw new Error('recompute counts another card');
  if (runs.tree.out !== bytesToHex(root)) throw new Error('the tree by the book has another root');
  if (runs.parsed.out !== String(entries)) throw new Error('not all lines are entries');
  return { entries, megabytes: (await sizeOf(folder)) / 1e6, runs };
}

function secondsOf(measured: Measured | undefined): object {
  return Object.fromEntries(Object.entries(measured?.runs ?? {}).map(([name, run]) => [name, run.seconds]));
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
