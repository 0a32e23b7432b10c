// What a sender is told about each thing that can be wrong with a request: the place and the code, nothing else.
import { limits } from '@huiyin/sdk/limits';
import { validateRequest } from '@huiyin/sdk/validators';
import { describe, expect, it } from 'vitest';
import { schemas } from './documents.js';

const { AppealDraft, AnswerDraft, CommitmentDraft, DocketDraft, EvaluationDraft, NoteDraft, WitnessDraft } =
  validateRequest;

/** A whole draft without a fault, with some members replaced. */
function appeal(change: object = {}): unknown {
  return {
    body: 'fangzhuang',
    kind: 'request',
    category: 'lifts',
    title: '电梯停了',
    text: '三号楼的电梯停了两天。',
    place: '三号楼',
    ...change,
  };
}

describe('words that everybody will read', () => {
  const promise = (text: string) => ({
    body: 'fangzhuang',
    origin: 'public',
    text,
    owner: { name: '王明', title: '副主任' },
    due: { type: 'day', day: '2026-12-31' },
  });

  it.each([
    ['a mobile number', '电梯月底修好，请找 138-0013-8000。'],
    ['a mobile number in wide digits', '请打１３８００１３８０００'],
    ['an identity card', '户主 110106196001011234 已登记'],
    ['a bank card', '补贴打到 6222 0202 0001 1234 567'],
    ['a plate', '京A·12345 的车月底前挪走'],
  ])('hold no %s', (_, text) => {
    expect(CommitmentDraft(promise(text))).toEqual([{ pointer: '/text', code: 'field.private-number' }]);
  });

  it.each([
    ['a building and a unit', '3 号楼 2 单元的电梯 12 月 31 日前换好'],
    ['an office’s number', '进度请打 010-5550 0199，或者 12345'],
    ['a document and a sum', '按京丰发〔2025〕12 号文，投入 1300000 元'],
  ])('may hold %s', (_, text) => {
    expect(CommitmentDraft(promise(text))).toEqual([]);
  });
});

describe('an appeal', () => {
  it('without a fault has none', () => {
    expect(AppealDraft(appeal())).toEqual([]);
  });

  it('tells every missing member at its own place', () => {
    expect(AppealDraft({})).toEqual(
      ['body', 'kind', 'category', 'title', 'text', 'place'].map((name) => ({
        pointer: `/${name}`,
        code: 'field.required',
      })),
    );
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a string', 'title'],
    ['a number', 1],
    ['nothing', undefined],
  ])('that is %s is of the wrong type', (_, value) => {
    expect(AppealDraft(value)).toEqual([{ pointer: '', code: 'field.wrong-type' }]);
  });

  it.each([
    ['a number for a text', { title: 5 }, '/title', 'field.wrong-type'],
    ['null for what is absent', { channel: null }, '/channel', 'field.wrong-type'],
    ['a text for a yes or no', { anonymous: 'true' }, '/anonymous', 'field.wrong-type'],
    ['a list for an object', { contact: [] }, '/contact', 'field.wrong-type'],
    ['a choice that is none', { kind: 'order' }, '/kind', 'field.not-allowed'],
    ['a choice in other letters', { category: 'Lifts' }, '/category', 'field.not-allowed'],
    ['a channel only staff may name', { channel: 'import' }, '/channel', 'field.not-allowed'],
    ['an empty text', { title: '' }, '/title', 'field.blank'],
    ['spaces', { title: '   ' }, '/title', 'field.blank'],
    ['nothing that can be seen', { title: '\u200b\u2060\u00ad\u3164\ufeff' }, '/title', 'field.blank'],
    ['ideographic and no-break spaces', { place: '\u3000\u00a0\n' }, '/place', 'field.blank'],
    ['an unknown member', { titel: 'x' }, '/titel', 'field.unknown'],
    ['an unknown member deeper', { contact: { wechat: 'x' } }, '/contact/wechat', 'field.unknown'],
    ['a slug in capitals', { body: 'Fangzhuang' }, '/body', 'field.wrong-format'],
    [
      'a telephone number of letters',
      { contact: { phone: 'call me maybe' } },
      '/contact/phone',
      'field.wrong-format',
    ],
    [
      'a day that does not exist',
      { occurredAt: '2026-02-30T09:00:00+08:00' },
      '/occurredAt',
      'field.wrong-format',
    ],
    [
      'an hour that does not exist',
      { occurredAt: '2026-02-03T24:00:00+08:00' },
      '/occurredAt',
      'field.wrong-format',
    ],
    ['a time without an offset', { occurredAt: '2026-02-03T09:00:00' }, '/occurredAt', 'field.wrong-format'],
    ['NUL in a text', { text: 'a\u0000b' }, '/text', 'field.control-character'],
    ['text turned round', { title: '电梯\u202e坏了' }, '/title', 'field.control-character'],
    ['text isolated', { text: '\u2066a\u2069' }, '/text', 'field.control-character'],
    ['an escape character', { title: '\u001b[31m' }, '/title', 'field.control-character'],
    ['half of an emoji', { text: 'x\ud83d' }, '/text', 'field.broken-character'],
    ['the other half', { contact: { name: '\ude00x' } }, '/contact/name', 'field.broken-character'],
  ])('with %s is told so', (_, change, pointer, code) => {
    expect(AppealDraft(appeal(change))).toMatchObject([{ pointer, code }]);
  });

  it.each([
    ['tabs and line ends', { text: 'a\tb\r\nc' }],
    ['𠮷, an emoji and a family of four', { title: '𠮷😀👨‍👩‍👧‍👦' }],
    ['script, which is text', { title: '<script>alert(1)</script>' }],
    ['SQL, which is text', { title: `'; drop table appeal; --` }],
    ['a moment in UTC', { occurredAt: '2026-02-03T09:00:00Z' }],
    ['the leap day', { occurredAt: '2024-02-29T09:00:00.123+08:00' }],
  ])('may hold %s', (_, change) => {
    expect(AppealDraft(appeal(change))).toEqual([]);
  });

  it.each(['title', 'text', 'place'] as const)('may fill %s to its limit and not pass it by one', (name) => {
    const { maxLength } = limits.AppealDraft[name];
    expect(AppealDraft(appeal({ [name]: '字'.repeat(maxLength) }))).toEqual([]);
    expect(AppealDraft(appeal({ [name]: '字'.repeat(maxLength + 1) }))).toEqual([
      { pointer: `/${name}`, code: 'field.too-long', limit: maxLength },
    ]);
  });

  it('counts an emoji as one', () => {
    const { maxLength } = limits.AppealDraft.title;
    expect(AppealDraft(appeal({ title: '😀'.repeat(maxLength) }))).toEqual([]);
    expect(AppealDraft(appeal({ title: '😀'.repeat(maxLength + 1) }))).toMatchObject([
      { code: 'field.too-long' },
    ]);
  });

  it('tells one fault for each place: what is too long and broken is broken', () => {
    const title = `${'字'.repeat(100)}\u0000`;
    expect(AppealDraft(appeal({ title }))).toEqual([{ pointer: '/title', code: 'field.control-character' }]);
  });
});

describe('names that would change an object', () => {
  it.each([
    ['__proto__', '{"__proto__":{"isAdmin":true}}', '/__proto__'],
    ['constructor', '{"constructor":{"prototype":{"isAdmin":true}}}', '/constructor'],
    ['__proto__ deeper', '{"note":"x","more":[{"__proto__":1}]}', '/more/0/__proto__'],
  ])('%s is unknown', (_, json, pointer) => {
    expect(NoteDraft(JSON.parse(json))).toContainEqual({ pointer, code: 'field.unknown' });
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it('are not taken for members that were sent', () => {
    const inherits = Object.create({ verdict: 'solved', rating: 'fair' }) as object;
    expect(EvaluationDraft(inherits)).toMatchObject([{ code: 'field.required' }, { code: 'field.required' }]);
  });
});

describe('names that can not be repeated to their sender', () => {
  it.each([
    ['NUL', 'a\u0000', 'field.control-character'],
    ['half a character', 'a\ud800', 'field.broken-character'],
    ['a thousand letters', 'a'.repeat(1000), 'field.unknown'],
  ])('with %s are told at their object', (_, name, code) => {
    expect(NoteDraft({ [name]: 1 })).toEqual([{ pointer: '', code }]);
  });

  it('are escaped where they only look like a path', () => {
    expect(NoteDraft({ 'a/b~c': 1 })).toEqual([{ pointer: '/a~1b~0c', code: 'field.unknown' }]);
  });
});

describe('a union', () => {
  it('is judged by the branch its tag names, and by no other', () => {
    expect(AnswerDraft({ type: 'cannot', text: '暂时办不了。' })).toEqual([
      { pointer: '/basis', code: 'field.required' },
      { pointer: '/alternative', code: 'field.required' },
    ]);
    expect(AnswerDraft({ type: 'resolved', text: '修好了。', basis: '无' })).toEqual([
      { pointer: '/basis', code: 'field.unknown' },
    ]);
  });

  it.each([
    ['missing', {}, 'field.required'],
    ['of the wrong type', { type: 1 }, 'field.wrong-type'],
    ['unknown', { type: 'soothing', text: 'x' }, 'field.not-allowed'],
  ])('whose tag is %s is told at the tag', (_, value, code) => {
    expect(AnswerDraft(value)).toEqual([{ pointer: '/type', code }]);
  });
});

describe('other drafts', () => {
  it('tell how short is too short', () => {
    const draft = { witness: 'callback', verdict: 'solved', note: '好了' };
    expect(WitnessDraft(draft)).toEqual([{ pointer: '/note', code: 'field.too-short', limit: 10 }]);
  });

  it.each(['2026-13-01', '2026-02-29', '0000-01-01', '2026-1-1', 'soon'])(
    'refuse %s as a day',
    (nextReview) => {
      expect(DocketDraft({ supervisor: '副主任', nextReview })).toEqual([
        { pointer: '/nextReview', code: 'field.wrong-format' },
      ]);
    },
  );

  it.each(Object.entries(validateRequest))(
    '%s takes its examples and refuses a stranger beside them',
    (name, validate) => {
      for (const example of schemas.get(name)?.examples ?? []) {
        expect(validate(example)).toEqual([]);
        expect(validate({ ...(example as object), stranger: 1 })).toEqual([
          { pointer: '/stranger', code: 'field.unknown' },
        ]);
      }
    },
  );
});

describe('size', () => {
  it('tells at most twenty faults', () => {
    const strangers = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`m${index}`, 1]));
    expect(NoteDraft(strangers)).toHaveLength(20);
  });

  it('refuses a value of too many parts unread', () => {
    const refusal = [{ pointer: '', code: 'field.too-long', limit: 100_000 }];
    const list = (length: number): number[] => Array.from({ length }, () => 0);
    expect(NoteDraft(list(200_000))).toEqual(refusal);
    expect(NoteDraft({ lists: Array.from({ length: 200 }, () => list(1000)) })).toEqual(refusal);
  });

  it('survives any depth', () => {
    let deep: unknown = 'x\u0000';
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    const faults = NoteDraft({ deep });
    expect(faults).toContainEqual({ pointer: '/deep', code: 'field.unknown' });
    expect(faults.map(({ code }) => code)).toContain('field.control-character');
    expect(Math.max(...faults.map(({ pointer }) => pointer.length))).toBeLessThan(100);
  });
});
