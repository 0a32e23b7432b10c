// Checks an article's HTML against everything WeChat and we ask of one.
import type { ArticleFault, ArticleFaultCode, Place, Report } from './codes.js';
import { checkContrast } from './contrast.js';
import { checkCountdowns } from './countdowns.js';
import { checkElement } from './elements.js';
import { articleLimits } from './limits.js';
import { readArticle } from './read.js';
import { checkWidths } from './widths.js';
import { faultWords } from './words.js';

export interface ArticleLintOptions {
  /** The most faults that are told, 1 to 200; 200 if absent. */
  readonly most?: number | undefined;
}

/** Of what stands at a fault, this much is told. */
const EXCERPT = 60;

/**
 * What is wrong with the HTML of an article for 微信公众号, in the order it is written; nothing if it can go out. Knows
 * nothing of how articles are drawn: any HTML can be checked, and none makes it throw.
 *
 * @param html the body of the article, as it is pasted
 * @throws RangeError if `most` is no whole number from 1 to 200
 * @example lintArticle('<p><span leaf="">电梯修好了</span></p>') // []
 */
export function lintArticle(html: string, options: ArticleLintOptions = {}): readonly ArticleFault[] {
  const most = options.most ?? articleLimits.faults;
  if (!Number.isInteger(most) || most < 1 || most > articleLimits.faults)
    throw new RangeError(`most has to be 1 to ${articleLimits.faults}, and is ${most}`);
  const faults: ArticleFault[] = [];
  const lines = lineStarts(html.slice(0, articleLimits.readable));
  const report: Report = (code, place, message) => {
    faults.push({ ...faultOf(html, code, place, message), ...pointAt(lines, place.start) });
  };
  checkSize(html, report);
  if (html.length <= articleLimits.readable) {
    const root = readArticle(html, report);
    for (const check of [checkElement, checkWidths, checkContrast, checkCountdowns]) check(root, report);
  }
  return faults.sort(inOrder).slice(0, most);
}

function checkSize(html: string, report: Report): void {
  const whole: Place = { start: 0, end: html.length };
  if (html.length >= articleLimits.chars)
    report('too-long', whole, `${html.length} characters of HTML; there may be ${articleLimits.chars - 1}`);
  // A character has at least one byte, so what is far too long need not be counted.
  const bytes = html.length >= articleLimits.bytes ? html.length : new TextEncoder().encode(html).byteLength;
  if (bytes >= articleLimits.bytes)
    report('too-large', whole, `${bytes} bytes of HTML or more; there may be ${articleLimits.bytes - 1}`);
}

function faultOf(
  html: string,
  code: ArticleFaultCode,
  { start, end }: Place,
  message: string,
): Omit<ArticleFault, 'line' | 'column'> {
  const written = html.slice(start, Math.min(end, start + EXCERPT * 2)).replace(/\s+/g, ' ');
  const excerpt = written.length > EXCERPT ? `${written.slice(0, EXCERPT - 1)}…` : written;
  return { code, message, text: faultWords[code], excerpt };
}

/** Where each line starts. */
function lineStarts(html: string): readonly number[] {
  return [0, ...[...html.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length)];
}

function pointAt(lines: readonly number[], offset: number): Pick<ArticleFault, 'line' | 'column'> {
  let line = 0;
  let after = lines.length;
  while (after - line > 1) {
    const middle = Math.floor((line + after) / 2);
    if ((lines[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
}

function inOrder(one: ArticleFault, other: ArticleFault): number {
  return one.line - other.line || one.column - other.column || (one.code < other.code ? -1 : 1);
}
