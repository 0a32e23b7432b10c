// One appeal as anyone may see it, in words.
import { describe, expect, it } from 'vitest';
import type { PublicAppealDetail } from '@huiyin/sdk';
import { appealStoryView, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';

const words = wordsFor('zh-CN');
const appeal: PublicAppealDetail = {
  number: 'FZ-2026-000007',
  body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  channel: 'web',
  kind: 'request',
  category: 'lifts',
  level: 'street',
  horizon: 'now',
  state: 'confirmed',
  witness: 'resident',
  receivedOn: '2026-11-01',
  ageDays: 3,
  resolutionDue: '2026-11-16',
  overdue: false,
  disputed: false,
  reopened: false,
  docketed: false,
  steps: [
    { type: 'received', state: 'received', on: '2026-11-01', leafIndex: 4 },
    { type: 'answered', state: 'answered', on: '2026-11-02', leafIndex: 9, answer: 'resolved' },
    { type: 'confirmed', state: 'confirmed', on: '2026-11-04', leafIndex: 12, verdict: 'solved' },
  ],
};

describe('the public story of an appeal', () => {
  it('tells each step by its day, oldest first, with what was answered', () => {
    const { steps, state } = appealStoryView(appeal, words);
    expect(state).toBe('居民确认');
    const days = ['2026-11-01', '2026-11-02', '2026-11-04'].map((on) => formatDay(on, words));
    expect(steps.items.map(({ day }) => day)).toEqual(days);
    expect(steps.items[1]?.tags).toEqual([words.terms.answers.resolved]);
    expect(steps.items[2]?.tags).toEqual([words.terms.verdicts.solved]);
  });

  it('says why there is nothing to read where nothing was published', () => {
    expect(appealStoryView(appeal, words)).toMatchObject({
      title: words.terms.categories.lifts,
      unpublished: words.appealStory.unpublished,
    });
    const erased = appealStoryView({ ...appeal, erasedOn: '2026-11-05' }, words);
    expect(erased.unpublished).toContain('2026年11月5日');
  });

  it('quotes what was published, with where and since when', () => {
    const published = { title: '电梯停了', text: '三天没修', place: '芳古园', publishedOn: '2026-11-03' };
    const view = appealStoryView({ ...appeal, ...published, demo: true }, words);
    expect(view.unpublished).toBeUndefined();
    expect(view.published).toMatchObject({ text: '三天没修', place: '地点：芳古园' });
    expect(view.demo).toBe(words.common.demo);
  });
});
