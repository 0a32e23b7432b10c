// Elements that few pages have are loaded only where their tags stand, and by no other bytes than they were built with.
import { describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';

const open = useBrowser();
const origin = inject('origin');
const cdn = `${origin}/cdn/0.1.0`;
const board =
  '<huiyin-channels body="fangzhuang"><a href="/b/fangzhuang">方庄街道的网页</a></huiyin-channels>';

/** A page of somebody's site with what is given, at an address of the server's origin. */
async function show(page: Page, body: string, scripts = [`${cdn}/huiyin.min.js`]): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/cdn\/[^/]+\/(.*)$/.exec(request.url()) ?? [];
    if (file) asked.push(file);
  });
  const tags = scripts.map((src) => `<script type="module" src="${src}" crossorigin="anonymous"></script>`);
  await page.route(`${origin}/somebodys-page`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh-CN"><title>某网站</title><link rel="icon" href="data:,">
<script>addEventListener('huiyin-failed', (event) => (window.failed ??= []).push([event.target.localName, event.code]))</script>
${tags.join('')}${body}</html>`,
    }),
  );
  await page.goto(`${origin}/somebodys-page`);
  return asked;
}

describe('the one file', () => {
  it('loads an element that few pages have where its tag stands, now or later', async () => {
    const { page, complaints } = await open();
    const asked = await show(page, board);
    await page.locator('huiyin-channels[status=loaded]').waitFor();
    expect(new Set(asked)).toEqual(new Set(['huiyin.min.js', 'huiyin-channels.min.js']));
    await page.evaluate(() => {
      const library = Object.assign(document.createElement('huiyin-task-library'), { body: 'fangzhuang' });
      document.body.append(library);
    });
    await page.locator('huiyin-task-library[status=loaded]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('twice in a page, under two addresses, registers each element once and throws nothing', async () => {
    const { page, complaints } = await open();
    await show(page, board, [`${cdn}/huiyin.min.js`, `${cdn}/huiyin.min.js?v=3`]);
    await page.locator('huiyin-channels[status=loaded]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('takes no part whose bytes are others, keeps the fallback, and has it when it is there again', async () => {
    const { page } = await open();
    let isTampered = true;
    await page.route('**/huiyin-channels.min.js*', async (route) => {
      const answer = await route.fetch();
      const body = `${await answer.text()}${isTampered ? ';window.wasTampered = true;' : ''}`;
      await route.fulfill({ response: answer, body });
    });
    await show(page, board);
    await page.locator('huiyin-channels[status=error]').waitFor();
    expect(await page.getByText('方庄街道的网页').isVisible()).toBe(true);
    const seen = await page.evaluate((): unknown[] => [
      Reflect.get(window, 'failed') as unknown,
      'wasTampered' in window,
    ]);
    expect(seen).toEqual([[['huiyin-channels', 'setup.part-not-loaded']], false]);
    isTampered = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.locator('huiyin-channels[status=loaded]').waitFor();
  });
});
