// What stands around every article: whose it is and of when before, its 口径, its seal and the living page after.
import { commonWordsFor } from '@huiyin/sdk/words';
import { formatMoment } from '@huiyin/sdk/views';
import { heading, note, said } from './markup/parts.js';
import type { Pen } from './markup/pen.js';
import {
  join,
  leaf,
  nothing,
  paragraph,
  section,
  span,
  stacked,
  strong,
  type Piece,
} from './markup/piece.js';
import { breakable, escapeText } from './markup/text.js';
import type { Checked } from './snapshot.js';
import { words } from './words.js';

/** Stands in the HTML where the code's address is to be put. */
export const QR_PLACEHOLDER = 'huiyin-asset:qr.png';

const common = commonWordsFor('zh-CN');

export interface Told {
  readonly kind: string;
  readonly title: string;
  /** Where it is of a period. */
  readonly period?: string | undefined;
  /** Lines under the title: status, publication. */
  readonly status?: readonly string[];
  readonly demo: boolean;
}

/** The demonstration's mark first, then whose, what and of when. */
export function opening(
  pen: Pen,
  { kind, title, period, status = [], demo }: Told,
  { body, at }: Checked,
): Piece {
  const { accent, late } = pen.inks;
  const read = words.asOf(formatMoment(at, common));
  const mark = join(strong(leaf(words.demo.mark)), leaf(`：${words.demo.note}`));
  return join(
    demo
      ? paragraph(`margin:0 0 16px;padding:8px 12px;border:2px solid ${late};color:${late}`, mark)
      : nothing,
    paragraph(`margin:0 0 8px;font-size:22px;line-height:1.4;color:${accent}`, strong(pen.say(title))),
    note(
      pen,
      whose(pen, body, kind, period),
      ...status.map((line) => pen.say(line)),
      ...(read === pen.asOf ? [] : [leaf(words.allAsOf(pen.asOf))]),
      leaf(words.read(read === pen.asOf ? read : formatMoment(at, common))),
    ),
  );
}

/** Whose it is and what are never cut, however long the name. */
function whose(pen: Pen, body: string, kind: string, period: string | undefined): Piece {
  const told = pen.whole([body, kind].join(words.separator));
  return period === undefined ? told : join(told, pen.say(period, words.separator));
}

/** What was left out whole, 口径 of every figure that was drawn, the head of the log, and the way on. */
export function closing(pen: Pen, { head, key, verify, live }: Checked, seal?: string): Piece {
  const { leftOut } = pen;
  return join(
    leftOut.length > 0 ? said(pen.whole(words.leftOut(leftOut))) : nothing,
    pen.hasCutText ? said(leaf(words.textCut)) : nothing,
    definitions(pen),
    heading(pen, words.seal.heading),
    section(
      `font-size:14px;color:${pen.inks.muted}`,
      seal === undefined ? nothing : said(pen.say(seal)),
      said(stacked([leaf(words.seal.head), span(leaf(breakable(head)), 'font-family:monospace')])),
      said(leaf(words.seal.how)),
      said(join(leaf(words.seal.verify), address(verify))),
      key === undefined ? nothing : said(stacked([leaf(words.seal.key), address(key)])),
    ),
    heading(pen, words.live.heading),
    said(leaf(words.live.how)),
    code(live),
    note(pen, join(leaf(words.live.address), address(live))),
  );
}

function definitions(pen: Pen): Piece {
  const told = pen.definitions;
  if (told.length === 0) return nothing;
  const lines = told.map(({ term, text }) => pen.whole(`${term}：${text}`));
  return join(heading(pen, words.definitions), note(pen, ...lines));
}

function code(live: string): Piece {
  const alt = words.live.alt(live);
  const style = 'width:200px;max-width:100%';
  return paragraph('margin:8px 0', {
    html: `<img src="${QR_PLACEHOLDER}" alt="${escapeText(alt)}" style="${style}">`,
    text: '',
  });
}

/** The longest part of an address that stands unbroken. */
const LONGEST_PART = 24;

/**
 * An address that ends its lines between parts: what is copied has nothing in it but the address, which a break of
 * another kind could not promise.
 */
export function address(url: string): Piece {
  const found = url.match(/[^/?&=.-]*[/?&=.-]+|[^/?&=.-]+/g) ?? [];
  const parts: string[] = [];
  for (const one of found.flatMap((part) => part.match(/.{1,24}/g) ?? [])) {
    const last = parts[parts.length - 1];
    if (last !== undefined && last.length + one.length <= LONGEST_PART) parts[parts.length - 1] = last + one;
    else parts.push(one);
  }
  if (parts.length < 2) return leaf(url);
  return join(...parts.map((part) => span(leaf(part), 'display:inline-block')));
}
