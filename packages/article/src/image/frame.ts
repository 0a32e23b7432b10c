// What every picture has around its facts: whose they are and as of when at its head; at its foot the log, the code and the address.
import { fill, formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Pen } from './pen.js';
import type { ReadSnapshot } from './snapshot.js';
import { colours, demoColours, style, styles } from './styles.js';
import { words } from './words.js';

export const sdkWords = wordsFor('zh-CN');

export interface HeadTerms {
  readonly title: string;
  /** Under the title, each a line. */
  readonly lines: readonly string[];
  readonly accent: string;
  readonly demo: boolean;
}

const BAND = 10;
const MARK = { height: 32, pad: 10 } as const;
const CODE_SIDE = 168;
const SMALL_CODE_SIDE = 126;

/** A band in the unit's colour, the mark of a demonstration, the title. */
export function head(pen: Pen, { title, lines, accent, demo }: HeadTerms): void {
  pen.box(0, 0, pen.sheet, BAND, { fill: accent });
  pen.y = BAND + 22;
  if (demo) {
    demoMark(pen, pen.left, pen.y);
    pen.y += MARK.height + 12;
  }
  pen.text(title, { ...styles.title, colour: accent }, { tag: 'H1', isEven: true, most: 4 });
  for (const line of lines) pen.text(line, styles.small, { above: 2, most: 3 });
}

/** @returns how wide it is */
export function demoMark(pen: Pen, x: number, y: number, scale = 1): number {
  const look = style(18 * scale, 24 * scale, 'bold', demoColours.ink);
  const text = pen.texts.set(words.demo, look, Infinity);
  const width = text.width + 2 * MARK.pad * scale;
  const edge = { colour: demoColours.edge, width: 2 * scale };
  pen.block({ tag: 'P' }, () => {
    pen.box(x, y, width, MARK.height * scale, { fill: demoColours.surface, edge });
    pen.at(text, y + (MARK.height * scale - text.height) / 2, { x: x + MARK.pad * scale });
  });
  return width;
}

/** A chapter's heading, and as of when its figures are: a picture may be cut to this chapter. */
export function heading(pen: Pen, text: string, asOf?: string): void {
  pen.rule(26, 20);
  pen.text(text, styles.heading, { tag: 'H2', isEven: true, most: 3 });
  if (asOf !== undefined) pen.text(asOf, styles.small, { most: 2 });
  pen.y += 8;
}

/** The head of the log, where it is checked, the code and the address it leads to. */
export function foot(pen: Pen, snapshot: ReadSnapshot, accent: string): void {
  const { live, verify, head: line, key, demo, at } = snapshot;
  heading(pen, words.head);
  pen.text(fill(words.headNote, { verify }), styles.small);
  pen.text(line, style(16, 24), { above: 6 });
  if (key !== undefined) pen.text(words.key(key), styles.small, { above: 6 });
  pen.text(fill(words.readAt, { moment: formatMoment(at, sdkWords) }), styles.small, { above: 6 });
  pen.rule(22, 22);
  const side = pen.codeSide(live, CODE_SIDE);
  const { y } = pen;
  pen.code(live, words.codeAlt(live), { x: pen.left, y, side });
  const x = pen.left + side + 18;
  pen.y = y + 8;
  pen.text(words.scan, { ...styles.strong, colour: accent }, { x, isEven: true });
  pen.text(live, styles.small, { x, above: 8, link: live, most: 12 });
  pen.y = Math.max(pen.y, y + side);
  if (demo) pen.text(words.demoNote, { ...styles.small, colour: colours.ink }, { above: 14 });
  pen.y += 24;
  pen.box(0, pen.y, pen.sheet, BAND, { fill: accent });
  pen.y += BAND;
}

/** Where a picture that is only a part comes from: the log, the address and its code, in small. */
export function source(pen: Pen, { live, head: line, demo }: ReadSnapshot): void {
  pen.rule(18, 14);
  pen.text(line, style(14, 21, 'regular', colours.muted));
  const side = pen.codeSide(live, SMALL_CODE_SIDE);
  const { y } = pen;
  const alt = words.codeAlt(live);
  pen.code(live, alt, { x: pen.right - side, y, side });
  const width = pen.width - side - 14;
  pen.text(fill(words.source, { live }), styles.small, { link: live, most: 12, width, above: 10 });
  if (demo) pen.text(words.demoNote, { ...styles.small, colour: colours.ink }, { above: 8, width });
  pen.y = Math.max(pen.y, y + side) + 14;
}
