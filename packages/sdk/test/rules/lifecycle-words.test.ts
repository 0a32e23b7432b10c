// The resident's word and the units' duties, case by case.
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageDays,
  clocksOf,
  confirmBy,
  decide,
  evolve,
  residentActions,
  staffActions,
  type AppealCommand,
} from '@huiyin/sdk/rules';
import { accept, after, cannot, claim, on, resolve, say, start, text } from './one-case.js';

describe('the resident’s word', () => {
  it('brings a half-solved case back with its age and its clocks', () => {
    const appeal = after(accept, start, resolve, claim, say('half'));
    expect(appeal).toMatchObject({ state: 'in-hand', disputed: true, resolutionDue: '2025-11-18' });
    expect(ageDays(appeal, '2025-12-03')).toBe(30);
    expect(clocksOf(appeal, '2025-12-03').resolution).toEqual({ due: '2025-11-18', state: 'late' });
  });

  it('needs a new resolving answer before the unit can claim again', () => {
    const appeal = after(accept, start, resolve, claim, say('half'));
    const outcome = decide(appeal, claim, on('2025-11-10'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'appeal.no-resolving-answer' } });
  });

  it('closes the case as 居民确认', () => {
    expect(after(accept, start, resolve, claim, say('solved'))).toMatchObject({
      state: 'confirmed',
      witness: 'resident',
    });
  });

  it('accepting a “cannot” closes it as 不能办, never as solved', () => {
    expect(after(accept, cannot, say('solved')).state).toBe('closed-cannot');
  });

  it('reopens a closed case within a year and not after', () => {
    const appeal = after(accept, start, resolve, claim, say('solved'));
    expect(decide(appeal, say('unsolved'), on(addDays('2025-11-08', 365)))).toMatchObject({ ok: true });
    expect(decide(appeal, say('unsolved'), on(addDays('2025-11-08', 366)))).toMatchObject({
      ok: false,
      refusal: { code: 'appeal.reopen-window-passed' },
    });
  });

  it('comes late without harm: unconfirmed can still be confirmed, and the closing day stays', () => {
    const claimed = after(accept, start, resolve, claim);
    expect(confirmBy(claimed)).toBe('2025-11-22');
    expect(decide(claimed, { type: 'lapse' }, on('2025-11-22'))).toMatchObject({ ok: false });
    const lapsed = decide(claimed, { type: 'lapse' }, on('2025-11-23'));
    if (!lapsed.ok) throw new Error(lapsed.refusal.code);
    const unconfirmed = lapsed.events.reduce(evolve, claimed);
    const spoken = decide(unconfirmed, say('solved'), on('2025-12-01'));
    if (!spoken.ok) throw new Error(spoken.refusal.code);
    expect(spoken.events.reduce(evolve, unconfirmed)).toMatchObject({
      state: 'confirmed',
      closedOn: '2025-11-23',
    });
  });

  it('can be given while a claim waits, an answer ends the matter, or within a year of closing', () => {
    expect(residentActions(after(accept, start, resolve, claim), '2025-11-10')).toEqual([
      'evaluate',
      'supplement',
      'withdraw',
    ]);
    expect(residentActions(after(accept, start), '2025-11-10')).toEqual(['supplement', 'withdraw']);
    expect(residentActions(after(accept, start, resolve, claim, say('solved')), '2025-11-10')).toEqual([
      'evaluate',
      'follow-up',
    ]);
  });
});

describe('追评', () => {
  const again: AppealCommand = { type: 'follow-up', rating: 'dissatisfied', comment: '又响了。' };

  it('is said once of what has ended, and moves nothing', () => {
    const ended = after(accept, start, resolve, claim, say('solved'));
    expect(decide(ended, again, on('2025-12-20'))).toMatchObject({
      ok: true,
      events: [{ type: 'followed-up', rating: 'dissatisfied' }],
    });
    const { followedUpOn, ...rest } = after(accept, start, resolve, claim, say('solved'), again);
    expect(followedUpOn).toBe('2025-11-09');
    // The latest rating is what counts.
    expect(rest).toEqual({ ...ended, rating: 'dissatisfied' });
    expect(decide({ ...ended, followedUpOn: '2025-12-20' }, again, on('2025-12-21'))).toMatchObject({
      ok: false,
      refusal: { code: 'appeal.illegal-transition' },
    });
  });

  it.each([
    ['before it has ended', after(accept, start, resolve, claim), '2025-11-09'],
    ['of what was taken back', after(accept, { type: 'withdraw' }), '2025-11-09'],
    ['after a year', after(accept, start, resolve, claim, say('solved')), '2026-12-01'],
  ])('is not heard %s', (_when, appeal, day) => {
    expect(residentActions(appeal, day)).not.toContain('follow-up');
    expect(decide(appeal, again, on(day)).ok).toBe(false);
  });

  it('leaves the way back open', () => {
    const rated = after(accept, start, resolve, claim, say('solved'), again);
    expect(decide(rated, say('unsolved'), on('2025-12-21'))).toMatchObject({
      ok: true,
      events: [{ type: 'reopened' }],
    });
  });
});

describe('units', () => {
  const assign: AppealCommand = { type: 'assign', by: 'fangzhuang', to: 'fangqunyuan' };

  it('stay responsible for what they pass on until the other takes over', () => {
    const passed = after(accept, assign);
    expect(passed).toMatchObject({ state: 'assigned', responsible: 'fangzhuang', assignee: 'fangqunyuan' });
    expect(after(accept, assign, { type: 'take-over', by: 'fangqunyuan' })).toMatchObject({
      responsible: 'fangqunyuan',
    });
  });

  it('give it back with a reason, and the first unit still has it', () => {
    const back = after(accept, assign, { type: 'contest', by: 'fangqunyuan', reason: text });
    expect(back).toMatchObject({ state: 'accepted', responsible: 'fangzhuang' });
    expect(back).not.toHaveProperty('assignee');
  });

  it('can’t witness their own claim', () => {
    const claimed = after(accept, start, resolve, claim);
    const witness: AppealCommand = {
      type: 'witness',
      by: 'fangzhuang',
      witness: 'callback',
      verdict: 'solved',
      note: text,
    };
    expect(decide(claimed, witness, on('2025-11-10'))).toMatchObject({
      ok: false,
      refusal: { code: 'appeal.witness-not-independent' },
    });
    expect(decide(claimed, { ...witness, by: 'fengtai' }, on('2025-11-10'))).toMatchObject({ ok: true });
  });

  it('see what can be done next', () => {
    const anytime = ['merge', 'recategorise', 'docket'];
    expect(staffActions(after(), '2025-11-04')).toEqual(['accept', 'decline', ...anytime]);
    expect(staffActions(after(accept, start, resolve, claim), '2025-11-10')).toEqual(['witness', ...anytime]);
  });

  it('say in the open when it can be done, and only if that changes; no clock is moved by it', () => {
    const received = after();
    const outcome = decide(
      received,
      { type: 'accept', by: 'fangzhuang', horizon: 'ongoing' },
      on('2025-11-04'),
    );
    expect(outcome).toMatchObject({
      ok: true,
      events: [{ type: 'accepted' }, { type: 'scheduled', horizon: 'ongoing' }],
    });
    const accepted = after({ type: 'accept', by: 'fangzhuang', horizon: 'ongoing' });
    expect(accepted).toMatchObject({
      state: 'accepted',
      horizon: 'ongoing',
      firstResponseDue: received.firstResponseDue,
      resolutionDue: received.resolutionDue,
    });
    const same = decide(accepted, { type: 'start', by: 'fangzhuang', horizon: 'ongoing' }, on('2025-11-05'));
    expect(same).toMatchObject({ ok: true, events: [{ type: 'started' }] });
  });

  it('calling a bureau raises the level in the open', () => {
    const call: AppealCommand = {
      type: 'answer',
      by: 'fangzhuang',
      answerer: 'official',
      answer: { type: 'needs-coordination', text, called: '区住建委', level: 'district' },
    };
    expect(after(accept, call)).toMatchObject({ level: 'district', state: 'answered' });
  });
});
