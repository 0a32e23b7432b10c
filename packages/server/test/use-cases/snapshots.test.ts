// Weekly snapshots on a real database: the card as it stood, once a week, covered by a signature, and never touched again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  bytesToBase64,
  bytesToHex,
  formatLogHead,
  hexToBytes,
  merkleRoot,
  parseLogHead,
  parseProof,
  verifierKey,
  verifyCheckpoint,
  verifyConsistency,
} from '@huiyin/sdk/rules';
import { loadKeys, type Keys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { checkHead } from '../../src/use-cases/check-head.js';
import { keepWeeklySnapshots, type LogSigner } from '../../src/use-cases/snapshots.js';
import { at, createWorld, day, morning, openWorld, type World } from '../db/support/world.js';
import { sha256 } from '../log/scene.js';
import { begin } from './journey.js';

// The morning is a Sunday, the last day of its week.
const week = '2026-W47';
const monday = morning + day;

let world: World;
let folder: string;
let keys: Keys;
let signer: CheckpointSigner;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-weeks-'));
  keys = await loadKeys(folder, systemRandom);
});
beforeEach(async () => {
  world = await createWorld();
  signer = await signerOf(world);
  return () => world.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** A key folder of a test's own remembers nothing of other tests' logs. */
async function signerOf({ ports: { ledgers, secrets, log } }: World): Promise<CheckpointSigner> {
  const signed = await openSignedHeads(await mkdtemp(join(folder, 'signed-')), 'huiyin.example');
  return new CheckpointSigner({ ledgers, secrets, keys: keys.seals, signed, log });
}

const keep = (now = morning, by: LogSigner = signer) => keepWeeklySnapshots(world.ports, by, now);
const list = (query: { limit?: number; cursor?: string; body?: string } = {}) =>
  world.useCases['reportCards.snapshots'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(morning),
  );
const get = (of = week, body = 'fangzhuang') =>
  world.useCases['reportCards.snapshot'](
    { path: { week: of }, query: { body }, body: undefined },
    at(morning),
  );
const live = (now = morning) =>
  world.useCases['reportCards.get']({ path: {}, query: { body: 'fangzhuang' }, body: undefined }, at(now));
const lines = (message: string) => world.lines.filter((line) => line.message === message);

async function leaves(): Promise<Uint8Array[]> {
  const rows = await world.query<{ leaf_hash: Buffer }>(
    "select leaf_hash from log_entry where ledger = 'FZ' order by leaf_index",
  );
  return rows.map((row) => new Uint8Array(row.leaf_hash));
}

function signedIn(note: string) {
  const key = verifierKey('huiyin.example/FZ', keys.seals[0].publicKey, sha256);
  return verifyCheckpoint(note, key, (publicKey, message, signature) =>
    verify(
      null,
      message,
      {
        key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]),
        format: 'der',
        type: 'spki',
      },
      signature,
    ),
  );
}

test('keeps the card as it stood, with the head it was counted from and the signature that covers it', async () => {
  await (await begin(world, morning)).accept(morning);
  const stood = await live();
  expect(await keep()).toBe(1);
  const { card, checkpoint, ...summary } = await get();
  expect(card).toEqual(stood);
  expect(card).not.toHaveProperty('caseWords');
  const root = merkleRoot(await leaves(), sha256);
  const { size } = signedIn(checkpoint);
  expect(summary).toEqual({
    week,
    at: '2026-11-22T09:30:00+08:00',
    treeSize: size,
    root: bytesToHex(root),
    head: `huiyin.example/FZ ${size} ${bytesToBase64(root)}`,
  });
  expect(card.asOf).toEqual({ at: summary.at, treeSize: summary.treeSize, root: summary.root });
  expect((await list()).items).toEqual([summary]);
});

test('once a week: what was kept stands still while the log goes on, and the next week has one of its own', async () => {
  await begin(world, morning);
  expect(await keep()).toBe(1);
  const kept = await get();
  await begin(world, morning);
  expect(await keep(morning + 3_600_000)).toBe(0);
  expect(await get()).toEqual(kept);
  expect(await keep(monday)).toBe(1);
  expect(await keep(monday + 6 * day)).toBe(0);
  expect(await get()).toEqual(kept);
  expect((await get('2026-W48')).card.received).toMatchObject({ value: 2 });
});

test('is listed page by page, the latest week first, by a cursor good for that list alone', async () => {
  await begin(world, morning);
  for (let weeks = 0; weeks < 8; weeks += 1) await keep(morning + 7 * weeks * day);
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 3, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items.map((item) => item.week));
    cursor = page.next;
  } while (cursor !== undefined);
  // Over the turn of a year, the first days of which are in the last week of the one before.
  expect(found).toEqual([
    '2027-W01',
    '2026-W53',
    '2026-W52',
    '2026-W51',
    '2026-W50',
    '2026-W49',
    '2026-W48',
    week,
  ]);
  const { next = '' } = await list({ limit: 1 });
  await expect(list({ body: 'donggaodi', cursor: next })).rejects.toMatchObject({ code: 'cursor.invalid' });
  await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'cursor.invalid' });
});

test('two servers at once keep one', async () => {
  await begin(world, morning);
  const other = await openWorld(world.url);
  try {
    const others = await signerOf(other);
    const kept = await Promise.all([
      keep(),
      keepWeeklySnapshots(other.ports, others, morning + 1),
      keep(morning + 2),
    ]);
    expect(kept.reduce((sum, count) => sum + count)).toBe(1);
    expect((await list()).items).toHaveLength(1);
  } finally {
    await other.close();
  }
});

test('the signature covers what was counted, also where entries came in between', async () => {
  await begin(world, morning);
  const late: LogSigner = {
    async sign(ledger, now) {
      for (let more = 0; ledger === 'FZ' && more < 3; more += 1) await begin(world, now);
      return await signer.sign(ledger, now);
    },
  };
  expect(await keep(morning, late)).toBe(1);
  const { treeSize, root, checkpoint, card } = await get();
  const signed = signedIn(checkpoint);
  expect([treeSize, card.received.value, signed.size]).toEqual([1, 1, 4]);
  const { hashes } = await world.useCases['log.proof'](
    { path: { body: 'fangzhuang' }, query: { size: signed.size, from: treeSize }, body: undefined },
    at(morning),
  );
  const olderRoot = hexToBytes(root, 32);
  const proof = parseProof(hashes);
  verifyConsistency({ olderSize: treeSize, olderRoot, size: signed.size, root: signed.root, proof }, sha256);
});

test('of an empty log nothing is kept, and that is said', async () => {
  expect(await keep()).toBe(0);
  expect(
    lines('nothing is in the log yet: no snapshot of this week was kept').map(({ facts }) => facts),
  ).toContainEqual({ ledger: 'FZ', body: 'fangzhuang', week });
  await expect(get()).rejects.toMatchObject({ code: 'snapshot.not-found' });
  expect(await list()).toEqual({ items: [] });
  // Later in the week there is something.
  await begin(world, morning);
  expect(await keep(morning + 3_600_000)).toBe(1);
});

test('of a log that is refused nothing is kept, the others are, and it is said', async () => {
  await begin(world, morning);
  await begin(world, morning, { body: 'donggaodi' });
  const refusing: LogSigner = {
    sign: async (ledger, now) => (ledger === 'DG' ? 'refused' : await signer.sign(ledger, now)),
  };
  expect(await keep(morning, refusing)).toBe(1);
  expect(lines('no snapshot of this week was kept')).toMatchObject([
    { level: 'warn', facts: { ledger: 'DG', week, why: 'the log does not continue what was signed' } },
  ]);
  await expect(get(week, 'donggaodi')).rejects.toMatchObject({ code: 'snapshot.not-found' });
});

test('is of the units that head a ledger', async () => {
  await begin(world, morning);
  await keep();
  await expect(get(week, 'fangguyuan')).rejects.toMatchObject({ code: 'snapshot.not-found' });
  await expect(get(week, 'nowhere')).rejects.toMatchObject({ code: 'body.not-found' });
  await expect(get('2025-W53')).rejects.toMatchObject({ code: 'snapshot.not-found' });
});

// Holding a kept head against the log.

const found = (pasted: string, body = 'fangzhuang') =>
  checkHead(world.ports, (ledger) => signer.nameOf(ledger))(body, pasted);

async function headAt(size: number, origin = 'huiyin.example/FZ'): Promise<string> {
  return formatLogHead({ origin, size, root: merkleRoot((await leaves()).slice(0, size), sha256) });
}

test('a head of any size the log has had holds, with how many entries have come since', async () => {
  for (let entries = 0; entries < 13; entries += 1) await begin(world, morning);
  for (let size = 0; size <= 13; size += 1) {
    expect(await found(await headAt(size))).toEqual({ type: 'holds', size, since: 13 - size, weeks: [] });
  }
  const head = await headAt(9);
  expect(await found(`成绩单里印的是：${head}。`)).toMatchObject({ type: 'holds', size: 9 });
  // Units of one ledger have one log.
  expect(await found(head, 'fangguyuan')).toMatchObject({ type: 'holds', size: 9 });
});

test('that of a snapshot says which weeks it was kept for', async () => {
  await begin(world, morning);
  await keep();
  await keep(monday);
  await begin(world, monday);
  await keep(monday + 7 * day);
  expect(await found((await get()).head)).toMatchObject({
    type: 'holds',
    since: 1,
    weeks: [week, '2026-W48'],
  });
  expect(await found((await get('2026-W49')).head)).toMatchObject({ since: 0, weeks: ['2026-W49'] });
});

test('one with another root, of a larger tree, of another log, or that is none, does not', async () => {
  for (let entries = 0; entries < 6; entries += 1) await begin(world, morning);
  const head = await headAt(5);
  const { size, root, origin } = parseLogHead(head) ?? {};
  const altered = formatLogHead({
    origin: origin ?? '',
    size: 5,
    root: (root ?? new Uint8Array()).map((byte, i) => (i === 0 ? byte ^ 1 : byte)),
  });
  expect(await found(altered)).toEqual({ type: 'differs', size });
  expect(await found(head.replace(' 5 ', ' 4 '))).toEqual({ type: 'differs', size: 4 });
  expect(await found(head.replace(' 5 ', ' 700 '))).toEqual({ type: 'ahead', size: 700, entries: 6 });
  expect(await found(head.replace('/FZ', '/DG'))).toEqual({
    type: 'other',
    origin: 'huiyin.example/DG',
    unit: { slug: 'donggaodi', name: '东高地街道', kind: 'street' },
  });
  expect(await found(head.replace('huiyin.example', 'elsewhere.example'))).toEqual({
    type: 'other',
    origin: 'elsewhere.example/FZ',
  });
  for (const none of ['', '方庄街道', head.slice(0, -4), `${head}\n${head}`]) {
    expect(await found(none)).toEqual({ type: 'unreadable' });
  }
  await expect(found(head, 'nowhere')).rejects.toMatchObject({ code: 'body.not-found' });
});

test('a log that was changed behind its nodes answers by what it is now, whatever was kept of the week', async () => {
  for (let entries = 0; entries < 6; entries += 1) await begin(world, morning);
  await keep();
  const { head } = await get();
  await begin(world, morning);
  expect(await found(head)).toMatchObject({ type: 'holds', weeks: [week] });
  await world.query(
    "update log_node set hash = sha256(hash) where ledger = 'FZ' and level = 2 and node_index = 0",
  );
  expect(await found(head)).toEqual({ type: 'differs', size: 6 });
});
