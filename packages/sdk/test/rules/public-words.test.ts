// What is published is the original with passages taken out: nothing added, nothing changed, nothing left of the rest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  passageFault,
  passagesOf,
  proposedPassages,
  publicationDue,
  publicWords,
  type Passage,
} from '@huiyin/sdk/rules';

const MARK = '\u0000';
const none = { title: [], text: [], place: [] };

const anyText = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '1', '\n', '🙂', '𠮷'), maxLength: 40 });
const anyHidden = (text: string): fc.Arbitrary<Passage[]> =>
  fc.array(
    fc
      .tuple(fc.nat({ max: text.length }), fc.integer({ min: 1, max: 8 }))
      .filter(([at, length]) => at + length <= text.length)
      .map(([at, length]) => ({ at, length })),
    { maxLength: 6 },
  );
const anyCase = anyText
  .filter((text) => text.length > 1)
  .chain((text) => fc.tuple(fc.constant(text), anyHidden(text)));

describe('published words', () => {
  it('are the original in its order, with marks in the place of what is hidden, and no half of a character', () => {
    fc.assert(
      fc.property(anyCase, ([text, hidden]) => {
        const shown = publicWords({ title: '', text, place: '' }, { ...none, text: hidden }, MARK).text;
        const isHidden = (at: number): boolean =>
          hidden.some((one) => at >= one.at && at < one.at + one.length);
        let kept = '';
        let at = 0;
        for (const character of text) {
          const units = Array.from({ length: character.length }, (_, index) => at + index);
          if (!units.some(isHidden)) kept += character;
          at += character.length;
        }
        expect(shown.split(MARK).join('')).toBe(kept);
        expect(encodeURIComponent(shown)).not.toBe('');
        expect(shown).not.toContain(MARK + MARK);
      }),
    );
  });

  it('say the same whatever the order of what is hidden, and hidden twice is hidden once', () => {
    fc.assert(
      fc.property(anyCase, ([text, hidden]) => {
        const words = { title: '', text, place: '' };
        const shown = publicWords(words, { ...none, text: hidden }, MARK);
        expect(publicWords(words, { ...none, text: [...hidden].reverse() }, MARK)).toEqual(shown);
        expect(publicWords(words, { ...none, text: [...hidden, ...hidden] }, MARK)).toEqual(shown);
      }),
    );
  });

  it('refuse a passage that reaches past its text, and say which', () => {
    const words = { title: '灯坏了', text: '修一下', place: '路口' };
    expect(passageFault(words, { ...none, text: [{ at: 0, length: 3 }] })).toBeUndefined();
    expect(
      passageFault(words, {
        ...none,
        place: [
          { at: 0, length: 1 },
          { at: 1, length: 2 },
        ],
      }),
    ).toBe('/place/1');
  });
});

describe('what is proposed to be hidden', () => {
  it.each([
    ['芳古园一区 3 号楼', '芳古园一区 〔略〕'],
    ['芳古园一区3号楼2单元501', '芳古园一区〔略〕'],
    ['芳星园二区12栋东门', '芳星园二区〔略〕'],
    ['蒲黄榆路和方庄路路口', '蒲黄榆路和方庄路路口'],
    ['方庄路5号院', '方庄路〔略〕'],
  ])('of the place %s leaves it as far as the estate or the road', (place, shown) => {
    const words = { title: '', text: '', place };
    expect(publicWords(words, proposedPassages(words), '〔略〕').place).toBe(shown);
  });

  it('holds every phone in title and text, and everything a clerk typed, wherever it stands', () => {
    const words = { title: '请回13800138000', text: '王明说王明的灯坏了，67651234。', place: '' };
    const found = proposedPassages(words);
    const hidden = { ...found, text: [...found.text, ...passagesOf(words.text, '王明')] };
    expect(publicWords(words, hidden, '〔略〕')).toEqual({
      title: '请回〔略〕',
      text: '〔略〕说〔略〕的灯坏了，〔略〕。',
      place: '',
    });
  });
});

it('is due three working days after it was written down, weekends and holidays apart', () => {
  expect(publicationDue('2026-11-23')).toBe('2026-11-26');
  expect(publicationDue('2026-11-27')).toBe('2026-12-02');
  expect(publicationDue('2026-09-30')).toBe('2026-10-10');
  expect(publicationDue('2019-05-01')).toBe('2025-01-06');
});
