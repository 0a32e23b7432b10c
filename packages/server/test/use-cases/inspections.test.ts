// Inspections on a real ledger: written down by staff, sealed, told of, first on the list while something is wanting.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecisionDetail, InspectionDraft, PrintedBallots } from '@huiyin/sdk';
import { wordsDigest } from '@huiyin/sdk/rules';
import { createHash } from 'node:crypto';
import { keepCalendar } from '../../src/use-cases/index.js';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';
import { of, on } from './promises.js';
import { question } from './question.js';

const lead = staff('fangzhuang', 'lead');
const grid = staff('fangguyuan', 'grid');

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld();
  ({ id } = await world.useCases['staff.decisions.announce'](
    { path: {}, query: {}, body: question },
    on(0, lead),
  ));
});
afterAll(() => world.close());

const seen: InspectionDraft = {
  ...{ on: '2026-11-22', subject: 'ballot', people: 4, finding: 'as-decided' },
  text: '印票的时候在场，数了三遍，印多少登多少。',
};
const inspect = (over: Partial<InspectionDraft> = {}, context = on(0, grid)): Promise<DecisionDetail> =>
  world.useCases['staff.decisions.inspect']({ ...of(id), body: { ...seen, ...over } }, context);
const act = (what: 'printBallots' | 'close' | 'adopt', body: object, days: number) =>
  world.useCases[`staff.decisions.${what}`]({ ...of(id), body: body as never }, on(days, lead));
const list = async (filter?: 'wanting') =>
  (
    await world.useCases['decisions.list'](
      { path: {}, query: { body: 'fangguyuan', ...(filter && { filter }) }, body: undefined },
      at(morning),
    )
  ).items;

test('is of what there is to see: not before ballots are printed, and of no work before it was adopted', async () => {
  await expect(inspect()).rejects.toMatchObject({ code: 'decision.illegal-transition' });
  const { codes } = (await act('printBallots', { count: 10 }, 0)) as PrintedBallots;
  expect((await list())[0]?.inspected).toBeUndefined();
  const detail = await inspect();
  expect(detail.inspections).toEqual([{ inspection: 1, recordedOn: '2026-11-22', ...seen, photos: [] }]);
  expect(detail.history[0]).toMatchObject({ type: 'inspected', by: '芳古园社区' });
  await expect(inspect({ subject: 'work' })).rejects.toMatchObject({ code: 'decision.illegal-transition' });
  await expect(inspect({ on: '2026-11-23' })).rejects.toMatchObject({ code: 'decision.day-out-of-range' });
  await keepCalendar(world.ports, morning + 2 * day);
  for (const [index, code] of codes.entries()) {
    await world.useCases['decisions.vote'](
      { ...of(id), body: { code, option: 1 } },
      at(morning + 2 * day, { kind: 'anyone' }, `a-press-of-its-own-${index}`),
    );
  }
  await act('close', { issued: 10 }, 4);
  await act('adopt', { text: '一月起摇号。' }, 5);
});

test('is sealed with day, finding and number of people, and opens to its words', async () => {
  const context = at(morning + 8 * day, grid, 'what-the-group-found-once');
  const missing = { on: '2026-11-29', subject: 'work', finding: 'not-as-decided', people: 6 } as const;
  const first = await inspect(missing, context);
  // Said twice is said once.
  expect(await inspect(missing, context)).toEqual(first);
  const [step] = first.history;
  const entries = await world.ports.ledgers.read('FZ', (view) => view.sealedEntries(step!.leafIndex, 1));
  const facts = entries[0]?.facts as unknown as Record<string, unknown>;
  expect(facts).toMatchObject({
    ...{ record: 'decision', event: 'inspected', id, by: 'fangguyuan', day: '2026-11-30' },
    ...missing,
    ...{ inspection: 2, status: 'adopted' },
  });
  expect(JSON.stringify(facts)).not.toContain(seen.text);
  const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
  const digest = wordsDigest(Buffer.from(step!.wordsSalt, 'hex'), JSON.parse(step!.words), sha256);
  expect(facts['words']).toBe(Buffer.from(digest).toString('hex'));
});

test('stands first while something is wanting, and beside what was found later', async () => {
  const [wanting] = await list('wanting');
  expect(wanting).toMatchObject({
    id,
    inspected: {
      count: 2,
      latest: [
        { subject: 'work', finding: 'not-as-decided', on: '2026-11-29', inspection: 2 },
        { subject: 'ballot' },
      ],
    },
  });
  expect(wanting).not.toHaveProperty('inspections');
  const mended = { on: '2026-12-02', subject: 'work', finding: 'as-decided' } as const;
  const { inspections } = await inspect(mended, on(10, lead));
  expect(inspections.map(({ finding }) => finding)).toEqual(['as-decided', 'not-as-decided', 'as-decided']);
  expect(await list('wanting')).toEqual([]);
  expect(await list()).toHaveLength(1);
});

test('is news for whoever follows the unit', async () => {
  const poll = (query: object) =>
    world.useCases['events.poll'](
      { path: {}, query: { topics: 'body:fangguyuan', ...query }, body: undefined },
      at(morning),
    );
  const { cursor } = await poll({});
  await inspect({ on: '2026-12-03', subject: 'work', finding: 'partly' }, on(11, lead));
  const { items } = await poll({ cursor });
  expect(items).toMatchObject([
    { type: 'decision.changed', decision: id, change: 'inspected', status: 'adopted', day: '2026-12-03' },
  ]);
  expect(JSON.stringify(items)).not.toContain(seen.text);
});

test('is written down by whom its unit is, and by nobody else', async () => {
  const elsewhere = inspect({}, on(0, staff('donggaodi', 'grid')));
  await expect(elsewhere).rejects.toMatchObject({ code: 'decision.not-your-unit' });
  await expect(inspect({}, on(0, staff('fangguyuan', 'bureau')))).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
  const nowhere = world.useCases['staff.decisions.inspect'](
    { ...of('FZ-D-2026-999999'), body: seen },
    on(0, grid),
  );
  await expect(nowhere).rejects.toMatchObject({ code: 'decision.not-found' });
});
