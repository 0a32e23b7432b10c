// The example's other pages, compiled and run by WeChat's own tools, against the whole server: its numbers, its days.
import type { ReportCard } from '@huiyin/sdk';
import { formatCount } from '@huiyin/sdk/views';
import { cardWordsFor, sealWordsFor } from '@huiyin/sdk/words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directory } from '../../packages/server/test/db/support/units.js';
import { morning, day } from '../../packages/server/test/db/support/world.js';
import { on } from '../../packages/server/test/use-cases/promises.js';
import { usePhones, type Phone } from './support/phone.js';
import { file } from './support/resident.js';
import { openStreet, type Street } from './support/street.js';

const phones = usePhones();
let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const words = cardWordsFor('zh-CN');

/** A phone of this street. */
const phoneOf = (sealKey = ''): Promise<Phone> =>
  phones({
    config: { endpoint: street.endpoint, body: 'fangzhuang', sealKey },
    now: street.api.time.clock(),
  });

describe('the tracker', () => {
  it('tells a wrong number and code apart from a case that is not there', async () => {
    const phone = await phoneOf();
    const tracker = await phone.open('tracker');
    await tracker.enter('number', 'input', '109');
    await tracker.enter('code', 'input', '1234 56');
    await tracker.tap('open');
    await tracker.says('编号的样子是 FZ-2026-000109。');
    expect(await tracker.text()).toContain('现在输入了6位');
    await tracker.enter('number', 'input', 'fz 2026 999999');
    await tracker.enter('code', 'input', '1234567890123456');
    await tracker.tap('open');
    await tracker.says('没有查到。');
  });

  it('opens a case, shows what has happened, and takes the resident’s word', async () => {
    const phone = await phoneOf();
    const { number, code } = await file(phone, '单元门关不上');
    const tracker = await phone.open('tracker', { number });
    await tracker.enter('code', 'input', code);
    await tracker.tap('open');
    await tracker.says('方庄街道已经收到，还没有人受理。');
    expect(await tracker.text()).toContain(number);
    const clerk = await street.api.desk('fangzhuang');
    await clerk.appeals.accept(number);
    await clerk.appeals.answer(number, { type: 'resolved', text: '换了闭门器。' });
    await clerk.appeals.claimDone(number);
    // The page is left and looked at again.
    await tracker.platform('onHide');
    const again = await phone.open('tracker', { number });
    await again.enter('code', 'input', code);
    await again.tap('open');
    await again.says('方庄街道说办好了。办没办好，您说了算。');
    expect(await again.text()).toContain('换了闭门器。');
    await again.tap('begin');
    await again.says('事情解决了吗？');
    await again.tap('evaluate');
    await again.says('请选一项满意程度。');
    await again.enter('verdict', 'change', 'half');
    await again.enter('rating', 'change', 'fair');
    await again.enter('comment', 'input', '还响');
    await again.tap('evaluate');
    await again.says('记下了：没全解决，接着办。');
    const mine = await street.api.client.appeals.open(number, code).track();
    expect(mine.evaluations.at(-1)).toMatchObject({ verdict: 'half', rating: 'fair', comment: '还响' });
    await again.platform('onUnload');
    expect(phone.complaints).toEqual([]);
  });
});

describe('the card', () => {
  let card: ReportCard;
  beforeAll(async () => {
    // Somebody's appeal is late.
    await street.promises.accepted();
    await street.api.time.advance(20 * day);
    card = await street.api.client.reportCards.get({ body: 'fangzhuang' });
  });

  it('has what is not done first, with the numbers of the server', async () => {
    const phone = await phoneOf();
    const shown = await phone.open('card');
    await shown.says('方庄街道成绩单');
    const text = await shown.text();
    const { pending, overdue } = card.problems;
    expect(pending.numerator).toBeGreaterThan(0);
    expect(overdue.numerator).toBeGreaterThan(0);
    expect(text).toContain(`还没办好的 ${formatCount(pending.value ?? 0)}件 共`);
    expect(text).toContain(`${words.definitions.overdue.label} ${formatCount(overdue.value ?? 0)}件`);
    const order = [
      '还没办好的',
      '等得最久的',
      `共收到${formatCount(card.received.numerator)}件诉求`,
      '办结的，谁说的',
      '数据凭据',
    ];
    const places = order.map((what) => text.indexOf(what));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('截至');
    expect(text).toContain(card.asOf.root.slice(0, 16));
  });

  it('says that it is made up, where it is', async () => {
    const phone = await phoneOf();
    const shown = await phone.open('card');
    await shown.says('方庄街道成绩单');
    expect(await shown.text()).not.toContain('演示数据');
    const units = directory.units.map((unit) => ({ ...unit, demo: true }));
    await street.api.world.database.directory.upsert({ ...directory, units });
    await shown.platform('onPullDownRefresh');
    await shown.says('演示数据');
    await street.api.world.database.directory.upsert(directory);
  });

  it('opens what each number counts', async () => {
    const phone = await phoneOf();
    const shown = await phone.open('card');
    await shown.says('方庄街道成绩单');
    expect(await phone.page.locator('.page-card--defined').count()).toBe(0);
    await shown.tap('definitions');
    await phone.page.locator('.page-card--defined').waitFor();
    expect(await shown.text()).toContain('收起来');
  });

  it('is read anew when it is pulled down, and stays with its hour without a network', async () => {
    const phone = await phoneOf();
    const shown = await phone.open('card');
    await shown.says('方庄街道成绩单');
    await street.promises.accepted();
    const now = await street.api.client.reportCards.get({ body: 'fangzhuang' });
    await shown.platform('onPullDownRefresh');
    await shown.says(`共收到${formatCount(now.received.numerator)}件诉求`);
    phone.wx.isOffline = true;
    await shown.platform('onPullDownRefresh');
    await shown.says('现在连不上。这里显示的是');
    expect(await shown.text()).toContain(`共收到${formatCount(now.received.numerator)}件诉求`);
    expect(await phone.page.evaluate(() => window.phone?.refreshed)).toBe(2);
  });

  it('is held against the log on the phone, where a key is known', async () => {
    await street.sign();
    const phone = await phoneOf(street.sealKey);
    const shown = await phone.open('card');
    await shown.says('方庄街道成绩单');
    await shown.tap('check');
    await shown.says(sealWordsFor('zh-CN').sealFindings.shown.card);
    expect([...phone.wx.kept.keys()].filter((key) => key.startsWith('huiyin.seal.'))).toHaveLength(1);
  });
});

describe('the countdown', () => {
  it('has the days that are left, the day, and the first day struck out where it was moved', async () => {
    const today = street.api.time.clock();
    const days = Math.round((today - morning) / day);
    const due = new Date(morning + (days + 5) * day).toISOString().slice(0, 10);
    const { id } = await street.promises.create({ due: { type: 'day', day: due } }, on(days));
    const phone = await phoneOf();
    const list = await phone.open('countdown');
    await list.says('还有5天');
    await list.tap('button', '看这项承诺');
    await list.says('最晚2026年12月17日（周四）');
    expect(await list.text()).toContain('还有5天');
    const moved = new Date(morning + (days + 12) * day).toISOString().slice(0, 10);
    await street.promises.extend(id, moved, on(days));
    const one = await phone.open('countdown', { id });
    await one.says('改为2026年12月24日（周四）');
    const text = await one.text();
    expect(text).toContain('还有12天');
    expect(text).toContain('原定2026年12月17日（周四）');
    const struck = phone.page.locator('.page-countdown--struck');
    expect(await struck.innerText()).toBe('原定2026年12月17日（周四）');
    expect(await struck.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
      'line-through',
    );
    expect(text).toContain('日子改过1次');
    expect(text).toContain('厂家供货推迟');
  });

  it('says that a promise is not there', async () => {
    const phone = await phoneOf();
    const one = await phone.open('countdown', { id: 'FZ-C-2026-999999' });
    await one.says('没有找到这项承诺');
  });
});
