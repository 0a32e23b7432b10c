// What every poster has around its facts: the unit at its head; at its foot the code, the address beneath, and the log.
import { fill, formatCount, formatMoment } from '@huiyin/sdk/views';
import { sdkWords, demoMark } from './frame.js';
import type { Terms } from './card.js';
import type { Pen } from './pen.js';
import { colours, style, type TextStyle } from './styles.js';
import { words } from './words.js';

/** Posters are laid out in pixels of which 794 are 210 mm. */
export const POSTER_WIDTH = 794;
export const POSTER_MARGIN = 52;
/** Of the code without its quiet: 60 mm on A4. */
export const CODE_PATTERN = 227;
const BAND = 16;

/** Read from two metres off: hanzi of 6 mm and more. */
export const posterStyles = {
  unit: style(36, 50, 'bold'),
  title: style(58, 74, 'bold'),
  longTitle: style(42, 56, 'bold'),
  heading: style(32, 46, 'bold'),
  text: style(26, 40),
  strong: style(26, 40, 'bold'),
  detail: style(21, 32, 'regular', colours.muted),
  /** For whoever stands before it. */
  fine: style(14, 21, 'regular', colours.muted),
} as const;

export interface PosterTerms extends Terms {
  readonly demo: boolean;
}

/** The band, the unit and the mark of a demonstration; then the title. */
export function posterHead(pen: Pen, { snapshot, accent, demo }: PosterTerms, title: string): void {
  pen.box(0, 0, pen.sheet, BAND, { fill: accent });
  const y = BAND + 22;
  const mark = demo ? demoMark(pen, pen.left, y + 2, 1.4) + 18 : 0;
  const look = { ...posterStyles.unit, colour: accent };
  const name = pen.texts.fit(snapshot.body, look, pen.width - mark, { least: 22, most: 2 });
  pen.at(name, y, { x: pen.left + mark });
  pen.y = y + name.height + 4;
  // A long one is smaller before it takes a second line: what is beneath needs the room.
  const { title: shortTitle, longTitle } = posterStyles;
  const isShort = pen.texts.isOneLine(title, longTitle, pen.width);
  const large = isShort
    ? pen.texts.fit(title, shortTitle, pen.width, { least: longTitle.size })
    : pen.texts.fit(title, longTitle, pen.width, { least: 30, most: 2, isEven: true });
  pen.write(large, { tag: 'H1' });
}

/** As of when. */
export function posterAsOf(pen: Pen, text: string): void {
  pen.write(pen.texts.fit(text, posterStyles.detail, pen.width, { least: 16, most: 2 }), { above: 2 });
}

/** @returns where it begins: nothing may be drawn below */
export function posterFoot(pen: Pen, terms: PosterTerms, scan: string): number {
  const { y, height } = { y: pen.y, height: footHeight(pen, terms, scan) };
  const top = pen.paper - height;
  pen.y = top;
  drawFoot(pen, terms, scan);
  pen.y = y;
  return top;
}

function footHeight(pen: Pen, terms: PosterTerms, scan: string): number {
  const { y } = pen;
  const trial = pen.trial();
  trial.y = y;
  drawFoot(trial, terms, scan);
  return trial.y - y;
}

function drawFoot(pen: Pen, { snapshot, accent, demo }: PosterTerms, scan: string): void {
  const { live, verify, head, key, at } = snapshot;
  const { fine } = posterStyles;
  pen.rule(0, 2);
  const { y } = pen;
  const code = pen.codeOf(live, CODE_PATTERN, 'Q');
  // The quiet is white as the paper is: the code stands on the margin.
  pen.code(live, words.codeAlt(live), { x: pen.left - code.quiet, y, side: code.side }, 'Q');
  const x = pen.left + code.side - code.quiet + 8;
  pen.y = y + code.quiet;
  const width = pen.right - x;
  const say = { ...posterStyles.heading, colour: accent };
  pen.write(pen.texts.fit(scan, say, width, { least: 22, most: 3, isEven: true }), { x, width });
  pen.text(fill(words.readAt, { moment: formatMoment(at, sdkWords) }), fine, { x, above: 10 });
  pen.text(fill(words.headNote, { verify }), fine, { x, most: 2 });
  pen.text(head, fine, { x, most: 4 });
  if (key !== undefined) pen.text(words.key(key), fine, { x, most: 3 });
  if (demo) pen.text(words.demoNote, { ...fine, colour: colours.ink }, { x, above: 4 });
  pen.y = Math.max(pen.y, y + code.side - code.quiet + 8);
  addressLine(pen, live);
  edge(pen, accent);
}

/** The address in print, for whoever types it. */
export function addressLine(pen: Pen, address: string, align: 'left' | 'middle' = 'left'): void {
  const text = pen.texts.fit(address, style(24, 34, 'bold'), pen.width, { least: 15, most: 2 });
  pen.write(text, { link: address, align });
}

/** The band at the foot. */
export function edge(pen: Pen, accent: string): void {
  pen.y += 18;
  pen.box(0, pen.y, pen.sheet, BAND, { fill: accent });
  pen.y += BAND;
}

/** As of when, where the view has no moment of its own. */
export function asOfOf({ snapshot }: PosterTerms): string {
  return words.asOf(formatMoment(snapshot.at, sdkWords));
}

/** How many more there are, in the room that was kept for it. */
export function restLine(pen: Pen, count: number, look: TextStyle): void {
  if (count === 0) return;
  pen.texts.listCut(count);
  pen.text(words.rest(formatCount(count), 'item'), look, { most: 1 });
}
