// Seals in a real browser against a running server: checked, on plain http too, and after its database's owner was at it.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type CommitmentPage } from '@huiyin/sdk';
import { checkCommitment, createVerifier } from '@huiyin/sdk/seal';
import { createCluster, type Cluster } from '../../packages/server/test/db/support/cluster.js';
import { ask } from '../../packages/server/test/db/support/fresh-database.js';
import { chromiumArgs, requireChromium } from '../chromium.mjs';
import { createPlace, startServer, until, untilReady, type Place, type Program } from './support/server.js';

const NAME = 'huiyin.test';
const sites: Server[] = [];
let cluster: Cluster;
let url: string;
let place: Place;
let server: Program;
let browser: Browser;
/** As the server says it to whoever starts it, and as a street's own site would have copied it. */
let key: string;

beforeAll(async () => {
  cluster = await createCluster();
  for (const statement of [
    'create role owner login',
    'create role huiyin_app nologin',
    'create role huiyin_registrar nologin',
    'grant huiyin_app, huiyin_registrar to owner',
    'create database sealed owner owner',
  ]) {
    await cluster.execute('postgres', statement);
  }
  // Past row-level security, which also holds for the owner of tables.
  url = cluster.url('sealed');
  place = await createPlace({ DATABASE_URL: url.replace('//huiyin@', '//owner@'), HUIYIN_DEMO: '1' });
  server = startServer(place);
  await untilReady(place, server);
  key = await until(() => /^ {2}(\S+\/FZ\+\S+)$/m.exec(server.said())?.[1]);
  browser = await chromium.launch({
    executablePath: requireChromium(process.env),
    args: [...chromiumArgs, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  });
});
afterAll(async () => {
  await browser.close();
  for (const site of sites) site.close();
  server.child.kill('SIGINT');
  await server.ended;
  await place.remove();
  await cluster.destroy();
});

async function newPage(): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints };
}

/** Somebody else's page, from another origin, with tags of ours that name the key. */
async function otherSite(page: Page, tags: string): Promise<void> {
  const text = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>street</title>
    <link rel="icon" href="data:,">
    <script type="module" src="${place.origin}/cdn/0.1.0/huiyin.min.js" crossorigin="anonymous"></script>
    <huiyin-portal body="fangzhuang" seal-key="${key}">${tags}</huiyin-portal>`;
  const site = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  sites.push(site);
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
}

async function promises(): Promise<CommitmentPage['items']> {
  const answer = await fetch(`${place.origin}/v1/commitments?body=fangzhuang&limit=100`);
  return ((await answer.json()) as CommitmentPage).items;
}

describe('what nobody touched', () => {
  it('is verified, every promise of the demonstration', async () => {
    const client = createClient({ endpoint: place.origin, body: 'fangzhuang' });
    const verifier = createVerifier({ client, key });
    const items = await promises();
    expect(items.length).toBeGreaterThan(5);
    for (const { id } of items) {
      const state = await checkCommitment(verifier, await client.commitments.get(id));
      expect(state, id).toMatchObject({ type: 'verified' });
    }
  });

  it('is ticked on the street’s own site once its reader sees it, by a file that was pinned', async () => {
    const { page, complaints } = await newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${place.origin}/`);
    await page.getByText('核对过了：这张成绩单数的，就是盖了章的记录。').waitFor();
    expect(loaded.filter((path) => path === '/cdn/0.1.0/huiyin-seal.min.js').length).toBeGreaterThan(0);
    expect(loaded.filter((path) => path.endsWith('/log/checkpoint'))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('is not checked by a file that is another than the one that was built', async () => {
    const { page } = await newPage();
    await page.route('**/huiyin-seal.min.js', (route) =>
      route.fulfill({
        body: 'export const check = () => 0;',
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await page.goto(`${place.origin}/`);
    await page.getByText('现在核对不了，可能是网络不好。').waitFor();
  });

  it('is checked once more on the next page, against what was seen', async () => {
    const { page } = await newPage();
    const card = '<huiyin-report-card></huiyin-report-card>';
    await otherSite(page, card);
    await page.getByText('已经替您记下').waitFor();
    await page.reload();
    await page.getByText('和您以前看到的接得上').waitFor();
  });
});

describe.each([
  ['on this machine', () => place.origin],
  [
    'on plain http, where browsers keep their cryptography to themselves',
    () => `http://${NAME}:${place.port}`,
  ],
])('the page of a log %s', (_, at) => {
  it('ticks nothing before it is asked, then checks signature, entries, an old head and a receipt', async () => {
    const { page, complaints } = await newPage();
    const client = createClient({ endpoint: place.origin, body: 'fangzhuang' });
    const { leaf } = await client.appeals.submit({
      kind: 'request',
      category: 'lifts',
      title: '电梯停了',
      text: '电梯停在三楼。',
      place: '芳古园',
    });
    await page.goto(`${at()}/verify/fangzhuang#key=${encodeURIComponent(key)}`);
    const check = page.locator('huiyin-log-check');
    const button = (name: string | RegExp) => check.getByRole('button', { name });
    await button('核对').first().waitFor();
    expect(await page.evaluate(() => typeof crypto.subtle)).toBe(
      at() === place.origin ? 'object' : 'undefined',
    );
    expect(await check.locator('.mark').count()).toBe(0);

    await check.getByRole('button', { name: '核对', exact: true }).press('Enter');
    await check.getByText('签名对得上').waitFor();
    await button(/^读一遍/).click();
    await check.getByText('一条不少，一条没改。').waitFor();

    const note = (await page.locator('pre', { hasText: '—' }).first().innerText()).trim();
    await check.getByLabel('文章、海报上印的那一行，或者整段签名').fill(note);
    await button('核对这一份').click();
    await check.getByText('接得上：').waitFor();

    await check.getByLabel('第几条').fill(String(leaf.index + 1));
    await check.getByLabel('这一条的指纹').fill(leaf.hash);
    // The next signature comes within seconds of an entry.
    await until(async () => {
      await button('核对这一条').click();
      const said = await check.locator('article').innerText();
      return said.includes('您这一条在盖了章的记录里') || undefined;
    });
    expect(complaints).toEqual([]);
  });
});

describe('once the owner of the database has moved a promised day', () => {
  it('the countdown says so, and tells the page', async () => {
    const [first] = (await promises()).filter(({ status }) => status === 'open');
    const id = first?.id ?? '';
    const { page } = await newPage();
    await page.addInitScript(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      document.addEventListener('huiyin-seal-broken', (event) => {
        const { code, origin } = event as unknown as { readonly code: string; readonly origin: string };
        told.push(`${origin} ${code}`);
      });
    });
    const tag = `<huiyin-commitment-countdown commitment="${id}"></huiyin-commitment-countdown>`;
    await otherSite(page, tag);
    await page.getByText('答应的日子、改过的日子、理由和结果，都和盖章时一样。').waitFor();

    await ask(url, 'update commitment set due = due + 90 where id = $1', [id]);
    await page.reload();
    await page.getByText('对不上：这里的记录可能被人改过。').waitFor();
    expect(await page.evaluate(() => (globalThis as { told?: unknown }).told)).toEqual([
      `${key.split('+')[0] ?? ''} seal.facts-differ`,
    ]);
  });

  it('in the log itself: whoever reads it to the end finds the entry', async () => {
    await ask(
      url,
      `update log_entry set facts = jsonb_set(facts, '{originalDue}', '"2030-01-01"')
       where (ledger, leaf_index) in (select ledger, min(leaf_index) from log_entry
         where ledger = 'FZ' and facts ->> 'event' = 'made' group by ledger)`,
    );
    const { page } = await newPage();
    await page.goto(`${place.origin}/verify/fangzhuang#key=${encodeURIComponent(key)}`);
    const check = page.locator('huiyin-log-check');
    await check.getByRole('button', { name: '核对', exact: true }).click();
    await check.getByRole('button', { name: /^读一遍/ }).click();
    await check.getByText('对不上：这里的记录可能被人改过。').waitFor();
    expect(await check.locator('article').innerText()).toContain('seal.facts-differ');
  });
});
