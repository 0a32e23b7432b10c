// Panel reviews on a real ledger: given, said anew, responded to, sealed, and counted without who has a conflict.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewDetail, ReviewDraft } from '@huiyin/sdk';
import { bytesToHex, panelResult, reviewsInLog, wordsDigest } from '@huiyin/sdk/rules';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { at, createWorld, morning, staff, type World } from '../db/support/world.js';
import { of, on } from './promises.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const reason = '抽看了三十件，二十七件去现场看过，确实办好了，三件还在等。';
const score = (value: number) => ({ score: value, reason });
const said = (value: number) =>
  ({
    panellist: 'scholar',
    conflict: 'none',
    resolution: score(value),
    satisfaction: score(value),
    lasting: score(value),
  }) as const;
const panellist = (name: string, unit = 'fengtai'): StaffActor => ({ ...staff(unit, 'panel'), person: name });
const lead = staff('fangzhuang', 'lead');

const give = (who: StaffActor, more: Partial<ReviewDraft> = {}, key?: string): Promise<ReviewDetail> =>
  world.useCases['staff.reviews.give'](
    { path: {}, query: {}, body: { body: 'fangzhuang', period: '2026-H2', ...said(4), ...more } },
    at(morning, who, key),
  );
const respond = (id: string, text: string, who = lead): Promise<ReviewDetail> =>
  world.useCases['staff.reviews.respond']({ ...of(id), body: { text } }, on(1, who));
const list = (query: { body?: string; period?: string; limit?: number; cursor?: string } = {}) =>
  world.useCases['reviews.list'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(morning),
  );

test('is public with its reasons and the response, counts without declared conflicts, and is sealed', async () => {
  const { id } = await give(panellist('甲'));
  expect(id).toMatch(/^FZ-E-2026-\d{6}$/);
  await give(panellist('乙'), { conflict: 'declared', conflictNote: '住在芳古园' });
  await respond(id, '下个月起每季度公布一次。');
  const twice = await respond(id, '下个月起每季度公布一次，八月补上。');
  expect(twice.responses).toHaveLength(2);
  const revised = await world.useCases['staff.reviews.revise'](
    { ...of(id), body: said(2) },
    on(2, panellist('甲')),
  );
  expect(revised.versions.map(({ resolution }) => resolution.score)).toEqual([2, 4]);
  const page = await list();
  expect(page).toMatchObject({ period: '2026-H2', closesOn: '2027-03-01', panel: { n: 1, declared: 1 } });
  expect(page.panel.dimensions[0]).toEqual({
    dimension: 'resolution',
    distribution: [0, 1, 0, 0, 0],
    median: 2,
  });
  expect(page.items).toMatchObject([{ counted: false }, { id, counted: true }]);
  expect(JSON.stringify([page, revised])).not.toMatch(/甲|乙/);
  const { items } = await world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: { limit: 1000 }, body: undefined },
    at(morning),
  );
  const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
  for (const { leafIndex, words, wordsSalt } of revised.history) {
    const salt = Uint8Array.from(Buffer.from(wordsSalt, 'hex'));
    expect(items[leafIndex]).toMatchObject({
      record: 'review',
      facts: { words: bytesToHex(wordsDigest(salt, JSON.parse(words), sha256)) },
    });
  }
  const facts = items.flatMap((entry) => (entry.record === 'review' ? [entry.facts] : []));
  expect(JSON.stringify(facts)).not.toMatch(/甲|乙|抽看/);
  expect(panelResult(reviewsInLog(facts, 'fangzhuang', '2026-H2'))).toEqual(page.panel);
});

test('is given once by one panellist, of units under theirs, in the period’s time, with the conflict told', async () => {
  const key = 'a-key-of-its-own-for-this-review-1';
  const first = await give(panellist('丙'), {}, key);
  expect(await give(panellist('丙'), {}, key)).toEqual(first);
  const refused = async (code: string, who: StaffActor, more: Partial<ReviewDraft> = {}) =>
    await expect(give(who, more)).rejects.toMatchObject({ code });
  await refused('review.already-given', panellist('丙'));
  await refused('review.period-not-open', panellist('丙'), { period: '2027-H1' });
  await refused('auth.not-allowed', panellist('丁', 'donggaodi'));
  await refused('auth.not-allowed', lead);
  for (const more of [{ conflict: 'declared' }, { conflictNote: '没有关系' }] as const) {
    await expect(give(panellist('丁'), more)).rejects.toMatchObject({
      code: 'request.invalid',
      facts: { errors: [{ pointer: '/conflictNote' }] },
    });
  }
  const revise = (id: string, who: StaffActor) =>
    world.useCases['staff.reviews.revise']({ ...of(id), body: said(1) }, on(0, who));
  await expect(revise(first.id, panellist('丁'))).rejects.toMatchObject({ code: 'review.not-yours' });
  await expect(respond(first.id, '这不是我们的事。', staff('donggaodi', 'lead'))).rejects.toMatchObject({
    code: 'review.not-your-unit',
  });
  await expect(revise('FZ-E-2026-999999', panellist('丙'))).rejects.toMatchObject({
    code: 'review.not-found',
  });
  const mine = await world.useCases['staff.reviews.mine'](
    { path: {}, query: { body: 'fangzhuang' }, body: undefined },
    at(morning, panellist('丙')),
  );
  expect(mine.items.map(({ id }) => id)).toEqual([first.id]);
});

test('is read page after page, each period for itself, with a mean once five count', async () => {
  for (const name of ['一', '二', '三', '四', '五']) {
    await give(panellist(name), { body: 'donggaodi', period: '2026', ...said(name === '五' ? 1 : 4) });
  }
  const first = await list({ body: 'donggaodi', period: '2026', limit: 3 });
  const rest = await list({ body: 'donggaodi', period: '2026', cursor: first.next! });
  expect([...first.items, ...rest.items].map(({ id }) => id.slice(-1))).toEqual(['5', '4', '3', '2', '1']);
  expect(first.panel.dimensions[0]).toMatchObject({ mean: 3.4, median: 4 });
  expect((await list({ body: 'donggaodi', period: '2025' })).panel).toMatchObject({ n: 0, declared: 0 });
  await expect(list({ body: 'donggaodi', period: '2025', cursor: first.next! })).rejects.toMatchObject({
    code: 'cursor.invalid',
  });
});
