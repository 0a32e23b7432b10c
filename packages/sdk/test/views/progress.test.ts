// What a resident is told of their own case: two clocks, each step, and what they can say.
import { describe, expect, it } from 'vitest';
import type { AppealState, Clock } from '@huiyin/sdk';
import { verdictsIn, waitText } from '@huiyin/sdk/views';
import { answered, base, met, running, step, TODAY, view, words } from './tracked.js';

describe('a clock', () => {
  const resolution = (clock: Clock, state: AppealState = 'in-hand') =>
    view({ state, clocks: { ...base.clocks, resolution: clock } }).clocks[1];

  it.each<[string, Clock, AppealState, string, string]>([
    ['runs', running('2026-12-05'), 'in-hand', 'running', '还有13天：最晚2026年12月5日（周六）'],
    ['ends today', running(TODAY), 'in-hand', 'running', '今天到期：最晚2026年11月22日（周日）'],
    ['is late', running('2026-11-20'), 'in-hand', 'late', '晚了2天：期限2026年11月20日（周五）'],
    [
      'was met by a claim',
      met,
      'claimed-done',
      'met',
      '单位说按时办好：11月21日（周六）说办好，期限2026年11月27日（周五）',
    ],
    [
      'was met and confirmed',
      met,
      'confirmed',
      'met',
      '按时办好：11月21日（周六）办好，期限2026年11月27日（周五）',
    ],
    [
      'was met late',
      { due: '2026-11-18', metOn: '2026-11-21', state: 'late' },
      'confirmed',
      'late',
      '晚了3天办好：11月21日（周六）办好，期限2026年11月18日（周三）',
    ],
    ['was stopped', met, 'withdrawn', 'stopped', '已结束：11月21日（周六）结束，期限2026年11月27日（周五）'],
  ])('that %s', (_, clock, state, tone, text) => {
    expect(resolution(clock, state)).toMatchObject({ label: '办好', tone, text });
  });

  it('of a first answer that never came is not met by taking the appeal back', () => {
    const clocks = { firstResponse: met, resolution: met };
    expect(view({ state: 'withdrawn', clocks }).clocks[0]).toMatchObject({ lead: '已结束', tone: 'stopped' });
    expect(view({ state: 'declined', clocks }).clocks[0]).toMatchObject({ lead: '按时答复', tone: 'met' });
  });
});

describe('the steps', () => {
  it('say what kind of answer it was, who gave it, on what ground and what can be done instead', () => {
    const more = { answerer: 'expert', by: '王研究员', basis: '办法第二十条', alternative: '找业委会' };
    const { steps } = view({
      state: 'answered',
      timeline: [
        step('answered', { answer: 'cannot', text: '办不了' }),
        step('answered', { answer: 'policy-only' }),
      ],
      answers: [...answered('policy-only'), ...answered('cannot', more)],
    });
    expect(steps.map(({ who, tags, details }) => ({ who, tags, details }))).toEqual([
      {
        who: '芳古园社区 王研究员（智库专家）',
        tags: ['办不了'],
        details: ['依据：办法第二十条', '还可以：找业委会'],
      },
      { who: '芳古园社区 李工', tags: ['政策解释'], details: [] },
    ]);
  });

  it('do not say the unit twice where the person’s name begins with it', () => {
    const { steps } = view({
      timeline: [step('answered')],
      answers: answered('resolved', { by: '芳古园社区网格员' }),
    });
    expect(steps[0]?.who).toBe('芳古园社区网格员');
  });

  it('say the resident’s own word as theirs, and a callback’s as somebody’s', () => {
    const { steps } = view({
      timeline: [
        step('disputed', { verdict: 'half', witness: 'callback' }),
        step('disputed', { verdict: 'half', witness: 'resident' }),
      ],
    });
    expect(steps.map(({ what }) => what)).toEqual(['认为没有全解决', '您说没全解决']);
  });

  it('say how the code was collected, and what to do if it was somebody else', () => {
    const [collected] = view({ timeline: [step('code-collected', { by: '居民' })] }).steps;
    expect(collected).toMatchObject({
      what: '领走查询码',
      who: '居民',
      details: ['凭编号和电话后四位领的。不是您领的，请马上打电话或到街道窗口要求补发。'],
    });
  });

  it('say that a code was issued anew, by whom, how they made sure, and in what words', () => {
    const reissued = step('code-reissued', { by: '丰台区', callBack: 'visit', text: '本人来过，说丢了。' });
    expect(view({ timeline: [reissued] }).steps[0]).toMatchObject({
      what: '补发查询码，旧的作废',
      who: '丰台区',
      tags: ['当面核实'],
      text: '本人来过，说丢了。',
    });
  });

  it('name the right door of an appeal that was declined', () => {
    expect(view({ timeline: [step('declined', { text: '区交通委' })] }).steps[0]?.text).toBe(
      '应该找：区交通委',
    );
  });

  it('say whose word a confirmation is unless it is the resident’s', () => {
    const confirmed = step('confirmed', { verdict: 'solved', witness: 'callback' });
    expect(view({ timeline: [confirmed] }).steps[0]?.tags).toEqual(['回访确认', '解决了']);
  });
});

describe('what the resident can say', () => {
  it('has no “solved” where the case would not hear it', () => {
    expect(verdictsIn('confirmed')).toEqual(['half', 'unsolved']);
    expect(verdictsIn('unconfirmed')).toEqual(['solved', 'half', 'unsolved']);
    const { actions } = view({ state: 'confirmed', actions: ['evaluate'] });
    expect(actions).toEqual([{ action: 'evaluate', label: '没解决好，请重新办' }]);
  });

  it.each<[AppealState, string | undefined]>([
    ['claimed-done', words.progress.evaluate.claimNote],
    ['answered', words.progress.evaluate.assentNote],
    ['confirmed', words.progress.evaluate.reopenNote],
  ])('comes with what silence or a word leads to: %s', (state, note) => {
    const appeal = { state, answers: answered('cannot') };
    expect(view({ ...appeal, actions: ['evaluate'] }).evaluateNote).toBe(note);
    expect(view({ ...appeal, actions: [] }).evaluateNote).toBeUndefined();
  });
});

it('says the age in days, and today as today', () => {
  expect(view({}).age).toBe('从收到那天算起，已经2天');
  expect(view({ ageDays: 0 }).age).toBe('今天收到');
  expect(view({ state: 'confirmed', ageDays: 1200 }).age).toBe('前后一共1,200天');
  expect(view({ state: 'withdrawn', ageDays: 0 }).age).toBe('当天就结束了');
});

it('says a wait as a person does, never too short', () => {
  const waits = [0, 0.2, 90, 91, 120, 5400, 5401].map((seconds) => waitText(seconds, words));
  expect(waits).toEqual(['1秒', '1秒', '90秒', '2分钟', '2分钟', '90分钟', '2小时']);
});
