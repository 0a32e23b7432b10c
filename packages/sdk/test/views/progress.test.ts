// What a resident is told of their own case: one sentence, two clocks, each step, and what they can say.
import { describe, expect, it } from 'vitest';
import type { AppealState, Clock, TimelineEntry, TrackedAppeal } from '@huiyin/sdk';
import { progressView, verdictsIn, waitText } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';

const words = wordsFor('zh-CN');
const TODAY = '2026-11-22';
const running = (due: string): Clock => ({ due, state: due < TODAY ? 'late' : 'running' });

const base: TrackedAppeal = {
  number: 'FZ-2026-000317',
  body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  responsible: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
  kind: 'request',
  category: 'lifts',
  title: '电梯常停在半层',
  text: '请检修',
  place: '芳古园一区 3 号楼',
  anonymous: false,
  consentToPublish: false,
  state: 'received',
  level: 'street',
  receivedAt: '2026-11-20T09:30:00+08:00',
  ageDays: 2,
  clocks: { firstResponse: running('2026-11-27'), resolution: running('2026-12-05') },
  answers: [],
  evaluations: [],
  supplements: [],
  timeline: [],
  actions: ['supplement', 'withdraw'],
};

const step = (type: TimelineEntry['type'], more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  type,
  at: '2026-11-21T10:00:00+08:00',
  by: '芳古园社区',
  state: 'in-hand',
  leafIndex: 7,
  ...more,
});
const answered = (type: TrackedAppeal['answers'][number]['type'], more = {}): TrackedAppeal['answers'] => [
  { type, text: '如下', by: '李工', answerer: 'official', at: '2026-11-21T10:00:00+08:00', ...more },
];
const met = { due: '2026-11-27', metOn: '2026-11-21', state: 'met' } as const;
const view = (more: Partial<TrackedAppeal>) => progressView({ ...base, ...more }, TODAY, words);
const headline = (more: Partial<TrackedAppeal>): string => view(more).headline;

describe('the headline says where it stands, and by when what is next', () => {
  const evaluate = { actions: ['evaluate' as const], confirmBy: '2026-12-06' };
  const answeredOnce = { firstResponse: met, resolution: running('2026-12-05') };

  it.each<[string, Partial<TrackedAppeal>, string]>([
    ['received', {}, '方庄街道已经收到，还没有人受理。最晚2026年11月27日（周五）给您第一次答复。'],
    ['accepted', { state: 'accepted' }, '芳古园社区已受理。最晚2026年11月27日（周五）给您第一次答复。'],
    [
      'accepted again after an answer',
      { state: 'accepted', clocks: answeredOnce },
      '芳古园社区已受理。最晚2026年12月5日（周六）办好。',
    ],
    [
      'assigned',
      { state: 'assigned', timeline: [step('assigned', { unit: '区住建委' })], clocks: answeredOnce },
      '已交给区住建委。对方接手之前，仍由芳古园社区负责。最晚2026年12月5日（周六）办好。',
    ],
    [
      'assigned to a unit that is not named',
      { state: 'assigned', clocks: answeredOnce },
      '正在转交给别的单位。对方接手之前，仍由芳古园社区负责。最晚2026年12月5日（周六）办好。',
    ],
    ['in hand', { state: 'in-hand' }, '芳古园社区正在办。最晚2026年12月5日（周六）办好。'],
    [
      'disputed by the resident',
      {
        state: 'in-hand',
        timeline: [step('started'), step('disputed', { verdict: 'half', witness: 'resident' })],
      },
      '您说还没全解决，芳古园社区接着办，时间接着算，不重来。最晚2026年12月5日（周六）办好。',
    ],
    [
      'disputed by a callback',
      { state: 'in-hand', timeline: [step('disputed', { verdict: 'half', witness: 'callback' })] },
      '经回访，还没全解决，芳古园社区接着办，时间接着算，不重来。最晚2026年12月5日（周六）办好。',
    ],
    [
      'reopened by staff',
      { state: 'in-hand', timeline: [step('reopened')] },
      '芳古园社区重新办理，时间接着算，不重来。最晚2026年12月5日（周六）办好。',
    ],
    [
      'in hand after a dispute that was answered',
      { state: 'in-hand', timeline: [step('taken-over'), step('answered'), step('disputed')] },
      '芳古园社区正在办。最晚2026年12月5日（周六）办好。',
    ],
    [
      'answered with policy',
      { state: 'answered', answers: answered('policy-only') },
      '芳古园社区已经答复您，还在办。最晚2026年12月5日（周六）办好。',
    ],
    [
      'answered by calling somebody',
      { state: 'answered', answers: answered('needs-coordination', { called: '区住建委' }) },
      '芳古园社区已经请区住建委一起来办。最晚2026年12月5日（周六）办好。',
    ],
    [
      'answered as solved',
      { state: 'answered', answers: answered('resolved') },
      '芳古园社区答复说已经解决。解决没解决，您说了算。最晚2026年12月5日（周六）办好。',
    ],
    [
      'answered that it can’t be done',
      { state: 'answered', answers: answered('cannot'), ...evaluate },
      '芳古园社区说这件事办不了，请看看理由。最晚2026年12月6日（周日），您可以说说您的意见。',
    ],
    [
      'answered that it was taken up',
      { state: 'answered', answers: answered('adopted') },
      '芳古园社区说采纳了您的建议。做得合不合意，您说了算。最晚2026年12月5日（周六）办好。',
    ],
    [
      'answered that it was not taken up',
      { state: 'answered', answers: answered('not-adopted'), ...evaluate },
      '芳古园社区没有采纳您的建议，请看看为什么。最晚2026年12月6日（周日），您可以说说您的意见。',
    ],
    [
      'closed, not taken up',
      { state: 'closed-cannot', answers: answered('not-adopted') },
      '芳古园社区说明了没有采纳的理由，这条建议已结束，不算解决。',
    ],
    [
      'claimed',
      { state: 'claimed-done', ...evaluate },
      '芳古园社区说办好了。办没办好，您说了算。最晚2026年12月6日（周日），请告诉我们。',
    ],
    ['confirmed', { state: 'confirmed' }, '您已确认解决。'],
    ['unconfirmed', { state: 'unconfirmed' }, '芳古园社区说办好了，您没有说话，按“无人确认”结束。'],
    [
      'unconfirmed within a year',
      { state: 'unconfirmed', actions: ['evaluate'] },
      '芳古园社区说办好了，您没有说话，按“无人确认”结束。现在说也不晚。',
    ],
    [
      'closed as impossible',
      { state: 'closed-cannot' },
      '芳古园社区说明了办不了的理由，这件诉求已结束，不算解决。',
    ],
    ['declined', { state: 'declined' }, '没有受理。应该找谁，请看“每一步”。'],
    ['merged', { state: 'merged' }, '这件和另一件是同一件事，已合在一起办。'],
    ['withdrawn', { state: 'withdrawn' }, '您已经撤回。'],
  ])('%s', (_, appeal, sentence) => {
    expect(headline(appeal)).toBe(sentence);
  });

  it.each([
    ['callback', '经回访确认解决。'],
    ['inspection', '经实地查看确认解决。'],
  ] as const)('names a witness other than the resident: %s', (witness, sentence) => {
    const evaluations = [{ verdict: 'solved', witness, at: base.receivedAt }] as const;
    expect(headline({ state: 'confirmed', evaluations: [...evaluations] })).toBe(sentence);
  });

  it('says by how much the first answer is late', () => {
    const clocks = { ...base.clocks, firstResponse: running('2026-11-20') };
    expect(headline({ clocks })).toContain('本该2026年11月20日（周五）以前给您第一次答复，已经晚了2天。');
  });

  it('says by how much the matter is late, and so does the mark', () => {
    const clocks = { firstResponse: met, resolution: running('2026-11-12') };
    const { headline, state, mark } = view({ state: 'in-hand', clocks });
    expect(headline).toBe('芳古园社区正在办。原定2026年11月12日（周四）办好，已经晚了10天。');
    expect([state, mark]).toEqual(['办理中 · 已超期', 'late']);
  });
});

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
