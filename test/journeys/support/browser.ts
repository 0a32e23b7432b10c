// One Chromium for a file of journeys. A fault that a page reports fails the journey.
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumArgs, requireChromium } from '../../chromium.mjs';

export interface OpenPage {
  readonly page: Page;
  /** What the page complained of, on the console or by an exception. */
  readonly complaints: readonly string[];
}

/** To be called once at the top of a test file. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<OpenPage> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: requireChromium(process.env),
      args: [...chromiumArgs],
    });
  });
  afterAll(() => browser.close());

  return async (options) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    return { page, complaints };
  };
}
