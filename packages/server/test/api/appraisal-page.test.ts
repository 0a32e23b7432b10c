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
import { readPdf } from '../../../../test/read-pdf.js';
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

it('writes a PDF beside them when asked, drawn from the same file, which it holds', async () => {
  const out = join(dataDir, 'paper');
  const { code, out: said } = await make('fangzhuang', '2026', '--out', out, '--pdf');
  expect(code).toBe(0);
  const name = join(out, 'appraisal-fangzhuang-2026');
  expect(said).toBe(`${name}.json\n${name}.html\n${name}.pdf\n`);
  const { text, attachments, sheets } = await readPdf(readFileSync(`${name}.pdf`));
  expect(text).toContain('收到1件');
  expect(sheets[0]?.links).toEqual([expect.stringMatching(/^http.*\/b\/fangzhuang\/2026$/) as string]);
  const held = Buffer.from(attachments['appraisal-fangzhuang-2026.json'] ?? []).toString('utf8');
  expect(held).toBe(readFileSync(`${name}.json`, 'utf8'));
  writeFileSync(join(out, 'held.json'), held);
  expect((await check(join(out, 'held.json'), '--from', site.origin)).code).toBe(0);
});

it('says what is wrong with what was typed, and what is not signed', async () => {
  expect((await make('fangzhuang')).code).toBe(2);
  expect((await make('fangzhuang', '2026-13')).code).toBe(2);
  expect(await make('fangzhuang', '2026', '--pdf')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--out') as string,
  });
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

it('is taken away from the desk as PDF by the same people, and kept nowhere on the way', async () => {
  const path = `${site.origin}/desk/appraisal?body=fangzhuang&period=2026-H2`;
  const { visitor } = await site.signIn('auditor@fengtai');
  const page = await visitor.go(path);
  expect(page.text).toContain('href="/desk/appraisal?body=fangzhuang&amp;period=2026-H2&amp;file=pdf"');
  const headers = { cookie: visitor.cookies(site.origin) };
  const answer = await fetch(`${path}&file=pdf`, { headers });
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="appraisal-fangzhuang-2026-H2.pdf"',
    'cache-control': page.response.headers.get('cache-control'),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  const { text, info, sheets } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(text).toContain('四种办结，各是各的，不相加');
  expect(text).toContain('没有封存了座位条评价的报告会，不是零');
  expect(info['Title']).toContain('2026年下半年');
  expect(sheets[0]?.links).toEqual([expect.stringMatching(/\/b\/fangzhuang\/2026-H2$/) as string]);
  const linked = await visitor.go(`${site.origin}${new URL(sheets[0]?.links[0] ?? '').pathname}`);
  expect(linked.response.status).toBe(200);

  const { visitor: lead } = await site.signIn('lead@fangzhuang');
  for (const [cookie, status, type] of [
    [lead.cookies(site.origin), 200, 'text/html; charset=utf-8'],
    ['', 303, null],
  ] as const) {
    const refused = await fetch(`${path}&file=pdf`, { headers: { cookie }, redirect: 'manual' });
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toBe(type);
    expect((await refused.text()).startsWith('%PDF')).toBe(false);
  }
  const unsigned = await visitor.go(`${site.origin}/desk/appraisal?body=donggaodi&period=2026&file=pdf`);
  expect(unsigned.response.status).toBe(404);
  expect(unsigned.text).toContain('还没有签名');
});
