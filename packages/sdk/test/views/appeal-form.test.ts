// The form's rules of reading: nothing passes here that the server's validators refuse, and every fault is a sentence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldErrorCode } from '@huiyin/sdk';
import { limits } from '@huiyin/sdk/limits';
import { validateRequest } from '@huiyin/sdk/validators';
import {
  appealDraftOf,
  appealFormFaults,
  appealFormFaultsOf,
  appealFormFields,
  presetValues,
  submissionFailureSentence,
  type AppealFormValues,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { gap, textsOf } from './texts.js';

const words = wordsFor('zh-CN');
const matter = { title: '电梯停了', text: '停了三天', place: '3 号楼', category: 'lifts' } as const;

/** Text of up to `most` characters and some more, of kinds that count differently in UTF-16, code points and bytes. */
const typed = (most: number): fc.Arbitrary<string | undefined> => {
  const character = fc.constantFrom('电', 'a', ' ', '　', '\n', '😀', '<', '𠮷');
  const near = fc
    .integer({ min: most - 2, max: most + 2 })
    .chain((length) => fc.array(character, { minLength: length, maxLength: length, size: 'max' }));
  return fc.option(
    fc.oneof(fc.array(character, { maxLength: 8 }), near).map((characters) => characters.join('')),
    { nil: undefined },
  );
};

const anyValues: fc.Arbitrary<AppealFormValues> = fc.record(
  {
    title: typed(limits.AppealDraft.title.maxLength),
    text: typed(limits.AppealDraft.text.maxLength),
    place: typed(limits.AppealDraft.place.maxLength),
    name: typed(limits.AppealDraft.contact.name.maxLength),
    phone: fc
      .array(fc.constantFrom('0', '1', '８', ' ', '-', '－', '—', '(', '）', '+', '转', 'a'), {
        maxLength: 26,
      })
      .map((characters) => characters.join('')),
    category: fc.constantFrom('lifts', 'other', undefined),
    kind: fc.constantFrom('praise', undefined),
    cohort: fc.constantFrom('elderly', undefined),
    channel: fc.constantFrom('box', undefined),
    anonymous: fc.boolean(),
    consent: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('what was typed', () => {
  it('is without what nobody can see, however it came to be pasted', () => {
    const bidi = (text: string): string =>
      `\u202d${text.slice(0, 3)}\u2068${text.slice(3)}\u2069\u202c\u0000`;
    const values: AppealFormValues = {
      ...{ title: bidi('电梯停在半层'), text: bidi('今天早上\n又停了。'), place: bidi('芳古园一区') },
      ...{ name: bidi('王先生王先生'), phone: `\u200e${bidi('13800138000')}\u200b`, category: 'lifts' },
    };
    expect(appealFormFaults(values, words)).toEqual({});
    const draft = appealDraftOf('fangzhuang', values);
    expect(draft).toMatchObject({
      ...{ title: '电梯停在半层', text: '今天早上\n又停了。', place: '芳古园一区' },
      contact: { name: '王先生王先生', phone: '13800138000' },
    });
    expect(validateRequest.AppealDraft(draft)).toEqual([]);
  });

  it('is found faulty here exactly when the validators would refuse it', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const refused = validateRequest.AppealDraft(appealDraftOf('fangzhuang', values));
        const faults = appealFormFaults(values, words);
        expect(Object.keys(faults)).toEqual(Object.keys(appealFormFaultsOf(refused, values, words)));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['13800138000', '13800138000'],
    ['１３８　００１３　８０００', '138 0013 8000'],
    ['（010）8765—4321', '010 8765-4321'],
    ['+86 138–0013–8000', '+86 138-0013-8000'],
    ['  ', undefined],
  ])('holds the telephone number %s as %s', (phone, sent) => {
    expect(appealDraftOf('fangzhuang', { ...matter, phone }).contact?.phone).toBe(sent);
    expect(appealFormFaults({ ...matter, phone }, words)).toEqual({});
  });

  it('leaves out contact of an anonymous appeal, and does not check it', () => {
    const values = { ...matter, anonymous: true, name: '王女士', phone: 'abc' };
    expect(appealDraftOf('fangzhuang', values)).toEqual({
      body: 'fangzhuang',
      kind: 'request',
      ...matter,
      anonymous: true,
    });
    expect(appealFormFaults(values, words)).toEqual({});
  });
});

describe('what is wrong', () => {
  const codes: readonly FieldErrorCode[] = [
    'field.required',
    'field.blank',
    'field.too-short',
    'field.too-long',
    'field.wrong-type',
    'field.wrong-format',
    'field.not-allowed',
    'field.unknown',
    'field.control-character',
    'field.broken-character',
    'field.out-of-range',
  ];
  const pointers = [
    ...['', '/', '/body', '/contact', '/contact/name', '/contact/phone', '/consentToPublish', '/__proto__'],
    ...appealFormFields.map((field) => `/${field}`),
  ];

  it('is a sentence without a gap, whatever the server calls wrong', () => {
    for (const pointer of pointers) {
      for (const code of codes) {
        const faults = appealFormFaultsOf([{ pointer, code }], {}, words);
        expect(Object.keys(faults)).toHaveLength(1);
        for (const text of textsOf(faults)) expect(text).toMatch(/[。！]$/);
        expect(textsOf(faults).join('')).not.toMatch(gap);
      }
    }
  });

  it('stands in the order of the fields, one sentence each', () => {
    const faults = appealFormFaultsOf(
      ['/contact/phone', '/title', '/text', '/title'].map((pointer) => ({ pointer, code: 'field.required' })),
      {},
      words,
    );
    expect(Object.keys(faults)).toEqual(['title', 'text', 'phone']);
  });

  it('says by how much a text is too long, in characters as people count them', () => {
    const { maxLength } = limits.AppealDraft.text;
    expect(appealFormFaults({ ...matter, text: '𠮷'.repeat(maxLength) }, words)).toEqual({});
    expect(appealFormFaults({ ...matter, text: '𠮷'.repeat(maxLength + 3) }, words)).toEqual({
      text: '最多写5000字，请删掉3字。',
    });
  });

  it('is not said of a missing body as if the text were missing', () => {
    const faults = appealFormFaultsOf([{ pointer: '/body', code: 'field.required' }], matter, words);
    expect(faults).toEqual({ text: '这一项没有通过检查，请改一改再试。' });
  });
});

describe('what a page chose beforehand', () => {
  const unit = { categories: ['lifts', 'other'] } as const;
  const preset = (category?: string, channel?: string, cohort?: string): AppealFormValues =>
    presetValues({ category, channel, cohort }, { categories: [...unit.categories] }, words);

  it('counts where it is known', () => {
    expect(preset('lifts', 'box', 'elderly')).toEqual({
      category: 'lifts',
      channel: 'box',
      cohort: 'elderly',
    });
    expect(preset()).toEqual({});
  });

  it('is passed over where the unit, a resident or anybody can’t choose it', () => {
    expect(preset('parking', 'hotline-12345', 'toString')).toEqual({});
    expect(preset('', '', '')).toEqual({});
  });
});

describe('why it was not filed', () => {
  it.each([
    ['network.failed', undefined, '现在连不上。您写的都还在，请过一会儿再点一次“提交”，不会重复。'],
    ['network.timeout', undefined, '服务器暂时没有答应。您写的都还在，请过一会儿再点一次“提交”，不会重复。'],
    ['rate.limited', undefined, '提交得太勤了，请过60秒再试。您写的都还在。'],
    ['rate.limited', 0, '提交得太勤了，请过1秒再试。您写的都还在。'],
    ['rate.limited', 91, '提交得太勤了，请过2分钟再试。您写的都还在。'],
    ['rate.limited', 3600, '提交得太勤了，请过60分钟再试。您写的都还在。'],
    ['request.invalid', undefined, '没有通过检查。您写的都还在，请改一改再提交。'],
    ['request.too-large', undefined, '内容太长，请删减一些再提交。'],
    ['never.heard-of', 5, '服务器暂时没有答应。您写的都还在，请过一会儿再点一次“提交”，不会重复。'],
  ])('is said of %s (%s s)', (code, retryAfter, sentence) => {
    expect(submissionFailureSentence({ code, retryAfter }, words)).toBe(sentence);
  });
});
