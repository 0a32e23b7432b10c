// A whole round of reporting to a street's residents, lived through the SDK: before the meeting, at it, and after it.
import type { AnswerDraft, AppealDraft, Category, Cohort, EnteredChannel, Receipt } from '@huiyin/sdk';
import { attachments } from '@huiyin/sdk/attachments';
import { meetings } from '@huiyin/sdk/meetings';
import { addDays, dayOf, FIGURE_RULES, momentOf, startOfDay } from '@huiyin/sdk/rules';
import type { StaffDesk } from '@huiyin/sdk/staff';
import { keepCalendar, sealSettings } from '../../../src/use-cases/index.js';
import { square } from '../../blobs/made-photos.js';
import { draft, morning } from '../../db/support/world.js';
import { directory } from '../../db/support/units.js';
import type { Api } from './api.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
export const BODY = 'fangzhuang';

/** How many came by which way: 200 in all, by eight channels; twelve of them are asked at the meeting. */
export const arrivals = {
  visit: 50,
  web: 50,
  'hotline-12345': 40,
  grid: 16,
  wechat: 12,
  box: 10,
  station: 10,
  meeting: 12,
} as const;
const categories: readonly Category[] = ['environment', 'property', 'lifts', 'parking', 'other'];
const cohorts: readonly Cohort[] = ['elderly', 'elderly', 'families', 'commuters', 'undisclosed'];
const owner = { name: '李主任', title: '街道办事处副主任' };

/** What the street says to the twelve, in order: all five types an answer to a request has. */
export const answers: readonly AnswerDraft['type'][] = [
  ...(['promised', 'resolved', 'needs-coordination', 'cannot', 'policy-only', 'promised'] as const),
  ...(['promised', 'resolved', 'needs-coordination', 'cannot', 'promised', 'promised'] as const),
];

export interface Desks {
  readonly clerk: StaffDesk;
  readonly lead: StaffDesk;
  /** Of the street too: another person than who works at the others. */
  readonly looker: StaffDesk;
  readonly grid: StaffDesk;
  readonly district: StaffDesk;
  readonly panel: StaffDesk;
  readonly bureaus: readonly [StaffDesk, StaffDesk];
}

/** Settings sealed, and every channel open. */
export async function ready({ world }: Api): Promise<void> {
  const open = Object.keys(arrivals) as (keyof typeof arrivals)[];
  const units = directory.units.map((unit) => ({ ...unit, channels: open }));
  await world.database.directory.upsert({ ...directory, units });
  world.ports.directory.forget();
  await sealSettings(world.ports, { figures: FIGURE_RULES, sealKeys: () => [] }, morning);
}

export async function desksOf({ desk }: Api): Promise<Desks> {
  return {
    clerk: await desk(BODY),
    lead: await desk(BODY, 'lead'),
    looker: await desk(BODY, 'clerk', '看照片的人'),
    grid: await desk('fangguyuan', 'grid'),
    district: await desk('fengtai', 'district'),
    panel: await desk('fengtai', 'panel'),
    bureaus: [await desk('zhujian', 'bureau'), await desk('chengguan', 'bureau')],
  };
}

/** A photo of before and one of after a promise, each added by one person and looked at by another. */
export async function photograph(
  { client }: Api,
  { clerk, looker }: Desks,
  promise: string,
): Promise<string[]> {
  const file = await square('#888888', 24);
  const published: string[] = [];
  for (const kind of ['before', 'after'] as const) {
    const { id, secret } = await attachments(client).upload(new Blob([new Uint8Array(file)]), { body: BODY });
    const text = `这一处${kind === 'before' ? '办之前' : '办之后'}的样子。`;
    const added = await clerk.commitments.photos.add(promise, { kind, text, photo: { id, secret } });
    await looker.commitments.photos.publish(promise, added.id, { looked: true });
    published.push(added.id);
  }
  return published;
}

/** 入户走访: sixty households; fifty ask for something. */
export async function visit({ clerk }: Desks, today: string): Promise<string[]> {
  const numbers: string[] = [];
  for (let house = 0; house < 60; house++) {
    const { cohort, ...asks } = matter(house);
    const { appeals } = await clerk.visits.log({
      body: BODY,
      grid: `第${(house % 4) + 1}网格`,
      visitedAt: momentOf(startOfDay(addDays(today, -(house % 9) - 1)) + 15 * HOUR),
      cohort,
      household: `${(house % 12) + 1} 号楼 ${house + 101}`,
      heard: '聊了家里的情况。',
      ...(house < arrivals.visit && { asked: [{ ...asks, withoutCode: true }] }),
    });
    numbers.push(...appeals.map(({ number }) => number));
  }
  return numbers;
}

/** Everything else that comes before the meeting. */
export async function receive(
  { client }: Api,
  { clerk }: Desks,
): Promise<{ receipts: Receipt[]; entered: string[] }> {
  const receipts: Receipt[] = [];
  for (let one = 0; one < arrivals.web; one++) {
    receipts.push(await client.appeals.submit({ body: BODY, ...matter(one) }));
  }
  const entered: string[] = [];
  for (const channel of ['hotline-12345', 'grid', 'wechat', 'box', 'station'] satisfies EnteredChannel[]) {
    for (let one = 0; one < arrivals[channel]; one++) {
      const said = { body: BODY, channel, ...matter(one), withoutCode: true };
      entered.push((await clerk.appeals.enter(said)).number);
    }
  }
  return { receipts, entered };
}

function matter(turn: number): Pick<
  AppealDraft,
  'kind' | 'category' | 'title' | 'text' | 'place' | 'cohort'
> & {
  readonly cohort: Cohort;
} {
  const { kind, title, text, place } = draft;
  const category = categories[turn % categories.length] ?? 'other';
  return { kind, title, text, place, category, cohort: cohorts[turn % cohorts.length] ?? 'other' };
}

/** Announced, and on its evening asked and answered; an attendance that tells nobody, and a card that is sealed. */
export async function meet({ time, client }: Api, { clerk, lead }: Desks) {
  const startsAt = startOfDay(addDays(dayOf(time.clock()), 5)) + 19 * HOUR;
  const { id } = await lead.meetings.announce({
    ...{
      body: BODY,
      kind: 'street',
      title: '向群众报告工作',
      place: '文化中心',
      startsAt: momentOf(startsAt),
    },
    ...{ agenda: ['还没办好的', '现场提问'], desks: [{ what: '电梯怎么修', unit: 'zhujian' }], seats: 200 },
  });
  const codes: string[] = [];
  for (const cohort of [...cohorts, ...cohorts, ...cohorts]) {
    const { slips } = await meetings(client).register(id, { cohort, people: 1 });
    codes.push(...slips.map(({ code }) => code));
  }
  await time.advance(startsAt - time.clock());
  await clerk.meetings.open(id);
  const { publication } = await lead.reportCards.publish({ body: BODY, period: '2026' });
  if (!publication) throw new Error('not published');
  await clerk.meetings.showCard(id, { publication: publication.id });
  const numbers: string[] = [];
  const commitments: string[] = [];
  for (const [index, type] of answers.entries()) {
    await time.advance(5 * 60_000);
    const question = { turn: index + 1, asked: `第${index + 1}问，什么时候办？`, ...matter(index) };
    const { title: _title, text: _text, kind: _kind, cohort, ...said } = question;
    const { number, commitments: made } = await clerk.meetings.capture(id, {
      ...{ ...said, askedBy: cohort, withoutCode: true },
      answer: answerOf(type),
    });
    numbers.push(number);
    commitments.push(...made);
  }
  for (let one = 0; one < 4; one++) {
    const promise = {
      text: `会上答应的第${one + 1}件事。`,
      owner,
      due: { type: 'calendar-days' as const, days: 12 },
    };
    const made = await lead.commitments.create({
      body: BODY,
      origin: 'meeting',
      witnessGroup: '现场代表',
      ...promise,
    });
    commitments.push(made.id);
  }
  const counts = [
    { cohort: 'elderly' as const, count: 80 },
    { cohort: 'families' as const, count: 30 },
    { cohort: 'disabled' as const, count: 3 },
  ];
  await clerk.meetings.attend(id, { cohorts: counts });
  await clerk.meetings.close(id);
  for (const [index, code] of codes.slice(0, 12).entries()) {
    await meetings(client).rate(id, { code, rating: index < 8 ? 'satisfied' : 'fair', solved: 'half' });
  }
  await lead.meetings.minute(id, { text: '十二人提问，都当场答了。' });
  await lead.meetings.review(id, {
    well: '先讲没办好的。',
    badly: '停车的数没带。',
    next: '每个议题带一张数表。',
  });
  return { id, numbers, commitments, meeting: await meetings(client).get(id) };
}

function answerOf(type: AnswerDraft['type']): AnswerDraft {
  const text = '当场说的话，一个字不改。';
  switch (type) {
    case 'promised':
      return {
        type,
        text,
        promise: { text: '十天里办好。', owner, due: { type: 'calendar-days', days: 10 } },
      };
    case 'needs-coordination':
      return { type, text, called: '区住建委', level: 'district' };
    case 'cannot':
      return { type, text, basis: '《民法典》第二百七十九条', alternative: '便民站有空摊位。' };
    case 'resolved':
    case 'policy-only':
      return { type, text };
    default:
      throw new RangeError(type);
  }
}

/** 吹哨: three, two bureaus; the last one comes two days late. */
export async function whistle(
  { time }: Api,
  { clerk, bureaus }: Desks,
  cases: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, appeal] of cases.entries()) {
    const bureau = index === 0 ? 'zhujian' : 'chengguan';
    const call = { appeal, bureaus: [bureau], about: '现场一起看怎么办。' };
    ids.push((await clerk.whistles.blow({ ...call, arriveBy: { type: 'calendar-days', days: 3 } })).id);
  }
  await time.advance(2 * DAY);
  await bureaus[0].whistles.arrive(ids[0] ?? '');
  await bureaus[1].whistles.arrive(ids[1] ?? '');
  await time.advance(3 * DAY);
  await bureaus[1].whistles.arrive(ids[2] ?? '');
  return ids;
}

/** Days go by: what silence leads to comes by itself. */
export async function days({ time, world }: Api, count: number): Promise<void> {
  for (let one = 0; one < count; one++) {
    await time.advance(DAY);
    await keepCalendar(world.ports, time.clock());
  }
}
