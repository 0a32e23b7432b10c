// What is written at the desk in the hall: steps, keys, due days, and the drafts that come of it.
import { describe, expect, it } from 'vitest';
import type { AppealKind } from '@huiyin/sdk';
import { validateRequest } from '@huiyin/sdk/validators';
import {
  deskAnswerOf,
  deskFaults,
  deskFields,
  deskQuestionOf,
  deskRefusal,
  lookView,
  nextTurn,
  saidAt,
  stepAfter,
  stepBefore,
  type DeskForm,
} from '../../src/views/index.js';
import { meetingDeskWordsFor } from '../../src/words/index.js';

const words = meetingDeskWordsFor('zh-CN');
const context = { words, today: '2026-11-30' };
const asked = { asked: '三号楼电梯什么时候修？', category: 'lifts', place: '3 号楼', askedBy: 'elderly' };
const answers: Readonly<Record<string, DeskForm>> = {
  resolved: { type: 'resolved', text: '修好了。' },
  promised: {
    type: 'promised',
    text: '年前换。',
    promise: '换主机。',
    name: '李主任',
    title: '副主任',
    due: '2',
  },
  'needs-coordination': {
    type: 'needs-coordination',
    text: '要区里定。',
    called: '区住建委',
    level: 'district',
  },
  cannot: { type: 'cannot', text: '办不了。', basis: '《民法典》', alternative: '去便民站。' },
  'policy-only': { type: 'policy-only', text: '按规定来。' },
  adopted: { type: 'adopted', text: '好主意。', in: '明年的养老服务计划' },
  'not-adopted': { type: 'not-adopted', text: '今年不做。', why: '场地不够。' },
};

describe('what is written at the desk in the hall', () => {
  it.each(Object.entries(answers))('is a draft the server takes, answered %s', (type, answer) => {
    const form = { ...asked, ...answer };
    for (const step of ['question', 'answer', 'promise'] as const) {
      if (step === 'promise' && type !== 'promised') continue;
      expect(deskFaults(step, form, context)).toEqual({});
    }
    const draft = deskQuestionOf(form, 7, '2026-11-30T19:20:00+08:00');
    expect(validateRequest.MeetingQuestionDraft(draft)).toEqual([]);
    expect(draft).toMatchObject({ turn: 7, withoutCode: true, answer: { type } });
    expect(JSON.stringify(draft)).not.toContain('contact');
  });

  it('files what is answered as a suggestion as one, and hears of one that stands only what suggestions hear', () => {
    const form = { ...asked, ...answers['adopted'] };
    expect(deskQuestionOf(form, 7, '2026-11-30T19:20:00+08:00')).toMatchObject({ kind: 'suggestion' });
    const { about, more } = lookView(form, 7, context.today, words);
    expect(about).toBe('提个建议 · 电梯 · 3 号楼');
    expect(more).toEqual(['写进了哪里：明年的养老服务计划']);
    const offered = (kind: AppealKind, more: DeskForm = {}) =>
      deskFields('answer', more, { ...context, kind })[0]?.choices.map(
        ({ key, value }) => `${key ?? ''}${value}`,
      );
    expect(offered('suggestion')).toEqual([
      ...['2promised', '3needs-coordination', '5policy-only', '6adopted', '7not-adopted', '0unanswered'],
    ]);
    expect(offered('request')).not.toContain('6adopted');
    // Where it is a request after all, the answer is chosen anew.
    const changed = { ...form, kind: 'request' };
    expect(deskFaults('answer', changed, context)).toHaveProperty('type');
    expect(deskFaults('question', { ...asked, kind: 'praise' }, context)).toEqual({});
  });

  it('addresses a question to a unit under the one that reports, and to nothing it does not take', () => {
    const units = [
      { slug: 'fangguyuan', name: '芳古园社区', categories: ['parking'] as const },
      { slug: 'fangxingyuan', name: '芳星园社区' },
    ];
    const form = { ...asked, body: 'fangguyuan' };
    const at = { ...context, units };
    expect(deskFields('question', form, at).find(({ id }) => id === 'category')?.choices).toHaveLength(1);
    expect(deskFaults('question', form, at)).toEqual({ category: '这个单位不办这一类，请换一类。' });
    expect(deskFaults('question', { ...form, body: 'fangxingyuan' }, at)).toEqual({});
    expect(deskFaults('question', { ...form, body: '' }, at)).toEqual({});
    const draft = deskQuestionOf({ ...form, category: 'parking' }, 7, '2026-11-30T19:20:00+08:00');
    expect(draft.body).toBe('fangguyuan');
    expect(validateRequest.MeetingQuestionDraft(draft)).toEqual([]);
    expect(lookView(form, 7, context.today, words, units).about).toBe('电梯 · 3 号楼 · 芳古园社区');
    expect(deskFields('question', form, context).map(({ id }) => id)).not.toContain('body');
  });

  it('gives every choice of a step a key of its own', () => {
    for (const step of ['question', 'answer', 'promise'] as const) {
      for (const { choices } of deskFields(step, answers['needs-coordination']!, context)) {
        const keys = choices.map(({ key }) => key);
        expect(keys).not.toContain(undefined);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  it('offers the presets without a day on a device whose clock stands years ago', () => {
    const due = deskFields('promise', {}, { ...context, today: '2020-01-05' }).find(({ id }) => id === 'due');
    expect(due?.choices.map(({ label }) => label)).toContain('7个工作日');
  });

  it('names the due day of every preset, and shows its working before it is sealed', () => {
    const due = deskFields('promise', {}, context).find(({ id }) => id === 'due');
    expect(due?.choices.map(({ label }) => label)).toContain('7个工作日：2026年12月9日（周三）');
    expect(due?.choices.map(({ label }) => label)).toContain('7天：2026年12月7日（周一）');
    const look = lookView({ ...asked, ...answers['promised'] }, 7, context.today, words);
    expect(look.turn + look.asked).toBe('第7问三号楼电梯什么时候修？');
    expect(look.promise).toBe('承诺 2026年12月9日（周三）前：换主机。');
    expect(look.counting?.rows.filter(({ counts }) => counts)).toHaveLength(7);
  });

  it('asks for a promise only where one was made, and for no answer where there was none', () => {
    expect(stepAfter('answer', answers['promised']!)).toBe('promise');
    expect(stepAfter('answer', answers['resolved']!)).toBe('look');
    expect(stepBefore('look', answers['promised']!, false)).toBe('promise');
    expect(stepBefore('answer', {}, true)).toBeUndefined();
    expect(deskAnswerOf({ type: 'unanswered', text: '没用的' })).toBeUndefined();
    expect(deskFields('answer', { type: 'unanswered' }, context)).toHaveLength(1);
  });

  it('says what is missing or too long, and where the server found a phone number', () => {
    const faults = deskFaults('question', { asked: '长'.repeat(61) }, context);
    expect(faults).toEqual({
      asked: '“问什么，一句话”长了1个字，请短一点。',
      category: '请选“哪一类”。',
      place: '请填“在哪里”。',
    });
    const refused = [{ pointer: '/answer/text', code: 'field.private-words', detail: '' }] as const;
    const { step, faults: found } = deskRefusal(refused, { ...asked, ...answers['resolved'] }, context);
    expect([step, found.text]).toEqual([
      'answer',
      '“答了什么”里像有电话、住址或者证件号，谁都看得到，请去掉。',
    ]);
  });

  it('takes the next number that nobody has, and never a time before the meeting began', () => {
    expect(nextTurn([], [])).toBe(1);
    expect(nextTurn([{ turn: 2 }, { turn: 5 }], [6])).toBe(7);
    const now = Date.parse('2026-11-30T19:00:00+08:00');
    expect(saidAt(now, { openedAt: '2026-11-30T19:02:00+08:00' })).toBe('2026-11-30T19:02:00+08:00');
    expect(saidAt(now, { openedAt: '2026-11-30T18:02:00+08:00' })).toBe('2026-11-30T19:00:00+08:00');
  });
});
