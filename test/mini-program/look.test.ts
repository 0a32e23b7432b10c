// How the example's pages look: what can be pressed is large enough, what is said can be read, and nothing runs out.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { morning, day } from '../../packages/server/test/db/support/world.js';
import { on } from '../../packages/server/test/use-cases/promises.js';
import { SCREEN, usePhones, type OpenPage, type PageName, type Phone } from './support/phone.js';
import { openStreet, type Street } from './support/street.js';

const phones = usePhones();
let street: Street;
let promise: string;
beforeAll(async () => {
  street = await openStreet();
  await street.promises.accepted();
  await street.api.time.advance(20 * day);
  const due = new Date(morning + 25 * day).toISOString().slice(0, 10);
  const moved = new Date(morning + 32 * day).toISOString().slice(0, 10);
  ({ id: promise } = await street.promises.create({ due: { type: 'day', day: due } }, on(20)));
  await street.promises.extend(promise, moved, on(20));
});
afterAll(() => street.close());

/** What a finger needs, and an old one. CSS px. */
const TARGET = { usual: 44, big: 60 };
/** WCAG AA for text of any size. */
const CONTRAST = 4.5;

const scenes: [string, PageName, (phone: Phone) => Promise<OpenPage>][] = [
  [
    'an empty form',
    'form',
    async (phone) => {
      const form = await phone.open('form');
      await form.says('提交');
      return form;
    },
  ],
  [
    'a form with faults',
    'form',
    async (phone) => {
      const form = await phone.open('form');
      await form.says('提交');
      await form.tap('submit');
      await form.says('还有4处要补一下');
      return form;
    },
  ],
  [
    'a receipt',
    'form',
    async (phone) => {
      const form = await phone.open('form');
      await form.says('提交');
      await form.enter('title', 'input', '路灯不亮');
      await form.enter('text', 'input', '晚上看不见路');
      await form.enter('place', 'input', '芳古园一区');
      await form.enter('category', 'change', '0');
      await form.tap('submit');
      await form.says('收到了。编号');
      return form;
    },
  ],
  [
    'what waits to be sent',
    'form',
    async (phone) => {
      const form = await phone.open('form');
      await form.says('提交');
      phone.wx.isOffline = true;
      await form.enter('title', 'input', '路灯不亮');
      await form.enter('text', 'input', '晚上看不见路');
      await form.enter('place', 'input', '芳古园一区');
      await form.enter('category', 'change', '0');
      await form.tap('submit');
      await form.says('还没有发出去');
      return form;
    },
  ],
  [
    'a case that is evaluated',
    'tracker',
    async (phone) => {
      const { number, trackingCode } = await street.promises.claimedDone();
      const tracker = await phone.open('tracker', { number });
      await tracker.enter('code', 'input', trackingCode);
      await tracker.tap('open');
      await tracker.says('说办好了');
      await tracker.tap('begin');
      await tracker.says('提交评价');
      return tracker;
    },
  ],
  [
    'a card',
    'card',
    async (phone) => {
      const card = await phone.open('card');
      await card.says('数据凭据');
      await card.tap('definitions');
      return card;
    },
  ],
  [
    'a card without a network',
    'card',
    async (phone) => {
      const card = await phone.open('card');
      await card.says('数据凭据');
      phone.wx.isOffline = true;
      await card.platform('onPullDownRefresh');
      await card.says('现在连不上');
      return card;
    },
  ],
  [
    'a promise that was moved',
    'countdown',
    async (phone) => {
      const one = await phone.open('countdown', { id: promise });
      await one.says('日子改过1次');
      return one;
    },
  ],
  [
    'all promises',
    'countdown',
    async (phone) => {
      const list = await phone.open('countdown');
      await list.says('看这项承诺');
      return list;
    },
  ],
];

it.each(scenes)('%s', async (name, _, show) => {
  const phone = await phones({
    config: { endpoint: street.endpoint, body: 'fangzhuang', sealKey: street.sealKey },
    now: street.api.time.clock(),
  });
  const shown = await show(phone);
  for (const size of ['usual', 'big'] as const) {
    if (size === 'big') {
      await shown.tap('size');
      await shown.says('标准字');
    }
    expect(
      await phone.page.evaluate(faultsOf, { least: TARGET[size], contrast: CONTRAST, width: SCREEN.width }),
    ).toEqual([]);
    await picture(phone, `${name} ${size}`);
  }
  expect(phone.complaints).toEqual([]);
});

it('big is a third larger, and stays from page to page', async () => {
  const phone = await phones({
    config: { endpoint: street.endpoint, body: 'fangzhuang' },
    now: street.api.time.clock(),
  });
  const card = await phone.open('card');
  await card.says('数据凭据');
  const sizeOf = (name: PageName) =>
    phone.page
      .locator(`.page-${name}--page`)
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(await sizeOf('card')).toBe(17);
  await card.tap('size');
  await card.says('标准字');
  const countdown = await phone.open('countdown');
  await countdown.says('标准字');
  expect(await sizeOf('countdown')).toBe(22);
});

/** A picture of it for who wants to look: set LOOK to a folder. */
async function picture({ page }: Phone, name: string): Promise<void> {
  const folder = process.env['LOOK'];
  if (folder) await page.screenshot({ path: `${folder}/${name.replace(/ /g, '-')}.png`, fullPage: true });
}

/** Runs in the page: everything on it that a person could not press or read. */
function faultsOf({ least, contrast, width }: { least: number; contrast: number; width: number }): string[] {
  const faults: string[] = [];
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element): string => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!/rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  for (const element of document.querySelectorAll('body > * *')) {
    const box = element.getBoundingClientRect();
    const said = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const name = `${element.className || element.tagName} ${element.textContent?.trim().slice(0, 12)}`;
    const isPressed = /--(button|choice)\b/.test(element.className) || element.className.includes('--field');
    if (isPressed && (box.height < least || box.width < least)) {
      faults.push(`${name}: ${box.width} by ${box.height} px`);
    }
    if (box.right > width + 0.5) faults.push(`${name}: ends at ${box.right} px`);
    if (!said) continue;
    const [text, ground] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
    const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    if (ratio < contrast) faults.push(`${name}: contrast ${ratio.toFixed(2)}`);
  }
  return faults;
}
