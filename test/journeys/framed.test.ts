// A site that may paste a frame and nothing else: the frame opens where its unit has named the site, and tells its height.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createClient } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { useBrowser } from './support/browser.js';

const open = useBrowser();
const origin = inject('origin');
const tokens = inject('tokens');

const page = `<!doctype html><html lang="zh-CN"><title>街道</title><link rel="icon" href="data:,">
<iframe id="card" width="600" height="150" src="${origin}/embed/report-card?body=changxindian"
  title="长辛店街道成绩单"></iframe>
<script>
  addEventListener('message', function (event) {
    var frame = document.getElementById('card');
    if (event.origin === '${origin}' && event.source === frame.contentWindow && event.data.type === 'huiyin-height')
      frame.height = event.data.height;
  });
</script></html>`;

/** Two sites with the same page: only one of them is named by the unit. */
let sites: readonly Server[];
const addressOf = (site: Server | undefined): string =>
  `http://127.0.0.1:${(site?.address() as AddressInfo).port}`;
beforeAll(async () => {
  sites = [1, 2].map(() =>
    createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    }).listen(0, '127.0.0.1'),
  );
  await Promise.all(sites.map((site) => once(site, 'listening')));
});
afterAll(() => {
  for (const site of sites) site.close();
});

describe('a card in a frame', () => {
  it('opens on a site its unit has named, and is as tall as what is in it', async () => {
    const desk = staff(createClient({ endpoint: origin }), { token: tokens['admin@fengtai'] ?? '' });
    await desk.settings.change({
      body: 'changxindian',
      revision: 0,
      value: { part: 'frame-origins', origins: [addressOf(sites[0])] },
    });
    const { page, complaints } = await open();
    await page.goto(addressOf(sites[0]));
    const frame = page.frameLocator('#card');
    await frame.locator('huiyin-report-card[status=loaded]').waitFor();
    await page.waitForFunction(() => Number(document.getElementById('card')?.getAttribute('height')) > 1_000);
    const within = await frame.locator('html').evaluate((html) => html.getBoundingClientRect().height);
    const height = Number(await page.locator('#card').getAttribute('height'));
    expect(Math.abs(height - within)).toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
  });

  it('stays shut on every other site', async () => {
    const { page } = await open();
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('/embed/'));
    await page.goto(addressOf(sites[1]));
    expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
  });
});
