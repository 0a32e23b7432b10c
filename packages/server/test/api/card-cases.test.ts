// Before and after on the card, over the whole server: what becomes public, what is taken down, what is sealed and counted again.
import {
  createClient,
  HuiyinError,
  type CardCase,
  type ReportCard,
  type Role,
  type SealedFacts,
} from '@huiyin/sdk';
import { attachments } from '@huiyin/sdk/attachments';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import {
  cardDigest,
  dayOf,
  emptyFigures,
  FIGURE_RULES,
  fold,
  foldWithheld,
  publishedCard,
  reportCardOf,
} from '@huiyin/sdk/rules';
import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintStaffToken } from '../../src/auth/random.js';
import { publicPicture, sealSettings } from '../../src/use-cases/index.js';
import { square } from '../blobs/made-photos.js';
import { createWorld, morning, type World } from '../db/support/world.js';
import { origin } from '../http/support/app.js';
import { ManualTime } from '../http/support/time.js';
import { sha256 } from '../log/scene.js';
import { pagesOver } from '../pages/support/site.js';
import { promise } from '../use-cases/promises.js';
import { appOver } from './support/api.js';

const BODY = 'fangzhuang';
const DAY = 86_400_000;
const time = new ManualTime(morning);

let world: World;
let client: ReturnType<typeof createClient>;
let ask: (path: string) => Promise<Response>;
let clerk: StaffDesk;
let lead: StaffDesk;
let witness: StaffDesk;
let file: Buffer;

beforeAll(async () => {
  world = await createWorld();
  await sealSettings(world.ports, { figures: FIGURE_RULES, sealKeys: () => [] }, morning);
  const pages = pagesOver(world.useCases, { publicPicture: publicPicture(world.ports) });
  const { app } = appOver(world, time, { pages });
  ask = (path) => app.fetch(new Request(origin + path));
  client = createClient({
    endpoint: origin,
    body: BODY,
    maxRetries: 0,
    fetch: (url, init) => app.fetch(new Request(url, init)),
  });
  const desk = async (unit: string, role: Role, person: string) => {
    const token = mintStaffToken(randomBytes);
    await world.database.staffTokens.keep(token, { unit, role, person });
    return staff(client, { token });
  };
  clerk = await desk(BODY, 'clerk', '王科员');
  lead = await desk(BODY, 'lead', '李主任');
  witness = await desk('fangguyuan', 'clerk', '现场代表记录员');
  file = await square('#778877', 32);
});
afterAll(() => world.close());

async function promised(text = promise.text): Promise<string> {
  const draft = { ...promise, text, witnessGroup: '现场代表' };
  return (await clerk.commitments.create({ origin: 'meeting', ...draft })).id;
}

/** Added by one, not looked at yet. */
async function added(id: string, kind: 'before' | 'after', text: string): Promise<string> {
  const { id: name, secret } = await attachments(client).upload(new Blob([new Uint8Array(file)]));
  return (await clerk.commitments.photos.add(id, { kind, text, photo: { id: name, secret } })).id;
}

/** Added by one and looked at by another. */
async function shown(id: string, kind: 'before' | 'after', text = `路面${kind}的样子。`): Promise<string> {
  const photo = await added(id, kind, text);
  await lead.commitments.photos.publish(id, photo, { looked: true });
  return photo;
}

const takeDown = (id: string, photo: string) =>
  lead.commitments.photos.refuse(id, photo, { reason: 'shows-people' });
const cardOf = (query: { period?: string; category?: 'lifts'; at?: string } = {}): Promise<ReportCard> =>
  client.reportCards.get({ period: '2026', ...query });
const caseOf = (card: ReportCard, id: string): CardCase | undefined =>
  card.cases?.shown.find((one) => one.id === id);
const page = async (path = ''): Promise<string> =>
  (await (await ask(`/b/${BODY}${path}`)).text()).replace(/\s+/g, ' ');

/** The same card from the public entries before it, as anybody counts it. */
async function recounted({ body, period, category, asOf }: ReportCard): Promise<ReportCard> {
  const rows = await world.query<{ facts: SealedFacts; is_public: boolean }>(
    `select facts, is_public from log_entry join record_key using (ledger, record)
     where ledger = 'FZ' and leaf_index < $1 order by leaf_index`,
    [asOf.treeSize],
  );
  const figures = rows.reduce(
    (sum, { facts, is_public: isPublic }) => (isPublic ? fold(sum, facts) : foldWithheld(sum)),
    emptyFigures(),
  );
  const today = dayOf(Date.parse(asOf.at));
  return reportCardOf(figures, { body, period, ...(category && { category }), asOf, today });
}

async function expectRecounted(card: ReportCard): Promise<void> {
  expect(publishedCard(card)).toEqual(publishedCard(await recounted(card)));
}

test('one photo that waits makes no case; with both public the promise stands there with its words and days', async () => {
  const id = await promised('把芳星园北门的路面补平。');
  const before = await shown(id, 'before', '北门外有两个大坑。');
  const waiting = await added(id, 'after', '坑补平了，画了黄线。');
  const one = await cardOf();
  expect(one.cases).toMatchObject({ pictured: { value: 0, denominator: 1 }, shown: [] });
  expect(one).not.toHaveProperty('caseWords');
  expect(await page()).toContain('还没有哪一项前后都有照片。');

  await lead.commitments.photos.publish(id, waiting, { looked: true });
  const card = await cardOf();
  const digest = createHash('sha256')
    .update(Buffer.from(await (await ask(`/c/${id}/photos/${waiting}`)).arrayBuffer()))
    .digest('hex');
  expect(caseOf(card, id)).toEqual({
    ...{ id, unit: BODY, status: 'open', madeOn: '2026-11-22', originalDue: '2026-12-04', due: '2026-12-04' },
    before: { id: before, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    after: { id: waiting, digest },
  });
  expect(card.caseWords).toEqual([
    {
      ...{ id, text: '把芳星园北门的路面补平。', unit: { slug: BODY, name: '方庄街道', kind: 'street' } },
      before: { text: '北门外有两个大坑。' },
      after: { text: '坑补平了，画了黄线。' },
    },
  ]);
  const html = await page();
  expect(html).toContain(`<img src="/c/${id}/photos/${before}" alt="北门外有两个大坑。" loading="lazy" />`);
  expect(html).toContain('单位还没有说哪一项兑现了。');
  await expectRecounted(card);
});

test('a claim of the unit and what the witnesses say are two things, and each has its days', async () => {
  const { shown: [open] = [] } = (await cardOf()).cases ?? {};
  const id = open?.id ?? '';
  await time.advance(3 * DAY);
  await clerk.commitments.claim(id);
  const claimed = await cardOf();
  expect(caseOf(claimed, id)).toMatchObject({ status: 'claimed', claimedOn: '2026-11-25' });
  expect(claimed.cases?.donePictured).toMatchObject({ numerator: 1, denominator: 1 });
  expect(await page()).toMatch(/mark-claimed"[^]*?单位称兑现<\/span/);
  await time.advance(DAY);
  await witness.commitments.witness(id, { verdict: 'solved' });
  const card = await cardOf();
  expect(caseOf(card, id)).toMatchObject({
    ...{ status: 'confirmed', confirmedBy: 'group', claimedOn: '2026-11-25', closedOn: '2026-11-26' },
  });
  const html = await page();
  expect(html).toContain('2026年11月22日（周日）答应，2026年11月25日（周三）单位说办好了，用了3天。');
  expect(html).toContain('没有超过原定的2026年12月4日（周五）。见证人2026年11月26日（周四）说办好了。');
  await expectRecounted(card);
});

test('a published card keeps what was public when it was published; of what is taken down since it says so', async () => {
  const id = await promised('在六栋楼门口装上扶手。');
  const [before, after] = [await shown(id, 'before'), await shown(id, 'after', '两边都装上了扶手。')];
  const published = await lead.reportCards.publish({ body: BODY, period: '2026' });
  expect(caseOf(published, id)).toMatchObject({ before: { id: before }, after: { id: after } });
  expect(published.caseWords?.find((one) => one.id === id)).toMatchObject({ text: '在六栋楼门口装上扶手。' });

  await time.advance(DAY);
  await takeDown(id, after);
  expect(caseOf(await cardOf(), id)).toBeUndefined();
  const at = published.publication?.id ?? '';
  const read = await cardOf({ at });
  expect(read.cases).toEqual(published.cases);
  const gone = { reason: 'shows-people', on: dayOf(time.clock()) };
  expect(read.caseWords?.find((one) => one.id === id)).toMatchObject({
    after: { text: '两边都装上了扶手。', takenDown: gone },
  });
  expect(cardDigest(read, sha256)).toBe(published.publication?.digest);
  await expectRecounted(read);
  const html = await page(`/2026?at=${at}`);
  expect(html).toContain(`/c/${id}/photos/${before}`);
  expect(html).not.toContain(`/c/${id}/photos/${after}`);
  expect(html).toContain('<p>两边都装上了扶手。</p>');
  expect(html).toMatch(/照片2026年\d+月\d+日（周.）撤下了：拍到了人/);

  // Another of its kind takes its place on the live card, and nowhere else.
  const next = await shown(id, 'after', '拍的是扶手，没有人。');
  expect(caseOf(await cardOf(), id)?.after.id).toBe(next);
  expect((await cardOf({ at })).cases).toEqual(published.cases);
});

test('six at most are shown, the latest turn first, and the rest is counted', async () => {
  const had = (await cardOf()).cases?.pictured.numerator ?? 0;
  const ids: string[] = [];
  for (let serial = 0; serial < 7; serial++) {
    const id = await promised(`第${serial + 1}处路面补平。`);
    await shown(id, 'before');
    await shown(id, 'after');
    ids.push(id);
  }
  await time.advance(DAY);
  await clerk.commitments.claim(ids[0] ?? '');
  const card = await cardOf();
  expect(card.cases?.pictured.numerator).toBe(had + 7);
  expect(card.cases?.shown.map(({ id }) => id)).toEqual([ids[0], ...ids.slice(2).reverse()]);
  expect(card.caseWords).toHaveLength(6);
  expect(await page()).toContain(`href="/b/${BODY}#commitments">还有${had + 1}项没有列在这里`);
  await expectRecounted(card);
});

test('they stand on no card of one topic, and on the cards of the months they were promised in', async () => {
  expect(await cardOf({ category: 'lifts' })).not.toHaveProperty('cases');
  const [year, half, month, last] = await Promise.all(
    ['2026', '2026-H2', '2026-11', '2025'].map((period) => cardOf({ period })),
  );
  expect(half?.cases?.pictured.numerator).toBe(year?.cases?.pictured.numerator);
  expect(month?.cases?.shown).toEqual(year?.cases?.shown);
  expect(last).not.toHaveProperty('cases');
});

test('whatever is shown, taken down, claimed, judged and left alone, the card is the fold of the log', async () => {
  const ids: string[] = [];
  const photos: (readonly [string, string])[] = [];
  const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length];
  const acts: ((at: number) => Promise<unknown>)[] = [
    async () => ids.push(await promised()),
    async (at) => {
      const id = pick(ids, at) ?? '';
      photos.push([id, await shown(id, at % 2 === 0 ? 'before' : 'after')]);
    },
    (at) => takeDown(...(pick(photos, at) ?? ['', ''])),
    (at) => clerk.commitments.claim(pick(ids, at) ?? ''),
    (at) => witness.commitments.witness(pick(ids, at) ?? '', { verdict: at % 3 === 0 ? 'half' : 'solved' }),
    (at) => lead.commitments.withdraw(pick(ids, at) ?? '', { reason: '居民商量以后决定不做这一项了。' }),
    () => time.advance(DAY),
  ];
  for (const text of ['第一项', '第二项', '第三项', '第四项']) ids.push(await promised(text));
  const anyActs = fc.array(fc.tuple(fc.constantFrom(0, 1, 1, 1, 1, 2, 3, 4, 5, 6), fc.nat(30)), {
    minLength: 12,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(anyActs, async (chosen) => {
      for (const [act, at] of chosen) {
        // What the rules refuse changes nothing.
        await acts[act]?.(at).catch((error: unknown) => {
          if (!HuiyinError.is(error) || !/^(commitment|attachment|request)\./.test(error.code)) throw error;
        });
      }
      for (const period of ['2026', '2026-Q4']) await expectRecounted(await cardOf({ period }));
    }),
    // The same each time: what follows says that there was something to count.
    { numRuns: 5, endOnFailure: true, seed: 7 },
  );
  const { cases } = await cardOf();
  expect(cases?.pictured.numerator).toBeGreaterThan(8);
  expect(new Set(cases?.shown.map(({ status }) => status)).size).toBeGreaterThan(1);
  const [counts] = await world.query<{ least: number }>('select min(count) as least from commitment_bucket');
  expect(counts?.least).toBeGreaterThanOrEqual(0);
}, 120_000);

test('what was public before photos were counted is on no card, and its going down moves nothing', async () => {
  const id = await promised('旧照片的承诺。');
  const [before] = [await shown(id, 'before'), await shown(id, 'after')];
  // As an earlier server has left it: no photo in the facts, none beside the promise.
  const had = (await cardOf()).cases?.pictured.numerator ?? 0;
  await world.query(`update log_entry set facts = facts - 'photo' where record = $1`, [id]);
  await world.query(`update commitment set photos = '[]', case_month = null, case_day = null where id = $1`, [
    id,
  ]);
  await world.query(
    `update commitment_bucket set count = count + case when pictured then -1 else 1 end
     where standing = 'open' and month = (select to_char(made_on, 'YYYY-MM') from commitment where id = $1)`,
    [id],
  );
  await takeDown(id, before);
  const card = await cardOf();
  expect(card.cases?.pictured.numerator).toBe(had - 1);
  await expectRecounted(card);
});
