// A published card as text on its page, held against the public export record by record, and counted again.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type LogEntry, type ReportCard } from '@huiyin/sdk';
import { cardDigest, dayOf } from '@huiyin/sdk/rules';
import { wordsFor } from '@huiyin/sdk/words';
import { expect, vi } from 'vitest';
import { traced } from '../../traced.js';
import { all, arrivals } from './arriving.js';
import { numbersOn, rowsOf } from './card-on-page.js';
import type { RoundPlace } from './round-place.js';

const { terms } = wordsFor('zh-CN');

/** The card's numbers as text, each against the entries of the public export, and the card counted again. */
export async function check(place: RoundPlace, folder: string, id: string): Promise<void> {
  const { page } = await place.page({ javaScriptEnabled: false });
  await page.goto(`${place.origin}/b/fangzhuang/2026?at=${id}`);
  const numbers = await numbersOn(page);
  const [channels, classes] = [await rowsOf(page, 'participation'), await rowsOf(page, 'categories')];
  await page.context().close();

  const out = join(folder, 'export');
  const verify = fileURLToPath(new URL('../../../packages/sdk/bin/huiyin-verify.js', import.meta.url));
  const key = place.key('FZ');
  // The entry of the card is signed a few seconds later.
  const again = await vi.waitFor(
    async () => {
      await rm(out, { recursive: true, force: true });
      await place.command(['export', place.origin, '--body', 'fangzhuang', '--out', out], verify);
      return await place.command(
        ['recompute', out, '--body', 'fangzhuang', '--card', id, '--key', key],
        verify,
      );
    },
    { timeout: 60_000, interval: 1_000 },
  );
  const client = createClient({ endpoint: place.origin, body: 'fangzhuang' });
  const { publication, ...card } = await client.reportCards.get({ period: '2026', at: id });
  const recomputed = JSON.parse(again.split('\n').find((line) => line.startsWith('{')) ?? '') as ReportCard;
  expect(cardDigest(recomputed, sha256)).toBe(publication?.digest);
  expect(recomputed).toEqual(card);

  const entries = (await exported(out)).slice(0, card.asOf.treeSize);
  const found = traced(entries, 'fangzhuang', dayOf(Date.parse(card.asOf.at)), {
    first: '2026-01',
    last: '2026-12',
  });
  for (const { definition, value, madeOf } of numbers) {
    const records = found.get(definition)?.size ?? 0;
    if (definition === 'tasks-funds') expect(value).toBe(120_000);
    else expect([definition, value]).toEqual([definition, records]);
    if (madeOf) expect([definition, madeOf[0]]).toEqual([definition, records]);
  }
  expect(Object.fromEntries(numbers.map(({ definition, value }) => [definition, value]))).toMatchObject({
    ...{ received: all, confirmed: 34, witnessed: 15, claimed: 0, unconfirmed: 10, disputed: 5, docketed: 2 },
    ...{ 'closed-cannot': 2, declined: 3, merged: 2, withdrawn: 2, 'commitments-made': 9 },
    // Four residents said that theirs was kept; of the fifth nobody said anything for fifteen days.
    ...{ 'commitments-kept-on-time': 2, 'commitments-kept-extended': 1, 'commitments-kept-late': 1 },
    ...{ 'commitments-claimed': 0, 'commitments-unconfirmed': 1 },
    ...{ 'commitments-withdrawn': 1, 'commitments-overdue': 3, 'tasks-opened': 2 },
  });
  const received = entries
    .flatMap((entry) =>
      'facts' in entry && entry.facts.record === 'appeal' && entry.facts.event === 'received'
        ? [entry.facts]
        : [],
    )
    .filter(({ body, received: on }) => body === 'fangzhuang' && on.startsWith('2026'));
  for (const [channel, count] of Object.entries(arrivals)) {
    expect([channel, channels.get(terms.channels[channel as 'web'])]).toEqual([channel, count]);
    expect(received.filter((one) => one.channel === channel)).toHaveLength(count);
  }
  for (const category of new Set(received.map((one) => one.category))) {
    const ofIt = received.filter((one) => one.category === category).length;
    expect([category, classes.get(terms.categories[category])]).toEqual([category, ofIt]);
  }
}

/** Every entry of an export, as its files have it. */
async function exported(out: string): Promise<LogEntry[]> {
  const files = (await readdir(out)).filter((name) => name.endsWith('.ndjson')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(out, name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LogEntry),
  );
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
