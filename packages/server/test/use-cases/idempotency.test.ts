// A write that is repeated under its key: done once, answered the same, and readable to nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { forgetOld } from '../../src/use-cases/forget.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const submit = (key: string, body = draft, now = morning) =>
  world.useCases['appeals.submit']({ path: {}, query: {}, body }, at(now, undefined, key));

async function countAppeals(): Promise<number> {
  const [row] = await world.query<{ count: string }>('select count(*) from appeal');
  return Number(row?.count);
}

test('the same key and body give the same receipt, and one appeal', async () => {
  const before = await countAppeals();
  const first = await submit('key-1');
  expect(await submit('key-1')).toEqual(first);
  expect(await countAppeals()).toBe(before + 1);
});

test('members in another order are the same body', async () => {
  const first = await submit('key-order');
  const reversed = Object.fromEntries(Object.entries(draft).reverse()) as unknown as typeof draft;
  expect(await submit('key-order', reversed)).toEqual(first);
});

test('another body under the same key is refused', async () => {
  await submit('key-2');
  await expect(submit('key-2', { ...draft, title: '另一件事' })).rejects.toMatchObject({
    code: 'idempotency.body-differs',
  });
});

test('of twenty at once one is done; each other one gets its receipt or is told to wait', async () => {
  const before = await countAppeals();
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => submit('key-crowd')));
  const receipts = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const refusals = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(1);
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'idempotency.in-progress' });
  expect(await countAppeals()).toBe(before + 1);
  expect((await submit('key-crowd')).number).toBe(receipts[0]?.number);
});

test('a write that was refused is not remembered: the same key may try again', async () => {
  const wrong = { ...draft, category: 'health' as const };
  await expect(submit('key-3', wrong)).rejects.toMatchObject({ code: 'request.invalid' });
  expect((await submit('key-3')).number).toMatch(/^FZ-/);
});

test('an answer is given again for a day, then the key is new', async () => {
  const first = await submit('key-4');
  expect(await submit('key-4', draft, morning + day)).toEqual(first);
  expect((await submit('key-4', draft, morning + day + 1)).number).not.toBe(first.number);
});

test('what is a day old is forgotten', async () => {
  await submit('key-5');
  await forgetOld(world.ports, morning + 3 * day);
  expect(await world.query('select 1 from idempotency')).toEqual([]);
});

test('a resident who repeats an act still needs the code', async () => {
  const { number, trackingCode } = await submit('key-6');
  const call = { path: { number }, query: {}, body: { text: '又停了' } };
  const supplement = (code: string) =>
    world.useCases['appeals.supplement'](call, at(morning, resident(code), 'key-7'));
  const first = await supplement(trackingCode);
  expect(await supplement(trackingCode)).toEqual(first);
  expect(first.supplements).toHaveLength(1);
  await expect(supplement('0000 0000 0000 0000')).rejects.toMatchObject({ code: 'tracking.not-matched' });
});

test("one reader's answer is not given to another", async () => {
  const { number } = await submit('key-8');
  const accept = (unit: string) =>
    world.useCases['staff.appeals.accept'](
      { path: { number }, query: {}, body: {} },
      at(morning, staff(unit), 'key-9'),
    );
  await accept('fangzhuang');
  await expect(accept('fangguyuan')).rejects.toMatchObject({ code: 'idempotency.body-differs' });
});
