// Spells a text in the characters of a font: what is in none of them is marked where it stands, and never left out.
import type { Glyphs } from './glyphs.js';

/** 〓, with which printers have always stood in for type they lack. */
export const MISSING_MARK = '〓';

/** A part of a text: as it is written, or the mark and what it stands for. */
export interface Piece {
  readonly text: string;
  /** The character, with all that is joined to it, that the font hasn't got. */
  readonly stands?: string;
}

/** Texts in pieces of which every character can be drawn. */
export type Speller = (text: string) => readonly Piece[];

/** Drawn as another character of the font, and meaning the same on paper. Runs of blanks are one, as in HTML. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[^\S\u3000\uFEFF]+/gu, ' '],
  [/[\u2011\u2012]/gu, '-'],
  [/[\u2022\u2027]/gu, '·'],
  [/\u301C/gu, '～'],
];

const clusters = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/**
 * @example
 * const spell = createSpeller(glyphsIn(await fontFile('regular')));
 * spell('方庄𠮷里'); // [{ text: '方庄' }, { text: '〓', stands: '𠮷' }, { text: '里' }]
 */
export function createSpeller(glyphs: Glyphs): Speller {
  const has = (text: string): boolean => {
    for (const character of text) if (!glyphs.has(character.codePointAt(0) ?? 0)) return false;
    return true;
  };
  return (text) => {
    const meant = SAME.reduce((so, [pattern, same]) => so.replace(pattern, same), text);
    if (has(meant)) return meant === '' ? [] : [{ text: meant }];
    const pieces: Piece[] = [];
    let run = '';
    for (const { segment } of clusters.segment(meant)) {
      // An accent that is written apart is one character with its letter, where there is one.
      const written = has(segment) ? segment : segment.normalize('NFC');
      if (has(written)) {
        run += written;
        continue;
      }
      if (run !== '') pieces.push({ text: run });
      run = '';
      pieces.push({ text: MISSING_MARK, stands: segment });
    }
    if (run !== '') pieces.push({ text: run });
    return pieces;
  };
}

/** `U+20BB7`, or several joined by a blank: what can be said of a character that can't be drawn. */
export function codePointsOf(text: string): string {
  return [...text]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
