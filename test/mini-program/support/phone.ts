// A phone with the example mini-program: its pages compiled by WeChat's own compiler and run by WeChat's own runner
// (miniprogram-simulate) in a Chromium, over a `wx` whose requests and storage are Node's.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { bundleSdk } from '../../../examples/mini-program/build.mjs';
import { nodeWx, type KeptText, type NodeWx } from '../../../packages/sdk/test/wx/node-wx.js';
import { chromiumArgs, requireChromium } from '../../chromium.mjs';
import { installRuntime } from './runtime.js';

const require = createRequire(import.meta.url);
export const program = fileURLToPath(new URL('../../../examples/mini-program', import.meta.url));
const runner = join(require.resolve('miniprogram-simulate/package.json'), '../build.js');
/** A mini-program's screen is 750 rpx wide. */
export const SCREEN = { width: 375, height: 720 };

/** Milliseconds a page is given to say something. */
const PATIENCE = 8_000;

/** WeChat's compiler of WXML. */
const compiler = require('miniprogram-compiler') as { wxmlToJs(root: string): string };

export type PageName = 'form' | 'tracker' | 'card' | 'countdown';

export interface PhoneOptions {
  readonly config: { readonly endpoint: string; readonly body: string; readonly sealKey?: string };
  /** What the phone's clock says; milliseconds since 1970. */
  readonly now: number;
  /** What lies in its storage from before. */
  readonly kept?: Map<string, KeptText>;
}

/** One page of the mini-program, open. */
export interface OpenPage {
  readonly name: PageName;
  /** All the text on it, blanks made one. */
  text(): Promise<string>;
  /** Waits until it says this. */
  says(what: string): Promise<void>;
  /** Puts a finger on what has this class, or on what of it says `text`. */
  tap(part: string, text?: string): Promise<void>;
  /** What typing, choosing or switching tells the page. */
  enter(part: string, event: 'input' | 'change', value: unknown): Promise<void>;
  /** Calls what the platform calls: `onShow`, `onHide`, `onPullDownRefresh`, `onUnload`. */
  platform(lifetime: string): Promise<void>;
}

export interface Phone {
  readonly wx: NodeWx;
  readonly page: Page;
  /** Opens a page in place of the one before. */
  open(name: PageName, query?: Record<string, string>): Promise<OpenPage>;
  /** What pages complained of. */
  readonly complaints: readonly string[];
}

/**
 * To be called once at the top of a test file. All phones have one screen, for the runner is a large program: who
 * switches another one on puts the one before away.
 */
export function usePhones(): (options: PhoneOptions) => Promise<Phone> {
  let browser: Browser;
  let screen: Page;
  let files: Record<string, string>;
  let wxml: string;
  let complaints: string[] = [];
  let current = nodeWx();
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: requireChromium(process.env),
      args: [...chromiumArgs],
    });
    files = filesOf(program);
    files['vendor/huiyin.js'] = await bundleSdk(['@huiyin/source']);
    wxml = compiler.wxmlToJs(program);
    const context = await browser.newContext({ viewport: SCREEN, hasTouch: true, isMobile: true });
    context.setDefaultTimeout(PATIENCE);
    screen = await context.newPage();
    screen.on('pageerror', (error) => complaints.push(error.message));
    screen.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await bridge(screen, () => current);
    await screen.setContent(
      '<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width, initial-scale=1" /></head><body></body></html>',
    );
    await screen.addScriptTag({ path: runner });
  });
  afterAll(() => browser.close());

  return async ({ config, now, kept }) => {
    await screen.evaluate(() => window.phone?.putAway());
    const wx = nodeWx({ domains: [config.endpoint], ...(kept && { kept }) });
    current = wx;
    const own: string[] = (complaints = []);
    await screen.clock.setFixedTime(now);
    const settings = `module.exports = ${JSON.stringify({ sealKey: '', ...config })}`;
    await screen.evaluate(installRuntime, { files: requirable({ ...files, 'config.js': settings }), wxml });
    return { wx, page: screen, complaints: own, open: (name, query = {}) => openPage(screen, name, query) };
  };
}

async function openPage(page: Page, name: PageName, query: Record<string, string>): Promise<OpenPage> {
  await page.evaluate(({ name, query }) => window.phone?.open(name, query), { name, query });
  const part = (of: string) => page.locator(`body > page-${name} .page-${name}--${of}`);
  return {
    name,
    text: async () => (await page.locator(`body > page-${name}`).innerText()).replace(/\s+/g, ' '),
    says: (what) => page.locator(`body > page-${name}`).getByText(what).first().waitFor(),
    tap: (of, text) => (text === undefined ? part(of) : part(of).filter({ hasText: text })).first().tap(),
    enter: (of, event, value) =>
      page.evaluate(({ of, event, value }) => window.phone?.enter(of, event, value), { of, event, value }),
    platform: (lifetime) => page.evaluate((lifetime) => window.phone?.lifetime(lifetime), lifetime),
  };
}

/** Hands the page's calls of `wx` to Node, where they are made. */
async function bridge(page: Page, phone: () => NodeWx): Promise<void> {
  const tasks = new Map<number, { abort(): void }>();
  type Told = { readonly value: unknown } | { readonly error: unknown };
  await page.exposeFunction(
    'wxRequest',
    (id: number, option: object) =>
      new Promise<Told>((tell) => {
        const ended = (told: Told): void => {
          tasks.delete(id);
          tell(told);
        };
        const task = phone().request({
          ...(option as Parameters<NodeWx['request']>[0]),
          success: (value) => ended({ value }),
          fail: (error) => ended({ error }),
        });
        tasks.set(id, task);
      }),
  );
  await page.exposeFunction('wxAbort', (id: number) => tasks.get(id)?.abort());
  await page.exposeFunction(
    'wxRandom',
    (length: number) =>
      new Promise<number[]>((tell) => {
        phone().getRandomValues({
          length,
          success: ({ randomValues }) => tell([...new Uint8Array(randomValues)]),
          fail: () => tell([]),
        });
      }),
  );
  await page.exposeFunction(
    'wxStorage',
    (method: 'getStorage' | 'setStorage' | 'removeStorage', option: object) =>
      new Promise<Told>((tell) => {
        const call = phone()[method] as (option: object) => void;
        call({
          ...option,
          success: (value: unknown) => tell({ value }),
          fail: (error: unknown) => tell({ error }),
        });
      }),
  );
}

/** The platform finds `./words.js` and `./words`; the runner adds `.js` to whatever is required. */
function requirable(files: Record<string, string>): Record<string, string> {
  const scripts = Object.entries(files).filter(([path]) => path.endsWith('.js'));
  return { ...files, ...Object.fromEntries(scripts.map(([path, text]) => [`${path}.js`, text])) };
}

/** Every file the runner asks for, by its path in the mini-program, sizes in px of this screen. */
function filesOf(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(js|json|wxss)$/.test(basename(path))) continue;
    const text = readFileSync(path, 'utf8');
    const inPx = text.replace(/(\d+)rpx/g, (_, rpx: string) => `${(Number(rpx) * SCREEN.width) / 750}px`);
    files[relative(root, path)] = path.endsWith('.wxss') ? inPx : text;
  }
  return files;
}
