// What anyone gets of commitments: the list, and all that is needed to check every step against the sealed log.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesToHex, hexToBytes, leafHash, wordsDigest, type Sha256 } from '@huiyin/sdk/rules';
import { at, createWorld, morning, type World } from '../db/support/world.js';
import { on, promisesIn, reason } from './promises.js';

const sha256: Sha256 = (message) => createHash('sha256').update(message).digest();

let world: World;
let does: ReturnType<typeof promisesIn>;
beforeAll(async () => {
  world = await createWorld();
  does = promisesIn(world);
  for (const days of [9, 3, 5, 3, 1]) await does.create({ due: { type: 'calendar-days', days } });
});
afterAll(() => world.close());

describe('what is sealed', () => {
  test('lets anyone check every step: the words make the digest, the facts and salt the leaf', async () => {
    const { id } = await does.create();
    await does.extend(id, '2026-12-11', on(1));
    const { history } = await does.get(id);
    const { items } = await world.useCases['log.entries'](
      { path: { body: 'fangzhuang' }, query: { limit: 1000 }, body: undefined },
      at(morning),
    );
    expect(history.map(({ type }) => type)).toEqual(['extended', 'made']);
    for (const { leafIndex, words = '', wordsSalt = '' } of history) {
      const entry = items[leafIndex];
      if (entry?.record !== 'commitment') throw new Error('not a commitment');
      const digest = wordsDigest(hexToBytes(wordsSalt, 32), JSON.parse(words), sha256);
      expect(bytesToHex(digest)).toBe(entry.facts.words);
      expect(bytesToHex(leafHash(hexToBytes(entry.salt, 32), entry.facts, sha256))).toBe(entry.hash);
    }
    expect(history[0]?.words).toContain(reason);
  });

  test('a reason changed in the database no longer makes its digest', async () => {
    const { id } = await does.create();
    await does.extend(id, '2026-12-11', on(1));
    const [leaf] = (await does.get(id)).history;
    await world.query(
      `update entry_detail set event = jsonb_set(event, '{reason}', '"天气不好，所以要再等一等。"')
       where ledger = 'FZ' and leaf_index = $1`,
      [leaf?.leafIndex],
    );
    const [changed] = (await does.get(id)).history;
    const [entry] = await world.query<{ facts: { words: string } }>(
      "select facts from log_entry where ledger = 'FZ' and leaf_index = $1",
      [leaf?.leafIndex],
    );
    const digest = wordsDigest(hexToBytes(changed?.wordsSalt, 32), JSON.parse(changed?.words ?? ''), sha256);
    expect(bytesToHex(digest)).not.toBe(entry?.facts.words);
  });
});

describe('the public list', () => {
  test('comes nearest due day first, page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.useCases['commitments.list'](
        {
          path: {},
          query: { body: 'fangzhuang', limit: 3, ...(cursor !== undefined && { cursor }) },
          body: undefined,
        },
        at(morning),
      );
      seen.push(...page.items.map(({ due, id }) => `${due} ${id}`));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(7);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  test.each(['open', 'claimed', 'ended'])('shows only those that are %s', async (filter) => {
    const { items } = await world.useCases['commitments.list'](
      { path: {}, query: { body: 'fangzhuang', filter, limit: 100 }, body: undefined },
      at(morning),
    );
    const is = { open: ['open'], claimed: ['claimed'] }[filter];
    for (const { status } of items)
      expect(is ? is.includes(status) : !['open', 'claimed'].includes(status)).toBe(true);
  });

  test('a promise made at a meeting and written down later says so', async () => {
    const commitment = await does.create({ madeOn: '2026-11-18', due: { type: 'day', day: '2026-12-31' } });
    expect(commitment).toMatchObject({ madeOn: '2026-11-18', recordedOn: '2026-11-22', recordedLate: true });
    await expect(does.create({ madeOn: '2026-11-30' })).rejects.toMatchObject({ code: 'request.invalid' });
  });
});
