// A resident's word on a promise by the forms of their own case: asked once it is claimed, taken once, and public.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepCommitmentCalendar } from '../../src/use-cases/index.js';
import { at, createWorld, day, morning, resident, type World } from '../db/support/world.js';
import { origin } from '../http/support/app.js';
import { ManualTime } from '../http/support/time.js';
import { pagesOver } from '../pages/support/site.js';
import { on, promisesIn } from '../use-cases/promises.js';
import { appOver } from './support/api.js';

let world: World;
let time: ManualTime;
let does: ReturnType<typeof promisesIn>;
let pageOf: (made: Made, fields?: Record<string, string>) => Promise<{ status: number; text: string }>;
type Made = Awaited<ReturnType<typeof does.answered>>;

beforeAll(async () => {
  world = await createWorld();
  does = promisesIn(world);
  time = new ManualTime(morning + 2 * day);
  const { app } = appOver(world, time, { pages: pagesOver(world.useCases) });
  pageOf = async ({ receipt }, fields = {}) => {
    const body = new URLSearchParams({ code: receipt.trackingCode, ...fields });
    const answer = await app.fetch(new Request(`${origin}/t/${receipt.number}`, { method: 'POST', body }));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return { status: answer.status, text: (await answer.text()).replace(/\s+/g, ' ') };
  };
});
afterAll(() => world.close());

const judge = { action: 'judge', verdict: 'solved', key: 'key-of-the-first-form' };
const asked = '单位说承诺办到了，您看呢';
const over = '这项承诺现在不等您的话了';

async function claimed(): Promise<Made> {
  const made = await does.answered();
  await does.claim(made.id, on(1));
  return made;
}
const statusOf = async ({ id }: Made): Promise<string> => (await does.get(id, morning + 2 * day)).status;

test('is asked for once the unit says that it was kept, with who promised what and what silence leads to', async () => {
  const made = await does.answered();
  expect((await pageOf(made)).text).not.toContain(asked);
  await does.claim(made.id, on(1));
  const { status, text } = await pageOf(made);
  expect(status).toBe(200);
  for (const said of [
    asked,
    '2026年12月4日前更换曳引机。',
    '方庄街道 李主任（街道办事处副主任）答应的，期限2026年12月4日',
    '方庄街道说2026年11月23日',
    '最晚2026年12月8日',
    `name="commitment" value="${made.id}"`,
    `href="/c/${made.id}"`,
    '人人看得到，只写“居民”',
  ]) {
    expect(text).toContain(said);
  }
});

test('“solved” confirms it by its resident, and the case asks no more; pressed twice it is said once', async () => {
  const made = await claimed();
  const fields = { ...judge, commitment: made.id };
  for (const time of ['once', 'twice']) {
    const { status, text } = await pageOf(made, fields);
    expect([time, status]).toEqual([time, 200]);
    expect(text).toContain('记下了：您确认这项承诺办到了。');
    expect(text).not.toContain(asked);
  }
  expect(await does.get(made.id, morning + 2 * day)).toMatchObject({
    status: 'confirmed',
    confirmedBy: 'resident',
    history: [{ type: 'confirmed', by: '居民' }, { type: 'claimed' }, { type: 'made' }],
  });
});

test('whoever follows the case with its code hears that it is asked for and was given; nobody else does', async () => {
  const made = await does.answered();
  const { number, trackingCode } = made.receipt;
  const hear = (topics: string, cursor?: string) =>
    world.useCases['events.poll'](
      { path: {}, query: { topics, wait: 0, ...(cursor !== undefined && { cursor }) }, body: undefined },
      at(morning + 2 * day, resident(trackingCode)),
    );
  const [own, open] = [await hear(`appeal:${number}`), await hear('body:fangzhuang')];
  await does.claim(made.id, on(1));
  const heard = await hear(`appeal:${number}`, own.cursor);
  expect(heard.items).toMatchObject([{ type: 'appeal.own-changed', number, state: 'answered' }]);
  await pageOf(made, { ...judge, key: 'key-of-a-followed-form', commitment: made.id });
  expect((await hear(`appeal:${number}`, heard.cursor)).items).toHaveLength(1);
  expect((await hear('body:fangzhuang', open.cursor)).items).toEqual([]);
});

test.each(['half', 'unsolved'])('“%s” opens it again with its day', async (verdict) => {
  const made = await claimed();
  const { status, text } = await pageOf(made, {
    ...judge,
    key: `key-of-${verdict}-form`,
    verdict,
    commitment: made.id,
  });
  expect(status).toBe(200);
  expect(text).toContain('记下了：没全办到。答应的日子不变');
  expect(text).not.toContain(asked);
  expect(await does.get(made.id, morning + 2 * day)).toMatchObject({
    status: 'open',
    due: '2026-12-04',
    history: [{ type: 'disputed', by: '居民' }, { type: 'claimed' }, { type: 'made' }],
  });
});

test('nothing chosen, or what nobody offered, is asked for again beside its own promise', async () => {
  const made = await claimed();
  for (const verdict of ['', 'kept', '<b>']) {
    const { status, text } = await pageOf(made, { ...judge, verdict, commitment: made.id });
    expect(status).toBe(422);
    expect(text).toContain('<a href="#promise-0-0">请选一项，说说办到了没有。</a>');
    expect(text).toContain('<title>有误：');
  }
  expect(await statusOf(made)).toBe('claimed');
});

test('a word already given, from another page, is not taken again and the case as it stands is shown', async () => {
  const made = await claimed();
  await pageOf(made, { ...judge, key: 'key-of-one-more-form', commitment: made.id });
  const { status, text } = await pageOf(made, {
    ...{ ...judge, key: 'key-of-an-older-page', verdict: 'unsolved' },
    commitment: made.id,
  });
  expect(status).toBe(409);
  expect(text).toContain(over);
  expect(text).toContain('每一步');
  expect(await statusOf(made)).toBe('confirmed');
});

test('what is not claimed, not of this case, or no promise at all is not judged', async () => {
  const [made, other] = [await does.answered(), await claimed()];
  for (const commitment of [made.id, other.id, '', 'FZ-C-2026-999999', 'ZZ-C-2026-000001', `'; drop --`]) {
    const { status, text } = await pageOf(made, { ...judge, key: 'key-of-a-made-up-form', commitment });
    expect([commitment, status]).toEqual([commitment, 409]);
    expect(text).toContain(over);
  }
  const nothing = await pageOf(made, { ...judge, verdict: '', commitment: other.id });
  expect(nothing.status).toBe(409);
  expect([await statusOf(made), await statusOf(other)]).toEqual(['open', 'claimed']);
});

test('without the code nothing is judged, and the code is asked for', async () => {
  const made = await claimed();
  const { status, text } = await pageOf(made, {
    ...judge,
    code: '1111 2222 3333 4444',
    commitment: made.id,
  });
  expect(status).toBe(404);
  expect(text).toContain('没有查到');
  expect(text).not.toContain(asked);
  expect(await statusOf(made)).toBe('claimed');
});

test('said late, after silence was written down, it is heard all the same', async () => {
  const made = await claimed();
  await keepCommitmentCalendar(world.ports, morning + 17 * day);
  expect(await statusOf(made)).toBe('unconfirmed');
  await time.advance(16 * day);
  expect((await pageOf(made)).text).toContain('已经记作“无人确认”。现在说也不晚。');
  const { status, text } = await pageOf(made, { ...judge, key: 'key-of-a-late-form', commitment: made.id });
  expect(status).toBe(200);
  expect(text).toContain('记下了：您确认这项承诺办到了。');
  expect(await does.get(made.id, time.clock())).toMatchObject({
    status: 'confirmed',
    confirmedBy: 'resident',
  });
});
