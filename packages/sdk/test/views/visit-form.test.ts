// Whatever is typed at a door: something is said against it, or the server's schema takes the draft.
import fc from 'fast-check';
import { validateRequest } from '@huiyin/sdk/validators';
import { describe, expect, it } from 'vitest';
import {
  askedFields,
  blankVisit,
  isBlankVisit,
  visitDraftOf,
  visitFaults,
  visitFields,
  visitRefusal,
  type Typed,
  type VisitField,
  type VisitForm,
} from '../../src/views/index.js';
import { visitWordsFor } from '../../src/words/index.js';

const words = visitWordsFor('zh-CN');
const now = Date.parse('2026-11-22T10:00:00+08:00');
const context = { words, now };

const text = fc.oneof(
  fc.constantFrom('', '  ', '3 号楼', '一'.repeat(130), '\u202e反', '😀'.repeat(61)),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const ofKind: Readonly<Record<VisitField['kind'], fc.Arbitrary<string>>> = {
  line: text,
  area: text,
  moment: fc.constantFrom(
    '',
    '2026-11-22T09:10',
    '2026-11-23T09:10',
    '2026-02-30T09:10',
    '2026-08-01T10:00',
    'x',
  ),
  phone: fc.constantFrom('', '138 0013 8000', '（010）5550—0100', '１３８００１３８０００', '12', '不知道'),
  check: fc.constantFrom('', 'yes'),
  select: fc.constant(''),
};

function typed<Id extends string>(fields: readonly VisitField<Id>[]): fc.Arbitrary<Typed<Id>> {
  const values = fields.map(({ id, kind, choices }): [Id, fc.Arbitrary<string>] => [
    id,
    kind === 'select' ? fc.constantFrom('', ...(choices ?? []).map(({ value }) => value)) : ofKind[kind],
  ]);
  return fc.record(Object.fromEntries(values) as Record<Id, fc.Arbitrary<string>>, {
    requiredKeys: [],
  });
}

const anyForm: fc.Arbitrary<VisitForm> = fc.record({
  visit: typed(visitFields(words)),
  asked: fc.array(typed(askedFields(words, {})), { maxLength: 3 }),
});

/** Nothing is wrong with it but what one change makes wrong. */
const good: VisitForm = {
  visit: { visitedAt: '2026-11-22T09:10', household: '3 号楼 301', cohort: 'elderly', heard: '都好。' },
  asked: [
    {
      kind: 'request',
      category: 'lifts',
      title: '电梯',
      text: '停了。',
      place: '3 号楼',
      phone: '138 0013 8000',
    },
  ],
};

describe('the form of a visit', () => {
  it('keeps nothing the schema would refuse', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        if (Object.keys(visitFaults(form, context)).length > 0) return;
        expect(
          validateRequest.VisitDraft(visitDraftOf(form, { body: 'fangguyuan', addressed: 'fangzhuang' })),
        ).toEqual([]);
      }),
    );
    expect(visitFaults(good, context)).toEqual({});
    expect(validateRequest.VisitDraft(visitDraftOf(good, { body: 'fangguyuan' }))).toEqual([]);
  });

  it('names an item only where the unit has it in the category that was chosen last', () => {
    const items = [{ code: 'lift-stopped', category: 'lifts' as const, name: '电梯停运', group: '电梯' }];
    const unit = { body: 'fangguyuan', taxonomy: { items } };
    const [asked] = good.asked;
    expect(askedFields(words, { ...asked }, unit).find(({ id }) => id === 'item')?.choices).toEqual([
      { value: 'lift-stopped', label: '电梯 · 电梯停运' },
    ]);
    const itemOf = (change: object, of: typeof unit | { body: string } = unit) =>
      visitDraftOf({ ...good, asked: [{ ...asked, item: 'lift-stopped', ...change }] }, of).asked?.[0]?.item;
    expect(itemOf({})).toBe('lift-stopped');
    expect(itemOf({ category: 'parking' })).toBeUndefined();
    expect(itemOf({}, { body: 'fangguyuan' })).toBeUndefined();
  });

  it('says what is wrong at a control that is drawn, without a gap in the sentence', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const controls = [
          ...visitFields(words).map(({ id }) => `v-${id}`),
          ...form.asked.flatMap((one, place) =>
            askedFields(words, one).map(({ id }) => `v-asked-${place}-${id}`),
          ),
        ];
        for (const [control, sentence] of Object.entries(visitFaults(form, context))) {
          expect(controls).toContain(control);
          expect(sentence).not.toMatch(/[{}]|undefined/);
        }
      }),
    );
  });

  it.each([
    ['/household', 'field.control-character', 'v-household'],
    ['/asked/0/contact/phone', 'field.wrong-format', 'v-asked-0-phone'],
    ['/asked/0/category', 'field.not-allowed', 'v-asked-0-category'],
  ] as const)('brings the server’s %s to its control', (pointer, code, control) => {
    expect(Object.keys(visitRefusal([{ pointer, code, detail: '' }], good, context))).toEqual([control]);
  });

  it('starts with the time it is and the grid of the visit before, and counts as blank', () => {
    const next = blankVisit(now, { ...good.visit, grid: '第 3 网格' });
    expect(next.visit).toEqual({ visitedAt: '2026-11-22T10:00', grid: '第 3 网格' });
    expect(isBlankVisit(next)).toBe(true);
    expect(isBlankVisit(good)).toBe(false);
  });
});
