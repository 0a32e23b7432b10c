// What a clerk is told of a queue and of one case: the clock that runs, where it stands, and never a telephone.
import { describe, expect, it } from 'vitest';
import type { AppealState, Clock, StaffAppeal, StaffAppealSummary, TimelineEntry } from '@huiyin/sdk';
import { queueView, staffCaseView, staffHeadline } from '@huiyin/sdk/views';
import { deskWordsFor } from '@huiyin/sdk/words';
import { staffAppeal, staffSummary, TODAY } from './one-staff-appeal.js';

const words = deskWordsFor('zh-CN');
const GAP = /[{}]|undefined|null|NaN|Invalid|\[object/;

const viewOf = (appeal: StaffAppeal) => staffCaseView({ appeal, commitments: [] }, TODAY, words);
const running = (due: string): Clock => ({ due, state: due < TODAY ? 'late' : 'running' });
const met = (due: string, metOn: string): Clock => ({ due, metOn, state: 'met' });
const rowOf = (different: Partial<StaffAppealSummary>) =>
  queueView([staffSummary(different)], TODAY, words).rows[0]!;

describe('a line of the queue', () => {
  it.each([
    [running('2026-11-25'), running('2026-12-03'), '答复还有3天', '11月25日（周三）', false],
    [running('2026-11-22'), running('2026-12-03'), '答复今天到期', '11月22日（周日）', false],
    [running('2026-11-20'), running('2026-12-03'), '答复超期2天', '11月20日（周五）', true],
    [met('2026-11-20', '2026-11-19'), running('2026-12-03'), '办好还有11天', '12月3日（周四）', false],
    [met('2026-11-20', '2026-11-19'), running('2026-11-21'), '办好超期1天', '11月21日（周六）', true],
    // A standard whose matter is due before its first answer.
    [running('2026-11-25'), running('2026-11-23'), '办好还有1天', '11月23日（周一）', false],
  ])('says the clock that ends first', (firstResponse, resolution, when, due, isLate) => {
    expect(rowOf({ clocks: { firstResponse, resolution } })).toMatchObject({ when, due, isLate });
  });

  it('waits for the resident where no clock runs, and has ended where nothing is due', () => {
    const clocks = {
      firstResponse: met('2026-11-20', '2026-11-19'),
      resolution: met('2026-12-03', '2026-11-21'),
    };
    expect(rowOf({ state: 'claimed-done', clocks })).toMatchObject({
      when: '等居民确认',
      due: '',
      mark: 'claimed',
    });
    expect(rowOf({ state: 'confirmed', clocks })).toMatchObject({ when: '已结束', due: '' });
  });

  it('says that it is erased instead of what it said', () => {
    const { title: _gone, ...erased } = staffSummary({ erasedOn: '2026-11-20' });
    expect(queueView([erased], TODAY, words).rows[0]).toMatchObject({ title: '已删除', isErased: true });
  });

  it('says what exactly it is, where that was said', () => {
    expect(rowOf({ category: 'lifts' }).category).toBe('电梯');
    expect(rowOf({ category: 'lifts', item: { code: 'trapped', name: '困人' } }).category).toBe(
      '电梯 · 困人',
    );
  });

  it('marks that the resident disagrees, and what is made up where not all is', () => {
    const demo = staffSummary({ demo: true });
    const real = staffSummary({ number: 'FZ-2026-000318', disputed: true });
    const mixed = queueView([demo, real], TODAY, words);
    expect(mixed.demo).toBeUndefined();
    expect(mixed.rows.map(({ flags }) => flags)).toEqual([['演示数据'], ['居民说没解决']]);
    const all = queueView([demo], TODAY, words);
    expect(all).toMatchObject({ demo: '演示数据', rows: [{ flags: [] }] });
  });
});

describe('where a case stands', () => {
  const states = Object.keys(words.terms.states) as AppealState[];

  it.each(states)('is said in whole sentences for %s', (state) => {
    const headline = staffHeadline(staffAppeal({ state, confirmBy: '2026-12-07' }), TODAY, words);
    expect(headline).toMatch(/。$/);
    expect(headline).not.toMatch(GAP);
  });

  it('names who has it, what was answered, and which clock runs', () => {
    expect(
      staffHeadline(
        staffAppeal({
          state: 'assigned',
          assignee: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
        }),
        TODAY,
        words,
      ),
    ).toBe(
      '已交给芳古园社区，对方还没有接手；接手之前由方庄街道负责。最晚2026年11月25日（周三）要有第一次答复。',
    );
    const clocks = { firstResponse: met('2026-11-25', '2026-11-20'), resolution: running('2026-11-19') };
    expect(staffHeadline(staffAppeal({ disputed: true, clocks }), TODAY, words)).toBe(
      '居民说没全解决，方庄街道接着办，时间接着算。已经超期3天。',
    );
  });
});

describe('a case', () => {
  it('says whether a way to reach the resident was left, and not which', () => {
    const who = (different: Parameters<typeof staffAppeal>[0]) =>
      viewOf(staffAppeal(different)).facts.find(({ term }) => term === '联系方式')?.text;
    expect(who({})).toBe('留了，不显示');
    expect(who({ hasContact: false })).toBe('没有留');
    expect(who({ hasContact: false, anonymous: true })).toBe('不留姓名');
  });

  it('keeps nothing of an erased one but its course', () => {
    const {
      title: _t,
      text: _x,
      place: _p,
      ...erased
    } = staffAppeal({ erasedOn: '2026-11-20', actions: [] });
    const view = viewOf(erased);
    expect(view).toMatchObject({ title: '内容已删除', actions: [] });
    expect(view.erased).toContain('2026年11月20日（周五）');
    expect(view.text).toBeUndefined();
    expect(view.facts.map(({ term }) => term)).not.toContain('提的人');
    expect(view.steps).toHaveLength(1);
  });

  it('offers what the server says can be done, by its name', () => {
    const { actions } = viewOf(staffAppeal({ actions: ['claim-done', 'docket'] }));
    expect(actions).toEqual([
      { action: 'claim-done', label: '说办好了' },
      { action: 'docket', label: '挂账督办' },
    ]);
  });

  it('has photos for whoever may look, and says to everybody else that there are some', () => {
    const size = { width: 2048, height: 1536 };
    const addedAt = '2026-11-18T09:30:00+08:00';
    const attachments = ['FZ-A-0000000000000000000001', 'FZ-A-0000000000000000000002'].map((id) => ({
      ...size,
      id,
      addedAt,
    }));
    expect(viewOf(staffAppeal({ attachments, mayLookAtAttachments: true }))).toMatchObject({
      photos: { show: '看照片（2 张）', items: [{ name: '照片 1' }, { name: '照片 2' }] },
      photosNote: '哪个单位哪天看过，居民看得到。',
    });
    const others = viewOf(staffAppeal({ attachments }));
    expect(others.photos).toBeUndefined();
    expect(others.photosNote).toContain('有 2 张照片');
    expect(viewOf(staffAppeal()).photosNote).toBeUndefined();
  });

  it('says each answer, verdict and supplement once, newest first', () => {
    const at = '2026-11-20T10:00:00+08:00';
    const step = (type: TimelineEntry['type'], text: string, leafIndex: number): TimelineEntry => ({
      ...{ type, at, by: '方庄街道', state: 'answered', text, leafIndex },
    });
    const view = viewOf(
      staffAppeal({
        answers: [
          { type: 'policy-only', text: '第一次', by: '李工', answerer: 'official', at },
          {
            type: 'cannot',
            text: '第二次',
            by: '王工',
            answerer: 'expert',
            at,
            basis: '条例',
            alternative: '找产权',
          },
        ],
        evaluations: [{ verdict: 'half', rating: 'fair', comment: '还差', witness: 'resident', at }],
        supplements: [{ text: '又停了', at }],
        timeline: [
          step('answered', '第二次', 6),
          step('answered', '第一次', 5),
          step('started', '派人了', 4),
        ],
      }),
    );
    expect(view.answers.map(({ text }) => text)).toEqual(['第二次', '第一次']);
    expect(view.answers[0]).toMatchObject({ details: ['依据：条例', '还可以：找产权'] });
    expect(view.answers[0]?.who).toContain('王工（智库专家）');
    expect(view.evaluations).toMatchObject([{ what: '解决了一半 · 基本满意 · 居民', text: '还差' }]);
    expect(view.supplements).toMatchObject([{ text: '又停了' }]);
    expect(view.steps.map(({ text }) => text)).toEqual([undefined, undefined, '派人了']);
  });
});
