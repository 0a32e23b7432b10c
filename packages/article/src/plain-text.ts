// What is kept of a text from anywhere, in articles and in pictures alike: nothing that isn't seen and does something.

/** Characters without a picture that would do something: controls, marks of direction, joiners of words, tags. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u061C\u180E\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** More accents on one letter than any script piles up: they would cover other lines. */
const PILED = /(\p{M}{6})\p{M}+/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export interface PlainText {
  /** Its lines end with \n, and its blanks are blanks. */
  readonly text: string;
  /** Control characters, halves of characters, marks of direction or piled accents were left out. */
  readonly dropped: boolean;
}

/** The text with nothing in it that is not seen. A mere place to break, U+200B, goes without being told. */
export function plainText(raw: string): PlainText {
  const lined = raw.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(/\u200B/g, '');
  const spaced = lined.replace(/[\t\u00A0\u2007\u202F]/g, ' ');
  const text = spaced
    .split('\n')
    .map((line) => line.replace(UNSEEN, '').replace(PILED, '$1'))
    .join('\n');
  return { text, dropped: text !== spaced };
}

/** Whether any of it is of a script that is written from right to left. */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
