// A commitment's due day: whatever people and calendars do, the first one stands and every move is in the open.
import { describe, expect, it } from 'vitest';
import type { DueDraft } from '@huiyin/sdk';
import {
  addDays,
  beginCommitment,
  breaksOn,
  commitmentChangedFacts,
  commitmentConfirmBy,
  deadlineOf,
  decideCommitment,
  evolveCommitment,
  isCommitmentOverdue,
  isLate,
  makeCommitment,
  type CommitmentCommand,
} from '@huiyin/sdk/rules';
import {
  after,
  approve,
  begun,
  claim,
  extend,
  judge,
  made,
  newCommitment,
  noon,
  owner,
  reason,
  refusal,
} from './one-commitment.js';

describe('a due day', () => {
  it('is moved by an extension once, and from then on only if another person approves', () => {
    const once = after(begun(), ['2026-11-25', extend('2026-12-11')]);
    expect([once.due, once.extensions]).toEqual(['2026-12-11', 1]);
    const asked = after(once, ['2026-11-26', extend('2026-12-18')]);
    expect([asked.due, asked.requested?.to]).toEqual(['2026-12-11', '2026-12-18']);
    expect(refusal(asked, approve('李主任'), '2026-11-27')).toBe('commitment.same-person');
    expect(refusal(asked, extend('2026-12-20'), '2026-11-27')).toBe('commitment.extension-pending');
    const twice = after(asked, ['2026-11-27', approve('王书记')]);
    expect([twice.due, twice.extensions, twice.requested]).toEqual(['2026-12-18', 2, undefined]);
    expect(twice.original.due).toBe('2026-12-04');
  });

  it('stays where it is when the extension is turned down', () => {
    const asked = after(begun(), ['2026-11-25', extend('2026-12-11')], ['2026-11-26', extend('2026-12-18')]);
    const { due, requested } = after(asked, [
      '2026-11-27',
      { type: 'decide-extension', by: 'fangzhuang', person: '王书记', approve: false },
    ]);
    expect([due, requested]).toEqual(['2026-12-11', undefined]);
  });

  it.each([
    ['the same day', '2026-12-04', '2026-11-25', 'commitment.extension-not-later'],
    ['an earlier one', '2026-12-01', '2026-11-25', 'commitment.extension-not-later'],
    ['a day that has passed', '2026-12-10', '2026-12-20', 'commitment.extension-not-later'],
    ['a day that does not exist', '2027-02-29', '2026-11-25', 'commitment.extension-not-later'],
    ['ten thousand days off', '2054-04-07', '2026-11-25', 'commitment.due-too-far'],
  ])('can not be moved to %s', (_, due, day, code) => {
    expect(refusal(begun(), extend(due), day)).toBe(code);
  });

  it('can not be moved by another unit, nor after the unit says it is done', () => {
    expect(
      refusal(begun(), { ...extend('2026-12-11'), by: 'zhujian' } as CommitmentCommand, '2026-11-25'),
    ).toBe('commitment.not-your-unit');
    const claimed = after(begun(), ['2026-11-25', claim]);
    expect(refusal(claimed, extend('2026-12-11'), '2026-11-26')).toBe('commitment.illegal-transition');
  });

  it.each([
    [{ type: 'day', day: '2026-11-19' }, 'commitment.due-in-past'],
    [{ type: 'day', day: '2027-02-29' }, 'commitment.due-in-past'],
    [{ type: 'day', day: '2030-01-01' }, 'commitment.due-too-far'],
  ] as [DueDraft, string][])('%j is refused when a promise is made', (due, code) => {
    const outcome = makeCommitment(
      newCommitment({ original: deadlineOf(due, made) }),
      { text: '', owner, by: 'fangzhuang' },
      noon(made),
    );
    expect(outcome.ok ? 'accepted' : outcome.refusal.code).toBe(code);
  });

  it('counted past the known calendar is provisional until people name a day', () => {
    const original = deadlineOf({ type: 'working-days', days: 40 }, made);
    expect(original).toMatchObject({ provisional: true, knownThrough: '2026-12-31' });
    const commitment = begun({ original });
    expect(commitment.provisional).toBe(true);
    const restated = after(commitment, [
      '2026-12-10',
      { type: 'restate', due: addDays(original.due, 3), provisional: false, knownThrough: '2027-12-31' },
    ]);
    expect([restated.due, restated.original.due]).toEqual([addDays(original.due, 3), original.due]);
    expect(
      refusal(restated, { type: 'restate', due: made, provisional: false, knownThrough: made }, made),
    ).toBe('commitment.illegal-transition');
    expect(after(commitment, ['2026-12-10', extend('2027-03-01')]).provisional).toBe(false);
  });
});

describe('keeping a commitment', () => {
  it('on time is judged by the day first promised, however often it was moved', () => {
    const moved = after(begun(), ['2026-11-25', extend('2026-12-18')]);
    expect(isLate(moved, '2026-12-05')).toBe(true);
    expect(isCommitmentOverdue(moved, '2026-12-05')).toBe(false);
    const outcome = decideCommitment(moved, claim, noon('2026-12-10'));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const claimed = evolveCommitment(moved, outcome.event);
    expect(commitmentChangedFacts(outcome.event, claimed).onTime).toBe(false);
    expect(isLate(claimed, '2027-01-01')).toBe(true);
  });

  it('is for its resident to confirm; silence is never a yes', () => {
    const claimed = after(begun(), ['2026-12-03', claim]);
    expect(after(claimed, ['2026-12-04', judge('solved')])).toMatchObject({
      status: 'confirmed',
      confirmedBy: 'resident',
    });
    expect(commitmentConfirmBy(claimed)).toBe('2026-12-18');
    expect(refusal(claimed, { type: 'lapse' }, '2026-12-18')).toBe('commitment.illegal-transition');
    expect(after(claimed, ['2026-12-19', { type: 'lapse' }]).status).toBe('unconfirmed');
  });

  it('that was only half done goes on, with its date', () => {
    const again = after(begun(), ['2026-12-03', claim], ['2026-12-04', judge('half')]);
    expect(again).toMatchObject({ status: 'open', due: '2026-12-04' });
    expect(again.claimedOn).toBeUndefined();
  });

  it('is confirmed by a named group only where no resident can', () => {
    const group: CommitmentCommand = { type: 'judge', witness: 'group', by: 'fangguyuan', verdict: 'solved' };
    const withResident = after(begun({ hasWitnessGroup: true }), ['2026-12-03', claim]);
    expect(refusal(withResident, group, '2026-12-04')).toBe('commitment.witness-not-named');
    const { appeal: _none, ...alone } = newCommitment({ hasWitnessGroup: true });
    const start = beginCommitment({
      type: 'made',
      day: made,
      by: 'fangzhuang',
      commitment: alone,
      text: '',
      owner,
    });
    const claimed = after(start, ['2026-12-03', claim]);
    expect(refusal(claimed, { ...group, by: 'fangzhuang' }, '2026-12-04')).toBe('commitment.not-your-unit');
    expect(after(claimed, ['2026-12-04', group]).confirmedBy).toBe('group');
  });

  it('is for the group, or for nobody, once the resident has had the appeal erased', () => {
    const group: CommitmentCommand = { type: 'judge', witness: 'group', by: 'fangguyuan', verdict: 'solved' };
    const gone = { residentGone: true } as const;
    const claimed = { ...after(begun({ hasWitnessGroup: true }), ['2026-12-03', claim]), ...gone };
    expect(refusal(claimed, judge('solved'), '2026-12-04')).toBe('commitment.witness-not-named');
    expect(after(claimed, ['2026-12-04', group]).confirmedBy).toBe('group');
    const unwitnessed = { ...after(begun(), ['2026-12-03', claim]), ...gone };
    expect(refusal(unwitnessed, group, '2026-12-04')).toBe('commitment.witness-not-named');
    expect(after(unwitnessed, ['2026-12-19', { type: 'lapse' }]).status).toBe('unconfirmed');
  });

  it('is broken thirty days past the first day without a claim, wherever it was moved to', () => {
    const moved = after(begun(), ['2026-11-25', extend('2027-03-01')]);
    expect(breaksOn(moved)).toBe('2027-01-04');
    expect(refusal(moved, { type: 'break' }, '2027-01-03')).toBe('commitment.illegal-transition');
    expect(after(moved, ['2027-01-04', { type: 'break' }]).status).toBe('broken');
    // Not even before the calendar has come to write that down.
    const quick: CommitmentCommand[] = [
      claim,
      extend('2027-05-01'),
      { type: 'withdraw', by: 'fangzhuang', reason },
    ];
    for (const command of quick) {
      expect(refusal(moved, command, '2027-01-04')).toBe('commitment.illegal-transition');
    }
    const late = after(moved, ['2027-01-03', claim]);
    expect(after(late, ['2027-01-04', judge('unsolved')]).status).toBe('broken');
    expect(after(late, ['2027-01-04', judge('half')]).status).toBe('open');
  });
});
