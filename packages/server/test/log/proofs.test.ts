// What the log answers to strangers: every entry opens, every proof holds, petitions stay closed.
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogEntry, LogProof } from '@huiyin/sdk';
import {
  hexToBytes,
  leafHash,
  merkleRoot,
  parseProof,
  verifyConsistency,
  verifyInclusion,
  wordsDigest,
  wordsSalt,
  bytesToHex,
  type HmacSha256,
  type Sha256,
} from '@huiyin/sdk/rules';
import { at, createWorld, draft, morning, resident, type World } from '../db/support/world.js';

const sha256: Sha256 = (message) => createHash('sha256').update(message).digest();
const hmac: HmacSha256 = (key, message) => createHmac('sha256', key).update(message).digest();
/** Enough for subtrees of several levels, and not a power of two. */
const CASES = 21;

let world: World;
let entries: LogEntry[];
beforeAll(async () => {
  world = await createWorld();
  for (let count = 0; count < CASES; count += 1) {
    const receipt = await world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
    if (count % 2 === 1) continue;
    await world.useCases['appeals.withdraw'](
      { path: { number: receipt.number }, query: {}, body: { reason: '已经好了' } },
      at(morning, resident(receipt.trackingCode)),
    );
  }
  await world.enter({ ...draft, channel: 'petition' }, at(morning));
  entries = await all();
});
afterAll(() => world.close());

const body = { body: 'fangzhuang' } as const;

function page(from: number, limit: number) {
  return world.useCases['log.entries']({ path: body, query: { from, limit }, body: undefined }, at(morning));
}

function proof(query: { size: number; index?: number; from?: number }): Promise<LogProof> {
  return world.useCases['log.proof']({ path: body, query, body: undefined }, at(morning));
}

/** Page by page, as a reader would. */
async function all(): Promise<LogEntry[]> {
  const items: LogEntry[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const read = await page(from, 7);
    items.push(...read.items);
    from = read.next;
  }
  return items;
}

const hashes = (): Uint8Array[] => entries.map(({ hash }) => hexToBytes(hash, 32));
const rootAt = (size: number): Uint8Array => merkleRoot(hashes().slice(0, size), sha256);

describe('entries', () => {
  test('come in order, page by page, and none is left out', () => {
    expect(entries.map(({ index }) => index)).toEqual(entries.map((_, index) => index));
    expect(entries).toHaveLength(CASES + 11 + 1);
  });

  test('that are public open: salt and facts make the hash', () => {
    const open = entries.filter((entry) => entry.record !== 'withheld');
    expect(open).toHaveLength(entries.length - 1);
    for (const { salt, facts, hash } of open) {
      expect(bytesToHex(leafHash(hexToBytes(salt, 32), facts, sha256))).toBe(hash);
    }
  });

  test('of a petition count in the tree and say nothing', () => {
    expect(entries.filter(({ record }) => record === 'withheld')).toEqual([
      { record: 'withheld', index: entries.length - 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  test('carry no word of what was written, only a digest that the words make again', async () => {
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${draft.title}|${draft.place}|已经好了`));
    const rows = await world.query<{
      leaf_index: string;
      facts: { words: string };
      event: object;
      key: Buffer;
    }>(
      `select leaf_index, facts, event, key from log_entry
         join entry_detail using (ledger, leaf_index) join record_key using (ledger, record)
       where ledger = 'FZ' and event is not null`,
    );
    expect(rows).toHaveLength(11);
    for (const { leaf_index, facts, event, key } of rows) {
      const salt = wordsSalt(new Uint8Array(key), Number(leaf_index), hmac);
      expect(bytesToHex(wordsDigest(salt, event, sha256))).toBe(facts.words);
    }
  });
});

describe('proofs', () => {
  test('of every entry hold in every tree that has it', async () => {
    const places = fc
      .integer({ min: 1, max: CASES + 12 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
    await fc.assert(
      fc.asyncProperty(places, async ([size, index]) => {
        const given = await proof({ size, index });
        const leaf = hexToBytes(entries[index]?.hash, 32);
        verifyInclusion({ index, size, leaf, root: rootAt(size), proof: parseProof(given.hashes) }, sha256);
      }),
      { numRuns: 60 },
    );
  });

  test('that a tree continues an older one hold for any two sizes', async () => {
    const sizes = fc
      .integer({ min: 0, max: CASES + 12 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size })));
    await fc.assert(
      fc.asyncProperty(sizes, async ([size, from]) => {
        const given = await proof({ size, from });
        verifyConsistency(
          {
            olderSize: from,
            olderRoot: rootAt(from),
            size,
            root: rootAt(size),
            proof: parseProof(given.hashes),
          },
          sha256,
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [{ size: CASES + 13, index: 0 }, 'log.out-of-range'],
    [{ size: Number.MAX_SAFE_INTEGER, index: 0 }, 'log.out-of-range'],
    [{ size: 3, index: 3 }, 'log.out-of-range'],
    [{ size: 3, from: 4 }, 'log.out-of-range'],
    [{ size: 3 }, 'request.invalid'],
    [{ size: 3, index: 0, from: 1 }, 'request.invalid'],
  ])('%j is refused by name: %s', async (query, code) => {
    await expect(proof(query)).rejects.toMatchObject({ code });
  });
});
