// From a running server to a folder that is checked and counted again without it, by the command line.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LogExport } from '@huiyin/sdk';
import { canonicalJson, formatVerifierKey, publishedCard, verifierKey } from '@huiyin/sdk/rules';
import { run } from '@huiyin/sdk/command-line';
import { systemRandom } from '../../src/auth/random.js';
import { createHttpServer } from '../../src/http/node-server.js';
import { directory } from '../db/support/units.js';
import { at, day, morning, staff } from '../db/support/world.js';
import { createScene, sha256, type Scene } from './scene.js';

let scene: Scene;
let http: ReturnType<typeof createHttpServer>;
let url: string;
let folder: string;
let key: string;
let published: string;
beforeAll(async () => {
  scene = await createScene();
  const { world } = scene.api;
  // A setting among the entries: it counts in the tree and in no figure.
  const standard = { firstResponseDays: 3, resolutionDays: 15, confirmationDays: 15 };
  await world.useCases['staff.settings.change'](
    {
      path: {},
      query: {},
      body: {
        body: 'fangzhuang',
        revision: 0,
        reason: '街道办公会定的',
        value: { part: 'windows', standard },
      },
    },
    at(morning + 2 * day, staff('fangzhuang', 'admin')),
  );
  const card = await world.useCases['staff.reportCards.publish'](
    { path: {}, query: {}, body: { body: 'fangzhuang', period: '2026' } },
    at(morning + 2 * day, staff('fangzhuang', 'lead')),
  );
  published = card.publication?.id ?? '';
  await scene.accept(world, 1);
  await scene.sign();
  http = createHttpServer(scene.api.app.fetch, {
    publicOrigin: 'http://127.0.0.1',
    random: systemRandom,
    log: world.ports.log,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'huiyin-export-'));
  key = formatVerifierKey(verifierKey('huiyin.example/FZ', scene.keys.seals[0].publicKey, sha256));
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await scene.close();
  await rm(folder, { recursive: true });
});

async function typed(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isScreen: false,
    clock: () => morning + 3 * day,
  });
  return { code, out, err };
}

test('an export is verified without the server, to the last entry', async () => {
  const out = join(folder, 'export');
  expect(await typed('export', url, '--body', 'fangzhuang', '--out', out)).toMatchObject({ code: 0 });
  expect(await readdir(out)).toEqual(['checkpoint', 'entries-00000000.ndjson', 'export.json']);
  expect(JSON.parse(await readFile(join(out, 'export.json'), 'utf8'))).toMatchObject({
    format: 1,
    origin: 'huiyin.example/FZ',
    ledger: 'FZ',
    bodies: expect.arrayContaining([expect.objectContaining({ slug: 'fangzhuang' })]) as unknown,
  });
  const verified = await typed('verify', out, '--body', 'fangzhuang', '--key', key);
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('withheld 0') as string });
});

test.each([['the server', () => url] as const, ['an export', () => join(folder, 'export')] as const])(
  'a published card comes out of %s again, byte for byte, and is the one that was sealed',
  async (_, target) => {
    const shown = await scene.api.client.reportCards.get({ body: 'fangzhuang', at: published });
    const again = await typed(
      'recompute',
      target(),
      '--body',
      'fangzhuang',
      '--card',
      published,
      '--key',
      key,
    );
    expect(again.code).toBe(0);
    expect(again.out).toBe(`${canonicalJson(publishedCard(shown))}\n`);
    const leaf = shown.publication?.leaf ?? NaN;
    expect(again.err).toContain(`the same card as the one sealed at leaf index ${leaf} (第${leaf + 1}条)\n`);
  },
);

test('a unit that is called otherwise by now comes out of an export as it was called on its card', async () => {
  const { database } = scene.api.world;
  const shown = await scene.api.client.reportCards.get({ body: 'fangzhuang', at: published });
  const renamed = directory.units.map((unit) =>
    unit.slug === 'fangzhuang' ? { ...unit, name: '方庄地区' } : unit,
  );
  await database.directory.upsert({ ...directory, units: renamed });
  try {
    const out = join(folder, 'renamed');
    expect(await typed('export', url, '--body', 'fangzhuang', '--out', out)).toMatchObject({ code: 0 });
    const again = await typed('recompute', out, '--body', 'fangzhuang', '--card', published, '--key', key);
    expect(again).toMatchObject({
      code: 0,
      out: `${canonicalJson(publishedCard(shown))}\n`,
      err: expect.stringContaining('the same card as the one sealed at') as string,
    });
    const live = await typed(
      'recompute',
      out,
      ...'--body fangzhuang --period 2026 --at'.split(' '),
      shown.asOf.at,
    );
    expect(JSON.parse(live.out)).toMatchObject({ body: { name: '方庄地区' } });
    const { bodies } = JSON.parse(await readFile(join(out, 'export.json'), 'utf8')) as LogExport;
    expect(bodies.filter(({ formerly }) => formerly)).toEqual([
      {
        slug: 'fangzhuang',
        name: '方庄地区',
        kind: 'street',
        formerly: [{ name: '方庄街道', kind: 'street' }],
      },
    ]);
  } finally {
    await database.directory.upsert(directory);
  }
});

test('an export says of no unit that it was called what it is called', async () => {
  const { bodies } = JSON.parse(await readFile(join(folder, 'export', 'export.json'), 'utf8')) as LogExport;
  expect(bodies.some(({ formerly }) => formerly)).toBe(false);
});

test.each([
  ['the server', () => url, 'the server says it has no FZ-R-2026-000099 of fangzhuang'] as const,
  ['an export', () => join(folder, 'export'), 'no FZ-R-2026-000099 of fangzhuang'] as const,
])('a card that %s does not have was typed wrong', async (_, target, said) => {
  expect(
    await typed('recompute', target(), '--body', 'fangzhuang', '--card', 'FZ-R-2026-000099', '--key', key),
  ).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) as string });
});

test('nothing of the owner’s is written over, and nothing half is left', async () => {
  const full = join(folder, 'full');
  await mkdir(full);
  await writeFile(join(full, 'letter.txt'), 'Dear Sir');
  expect(await typed('export', url, '--body', 'fangzhuang', '--out', full)).toMatchObject({ code: 2 });
  expect(await readdir(full)).toEqual(['letter.txt']);
  const letter = join(full, 'letter.txt');
  expect(await typed('export', url, '--body', 'fangzhuang', '--out', letter)).toMatchObject({
    code: 2,
    err: expect.stringContaining('is a file') as string,
  });
  expect(await readFile(letter, 'utf8')).toBe('Dear Sir');
  const nowhere = join(folder, 'nowhere');
  expect(await typed('export', url, '--body', 'donggaodi', '--out', nowhere)).toMatchObject({
    code: 3,
    err: expect.stringContaining('log.empty') as string,
  });
  expect(await readdir(folder)).not.toContain('nowhere');
});

test('a card that was counted otherwise is found to be another', async () => {
  // Past the log's own proof: a published card whose entry says what its entries do not give.
  await scene.owner(
    `update publication set card = jsonb_set(card::jsonb, '{asOf,at}', '"2026-11-23T00:00:00+08:00"')::text`,
  );
  const again = await typed('recompute', url, '--body', 'fangzhuang', '--card', published, '--key', key);
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringContaining('broken: another card was sealed at leaf index') as string,
  });
});
