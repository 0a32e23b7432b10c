// What readers of a log have to know is said in it: how cards are counted, and which keys sign.
import { copyFile, mkdtemp, readdir, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FIGURE_RULES, parseVerifierKey } from '@huiyin/sdk/rules';
import { createVerifier, readLog } from '@huiyin/sdk/seal';
import { KeyFileError, loadKeys, rotateSealKey } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { ClockBehindLogError, sealSettings } from '../../src/use-cases/index.js';
import { createApi, type Api } from '../api/support/api.js';
import { at, day, draft, morning } from '../db/support/world.js';
import { sha256 } from './scene.js';

let api: Api;
let folder: string;
beforeEach(async () => {
  api = await createApi();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-keys-'));
});
afterEach(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

/** A server's start: keys read, settings sealed, the log signed. */
async function start(now: number, figures = FIGURE_RULES) {
  const { ports } = api.world;
  const { seals } = await loadKeys(folder, systemRandom);
  const signed = await openSignedHeads(folder, 'huiyin.example');
  const signer = new CheckpointSigner({ ...ports, keys: seals, signed });
  const sealKeys = (ledger: string) => signer.verifierKeysOf(ledger);
  await sealSettings(ports, { figures, sealKeys }, now);
  await signer.sign('FZ', now);
  return sealKeys('FZ');
}

const settings = async () => {
  const { items } = await api.world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: {}, body: undefined },
    at(morning),
  );
  return items.flatMap((item) => (item.record === 'setting' ? [item.facts] : []));
};
const check = (key: string) => createVerifier({ client: api.client, body: 'fangzhuang', key }).checkLog();

test('settings are sealed at the first start, and again only when they have changed', async () => {
  const keys = await start(morning);
  expect(await settings()).toEqual([
    {
      record: 'setting',
      event: 'set',
      setting: 'figures',
      day: '2026-11-22',
      value: FIGURE_RULES,
    },
    { record: 'setting', event: 'set', setting: 'seal-keys', day: '2026-11-22', value: keys },
  ]);
  await start(morning + day);
  expect(await settings()).toHaveLength(2);
  await start(morning + 2 * day, { ...FIGURE_RULES, edition: 2, smallestSample: 20 });
  expect((await settings()).at(-1)).toMatchObject({
    setting: 'figures',
    day: '2026-11-24',
    value: { edition: 2 },
  });
});

test('a clock that is a day behind the log is refused before anything is written', async () => {
  await start(morning);
  await expect(start(morning - day)).rejects.toBeInstanceOf(ClockBehindLogError);
  await expect(start(morning - day, { ...FIGURE_RULES, edition: 2 })).rejects.toThrow('2026-11-22T09:30');
  expect(await settings()).toHaveLength(2);
  // Clocks of two machines are never quite the same.
  await start(morning - 5 * 60_000);
});

test('they count in the log and on no card', async () => {
  const { useCases } = api.world;
  await useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
  const [key] = await start(morning);
  const reading = await readLog(
    { client: api.client, body: 'fangzhuang', key },
    { initial: 0, step: (count) => count + 1 },
  );
  expect(reading).toMatchObject({ type: 'verified', value: 3, counts: { open: 3, withheld: 0 } });
  const card = await api.client.reportCards.get({ body: 'fangzhuang', period: '2026' });
  expect(card).toMatchObject({ received: { value: 1 }, asOf: { treeSize: 3 } });
});

test('a new key signs, the one before signs along, and the log says from where on', async () => {
  const [old] = await start(morning);
  await rotateSealKey(folder);
  const keys = await start(morning + day);
  expect(keys).toHaveLength(2);
  expect(keys[0]).not.toBe(old);
  expect(keys[1]).toBe(old);
  // A tag that still carries the old key checks as before; a new one, too.
  expect(await check(old)).toMatchObject({ type: 'verified' });
  expect(await check(keys[0])).toMatchObject({ type: 'verified' });
  expect((await settings()).at(-1)).toMatchObject({ setting: 'seal-keys', value: [...keys] });
});

test('a key taken out of the folder signs no more, and that is said, too', async () => {
  const [old] = await start(morning);
  await rotateSealKey(folder);
  await start(morning + day);
  await unlink(join(folder, 'seal-1.pem'));
  const keys = await start(morning + 2 * day);
  expect(await check(old)).toMatchObject({ type: 'broken', code: 'seal.other-key' });
  expect(await check(keys[0])).toMatchObject({ type: 'verified' });
  expect((await settings()).at(-1)).toMatchObject({ setting: 'seal-keys', value: [...keys] });
});

test('keys can be changed again and again, the latest first', async () => {
  const [first] = await start(morning);
  await rotateSealKey(folder);
  const [second] = await start(morning);
  await rotateSealKey(folder);
  const keys = await start(morning);
  expect(keys.slice(1)).toEqual([second, first]);
  expect(new Set(keys.map((key) => parseVerifierKey(key, sha256).id)).size).toBe(3);
  expect((await readdir(folder)).filter((name) => name.startsWith('seal'))).toEqual([
    'seal-1.pem',
    'seal-2.pem',
    'seal.pem',
  ]);
});

test('a change that was cut short signs on with the key there is, and the next one goes through', async () => {
  const [first] = await start(morning);
  await copyFile(join(folder, 'seal.pem'), join(folder, 'seal-1.pem'));
  expect(await start(morning)).toEqual([first]);
  expect(await check(first)).toMatchObject({ type: 'verified' });
  await rotateSealKey(folder);
  const keys = await start(morning + day);
  expect(keys.slice(1)).toEqual([first]);
  expect(await check(first)).toMatchObject({ type: 'verified' });
});

test('without a key there is none to take over from', async () => {
  await expect(rotateSealKey(folder)).rejects.toBeInstanceOf(KeyFileError);
});
