// The four rights on a real ledger: counted as each list counts, of the unit alone, with nothing that is over.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DecisionDetail, DirectoryDraft, TaskDraft, UnitRights } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { keepCalendar } from '../../src/use-cases/index.js';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';
import { of, on, promisesIn, reason } from './promises.js';
import { question } from './question.js';

const lead = staff('fangzhuang', 'lead');
const later = 12;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const rightsOf = (body: string, days = 0): Promise<UnitRights> =>
  world.useCases['bodies.rights']({ path: { body }, query: {}, body: undefined }, at(morning + days * day));

describe('a unit that has begun nothing', () => {
  test('has its form, its clocks and the units above it, and nothing else is named', async () => {
    const { know, takePart, speak, oversee, asOf, body } = await rightsOf('donggaodi');
    expect(body).toEqual({ slug: 'donggaodi', name: '东高地街道', kind: 'street' });
    expect(know).toEqual({ appeals: { received: 0, pending: 0, overdue: 0 } });
    expect(takePart).toEqual({});
    expect(speak).toMatchObject({ standard: { firstResponseDays: 7 }, open: 0, contact: { points: [] } });
    expect(speak.ways).toBeUndefined();
    expect(oversee).toMatchObject({
      confirmed: 0,
      claimed: 0,
      unconfirmed: 0,
      above: [{ body: { slug: 'fengtai' } }],
    });
    expect(oversee.reviews).toBeUndefined();
    expect(asOf).toMatchObject({ at: momentOf(morning), treeSize: 0 });
  });

  test('is refused where there is no such unit', async () => {
    await expect(rightsOf('atlantis')).rejects.toMatchObject({ code: 'body.not-found' });
  });
});

describe('a unit at work', () => {
  let decided: string;
  beforeAll(async () => {
    const promises = promisesIn(world);
    await promises.accepted();
    await promises.claimedDone();
    // A petition has no public view, and counts in nothing that is public.
    await promises.accepted('petition');
    await promises.create({ due: { type: 'day', day: '2026-12-02' } });
    await promises.create({ due: { type: 'day', day: '2026-12-04' } });
    const claimed = await promises.create({ due: { type: 'day', day: '2026-12-06' } });
    await promises.claim(claimed.id, on(1));
    const task: TaskDraft = {
      body: 'fangzhuang',
      title: '助餐点扩大到 60 个座位',
      horizon: 'near',
      owner: { name: '周敏', title: '主任' },
      nodes: [],
      appeals: [],
      funding: { text: '街道承担', yuan: 180_000 },
      witnessGroup: '居民代表',
    };
    const create = (more: Partial<TaskDraft>) =>
      world.useCases['staff.tasks.create']({ path: {}, query: {}, body: { ...task, ...more } }, on(0, lead));
    await create({});
    await create({ horizon: 'long', funding: { text: '市里承担', yuan: 3_000_000_000 } });
    const { funding: _funding, ...unfunded } = task;
    await world.useCases['staff.tasks.create']({ path: {}, query: {}, body: unfunded }, on(0, lead));
    const gone = await create({ title: '不办了的' });
    await world.useCases['staff.tasks.withdraw']({ ...of(gone.id), body: { reason } }, on(1, lead));
    const told = { body: 'fangguyuan', title: '周四上午停水', text: '换水表，九点停，十二点来水。' };
    const notice = (title: string, days: number) =>
      world.useCases['staff.notices.publish'](
        { path: {}, query: {}, body: { ...told, title } },
        on(days, staff('fangguyuan', 'grid')),
      );
    await notice('周四上午停水', 0);
    const withdrawn = await notice('写错了的', 1);
    await world.useCases['staff.notices.withdraw'](
      { ...of(withdrawn.id), body: { reason } },
      on(1, staff('fangguyuan', 'grid')),
    );
    const contacts: DirectoryDraft = {
      body: 'fangguyuan',
      phone: { number: '010-6555 0001' },
      posts: [{ name: '吴敏', title: '治理书记' }],
      receptions: [
        { type: 'weekly', weekday: 5, title: '走访日', begins: '14:00', ends: '16:00', place: '议事厅' },
      ],
    };
    const publish = (body: DirectoryDraft, actor = lead) =>
      world.useCases['staff.directory.set']({ path: {}, query: {}, body }, on(0, actor));
    await publish(contacts);
    await publish(
      {
        body: 'fengtai',
        phone: { number: '010-5555 0002' },
        posts: [],
        receptions: [],
      },
      staff('fengtai', 'admin'),
    );
    for (const [title, days] of [
      ['近的', 7],
      ['远的', 9],
    ] as const) {
      await world.useCases['staff.meetings.announce'](
        {
          path: {},
          query: {},
          body: {
            ...{ body: 'fangzhuang', kind: 'street', title, place: '文化中心', agenda: [], desks: [] },
            ...{ startsAt: momentOf(morning + days * day), ...(title === '近的' && { seats: 3 }) },
          },
        },
        on(0, lead),
      );
    }
    const ask = (more: Partial<typeof question>) =>
      world.useCases['staff.decisions.announce'](
        { path: {}, query: {}, body: { ...question, body: 'fangzhuang', ...more } },
        on(0, lead),
      );
    const act = async (id: string, what: 'printBallots' | 'close' | 'adopt', body: object, days: number) =>
      (await world.useCases[`staff.decisions.${what}`](
        { ...of(id), body: body as never },
        on(days, lead),
      )) as DecisionDetail;
    ({ id: decided } = await ask({ question: '要采纳的' }));
    const codes = (await act(decided, 'printBallots', { count: 9 }, 0)) as unknown as { codes: string[] };
    await keepCalendar(world.ports, morning + 2 * day);
    for (const [index, code] of codes.codes.entries()) {
      await world.useCases['decisions.vote'](
        { ...of(decided), body: { code, option: 1 } },
        at(morning + 2 * day, { kind: 'anyone' }, `a-press-of-its-own-${String(index)}`),
      );
    }
    await act(decided, 'close', { issued: 9 }, 4);
    await act(decided, 'adopt', { text: '一月起照办。' }, 5);
    await ask({ question: '长的', voting: { opensOn: '2026-11-24', closesOn: '2026-12-20' } });
    await ask({ question: '短的', voting: { opensOn: '2026-11-24', closesOn: '2026-12-05' } });
  });

  test('is counted as its own lists count: what is open, what is past its day, what it costs', async () => {
    const { know, speak, oversee } = await rightsOf('fangzhuang', later);
    const call = { path: {}, body: undefined };
    const lists = await world.useCases['appeals.lists'](
      { ...call, query: { body: 'fangzhuang' } },
      at(morning + later * day),
    );
    const sum = (of: (list: (typeof lists.lists)[number]) => number): number =>
      lists.lists.reduce((total, list) => total + of(list), 0);
    const pending = sum(({ open }) => open.pending);
    expect(know.appeals).toMatchObject({ received: lists.received, pending });
    expect(speak.open).toBe(pending + sum(({ open }) => open.claimed));
    expect(oversee.claimed).toBe(sum(({ open }) => open.claimed));
    expect(oversee.claimed).toBeGreaterThan(0);
    expect(know.tasks).toEqual({ open: 3, claimed: 0, confirmed: 0, funded: 2, yuan: 3_000_180_000 });
    expect(know.commitments).toMatchObject({ made: 3, open: 2, overdue: 1, next: { due: '2026-12-04' } });
  });

  test('counts appeals past their day from the day after it, as the card does', async () => {
    const overdue = async (days: number): Promise<unknown[]> => {
      const card = await world.useCases['reportCards.get'](
        { path: {}, query: { body: 'fangzhuang', period: '2026' }, body: undefined },
        at(morning + days * day),
      );
      const { know } = await rightsOf('fangzhuang', days);
      return [know.appeals.overdue, card.problems.overdue.numerator];
    };
    expect(await overdue(15)).toEqual([0, 0]);
    const [own, shown] = await overdue(16);
    expect(own).toBe(shown);
    expect(own).toBeGreaterThan(0);
  });

  test('tells what was told residents last and still stands', async () => {
    const { know } = await rightsOf('fangzhuang', later);
    expect(know.notice).toMatchObject({ title: '周四上午停水', day: '2026-11-22' });
  });

  test('has decisions by whose vote ends first, what was adopted, and meetings that are to come with their seats', async () => {
    const { decisions, meetings } = (await rightsOf('fangzhuang', later)).takePart;
    expect(decisions?.open.map((one) => one.question)).toEqual(['短的', '长的']);
    expect(decisions).toMatchObject({ adopted: 1, latestAdopted: [{ id: decided, on: '2026-11-27' }] });
    expect(meetings?.toCome.map(({ title, seatsLeft }) => [title, seatsLeft])).toEqual([
      ['近的', 3],
      ['远的', undefined],
    ]);
    // Of one community nothing is said of the street's.
    expect((await rightsOf('fangguyuan', later)).takePart).toEqual({});
  });

  test('has a seat less for each that was registered, and none once the meeting has begun or was called off', async () => {
    const before = (await rightsOf('fangzhuang')).takePart.meetings?.toCome[0];
    const id = before?.id ?? '';
    await world.useCases['meetings.register'](
      { ...of(id), body: { cohort: 'families', people: 2 } },
      at(morning, { kind: 'anyone' }, 'a-press-for-two-seats'),
    );
    const left = async (days: number) =>
      (await rightsOf('fangzhuang', days)).takePart.meetings?.toCome.find((one) => one.id === id);
    expect(await left(0)).toMatchObject({ isOpen: false, seatsLeft: 1 });
    await world.useCases['staff.meetings.open']({ ...of(id), body: {} }, on(7, lead));
    expect(await left(7)).not.toHaveProperty('seatsLeft');
    expect(await left(7)).toMatchObject({ isOpen: true });
    await world.useCases['staff.meetings.close']({ ...of(id), body: {} }, on(7, lead));
    expect(await left(7)).toBeUndefined();
  });

  test('has the next day somebody listens under it, and whom to complain to above it, in whatever ledger', async () => {
    const street = await rightsOf('fangzhuang', 5);
    expect(street.speak.ways).toMatchObject({ posts: 1, reception: { day: '2026-11-27', place: '议事厅' } });
    expect(street.oversee.above).toMatchObject([{ body: { slug: 'fengtai' }, phone: '010-5555 0002' }]);
    const community = await rightsOf('fangguyuan', 5);
    expect(community.speak.contact.phone).toBe('010-6555 0001');
    expect(community.oversee.above.map(({ body }) => body.slug)).toEqual(['fangzhuang', 'fengtai']);
    // Nobody who holds a post is named here.
    expect(JSON.stringify([street, community])).not.toContain('吴敏');
  });
});

describe('more open decisions than are told', () => {
  test('are counted', async () => {
    for (let made = 0; made < 22; made += 1) {
      await world.useCases['staff.decisions.announce'](
        { path: {}, query: {}, body: { ...question, body: 'donggaodi', question: `第${String(made)}件` } },
        on(0, staff('donggaodi', 'lead')),
      );
    }
    const { decisions } = (await rightsOf('donggaodi')).takePart;
    expect(decisions?.open).toHaveLength(20);
    expect(decisions).toMatchObject({ moreOpen: 2, adopted: 0 });
  });
});
