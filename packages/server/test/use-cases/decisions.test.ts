// Decisions on a real ledger: announced, printed, voted on, counted; and no ballot that can be joined to its slip.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BallotReceipt, DecisionDetail, DecisionDraft, PrintedBallots } from '@huiyin/sdk';
import { keepCalendar } from '../../src/use-cases/index.js';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';
import { of, on, reason } from './promises.js';
import { question as draft } from './question.js';

const lead = staff('fangzhuang', 'lead');

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

type Act = 'printBallots' | 'voidBallots' | 'extend' | 'close' | 'adopt' | 'notAdopt' | 'cancel';
const announce = (more: Partial<DecisionDraft> = {}, context = on(0, lead)): Promise<DecisionDetail> =>
  world.useCases['staff.decisions.announce']({ path: {}, query: {}, body: { ...draft, ...more } }, context);
const act = async (id: string, what: Act, body: object, days = 0): Promise<DecisionDetail> =>
  (await world.useCases[`staff.decisions.${what}`](
    { ...of(id), body: body as never },
    on(days, lead),
  )) as DecisionDetail;
const get = (id: string, days = 0): Promise<DecisionDetail> =>
  world.useCases['decisions.get']({ ...of(id), body: undefined }, at(morning + days * day));
let presses = 0;
const vote = (
  id: string,
  code: string,
  option: number,
  press = `a-press-of-its-own-${(presses += 1)}`,
  days = 2,
): Promise<BallotReceipt> =>
  world.useCases['decisions.vote'](
    { ...of(id), body: { code, option } },
    at(morning + days * day, { kind: 'anyone' }, press),
  );

async function printed(count: number): Promise<{ id: string; codes: string[] }> {
  const { id } = await announce();
  const { codes } = (await act(id, 'printBallots', { count })) as unknown as PrintedBallots;
  return { id, codes };
}
async function voting(count: number): Promise<{ id: string; codes: string[] }> {
  const made = await printed(count);
  await keepCalendar(world.ports, morning + 2 * day);
  return made;
}

test('is decided in the open: only how many voted is known before it is counted, and then everything', async () => {
  const { id, codes } = await voting(12);
  expect(id).toMatch(/^FZ-D-2026-\d{6}$/);
  for (const [index, code] of codes.slice(0, 9).entries()) await vote(id, code, index < 6 ? 1 : 2);
  const open = await get(id, 2);
  expect(open).toMatchObject({ status: 'voting', cast: 9 });
  expect(open.result).toBeUndefined();
  await expect(act(id, 'close', { issued: 10 }, 2)).rejects.toMatchObject({
    code: 'decision.illegal-transition',
  });
  await act(id, 'voidBallots', { codes: codes.slice(10), reason }, 4);
  const closed = await act(id, 'close', { issued: 10 }, 4);
  expect(closed.result).toEqual({
    issued: 10,
    used: 9,
    void: 2,
    unused: 1,
    options: [
      { option: 1, ballots: 6 },
      { option: 2, ballots: 3 },
      { option: 3, ballots: 0 },
    ],
    quorumMet: true,
    outcome: 'chosen',
    option: 1,
  });
  const nowhere = act(id, 'adopt', { text: '照办。', in: 'FZ-T-2026-999999' }, 5);
  await expect(nowhere).rejects.toMatchObject({ facts: { errors: [{ pointer: '/in' }] } });
  const adopted = await act(id, 'adopt', { text: '一月起照办。' }, 5);
  expect(adopted.history.map(({ type, by }) => `${type} ${by}`)).toEqual([
    'adopted 方庄街道',
    'closed 方庄街道',
    'codes-voided 方庄街道',
    'opened 系统',
    'codes-printed 方庄街道',
    'announced 方庄街道',
  ]);
  const kept = `select count(*)::int as count from printed_code where record = '${id}'`;
  expect(await world.query(kept)).toEqual([{ count: 0 }]);
});

test('tells whoever follows its unit of every step, and of no ballot nor what is done with the paper', async () => {
  const poll = (query: object) =>
    world.useCases['events.poll'](
      { path: {}, query: { topics: 'body:fangguyuan', ...query }, body: undefined },
      at(morning),
    );
  const { cursor } = await poll({});
  const follower = { topics: 'body:fangguyuan', actor: { kind: 'anyone' }, requestId: 'test' } as const;
  const { events } = await world.feed.subscribe(follower, AbortSignal.timeout(5_000));
  const first = events[Symbol.asyncIterator]().next();
  const { id, codes } = await voting(12);
  await act(id, 'extend', { to: '2026-11-26', reason }, 2);
  for (const code of codes.slice(0, 8)) await vote(id, code, 1);
  await act(id, 'close', { issued: 12 }, 5);
  await act(id, 'notAdopt', { why: reason }, 5);
  await act((await announce()).id, 'cancel', { reason });
  const { items } = await poll({ cursor });
  const told = items.map((event) => 'decision' in event && `${event.change} ${event.status} ${event.day}`);
  expect(told.join('\n')).toBe(`announced announced 2026-11-22
opened voting 2026-11-24
extended voting 2026-11-24
closed closed 2026-11-27
not-adopted not-adopted 2026-11-27
announced announced 2026-11-22
cancelled cancelled 2026-11-22`);
  expect(items[0]).toMatchObject({ type: 'decision.changed', decision: id, topic: 'body:fangguyuan' });
  expect((await first).value).toMatchObject({ decision: id, change: 'announced' });
});

describe('a ballot', () => {
  test('counts once: the same press gets the same receipt, another press is told it was cast and not for what', async () => {
    const { id, codes } = await voting(2);
    const [code = ''] = codes;
    const receipt = await vote(id, code, 3, 'one-press-sent-twice');
    expect(await vote(id, code, 3, 'one-press-sent-twice')).toEqual(receipt);
    const again = await vote(id, code, 1).catch((error: unknown) => error);
    expect(again).toMatchObject({ code: 'ballot.already-cast', facts: {} });
    expect((await get(id, 2)).cast).toBe(1);
    const closed = await act(id, 'close', { issued: 1 }, 4);
    expect(closed.result?.options.map(({ ballots }) => ballots)).toEqual([0, 0, 1]);
  });

  test('of twenty presses at once with one slip, one is counted', async () => {
    const { id, codes } = await voting(1);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => vote(id, codes[0] ?? '', (at % 3) + 1)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await get(id, 2)).cast).toBe(1);
  });

  test('that is wrong, void, of another decision, or for no option there is finds nothing, and time has its bounds', async () => {
    const [{ id, codes }, other] = [await printed(3), await printed(1)];
    const [code = '', spoilt = ''] = codes;
    await expect(vote(id, code, 1)).rejects.toMatchObject({ code: 'decision.not-voting' });
    await keepCalendar(world.ports, morning + 2 * day);
    await act(id, 'voidBallots', { codes: [spoilt], reason }, 2);
    const notMatched = { code: 'ballot.not-matched' };
    for (const typed of [other.codes[0] ?? '', spoilt, '1234', `${code.slice(0, -1)}x`]) {
      await expect(vote(id, typed, 1)).rejects.toMatchObject(notMatched);
    }
    await expect(vote(id, code, 4)).rejects.toMatchObject({ facts: { errors: [{ pointer: '/option' }] } });
    await expect(vote(id, code, 1, undefined, 4)).rejects.toMatchObject({ code: 'decision.not-voting' });
    await expect(vote('FZ-D-2026-999999', code, 1)).rejects.toMatchObject({ code: 'decision.not-found' });
    expect((await get(id, 2)).cast).toBe(0);
    await vote(id, code, 1);
    const twice = act(id, 'voidBallots', { codes: [codes[2], code, codes[2]], reason }, 2);
    await expect(twice).rejects.toMatchObject({
      facts: { errors: [{ pointer: '/codes/1' }, { pointer: '/codes/2' }] },
    });
    expect((await get(id, 2)).voidings).toHaveLength(1);
  });
});

test('however printing, voiding, voting and counting fall together, no ballot is lost and none is made', async () => {
  const steps = fc.array(
    fc.record({ act: fc.constantFrom('print', 'void', 'vote', 'vote', 'vote'), n: fc.nat(40) }),
    { minLength: 5, maxLength: 15 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { id, codes } = await voting(6);
      const cast = [0, 0, 0];
      const results = await Promise.allSettled(
        taken.map(async ({ act: what, n }) => {
          const code = codes[n % codes.length] ?? '';
          if (what === 'print') return act(id, 'printBallots', { count: 1 }, 2);
          if (what === 'void') return act(id, 'voidBallots', { codes: [code], reason }, 2);
          await vote(id, code, (n % 3) + 1);
          return (cast[n % 3] = (cast[n % 3] ?? 0) + 1);
        }),
      );
      expect(results).toHaveLength(taken.length);
      const before = await get(id, 2);
      const good =
        before.printings.reduce((sum, { count }) => sum + count, 0) -
        before.voidings.reduce((sum, { count }) => sum + count, 0);
      const { result } = await act(id, 'close', { issued: good }, 4);
      expect(result?.options.map(({ ballots }) => ballots)).toEqual(cast);
      expect(result?.used).toBe(before.cast);
      expect((result?.used ?? 0) + (result?.unused ?? 0)).toBe(good);
    }),
    { numRuns: 6 },
  );
});

describe('who looks at every table', () => {
  /** Every row that names the decision, with what chance made taken for chance. */
  async function dump(id: string): Promise<string[]> {
    const tables = await world.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns
       where table_schema = 'public' and column_name in ('record', 'decision', 'id', 'number')`,
    );
    const lines: string[] = [];
    for (const { name } of tables) {
      const rows = await world.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t where to_jsonb(t)::text like '%' || $1 || '%'`,
        [id],
      );
      for (const { row } of rows) {
        const plain = row
          .replaceAll(id, 'ID')
          .replace(/\\\\x([0-9a-f]+)/g, (_, hex: string) => `chance of ${hex.length / 2}`)
          .replace(/"(leaf_index|seq)": \d+/g, 'place')
          .replace(/"words": "[0-9a-f]{64}"/g, 'digest');
        lines.push(`${name} ${plain}`);
      }
    }
    return lines.sort();
  }

  test('sees the same, whoever voted for what and in whichever order', async () => {
    const [one, other] = [await voting(6), await voting(6)];
    for (const [index, code] of one.codes.entries()) await vote(one.id, code, index < 4 ? 1 : 2);
    for (const [index, code] of [...other.codes].reverse().entries())
      await vote(other.id, code, index < 2 ? 3 : 2);
    const [first, second] = [await dump(one.id), await dump(other.id)];
    expect(first.some((line) => line.startsWith('printed_code '))).toBe(true);
    expect(first.some((line) => line.startsWith('decision_box '))).toBe(true);
    expect(first).toEqual(second);
  });

  test('finds with a ballot nothing that was written beside it but the sealed box, one row for all options', async () => {
    const { id, codes } = await voting(3);
    const answers = () => world.query('select count(*) from idempotency');
    const kept = await answers();
    for (const [index, code] of codes.entries()) await vote(id, code, index + 1);
    const tables = await world.query<{ name: string }>(
      `select relname as name from pg_class join pg_namespace n on n.oid = relnamespace
       where relkind = 'r' and nspname = 'public'`,
    );
    const beside: string[] = [];
    for (const { name } of tables) {
      const rows = await world.query(
        `select from ${name} t where t.xmin in (select xmin from printed_code where record = $1 and state = 'used')`,
        [id],
      );
      if (rows.length > 0) beside.push(`${name} ${rows.length}`);
    }
    expect(beside.sort()).toEqual(['decision_box 1', 'printed_code 3']);
    expect(await answers()).toEqual(kept);
  });
});

test('is held by its own unit or the one above it, and listed the latest first', async () => {
  const elsewhere = announce({}, on(0, staff('donggaodi', 'lead')));
  await expect(elsewhere).rejects.toMatchObject({ code: 'auth.not-allowed' });
  const { id } = await announce({ body: 'fangzhuang' });
  const strange = world.useCases['staff.decisions.cancel'](
    { ...of(id), body: { reason } },
    on(0, staff('donggaodi', 'lead')),
  );
  await expect(strange).rejects.toMatchObject({ code: 'decision.not-your-unit' });
  const { id: later } = await announce({ body: 'fangzhuang', question: '再问一次' });
  await act(id, 'cancel', { reason });
  const list = (cursor?: string) =>
    world.useCases['decisions.list'](
      {
        path: {},
        query: { body: 'fangzhuang', limit: 1, ...(cursor !== undefined && { cursor }) },
        body: undefined,
      },
      at(morning),
    );
  const first = await list();
  expect(first.items).toMatchObject([{ id: later, status: 'announced' }]);
  expect((await list(first.next)).items).toMatchObject([{ id, status: 'cancelled', cancelled: { reason } }]);
  await expect(list('x')).rejects.toMatchObject({ code: 'cursor.invalid' });
});

test('gives its codes once: the same press the same sheet, and nothing else ever', async () => {
  const { id } = await announce();
  const call = { ...of(id), body: { count: 3 } };
  const context = at(morning, lead, 'the-press-of-the-printer');
  const sheet = await world.useCases['staff.decisions.printBallots'](call, context);
  expect(await world.useCases['staff.decisions.printBallots'](call, context)).toEqual(sheet);
  expect((await get(id)).printings).toEqual([{ count: 3, on: '2026-11-22' }]);
  expect(JSON.stringify(await get(id))).not.toContain(sheet.codes[0]);
  await expect(act(id, 'printBallots', { count: 58 })).rejects.toMatchObject({
    code: 'decision.too-many-ballots',
  });
});
