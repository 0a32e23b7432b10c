// The poster of a meeting to come: when and where in the largest type, and never less than that.
import { fill, type MeetingDetailView } from '@huiyin/sdk/views';
import { ArticleError } from '../types.js';
import type { Pen } from './pen.js';
import {
  asOfOf,
  posterAsOf,
  posterFoot,
  posterHead,
  posterStyles,
  restLine,
  type PosterTerms,
} from './poster-frame.js';
import { colours, style } from './styles.js';
import { words } from './words.js';

const w = words.poster;

/** That it was moved. */
const MOVED = style(19, 27, 'regular', colours.late);
/** Of the heading over an agenda. */
const ABOUT = 60;

/** When, where, about what, and how to take part. */
export function noticePoster(pen: Pen, view: MeetingDetailView, terms: PosterTerms): void {
  const { title, status, standing, when, where, moves, agenda } = view;
  if (status === 'closed')
    throw new ArticleError('view-unfit', 'the meeting is over: nobody can come any more');
  posterHead(pen, terms, title);
  const isOff = status === 'cancelled';
  if (status !== 'announced')
    pen.text(standing, { ...posterStyles.heading, colour: isOff ? colours.late : colours.ink }, { most: 2 });
  posterAsOf(pen, asOfOf(terms));
  const bottom = posterFoot(pen, terms, isOff ? w.offScan : w.noticeScan) - 10;
  const howTo = (): void => {
    if (isOff) return;
    pen.text(w.howTo, posterStyles.heading, { above: 14, tag: 'H2', most: 1 });
    pen.text(w.howToText, posterStyles.text);
  };
  const moved = moves.length > 0 ? MOVED.leading : 0;
  // Of the agenda there is at least how long it is.
  const about = agenda.length > 0 ? ABOUT + posterStyles.text.leading : 0;
  const rest = heightOf(pen, howTo) + moved + about;
  const facts = [
    [w.when, when],
    [w.where, where],
  ] as const;
  // Where names are long these are smaller, before anything else is left out.
  const size = [46, 38, 30].find((one) =>
    pen.attempt(bottom - rest, () => factsPart(pen, facts, { size: one, most: 2 })),
  );
  if (size === undefined) {
    factsPart(pen, facts, { size: 24, most: 1 });
    pen.attempt(bottom, () => movesPart(pen, moves, -Infinity));
    pen.attempt(bottom, () => agendaPart(pen, agenda, -Infinity));
    pen.attempt(bottom, howTo);
    return;
  }
  const end = bottom - heightOf(pen, howTo);
  movesPart(pen, moves, end - about);
  agendaPart(pen, agenda, end);
  howTo();
}

/** What must be read from afar, each under its name. */
function factsPart(
  pen: Pen,
  facts: readonly (readonly [label: string, text: string])[],
  { size, most }: { readonly size: number; readonly most: number },
): void {
  const look = style(size, Math.ceil(size * 1.34), 'bold');
  for (const [label, text] of facts) {
    pen.text(label, posterStyles.detail, { above: 12, most: 1 });
    pen.write(pen.texts.fit(text, look, pen.width, { least: Math.min(size, 26), most, isEven: true }));
  }
}

/** The last time it was moved, with what it was before and why; where there is no room for that, that it was. */
function movesPart(pen: Pen, moves: readonly string[], bottom: number): void {
  const [last] = moves.slice(-1);
  if (last === undefined) return;
  const whole = pen.texts.set(last, MOVED, pen.width);
  // Of several the last one stands in full, with how many there were.
  const count = moves.length > 1 ? MOVED.leading : 0;
  if (pen.attempt(bottom - count, () => pen.write(whole, { above: 6 })) && count === 0) return;
  pen.text(fill(w.moved, { count: moves.length }), MOVED, { most: 1 });
}

function agendaPart(pen: Pen, agenda: readonly string[], bottom: number): void {
  if (agenda.length === 0) return;
  const { text, heading } = posterStyles;
  pen.text(w.about, heading, { above: ABOUT - heading.leading, tag: 'H2', most: 1 });
  let shown = 0;
  for (const item of agenda) {
    const isLast = shown === agenda.length - 1;
    const isDrawn = pen.attempt(bottom - (isLast ? 0 : text.leading), () => {
      pen.box(pen.left, pen.y + 16, 8, 8, { fill: colours.muted });
      pen.text(item, text, { x: pen.left + 24, most: 2 });
    });
    if (!isDrawn) break;
    shown++;
  }
  restLine(pen, agenda.length - shown, text);
}

/** How much room it takes. */
function heightOf(pen: Pen, draw: () => void): number {
  const { y } = pen;
  let height = 0;
  pen.attempt(-Infinity, () => {
    draw();
    height = pen.y - y;
  });
  return height;
}
