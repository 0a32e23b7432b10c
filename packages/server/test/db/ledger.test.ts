// The ledger under many writers: numbers, places and hashes without gap or doubt.
import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppealFacts, Receipt, ReportCard } from '@huiyin/sdk';
import {
  bytesToHex,
  emptyFigures,
  fold,
  leafHash,
  leafSalt,
  merkleRoot,
  reportCardOf,
} from '@huiyin/sdk/rules';
import { at, createWorld, draft, morning, resident, staff, type World } from './support/world.js';

const sha256 = (message: Uint8Array) => new Uint8Array(createHash('sha256').update(message).digest());
const hmac = (key: Uint8Array, message: Uint8Array) =>
  new Uint8Array(createHmac('sha256', key).update(message).digest());

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await crowd();
});
afterAll(() => world.close());

/** Sixteen residents at once, each filing eight appeals and taking every other one back. */
async function crowd(): Promise<void> {
  const one = async (who: number): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) {
      const body = { ...draft, title: `${who}/${turn}`, anonymous: turn % 3 === 0 };
      const receipt = await world.useCases['appeals.submit']({ path: {}, query: {}, body }, at(morning));
      if (turn % 2 === 0) await withdraw(receipt);
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, who) => one(who)));
}

function withdraw(receipt: Receipt) {
  return world.useCases['appeals.withdraw'](
    { path: { number: receipt.number }, query: {}, body: {} },
    at(morning, resident(receipt.trackingCode)),
  );
}

function readCard(): Promise<ReportCard> {
  return world.useCases['reportCards.get'](
    { path: {}, query: { body: 'fangzhuang' }, body: undefined },
    at(morning),
  );
}

async function entries() {
  return await world.query<{ leaf_index: string; leaf_hash: Buffer; facts: AppealFacts; key: Buffer }>(`
    select leaf_index, leaf_hash, facts, key from log_entry join record_key using (ledger, record)
    where ledger = 'FZ' order by leaf_index`);
}

test('sixteen writers at once leave no gap in indexes and numbers', async () => {
  const rows = await entries();
  expect(rows).toHaveLength(16 * 8 + 16 * 4);
  expect(rows.map((row) => Number(row.leaf_index))).toEqual(rows.map((_, index) => index));
  const numbers = rows.filter(({ facts }) => facts.event === 'received').map(({ facts }) => facts.number);
  expect(numbers).toEqual(numbers.map((_, index) => `FZ-2026-${String(index + 1).padStart(6, '0')}`));
});

test('announcements stand in the order they were committed in, without a gap', async () => {
  const rows = await world.query<{ seq: string }>(
    "select seq from announcement where ledger = 'FZ' order by seq",
  );
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
});

test('every leaf hash can be made again from the facts, the record key and the index', async () => {
  for (const { leaf_index, leaf_hash, facts, key } of await entries()) {
    const salt = leafSalt(new Uint8Array(key), Number(leaf_index), hmac);
    expect(bytesToHex(leafHash(salt, facts, sha256))).toBe(leaf_hash.toString('hex'));
  }
});

test('the root on the card is the root over exactly the entries there are', async () => {
  const rows = await entries();
  const card = await readCard();
  expect(card.asOf).toEqual({
    at: '2026-11-22T09:30:00+08:00',
    treeSize: rows.length,
    root: bytesToHex(
      merkleRoot(
        rows.map((row) => new Uint8Array(row.leaf_hash)),
        sha256,
      ),
    ),
  });
});

test('the card is the fold of the sealed entries', async () => {
  const facts = (await entries()).map((row) => row.facts);
  const figures = facts.reduce(fold, emptyFigures());
  const card = await readCard();
  expect(card).toEqual(
    reportCardOf(figures, { body: card.body, period: '2026', asOf: card.asOf, today: '2026-11-22' }),
  );
  expect(card.received.value).toBe(128);
  expect(card.aside.withdrawn.value).toBe(64);
});

test('a card read while others write is of one moment: figures, tree size and root', async () => {
  const cards: ReportCard[] = [];
  let writing = true;
  const reading = (async () => {
    while (writing) cards.push(await readCard());
  })();
  await crowd();
  writing = false;
  await reading;
  const rows = await entries();
  const hashes = rows.map((row) => new Uint8Array(row.leaf_hash));
  expect(new Set(cards.map(({ asOf }) => asOf.treeSize)).size).toBeGreaterThan(3);
  for (const card of cards) {
    const { treeSize, root } = card.asOf;
    const figures = rows
      .slice(0, treeSize)
      .map(({ facts }) => facts)
      .reduce(fold, emptyFigures());
    expect(root).toBe(bytesToHex(merkleRoot(hashes.slice(0, treeSize), sha256)));
    expect(card).toEqual(
      reportCardOf(figures, { body: card.body, period: '2026', asOf: card.asOf, today: '2026-11-22' }),
    );
  }
});

test('an act that fails leaves no trace: its number and its place go to the next', async () => {
  const before = (await entries()).length;
  const failing = world.ports.ledgers.write('FZ', async (transaction) => {
    await transaction.takeNewPlace('appeal', 2026);
    throw new RangeError('out of paper');
  });
  await expect(failing).rejects.toThrow('out of paper');
  const receipt = await world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
  expect(receipt).toMatchObject({ number: 'FZ-2026-000257', leaf: { ledger: 'FZ', index: before } });
});

test('two acts on one case at once: one is done, the other is refused with what is legal then', async () => {
  const { number } = await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: draft },
    at(morning),
  );
  const accept = () =>
    world.useCases['staff.appeals.accept'](
      { path: { number }, query: {}, body: {} },
      at(morning, staff('fangzhuang')),
    );
  const [first, second] = await Promise.allSettled([accept(), accept()]);
  const refused = [first, second].filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({
    code: 'appeal.illegal-transition',
    facts: { legal: expect.arrayContaining(['assign', 'start', 'answer']) },
  });
});
