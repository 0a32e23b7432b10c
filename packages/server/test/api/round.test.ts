// A whole round: 60 visits, 200 appeals by eight channels, a meeting, promises, whistles, follow-up, a panel, a sealed card.
import type { Figure, LogEntry, ReportCard } from '@huiyin/sdk';
import { cardDigest, dayOf, emptyFigures, fold, foldWithheld, reportCardOf } from '@huiyin/sdk/rules';
import { meetings } from '@huiyin/sdk/meetings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '../log/scene.js';
import { createApi, type Api } from './support/api.js';
import {
  answers,
  arrivals,
  BODY,
  days,
  desksOf,
  meet,
  photograph,
  ready,
  receive,
  visit,
  whistle,
  type Desks,
} from './support/round.js';
import { traced } from '../../../../test/traced.js';

const all = Object.values(arrivals).reduce((sum, count) => sum + count, 0);
const beforehand = all - arrivals.meeting;

let api: Api;
let desks: Desks;
beforeAll(async () => {
  api = await createApi();
  await ready(api);
  desks = await desksOf(api);
});
afterAll(() => api.close());

/** Everything anybody can read of the log. */
async function publicLog(): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const page = await api.world.useCases['log.entries'](
      { path: { body: BODY }, query: { from, limit: 1000 }, body: undefined },
      { actor: { kind: 'anyone' }, now: api.time.clock(), requestId: 'round' },
    );
    entries.push(...page.items);
    from = page.next;
  }
  return entries;
}

/** Every figure of a card that counts records, oldest cases and months apart. */
function figuresOf({
  received,
  problems,
  closing,
  aside,
  officeClaim,
  commitments,
  cases,
  tasks,
}: ReportCard): Figure[] {
  const { oldest: _, carriedOver: __, ...wrong } = problems;
  return [
    ...[received, officeClaim],
    ...(cases ? [cases.pictured, cases.donePictured] : []),
    ...[wrong, closing, aside, commitments ?? {}, tasks ?? {}].flatMap((group) =>
      Object.values<Figure>(group),
    ),
  ];
}

it('goes round from the first door to the next task, and every number on the card has its entries', async () => {
  const { client, time } = api;
  const { clerk, lead, grid, district, panel } = desks;

  // Before: at the doors and by every other way; then three lists that leave nothing out.
  const visited = await visit(desks, dayOf(time.clock()));
  const { receipts, entered } = await receive(api, desks);
  const numbers = [...visited, ...receipts.map(({ number }) => number), ...entered];
  expect(numbers).toHaveLength(beforehand);
  expect(await clerk.visits.coverage({ body: BODY })).toMatchObject({ visits: 60, households: 60 });
  const { lists, received } = await client.appeals.lists({ body: BODY });
  expect(received).toBe(beforehand);
  expect(lists.map(({ total }) => total).reduce((sum, total) => sum + total, 0)).toBe(beforehand);

  // The street works on them. What is said to be done: forty from the doors, forty from the form, thirty by telephone.
  const web = receipts.map(({ number }) => number);
  const hotline = entered.slice(0, arrivals['hotline-12345']);
  const done = [...visited.slice(0, 40), ...web.slice(0, 40), ...hotline.slice(0, 30)];
  const [declined, merged, docketed] = [hotline.slice(30, 33), hotline.slice(33, 35), hotline.slice(35, 37)];
  for (const number of numbers) if (!declined.includes(number)) await clerk.appeals.accept(number);
  for (const number of done) {
    await clerk.appeals.answer(number, { type: 'resolved', text: '已经办好了，请您看看。' });
    await clerk.appeals.claimDone(number);
  }
  for (const number of declined) {
    await lead.appeals.decline(number, { reason: 'in-litigation-or-arbitration', goTo: '丰台区人民法院' });
  }
  for (const number of merged) await clerk.appeals.merge(number, { into: hotline[37] ?? '' });
  for (const number of docketed) {
    await lead.appeals.docket(number, { supervisor: '周主任', nextReview: '2026-12-20' });
  }
  const mine = (at: number) => {
    const receipt = receipts[at];
    if (!receipt) throw new Error('no receipt');
    return client.appeals.open(receipt.number, receipt.trackingCode);
  };
  await mine(48).withdraw();
  await mine(49).withdraw();

  // At the meeting: twelve questions, all five types of answer, nine promises.
  const night = await meet(api, desks);
  expect(night.meeting.asked.map(({ answer }) => answer)).toEqual(answers);
  expect(new Set(answers).size).toBe(5);
  expect(night.commitments).toHaveLength(9);
  expect(night.meeting).toMatchObject({
    status: 'closed',
    attendance: { total: 113, cohorts: expect.arrayContaining([{ cohort: 'disabled' }]) },
  });

  // Afterwards: three whistles, one answered late; residents and witnesses say how it is; promises are kept, moved, not kept.
  const coordinated = night.meeting.asked
    .filter(({ answer }) => answer === 'needs-coordination')
    .map(({ appeal }) => appeal);
  const whistles = await whistle(api, desks, [...coordinated, docketed[0] ?? '']);
  expect(await client.whistles.counts({ body: BODY })).toMatchObject({ blown: 3, onTime: 2, late: 1 });
  expect(whistles).toHaveLength(3);

  for (let at = 0; at < 30; at++) {
    await mine(at).evaluate({ verdict: 'solved', rating: at % 2 === 0 ? 'satisfied' : 'very-satisfied' });
  }
  for (let at = 30; at < 35; at++) await mine(at).evaluate({ verdict: 'half', rating: 'dissatisfied' });
  const note = '电话里说已经修好了，没有别的要求。';
  for (const number of visited.slice(0, 15)) {
    await district.appeals.witness(number, { witness: 'callback', verdict: 'solved', note });
  }
  for (const number of visited.slice(15, 25)) {
    await grid.appeals.witness(number, { witness: 'inspection', verdict: 'solved', note });
  }
  const [first, second, third, , , ...others] = night.commitments;
  await clerk.commitments.claim(first ?? '');
  await clerk.commitments.claim(others[0] ?? '');
  await district.commitments.witness(others[0] ?? '', { verdict: 'solved' });
  const later = { due: '2026-12-18', reason: '厂家供货推迟，已向居民当面说明。' };
  await clerk.commitments.extend(second ?? '', later);
  await clerk.commitments.extend(others[1] ?? '', later);
  await days(api, 9);
  await clerk.commitments.claim(third ?? '');
  await clerk.commitments.claim(others[1] ?? '');
  await district.commitments.witness(others[1] ?? '', { verdict: 'solved' });
  // What can be seen of three of them, one of which is not done; and of one no longer.
  const seen = [others[0] ?? '', second ?? '', third ?? ''];
  const [, , taken] = [
    await photograph(api, desks, seen[0] ?? ''),
    await photograph(api, desks, seen[1] ?? ''),
    await photograph(api, desks, seen[2] ?? ''),
  ];
  await lead.commitments.photos.refuse(seen[2] ?? '', taken?.[0] ?? '', { reason: 'shows-people' });
  await days(api, 12);

  // The verdict of others, and tasks for the next period from what came again and again.
  const score = { score: 3, reason: '看了台账和现场，半数办得及时，停车还没有办法。' };
  await panel.reviews.give({
    ...{ body: BODY, period: '2026-H2', panellist: 'scholar', conflict: 'none' },
    ...{ resolution: score, satisfaction: score, lasting: score },
  });
  const { items: suggested } = await lead.tasks.suggestions({ body: BODY });
  expect(suggested.length).toBeGreaterThan(0);
  for (const { category, appeals } of suggested.slice(0, 2)) {
    await lead.tasks.create({
      ...{ body: BODY, title: `明年办好${category}这一类`, horizon: 'mid', appeals: appeals.slice(0, 20) },
      owner: { name: '周敏', title: '街道社区服务中心主任' },
      nodes: [{ title: '公示方案', due: '2027-03-01' }],
      funding: { text: '街道承担', yuan: 60_000 },
      witnessGroup: '居民代表',
    });
  }

  // What was thought of the meeting by those with seat slips, sealed once the week was over.
  expect((await meetings(client).get(night.id)).ratings).toMatchObject({ n: 12, slips: 15 });

  // The card, sealed.
  const card = await lead.reportCards.publish({ body: BODY, period: '2026' });
  expect(card).toMatchObject({
    status: 'published',
    received: { value: all },
    closing: {
      confirmed: { value: 30 },
      witnessed: { value: 25 },
      claimed: { value: 0 },
      unconfirmed: { value: 50 },
    },
    aside: { cannot: { value: 2 }, declined: { value: 3 }, merged: { value: 2 }, withdrawn: { value: 2 } },
    problems: { disputed: { value: 5 }, docketed: { value: 2 } },
    commitments: { made: { value: 9 }, keptOnTime: { value: 1 }, keptExtended: { value: 1 } },
    cases: { pictured: { value: 2 }, donePictured: { value: 1 } },
    tasks: { opened: { value: 2 }, funds: { value: 120_000 } },
    participation: {
      channels: expect.arrayContaining([expect.objectContaining({ channel: 'visit', received: 50 })]),
    },
  });
  expect(card.participation?.channels).toHaveLength(8);

  const entries = (await publicLog()).slice(0, card.asOf.treeSize);
  const found = traced(entries, BODY, dayOf(Date.parse(card.asOf.at)));
  for (const { definition, numerator } of figuresOf(card)) {
    expect([definition, found.get(definition)?.size ?? 0]).toEqual([definition, numerator]);
  }

  // Each case leads back to its own entries: which picture, and who said what became of it.
  expect(card.cases?.shown.map(({ id, status }) => [id, status])).toEqual([
    [seen[0], 'confirmed'],
    [seen[1], 'open'],
  ]);
  for (const { id, before, after } of card.cases?.shown ?? []) {
    const sealed = entries.flatMap((entry) =>
      entry.record === 'commitment' && entry.facts.id === id && 'photo' in entry.facts
        ? [entry.facts.photo]
        : [],
    );
    expect(sealed).toEqual([
      { ...before, kind: 'before' },
      { ...after, kind: 'after' },
    ]);
  }
  expect(card.caseWords?.map(({ id }) => id)).toEqual(seen.slice(0, 2));

  // Whoever folds the same entries gets the same bytes.
  const figures = entries.reduce(
    (sum, entry) => ('facts' in entry ? fold(sum, entry.facts) : foldWithheld(sum)),
    emptyFigures(),
  );
  const { body, period, asOf, publication } = card;
  const today = dayOf(Date.parse(asOf.at));
  const again = reportCardOf(figures, { body, period, asOf, today });
  expect(cardDigest(again, sha256)).toBe(publication?.digest);
}, 120_000);
