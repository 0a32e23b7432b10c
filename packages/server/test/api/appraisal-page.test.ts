// The appraisal export end to end: made by `huiyin appraisal`, checked by `huiyin-verify`, read and taken away at the desk.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Appraisal } from '@huiyin/sdk';
import { run } from '@huiyin/sdk/command-line';
import { loadKeys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { appraisalCommand } from '../../src/cli/appraisal.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { morning } from '../db/support/world.js';
import { promisesIn } from '../use-cases/promises.js';
import { createDeskSite, type DeskSite } from './support/desk-site.js';

let site: DeskSite;
let dataDir: string;
let key: string;
beforeAll(async () => {
  site = await createDeskSite();
  dataDir = mkdtempSync(join(tmpdir(), 'huiyin-appraisal-'));
  vi.stubEnv('DATABASE_URL', site.world.url);
  vi.stubEnv('HUIYIN_DATA', dataDir);
  await promisesIn(site.world).claimedDone();
  const folder = join(dataDir, 'keys');
  const keys = await loadKeys(folder, systemRandom);
  const signed = await openSignedHeads(folder, 'huiyin.example');
  const { ledgers, secrets, log } = site.world.ports;
  const signer = new CheckpointSigner({ ledgers, secrets, keys: keys.seals, signed, log });
  await signer.sign('FZ', morning);
  key = signer.verifierKeysOf('FZ')[0];
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
  await site.close();
});

async function make(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await appraisalCommand(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    isScreen: false,
    isAttended: false,
    ask: () => Promise.resolve(undefined),
  });
  return { code, ...said };
}

async function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await run(['appraisal', ...args, '--key', key], {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    isScreen: false,
    clock: () => morning,
  });
  return { code, ...said };
}

it('writes a file and a page to print, and the file is counted again from the running server', async () => {
  const out = join(dataDir, 'out');
  expect((await make('fangzhuang', '2026', '--out', out)).code).toBe(0);
  expect(readdirSync(out).sort()).toEqual([
    'appraisal-fangzhuang-2026.html',
    'appraisal-fangzhuang-2026.json',
  ]);
  expect(readFileSync(join(out, 'appraisal-fangzhuang-2026.html'), 'utf8')).toContain('不排名');
  const file = join(out, 'appraisal-fangzhuang-2026.json');
  expect(await check(file, '--from', site.origin)).toMatchObject({
    code: 0,
    out: expect.stringContaining('every figure was counted again') as string,
  });
  const told = JSON.parse(readFileSync(file, 'utf8')) as Appraisal;
  expect(told.card.received.value).toBe(1);
  told.card.received.value = 2;
  writeFileSync(file, JSON.stringify(told));
  expect((await check(file, '--from', site.origin)).code).toBe(1);
});

it('says what is wrong with what was typed, and what is not signed', async () => {
  expect((await make('fangzhuang')).code).toBe(2);
  expect((await make('fangzhuang', '2026-13')).code).toBe(2);
  expect(await make('nowhere', '2026')).toMatchObject({
    code: 2,
    err: expect.stringContaining('nowhere') as string,
  });
  expect((await make('donggaodi', '2026')).code).toBe(3);
});

it('is read at the desk by who looks at everything, taken away as a file, and by nobody else', async () => {
  const path = `${site.origin}/desk/appraisal`;
  const { visitor, landed } = await site.signIn('auditor@fengtai');
  expect(landed.text).toContain('href="/desk/appraisal"');
  expect((await visitor.go(path)).text).toContain('/desk/appraisal?body=fangzhuang&amp;period=2026-H2');
  const read = await visitor.go(`${path}?body=fangzhuang&period=2026-H2`);
  for (const told of ['四种办结，各是各的，不相加', '没有封存了座位条评价的报告会，不是零', '不排名']) {
    expect(read.text).toContain(told);
  }
  const file = await visitor.go(`${path}?body=fangzhuang&period=2026-H2&file=json`);
  expect((JSON.parse(file.text) as Appraisal).period).toBe('2026-H2');
  expect((await visitor.go(`${path}?body=donggaodi&period=2026`)).response.status).toBe(404);
  const { visitor: lead } = await site.signIn('lead@fangzhuang');
  expect((await lead.go(`${path}?body=fangzhuang&period=2026`)).text).toContain('您的岗位用不到这一页');
});
