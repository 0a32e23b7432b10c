// What was published is found again by anybody, offered before it is filed once more, and followed; nothing else is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, createWorld, draft, morning, staff, type World } from '../db/support/world.js';
import { begin } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const publish = async (more: Partial<typeof draft>, text: readonly { at: number; length: number }[] = []) => {
  const { number } = (await begin(world, morning, { ...draft, consentToPublish: true, ...more })).receipt;
  await world.useCases['staff.appeals.publish'](
    { path: { number }, query: {}, body: { title: [], text: [...text], place: [] } },
    at(morning, staff('fangzhuang')),
  );
  return number;
};
const search = (q: string, cursor?: string) =>
  world.useCases['appeals.list'](
    { path: {}, query: { body: 'fangzhuang', q, limit: 1, ...(cursor && { cursor }) }, body: undefined },
    at(morning),
  );
const found = async (q: string): Promise<string[]> => {
  const numbers: string[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = await search(q, cursor);
    numbers.push(...page.items.map(({ number }) => number));
    cursor = page.next;
    more = cursor !== undefined;
  }
  return numbers;
};
const similar = (more: Partial<typeof draft> = {}) => {
  const { body, category, title, text, place } = { ...draft, ...more };
  return world.useCases['appeals.similar'](
    { path: {}, query: {}, body: { body, category, title, text, place } },
    at(morning),
  );
};
const follow = (number: string, key?: string) =>
  world.useCases['appeals.follow'](
    { path: { number }, query: {}, body: { follow: true } },
    at(morning, { kind: 'anyone' }, key),
  );

test('words find what was published, page after page; hidden and unpublished words find nothing', async () => {
  const first = await publish({ title: '路灯不亮', text: '物业王大力说没钱修。' }, [{ at: 2, length: 3 }]);
  const second = await publish({ title: '路灯又不亮' });
  const { receipt } = await begin(world, morning, { title: '路灯也不亮', consentToPublish: true });
  expect(await found('路灯')).toEqual([second, first]);
  expect(await found('路灯 没钱')).toEqual([first]);
  expect(await found('王大力')).toEqual([]);
  expect(await found('已隐去')).toEqual([]);
  expect(await found('，。')).toEqual([]);
  expect(await found(receipt.number.toLowerCase())).toEqual([receipt.number]);
});

test('a cursor of one search is none of another', async () => {
  const { next } = await search('路灯');
  expect(next).toBeDefined();
  await expect(search('不亮', next)).rejects.toMatchObject({ code: 'cursor.invalid' });
});

test('before somebody files, open cases much like it are offered, and nothing is kept of what was asked', async () => {
  const lift = await publish({});
  await publish({ category: 'parking', title: '地库停车位不够', text: '晚上没地方停车。', place: '方庄路' });
  const again = { title: '3号楼电梯又停了', text: '从周一停到现在。' };
  expect((await similar(again)).items.map(({ number }) => number)).toEqual([lift]);
  expect((await similar({ ...again, body: 'donggaodi' })).items).toEqual([]);
  expect(await world.query(`select from idempotency`)).toEqual([]);
});

test('following counts once for each key, is seen by all, and ends with the case', async () => {
  const number = await publish({ title: '喷泉广场太吵' });
  expect((await follow(number, 'the-first-of-two-keys')).following).toBe(1);
  expect((await follow(number, 'the-first-of-two-keys')).following).toBe(1);
  expect((await follow(number, 'the-second-of-the-two')).following).toBe(2);
  const { following, steps } = await world.useCases['appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(morning),
  );
  expect(following).toBe(2);
  expect(steps.map(({ type }) => type)).toEqual(['received']);
  await world.useCases['staff.appeals.decline'](
    { path: { number }, query: {}, body: { reason: 'not-this-authority', goTo: '城管' } },
    at(morning, staff('fangzhuang', 'lead')),
  );
  await expect(follow(number)).rejects.toMatchObject({ code: 'appeal.illegal-transition' });
  await expect(follow('FZ-2026-999999')).rejects.toMatchObject({ code: 'appeal.not-found' });
  expect((await similar({ title: '喷泉广场太吵' })).items.map((one) => one.number)).not.toContain(number);
});

test('a petition can neither be followed nor read', async () => {
  const { number } = await world.enter({ ...draft, channel: 'petition' }, at(morning));
  await expect(follow(number)).rejects.toMatchObject({ code: 'appeal.not-found' });
});
