// Every character is drawn or marked, and what is marked can be said.
import { beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import { codePointsOf, createSpeller, fontFile, glyphsIn, type Glyphs, type Speller } from '@huiyin/fonts';

let glyphs: Glyphs;
let spell: Speller;
beforeAll(async () => {
  glyphs = glyphsIn(await fontFile('regular'));
  spell = createSpeller(glyphs);
});

it('leaves alone what the font has', () => {
  expect(spell('方庄街道 2026年下半年，93.6%（①㎡→）')).toEqual([
    { text: '方庄街道 2026年下半年，93.6%（①㎡→）' },
  ]);
  expect(spell('')).toEqual([]);
});

it('marks what it has not, once for what is joined together', () => {
  expect(spell('方庄𠮷里')).toEqual([{ text: '方庄' }, { text: '〓', stands: '𠮷' }, { text: '里' }]);
  expect(spell('👨‍👩‍👧好')).toEqual([{ text: '〓', stands: '👨‍👩‍👧' }, { text: '好' }]);
  expect(spell('里\u202E')).toEqual([{ text: '里' }, { text: '〓', stands: '\u202E' }]);
});

it('writes as the font has it what means the same on paper', () => {
  expect(spell('a\u00A0\t\n b•c\u2011d〜e\u3000f')).toEqual([{ text: 'a b·c-d～e\u3000f' }]);
  expect(spell('e\u0301')).toEqual([{ text: 'é' }]);
});

it('says a character in code points', () => {
  expect(codePointsOf('𠮷')).toBe('U+20BB7');
  expect(codePointsOf('é\u200D')).toBe('U+00E9 U+200D');
});

it('loses nothing of any text: pieces can be drawn, and stand for what was not there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const pieces = spell(text);
      for (const { text: drawn } of pieces) {
        for (const character of drawn) expect(glyphs.has(character.codePointAt(0)!)).toBe(true);
      }
      const said = pieces.map(({ text: drawn, stands }) => stands ?? drawn).join('');
      const plain = (one: string): string =>
        one
          .normalize('NFC')
          .replace(/[^\S\u3000\uFEFF]+/gu, ' ')
          .replace(/[•‧]/gu, '·')
          .replace(/[‑‒]/gu, '-')
          .replace(/〜/gu, '～');
      expect(plain(said)).toBe(plain(text));
    }),
  );
});
