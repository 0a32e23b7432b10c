// What exactly is asked for: who offers it, what it promises, what is asked, and who sees what was answered.
import { createHash, createHmac } from 'node:crypto';
import type { SealedFacts } from '@huiyin/sdk';
import {
  bytesToHex,
  demandOf,
  emptyFigures,
  fold,
  tallyChanges,
  wordsDigest,
  wordsSalt,
  type Measure,
  type OwnTaxonomy,
} from '@huiyin/sdk/rules';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { everythingIn } from '../db/support/everything.js';
import { directory } from '../db/support/units.js';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { eraseByOperator } from '../../src/use-cases/index.js';
import { OperationError } from '../../src/use-cases/operation.js';
import { rowPreparer } from '../../src/import/prepare-row.js';
import { mapping, row } from '../import/support.js';
import { enter } from './entry.js';
import { begin, claimed } from './journey.js';

const sha256 = (message: Uint8Array) => new Uint8Array(createHash('sha256').update(message).digest());
const hmac = (key: Uint8Array, message: Uint8Array) =>
  new Uint8Array(createHmac('sha256', key).update(message).digest());

const which = { code: 'which', ask: '是哪一部电梯', kind: 'text', required: true } as const;
const trapped = {
  code: 'trapped',
  category: 'lifts',
  group: '电梯运行',
  name: '困过人',
  unit: 'zhujian',
} as const;
const districts: OwnTaxonomy = {
  items: [
    {
      ...trapped,
      standard: '三天内查明原因。',
      clock: { firstResponseDays: 1, resolutionDays: 3 },
      questions: [which],
    },
    { code: 'slow', category: 'lifts', name: '等太久' },
    { code: 'shared', category: 'parking', name: '共享车位' },
  ],
  questions: [{ category: 'lifts', questions: [{ code: 'since', ask: '从哪天开始', kind: 'day' }] }],
};
const streets: OwnTaxonomy = { items: [{ code: 'slow', category: 'lifts', name: '等太久', retired: true }] };

const lift = { item: 'trapped', details: [{ code: 'which', value: '东边那部，门牌七号' }] };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => offer(districts));

/** What the district and 方庄 have in their settings from now on. */
async function offer(own: OwnTaxonomy): Promise<void> {
  const units = directory.units.map((unit) =>
    unit.slug === 'fengtai'
      ? { ...unit, taxonomy: own }
      : unit.slug === 'fangzhuang'
        ? { ...unit, taxonomy: streets }
        : unit,
  );
  await world.database.directory.upsert({ ...directory, units });
}

const look = (number: string, now = morning) =>
  world.useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(now, staff('fangzhuang')),
  );
const track = (number: string, code: string, now = morning) =>
  world.useCases['appeals.track']({ path: { number }, query: {}, body: undefined }, at(now, resident(code)));
const seen = (number: string) =>
  world.useCases['appeals.get']({ path: { number }, query: {}, body: undefined }, at(morning));
const recategorise = (number: string, category: 'lifts' | 'parking', item?: string, now = morning) =>
  world.useCases['staff.appeals.recategorise'](
    { path: { number }, query: {}, body: { category, ...(item && { item }) } },
    at(now, staff('fangzhuang')),
  );

test('a unit has what the units above it have, as far as it says nothing else', async () => {
  const of = async (body: string) =>
    (
      await world.useCases['bodies.get']({ path: { body }, query: {}, body: undefined }, at(morning))
    ).taxonomy?.items.map(({ code }) => code);
  expect(await of('donggaodi')).toEqual(['trapped', 'slow', 'shared']);
  expect(await of('fangguyuan')).toEqual(['trapped', 'shared']);
});

test('the item decides what is promised, and no setting, act or answer moves it afterwards', async () => {
  const journey = await begin(world, morning, lift);
  const { number, trackingCode } = journey.receipt;
  const promised = { firstResponse: { due: '2026-11-23' }, resolution: { due: '2026-11-25' } };
  expect(journey.receipt.clocks).toMatchObject(promised);

  await offer({
    items: [{ ...trapped, name: '关人', standard: '三十天内看看。', clock: { resolutionDays: 30 } }],
  });
  await journey.accept(morning);
  const item = { code: 'trapped', name: '困过人', group: '电梯运行' };
  expect(await track(number, trackingCode)).toMatchObject({
    item,
    standard: '三天内查明原因。',
    clocks: promised,
  });
  await offer(districts);
  const moved = await recategorise(number, 'parking', 'shared', morning + day);
  expect(moved).toMatchObject({
    category: 'parking',
    item: { code: 'shared' },
    standard: '三天内查明原因。',
  });
  expect(moved.clocks).toMatchObject(promised);
  expect(moved.timeline[0]).toMatchObject({ type: 'recategorised', category: 'parking', item: '共享车位' });
  const bare = await recategorise(number, 'parking', undefined, morning + day);
  expect(bare).not.toHaveProperty('item');
  const facts = await world.query<{ facts: { event: string; item?: string } }>(
    'select facts from log_entry where record = $1 order by leaf_index',
    [number],
  );
  expect(facts.map(({ facts: { event, item: code } }) => [event, code])).toEqual([
    ['received', 'trapped'],
    ['accepted', undefined],
    ['recategorised', 'shared'],
    ['recategorised', undefined],
  ]);
});

test('the desk is told who answers for such a thing, until they have it; nobody is put out of their duty', async () => {
  const journey = await begin(world, morning, lift);
  const { number } = journey.receipt;
  expect(await look(number)).toMatchObject({
    responsible: { slug: 'fangzhuang' },
    suggestedUnit: { slug: 'zhujian', name: '区住建委' },
  });
  await journey.accept(morning);
  await journey.assign('zhujian', morning);
  expect(await look(number)).not.toHaveProperty('suggestedUnit');
});

test('what was answered is seen by its resident and by staff, sealed as theirs, never public, gone when erased', async () => {
  const value = '只有这一件：门牌九号';
  const { receipt } = await begin(world, morning, { item: 'trapped', details: [{ code: 'which', value }] });
  const { number, trackingCode } = receipt;
  const details = [{ code: 'which', ask: '是哪一部电梯', kind: 'text', value }];
  expect((await track(number, trackingCode)).details).toEqual(details);
  expect((await look(number)).details).toEqual(details);
  const open = await seen(number);
  expect(open.item).toEqual({ code: 'trapped', name: '困过人', group: '电梯运行' });
  expect(JSON.stringify(open)).not.toContain('门牌九号');
  expect(await everythingIn(world)).toContain('门牌九号');

  const [key] = await world.query<{ key: Buffer }>('select key from record_key where record = $1', [number]);
  const [entry] = await world.query<{ leaf_index: string; facts: { words: string } }>(
    'select leaf_index, facts from log_entry where record = $1',
    [number],
  );
  const salt = wordsSalt(new Uint8Array(key!.key), Number(entry!.leaf_index), hmac);
  const { title, text, place } = draft;
  const words = {
    cohort: 'undisclosed',
    title,
    text,
    place,
    standard: '三天内查明原因。',
    details,
    anonymous: false,
    consentToPublish: false,
    occurredAt: morning,
    recordedAt: morning,
  };
  expect(bytesToHex(wordsDigest(salt, words, sha256))).toBe(entry!.facts.words);

  await eraseByOperator(
    { ledgers: world.ports.ledgers, secrets: world.ports.secrets },
    number,
    morning + day,
  );
  expect(await look(number, morning + day)).not.toHaveProperty('details');
  expect(await everythingIn(world)).not.toContain('门牌九号');
});

test('what the unit does not offer, does not ask or takes for no answer is refused where it stands', async () => {
  const refused = (body: Parameters<typeof begin>[2]) =>
    begin(world, morning, body).then(
      () => undefined,
      (error: unknown) =>
        error instanceof OperationError &&
        error.facts.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
    );
  expect(await refused({ item: 'shared' })).toEqual(['/item field.not-allowed']);
  expect(await refused({ item: 'slow' })).toEqual(['/item field.not-allowed']);
  expect(await refused({ item: 'trapped', details: [] })).toEqual(['/details field.required']);
  expect(await refused({ details: [{ code: 'since', value: 'long' }] })).toEqual([
    '/details/0/value field.wrong-format',
  ]);
  expect(await refused({ details: [{ code: 'which', value: '东边' }] })).toEqual([
    '/details/0/code field.not-allowed',
  ]);
  // A form from before there were questions has never put them.
  expect(await refused({ item: 'trapped' })).toBeUndefined();
  const { number } = (await begin(world, morning, {})).receipt;
  await expect(recategorise(number, 'parking', 'trapped')).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(recategorise(number, 'lifts')).rejects.toMatchObject({ code: 'appeal.illegal-transition' });
});

test('whoever writes one down for a resident, and whoever imports a list, names the item likewise', async () => {
  const { number, clocks } = await enter(world, { body: lift });
  expect(clocks.resolution.due).toBe('2026-11-25');
  expect(await look(number)).toMatchObject({ item: { code: 'trapped' }, details: [{ code: 'which' }] });

  const units = await world.ports.directory.units();
  const prepare = rowPreparer(
    { ...mapping, item: { column: '事项', values: { 关人: 'trapped' } } },
    units.get('fangzhuang')!,
    units,
  );
  const read = (said: string) => {
    const cells = new Map(Object.entries({ ...row, 类别: '电梯', 事项: said }).filter(([, cell]) => cell));
    const prepared = prepare(2, cells, morning);
    if ('faults' in prepared) throw new Error(JSON.stringify(prepared.faults));
    return { item: prepared.row.entry.item, unlisted: prepared.notes.unlisted };
  };
  expect(read('关人')).toEqual({ item: 'trapped', unlisted: [] });
  expect(read('困过人')).toEqual({ item: 'trapped', unlisted: [] });
  expect(read('别的')).toEqual({ item: undefined, unlisted: ['事项'] });
});

test('a unit’s demand stands against its service, item by item: counted as it happens, and again from the log', async () => {
  const of = () =>
    world.useCases['bodies.demand'](
      { path: { body: 'fangzhuang' }, query: { period: '2026' }, body: undefined },
      at(morning + day),
    );
  const row = async (code: string) => {
    const { items } = await of();
    const found = items.find(({ item }) => item.code === code);
    return [found?.received, found?.inTime, found?.confirmed].map((figure) => figure?.numerator ?? 0);
  };
  const [asked = 0, inTime = 0, confirmed = 0] = await row('shared');
  const parking = { category: 'parking', item: 'shared' } as const;
  const prompt = await claimed(world, morning, parking);
  await prompt.evaluate('solved', morning);
  const doubted = await claimed(world, morning, parking);
  await doubted.evaluate('unsolved', morning);
  await claimed(world, morning, parking);
  expect(await row('shared')).toEqual([asked + 3, inTime + 2, confirmed + 1]);
  await recategorise(doubted.receipt.number, 'lifts');
  expect(await row('shared')).toEqual([asked + 2, inTime + 2, confirmed + 1]);

  const demand = await of();
  const shared = demand.items.find(({ item }) => item.code === 'shared');
  expect(shared).toMatchObject({
    item: { name: '共享车位' },
    category: 'parking',
    inTime: { insufficient: true },
  });
  const entries = await world.query<{ facts: SealedFacts }>(
    "select facts from log_entry where ledger = 'FZ' order by leaf_index",
  );
  const { buckets } = entries.reduce((figures, { facts }) => fold(figures, facts), emptyFigures());
  const within = new Map<Measure, number>();
  const ours = [...buckets.values()].filter(({ bucket: { body } }) => body === 'fangzhuang');
  for (const { bucket, count } of tallyChanges(ours)) {
    within.set(bucket.measure, (within.get(bucket.measure) ?? 0) + count);
  }
  const { body, period, asOf } = demand;
  const taxonomy = (await world.ports.directory.units()).get('fangzhuang')?.taxonomy;
  expect(demandOf({ body, period, asOf, taxonomy, within })).toEqual(demand);
});
