// Promises on a real ledger: made with an answer or alone, moved in the open, claimed, confirmed, broken, restated.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Receipt, SealedFacts } from '@huiyin/sdk';
import {
  dayOf,
  emptyFigures,
  fold,
  foldWithheld,
  officialCalendar,
  reportCardOf,
  type WorkingCalendar,
} from '@huiyin/sdk/rules';
import { keepCommitmentCalendar } from '../../src/use-cases/index.js';
import { lapseDue } from '../../src/use-cases/lapse.js';
import { at, createWorld, day, morning, resident, staff, type World } from '../db/support/world.js';
import { of, on, path, promise, promisesIn, reason, street } from './promises.js';

const lead = { ...staff('fangzhuang', 'lead'), person: '王书记' };
const neighbour = staff('fangguyuan');

let world: World;
let does: ReturnType<typeof promisesIn>;
beforeAll(async () => {
  world = await createWorld();
  does = promisesIn(world);
});
afterAll(() => world.close());

describe('a promised answer', () => {
  test('makes a commitment that everybody can see, with the day counted in working days', async () => {
    const { receipt, id } = await does.answered();
    expect(id).toMatch(/^FZ-C-2026-\d{6}$/);
    expect(await does.get(id)).toMatchObject({
      id,
      appeal: receipt.number,
      origin: 'answer',
      text: promise.text,
      owner: promise.owner,
      original: { due: '2026-12-04', basis: 'working-days', days: 10, from: '2026-11-22' },
      due: '2026-12-04',
      status: 'open',
      late: false,
      daysLeft: 12,
    });
  });

  test('whose day has passed leaves neither answer nor commitment, and takes no number', async () => {
    const receipt = await does.accepted();
    const before = await world.query("select count(*) from log_entry where ledger = 'FZ'");
    await expect(
      world.useCases['staff.appeals.answer'](
        {
          ...path(receipt.number),
          body: {
            type: 'promised',
            text: '装。',
            promise: { ...promise, due: { type: 'day', day: '2026-11-21' } },
          },
        },
        on(0),
      ),
    ).rejects.toMatchObject({ code: 'commitment.due-in-past' });
    expect(await world.query("select count(*) from log_entry where ledger = 'FZ'")).toEqual(before);
    const [first, second] = [await does.answered(), await does.answered()];
    expect(Number(second.id.slice(-6)) - Number(first.id.slice(-6))).toBe(1);
  });

  test('is listed for staff who see the appeal, each with what they may do', async () => {
    const { receipt, id } = await does.answered();
    const seenBy = async (actor: Parameters<typeof on>[1]) => {
      const call = { ...path(receipt.number), body: undefined };
      const { items } = await world.useCases['staff.commitments.list'](call, on(1, actor));
      return items.find((one) => one.id === id)?.actions;
    };
    expect(await seenBy(street)).toEqual(['claim', 'extend', 'add-node', 'add-evidence']);
    expect(await seenBy(neighbour)).toEqual([]);
    for (const due of ['2026-12-11', '2026-12-18']) await does.extend(id, due, on(1));
    expect(await seenBy(lead)).toEqual(['claim', 'decide-extension', 'add-node', 'add-evidence', 'withdraw']);
    expect(await seenBy({ ...lead, person: street.person })).not.toContain('decide-extension');
  });

  test('keeps its appeal from being claimed until the promise is', async () => {
    const { receipt, id } = await does.answered();
    const claimAppeal = () =>
      world.useCases['staff.appeals.claimDone']({ ...path(receipt.number), body: {} }, on(2));
    await world.useCases['staff.appeals.answer'](
      { ...path(receipt.number), body: { type: 'resolved', text: '装好了。' } },
      on(1),
    );
    await expect(claimAppeal()).rejects.toMatchObject({ code: 'appeal.open-commitment' });
    await does.claim(id, on(2));
    expect((await claimAppeal()).state).toBe('claimed-done');
  });

  test('that the resident says is half kept is open again, and its appeal can not be claimed', async () => {
    const { receipt, id } = await does.answered();
    await does.claim(id, on(1));
    const judged = await world.useCases['appeals.judgeCommitment'](
      { path: { number: receipt.number, id }, query: {}, body: { verdict: 'half', comment: '还差一半' } },
      at(morning + 2 * day, resident(receipt.trackingCode)),
    );
    expect(judged).toMatchObject({ status: 'open', due: '2026-12-04' });
    const [row] = await world.query<{ open: number }>(
      'select open_commitments as open from appeal where number = $1',
      [receipt.number],
    );
    expect(row?.open).toBe(1);
  });

  test('that is open again keeps silence from closing its appeal, claimed or not', async () => {
    const { receipt, id } = await does.answered();
    await does.claim(id, on(1));
    await world.useCases['staff.appeals.answer'](
      { ...path(receipt.number), body: { type: 'resolved', text: '装好了。' } },
      on(1),
    );
    await world.useCases['staff.appeals.claimDone']({ ...path(receipt.number), body: {} }, on(1));
    await world.useCases['appeals.judgeCommitment'](
      { path: { number: receipt.number, id }, query: {}, body: { verdict: 'half', comment: '还差一半' } },
      at(morning + 2 * day, resident(receipt.trackingCode)),
    );
    const state = async () => {
      await lapseDue(world.ports, morning + 20 * day);
      const [row] = await world.query<{ state: string }>('select state from appeal where number = $1', [
        receipt.number,
      ]);
      return row?.state;
    };
    expect(await state()).toBe('claimed-done');
    await does.claim(id, on(3));
    expect(await state()).toBe('unconfirmed');
  });

  test.each([
    ['is claimed', 'appeal.illegal-transition', () => does.claimedDone()],
    ['is a petition', 'appeal.is-petition', () => does.accepted('petition')],
  ])('is made for no appeal that %s, with an answer or alone', async (_, code, appeal) => {
    const receipt = await appeal();
    const before = await world.query("select count(*) from log_entry where ledger = 'FZ'");
    const answering = world.useCases['staff.appeals.answer'](
      { ...path(receipt.number), body: { type: 'promised', text: '到货就装。', promise } },
      on(1),
    );
    await expect(answering).rejects.toMatchObject({ code });
    await expect(does.create({ appeal: receipt.number }, on(1))).rejects.toMatchObject({ code });
    expect(await world.query("select count(*) from log_entry where ledger = 'FZ'")).toEqual(before);
  });

  test('is confirmed by its own resident and nobody else', async () => {
    const [{ receipt, id }, other] = [await does.answered(), await does.answered()];
    await does.claim(id, on(1));
    const judge = (owner: Receipt) =>
      world.useCases['appeals.judgeCommitment'](
        { path: { number: owner.number, id }, query: {}, body: { verdict: 'solved' } },
        at(morning + 2 * day, resident(owner.trackingCode)),
      );
    await expect(judge(other.receipt)).rejects.toMatchObject({ code: 'commitment.not-found' });
    await expect(
      world.useCases['staff.commitments.witness'](
        { ...of(id), body: { verdict: 'solved' } },
        on(2, neighbour),
      ),
    ).rejects.toMatchObject({ code: 'commitment.witness-not-named' });
    expect(await judge(receipt)).toMatchObject({ status: 'confirmed', confirmedBy: 'resident', late: false });
  });
});

describe('a due day', () => {
  test('moved twice shows every date, reason and person, and the second one had to be approved', async () => {
    const { id } = await does.create();
    await does.extend(id, '2026-12-11', on(1));
    const asked = await does.extend(id, '2026-12-18', on(2));
    expect(asked).toMatchObject({ due: '2026-12-11', requestedExtension: { to: '2026-12-18' } });
    const approve = (actor: typeof lead) =>
      world.useCases['staff.commitments.approve']({ ...of(id), body: { decision: 'approve' } }, on(3, actor));
    await expect(approve({ ...lead, person: street.person })).rejects.toMatchObject({
      code: 'commitment.same-person',
    });
    expect(await approve(lead)).toMatchObject({
      due: '2026-12-18',
      original: { due: '2026-12-04' },
      extensions: [
        { from: '2026-12-04', to: '2026-12-11', reason, person: street.person },
        { from: '2026-12-11', to: '2026-12-18', reason, person: street.person, approvedBy: '王书记' },
      ],
    });
  });

  test.each([
    ['an earlier day', '2026-12-01', 'commitment.extension-not-later'],
    ['a day that does not exist', '2026-13-01', 'request.invalid'],
    ['a day in a lifetime', '2090-01-01', 'commitment.due-too-far'],
  ])('can not be moved to %s', async (_, due, code) => {
    const { id } = await does.create();
    await expect(does.extend(id, due, on(1))).rejects.toMatchObject({ code });
    expect((await does.get(id)).due).toBe('2026-12-04');
  });

  test('can not be moved by another unit', async () => {
    const { id } = await does.create();
    await expect(does.extend(id, '2026-12-20', on(1, neighbour))).rejects.toMatchObject({
      code: 'commitment.not-your-unit',
    });
    await expect(does.extend(id, '2026-12-20', on(1, staff('zhujian', 'bureau')))).rejects.toMatchObject({
      code: 'commitment.not-your-unit',
    });
  });

  test('two extensions at once move it once: the other waits for approval, or is not later any more', async () => {
    const { id } = await does.create();
    const moves = ['2026-12-11', '2026-12-18'].map((due) => does.extend(id, due, on(1)));
    const [refused] = (await Promise.allSettled(moves)).filter(({ status }) => status === 'rejected');
    const { extensions, requestedExtension, due } = await does.get(id);
    expect(extensions).toHaveLength(1);
    if (refused) {
      expect([due, refused]).toMatchObject([
        '2026-12-18',
        { reason: { code: 'commitment.extension-not-later' } },
      ]);
    } else {
      expect([due, requestedExtension?.to]).toEqual(['2026-12-11', '2026-12-18']);
    }
  });

  test('repeated under one idempotency key moves once', async () => {
    const { id } = await does.create();
    const context = at(morning + day, street, 'a-key-of-enough-letters');
    const [first, second] = [
      await does.extend(id, '2026-12-11', context),
      await does.extend(id, '2026-12-11', context),
    ];
    expect(second).toEqual(first);
    expect((await does.get(id)).extensions).toHaveLength(1);
  });
});

test('a promise that is taken back stays public with its reason, and in every count', async () => {
  const { id } = await does.create();
  const why = '居民议事会商量后决定不装了。';
  await world.useCases['staff.commitments.withdraw']({ ...of(id), body: { reason: why } }, on(1, lead));
  expect(await does.get(id)).toMatchObject({
    status: 'withdrawn',
    withdrawal: { reason: why, on: '2026-11-23' },
  });
});

describe('the calendar', () => {
  test('ends a claim nobody answered as 无人确认, and breaks a promise nobody claimed', async () => {
    const [silent, forgotten] = [await does.create(), await does.create()];
    await does.claim(silent.id, on(1));
    await keepCommitmentCalendar(world.ports, morning + 16 * day);
    expect((await does.get(silent.id)).status).toBe('claimed');
    await keepCommitmentCalendar(world.ports, morning + 60 * day);
    expect((await does.get(silent.id)).status).toBe('unconfirmed');
    expect((await does.get(forgotten.id)).status).toBe('broken');
    expect(await keepCommitmentCalendar(world.ports, morning + 60 * day)).toBe(0);
  });

  test('restates a provisional day once a year is added, and both days stay visible', async () => {
    const { id } = await does.create({ due: { type: 'working-days', days: 40 } });
    const before = await does.get(id);
    expect(before).toMatchObject({ provisional: true, original: { provisional: true } });
    const holidays = [
      { name: '元旦', first: '2027-01-01', last: '2027-01-06' },
      { name: '劳动节', first: '2027-05-01', last: '2027-05-02' },
      { name: '国庆节', first: '2027-10-01', last: '2027-10-03' },
    ];
    const calendar: WorkingCalendar = {
      years: [...officialCalendar.years, { year: 2027, notice: '测试用', holidays }],
    };
    expect(await keepCommitmentCalendar(world.ports, morning + day, { calendar })).toBeGreaterThan(0);
    const after = await does.get(id);
    expect(after.due > before.due).toBe(true);
    expect(after).toMatchObject({
      original: before.original,
      restatements: [{ from: before.due, to: after.due, on: '2026-11-23' }],
    });
    expect(after.provisional).toBeUndefined();
    expect(await keepCommitmentCalendar(world.ports, morning + day, { calendar })).toBe(0);
  });
});

test('the card counts what the log says, whatever has been done', async () => {
  const entries = await world.query<{ facts: SealedFacts; is_public: boolean }>(
    `select facts, is_public from log_entry join record_key using (ledger, record)
     where ledger = 'FZ' order by leaf_index`,
  );
  const figures = entries.reduce(
    (sum, { facts, is_public: isPublic }) => (isPublic ? fold(sum, facts) : foldWithheld(sum)),
    emptyFigures(),
  );
  const later = morning + 61 * day;
  const query = { body: 'fangzhuang', period: '2026' };
  const card = await world.useCases['reportCards.get']({ path: {}, query, body: undefined }, at(later));
  const { body, period, asOf } = card;
  expect(card).toEqual(reportCardOf(figures, { body, period, asOf, today: dayOf(later) }));
  expect(card.commitments?.made.value).toBeGreaterThan(10);
  expect(card.commitments?.broken.value).toBeGreaterThan(0);
});
