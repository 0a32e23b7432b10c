// Text in lines: nothing is lost, nothing is too wide, and no line begins with what closes a sentence.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Piece } from '@huiyin/fonts';
import { cutTo, linesOf, spelled, widthOf, type Line } from './lines.js';

/** Hanzi are as wide as two letters. */
const measure = (character: string): number => (character.charCodeAt(0) > 0x2e80 ? 2 : 1);
const plain = (text: string): readonly Piece[] => (text === '' ? [] : [{ text }]);
const set = (text: string, width: number): Line[] => linesOf(spelled(text, plain), width, measure);
const said = (lines: readonly Line[]): string[] =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join(''));

it('breaks between hanzi and between words, and never before a closing mark', () => {
  expect(said(set('方庄街道办事处，收到了。', 14))).toEqual(['方庄街道办事', '处，收到了。']);
  expect(said(set('count it again', 8))).toEqual(['count it', 'again']);
  expect(said(set('收到109件诉求', 6))).toEqual(['收到', '109件', '诉求']);
  expect(said(set('“好”', 4))).toEqual(['“好”']);
});

it('breaks wherever it is full what can be broken nowhere', () => {
  expect(said(set('c3a1e0f59b2d', 5))).toEqual(['c3a1e', '0f59b', '2d']);
  expect(said(set('𬭊'.repeat(2), 2))).toEqual(['𬭊', '𬭊']);
});

it('is one line of nothing where there is nothing', () => {
  expect(set('', 10)).toEqual([{ runs: [], width: 0 }]);
  expect(set('   ', 10)).toEqual([{ runs: [], width: 0 }]);
});

it('keeps what a mark stands for on the line it comes to', () => {
  const pieces = [{ text: '方庄' }, { text: '〓', stands: '𠮷' }, { text: '里〓' }];
  const lines = linesOf(
    spelled('方庄𠮷里〓', () => pieces),
    4,
    measure,
  );
  expect(lines.map(({ runs }) => runs)).toEqual([
    [{ text: '方庄' }],
    [{ text: '〓', stands: '𠮷' }, { text: '里' }],
    [{ text: '〓' }],
  ]);
});

it('cuts to a width, and says that it did', () => {
  expect(cutTo('方庄街道', 8, measure)).toBe('方庄街道');
  expect(cutTo('方庄街道', 7, measure)).toBe('方庄街…');
  expect(cutTo('方庄', 0, measure)).toBe('…');
});

it('loses no character of any text, and makes no line wider than it may be', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('方庄街道，。“”（）ab1 .-/：')),
    maxLength: 80,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (words, width) => {
      const lines = set(words, width);
      expect(said(lines).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      for (const line of lines) {
        expect(line.width).toBeLessThanOrEqual(width);
        expect(line.width).toBe(widthOf(said([line])[0]!, measure));
      }
    }),
  );
});
