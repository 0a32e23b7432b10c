// One sentence for where a case stands, and by when what is next.
import { describe, expect, it } from 'vitest';
import type { TrackedAppeal } from '@huiyin/sdk';
import { answered, base, headline, met, running, step, view } from './tracked.js';

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
