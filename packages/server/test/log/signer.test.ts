// Checkpoints: signed when the log has grown, each continuing the last, none for a log that was put back.
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bytesToHex, merkleRoot, verifierKey, verifyCheckpoint } from '@huiyin/sdk/rules';
import { loadKeys, type Keys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { openSignedHeads, SignedHeadsError } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { at, createWorld, morning, type World } from '../db/support/world.js';
import { begin } from '../use-cases/journey.js';

const sha256 = (message: Uint8Array) => new Uint8Array(createHash('sha256').update(message).digest());
/** Ed25519 of node:crypto over a raw public key (RFC 8410 wraps it in these twelve bytes). */
const ed25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    null,
    message,
    {
      key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]),
      format: 'der',
      type: 'spki',
    },
    signature,
  );

let world: World;
let folder: string;
let keys: Keys;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-keys-'));
  keys = await loadKeys(folder, systemRandom);
  // Each test has a key of its own, so what others published is not there.
  await world.query('delete from checkpoint');
  return () => rm(folder, { recursive: true });
});
afterAll(() => world.close());

async function signer(): Promise<CheckpointSigner> {
  return new CheckpointSigner({
    ledgers: world.ports.ledgers,
    secrets: world.ports.secrets,
    keys: keys.seals,
    signed: await openSignedHeads(folder, 'huiyin.example'),
    log: world.ports.log,
  });
}

const published = (body = 'fangzhuang') =>
  world.useCases['log.checkpoint']({ path: { body }, query: {}, body: undefined }, at(morning));

async function leaves(): Promise<Uint8Array[]> {
  const rows = await world.query<{ leaf_hash: Buffer }>(
    "select leaf_hash from log_entry where ledger = 'FZ' order by leaf_index",
  );
  return rows.map((row) => new Uint8Array(row.leaf_hash));
}

async function checked() {
  const key = verifierKey('huiyin.example/FZ', keys.seals[0].publicKey, sha256);
  return verifyCheckpoint(await published(), key, ed25519);
}

test('a signed checkpoint says how many entries there are and the root over them', async () => {
  await begin(world, morning);
  expect(await (await signer()).sign('FZ', morning)).toBe('signed');
  const { origin, size, root } = await checked();
  const all = await leaves();
  expect({ origin, size, root: bytesToHex(root) }).toEqual({
    origin: 'huiyin.example/FZ',
    size: all.length,
    root: bytesToHex(merkleRoot(all, sha256)),
  });
});

test('it is signed again when the log has grown, and not before', async () => {
  await begin(world, morning);
  const signing = await signer();
  expect(await signing.sign('FZ', morning)).toBe('signed');
  const first = await published();
  expect(await signing.sign('FZ', morning)).toBe('unchanged');
  expect(await published()).toBe(first);
  await begin(world, morning);
  expect(await signing.sign('FZ', morning)).toBe('signed');
  expect((await checked()).size).toBe((await leaves()).length);
});

test('asked for by two at once, it is signed once', async () => {
  await begin(world, morning);
  const signing = await signer();
  expect(await Promise.all([signing.sign('FZ', morning), signing.sign('FZ', morning)])).toEqual([
    'signed',
    'unchanged',
  ]);
});

test('an empty log has no checkpoint', async () => {
  expect(await (await signer()).sign('DG', morning)).toBe('empty');
  await expect(published('donggaodi')).rejects.toMatchObject({ code: 'log.empty' });
  await expect(published('nowhere')).rejects.toMatchObject({ code: 'body.not-found' });
});

test('cut off between remembering and publishing, it publishes what it remembered', async () => {
  await begin(world, morning);
  const heads = await openSignedHeads(folder, 'huiyin.example');
  const { frontier } = await world.ports.ledgers.read('FZ', (view) => view.head());
  await heads.remember('FZ', frontier);
  expect(await (await signer()).sign('FZ', morning)).toBe('signed');
  expect((await checked()).size).toBe(frontier.size);
});

test('a log put back to an earlier state is not signed, until an operator says so', async () => {
  await begin(world, morning);
  const heads = await openSignedHeads(folder, 'huiyin.example');
  const { frontier } = await world.ports.ledgers.read('FZ', (view) => view.head());
  await begin(world, morning);
  const later = (await world.ports.ledgers.read('FZ', (view) => view.head())).frontier;
  // What was signed had one entry more than what is there, and another one in its place.
  await heads.remember('FZ', { size: later.size + 1, hashes: hashesFor(later.size + 1) });
  const signing = await signer();
  expect(await signing.sign('FZ', morning)).toBe('refused');
  await begin(world, morning);
  await begin(world, morning);
  expect(await signing.sign('FZ', morning)).toBe('refused');
  expect(world.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  await expect(published()).rejects.toMatchObject({ code: 'log.empty' });

  await heads.remember('FZ', frontier);
  expect(await (await signer()).sign('FZ', morning)).toBe('signed');
});

/** A frontier that fits a size and belongs to no log. */
function hashesFor(size: number): Uint8Array[] {
  const ones = [...size.toString(2)].filter((digit) => digit === '1');
  return ones.map((_, index) => new Uint8Array(32).fill(index));
}

test('an entry that was changed afterwards is noticed when the next is signed', async () => {
  await begin(world, morning);
  const signing = await signer();
  await signing.sign('FZ', morning);
  const { receipt } = await begin(world, morning);
  const original = await world.query<{ leaf_hash: Buffer }>(
    `update log_entry set leaf_hash = sha256(leaf_hash) where ledger = 'FZ' and leaf_index = $1
     returning (select leaf_hash from log_entry where ledger = 'FZ' and leaf_index = $1)`,
    [receipt.leaf.index],
  );
  expect(await signing.sign('FZ', morning)).toBe('refused');
  await world.query("update log_entry set leaf_hash = $2 where ledger = 'FZ' and leaf_index = $1", [
    receipt.leaf.index,
    original[0]?.leaf_hash,
  ]);
  expect(await signing.sign('FZ', morning)).toBe('signed');
});

test('the name a log is known by stays, whatever the server is called later', async () => {
  await openSignedHeads(folder, 'huiyin.example');
  expect((await openSignedHeads(folder, 'new.example')).logName).toBe('huiyin.example');
});

test('what was signed is a file of its own, closed to others; one that can not be read stops everything', async () => {
  const path = join(folder, 'signed.json');
  await openSignedHeads(folder, 'huiyin.example');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await writeFile(
    path,
    '{ "logName": "huiyin.example", "ledgers": { "FZ": { "size": 3, "frontier": [] } } }',
  );
  await expect(openSignedHeads(folder, 'huiyin.example')).rejects.toThrow(SignedHeadsError);
});

test('keys are made once, closed to others, and read again', async () => {
  const again = await loadKeys(folder, systemRandom);
  expect(Buffer.from(again.pepper)).toEqual(Buffer.from(keys.pepper));
  expect(again.seals[0].publicKey).toEqual(keys.seals[0].publicKey);
  for (const name of ['seal.pem', 'pepper', 'contact', 'form-token']) {
    expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600);
  }
  const message = new Uint8Array([1, 2, 3]);
  expect(ed25519(keys.seals[0].publicKey, message, keys.seals[0].sign(message))).toBe(true);
});

test('two processes that start at once have one set of keys', async () => {
  const fresh = join(folder, 'fresh');
  const all = await Promise.all(Array.from({ length: 8 }, () => loadKeys(fresh, systemRandom)));
  expect(new Set(all.map(({ pepper, contact }) => bytesToHex(pepper) + bytesToHex(contact))).size).toBe(1);
  expect(new Set(all.map(({ seals: [seal] }) => bytesToHex(seal.publicKey))).size).toBe(1);
});

test.each([
  ['pepper', 'not a key'],
  ['seal.pem', 'not a key'],
  ['seal.pem', rsaKey()],
])('a %s that is no such key is refused by name', async (name, text) => {
  await writeFile(join(folder, name), text);
  await expect(loadKeys(folder, systemRandom)).rejects.toThrow(join(folder, name));
});

test('a key others can read is refused', async () => {
  const path = join(folder, 'pepper');
  const text = await readFile(path);
  await rm(path);
  await writeFile(path, text, { mode: 0o644 });
  await expect(loadKeys(folder, systemRandom)).rejects.toThrow(/chmod 600/);
});

function rsaKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(sign('sha256', Buffer.alloc(1), privateKey).length).toBe(256);
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
