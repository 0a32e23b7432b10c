// What is on each kind of poster between its head and its foot.
import {
  fill,
  type CommitmentListView,
  type CommitmentRowView,
  type ReportCardView,
} from '@huiyin/sdk/views';
import { dayIn } from '../snapshot.js';
import { shapes } from '../tokens.js';
import { part, wholeBar } from './bars.js';
import { sdkWords } from './frame.js';
import { numeral, type NumeralLook } from './numeral.js';
import type { Pen } from './pen.js';
import {
  addressLine,
  asOfOf,
  edge,
  posterAsOf,
  posterFoot,
  posterHead,
  posterStyles,
  restLine,
  type PosterTerms,
} from './poster-frame.js';
import { colours, sized, style } from './styles.js';
import { words } from './words.js';

const w = words.poster;

/** The form a code on a box leads to. */
export interface BoxView {
  /** http(s), at most 1,024 bytes. */
  readonly form: string;
}

/** Of the code on a box, without its quiet: 115 mm on A4. */
const BOX_PATTERN = 435;
/** What is not done. */
const PENDING: NumeralLook = {
  number: style(144, 150, 'bold'),
  unit: style(44, 60, 'bold'),
  least: { number: 50, unit: 16 },
  gap: 10,
};
/** Of the bar's parts. */
const NAME = style(22, 34);
const NUMBER = style(24, 34, 'bold');
/** What there is beside what is drawn. */
const REST = style(18, 26, 'regular', colours.muted);

/** The numbers that matter: what is not done in the largest numeral, the one bar, the promises. */
export function cardPoster(pen: Pen, view: ReportCardView, terms: PosterTerms): void {
  const { problems, closing, commitments, empty } = view;
  posterHead(pen, terms, view.title);
  posterAsOf(pen, [view.period, view.asOf].join(words.separator));
  const bottom = posterFoot(pen, terms, w.cardScan) - 10;
  pen.y += 10;
  numbersPart(pen, view);
  for (const sentence of [problems.none, problems.longest])
    if (sentence !== undefined)
      pen.attempt(bottom, () => pen.text(sentence, posterStyles.strong, { above: 2, most: 2 }));
  const left: string[] = [];
  const attempt = (name: string, draw: () => void): void => {
    if (!pen.attempt(bottom - REST.leading * 2, draw)) left.push(name);
  };
  // Where names are long there is less room: then the bar is lower, before it is left out.
  const room = bottom - REST.leading * 2;
  if (!empty && !pen.attempt(room, () => barPart(pen, view, 1)))
    attempt(closing.heading, () => barPart(pen, view, 0.8));
  if (commitments) attempt(commitments.heading, () => promisesPart(pen, commitments));
  const rest = [view.rates, view.categories, view.months, view.cases, view.tasks, view.participation].flatMap(
    (section) => (section ? [section.heading] : []),
  );
  pen.attempt(bottom, () => pen.text(words.notDrawn([...left, ...rest]), REST, { most: 2 }));
}

/** What is pending to the left, and what is worst of it to the right. */
function numbersPart(pen: Pen, { problems }: ReportCardView): void {
  const { pending, figures } = problems;
  const { y } = pen;
  const half = pen.width * 0.52;
  pen.block({ tag: 'P' }, () => {
    pen.text(pending.label, posterStyles.heading, { width: half, most: 1 });
    numeral(pen, pending, { ...PENDING, isOpen: pending.numerator > 0, room: half });
    if (pending.outOf !== undefined) pen.text(pending.outOf, posterStyles.text, { width: half, most: 2 });
  });
  const end = pen.y;
  pen.y = y + 6;
  const x = pen.left + half + 16;
  for (const { label, value, unit, outOf } of figures.slice(0, 4)) {
    const top = pen.y;
    const number = pen.texts.fit(value + unit, style(32, 42, 'bold'), 150, { least: 18 });
    const width = pen.right - x - number.width - 10;
    pen.block({ tag: 'P' }, () => {
      pen.write(pen.texts.fit(label, style(22, 30), width, { least: 16 }), { x, width });
      pen.at(number, top, { x: pen.right - number.width, width: number.width });
      if (outOf !== undefined)
        pen.text(outOf, { ...posterStyles.detail, size: 17, leading: 23 }, { x, width, most: 1 });
    });
    pen.y = Math.max(pen.y, top + number.height) + 4;
  }
  pen.y = Math.max(pen.y, end);
}

/** @param scale of type and bar */
function barPart(pen: Pen, { closing: { whole, segments } }: ReportCardView, scale: number): void {
  const { text } = posterStyles;
  pen.text(whole, sized(text, text.size * scale), { above: 4, most: 2 });
  const said = segments.map(({ label, value, unit }) => fill(words.chart.one, { label, value, unit }));
  const height = 40 * scale;
  pen.y += 4;
  pen.block({ tag: 'Figure', alt: said.join(words.comma) }, () => {
    wholeBar(pen, segments, height);
  });
  pen.y += height + 8;
  const [nameStyle, numberStyle] = [sized(NAME, NAME.size * scale), sized(NUMBER, NUMBER.size * scale)];
  const swatch = 20 * scale;
  const indent = swatch + 8;
  let x = pen.left;
  for (const { mark, label, value, unit } of segments) {
    const number = pen.texts.fit(value + unit, numberStyle, pen.width * 0.4, { least: 12 });
    const name = pen.texts.fit(label, nameStyle, pen.width - number.width - 44, { least: 12 });
    const width = indent + name.width + 8 + number.width;
    // As many in a row as there is room for.
    if (x > pen.left && x + width > pen.right) {
      x = pen.left;
      pen.y += nameStyle.leading;
    }
    const middle = pen.y + nameStyle.leading / 2;
    part(pen, mark, x, middle - swatch / 2, { width: swatch, height: swatch });
    const [from, after] = [x + indent, x + indent + name.width + 8];
    pen.block({ tag: 'P' }, () => {
      pen.at(name, middle - name.height / 2, { x: from });
      pen.at(number, middle - number.height / 2, { x: after });
    });
    x += width + 26;
  }
  pen.y += nameStyle.leading;
}

function promisesPart(
  pen: Pen,
  { heading, summary, figures }: NonNullable<ReportCardView['commitments']>,
): void {
  const [overdue, broken] = figures;
  const said = [overdue, broken].flatMap((figure) =>
    figure ? [fill(words.chart.one, { label: figure.label, value: figure.value, unit: figure.unit })] : [],
  );
  pen.text(heading, posterStyles.heading, { above: 6, most: 1, tag: 'H2' });
  pen.text(`${summary}${said.join(words.comma)}${words.stop}`, posterStyles.text, { most: 3 });
}

/** As many promises as there is room for, what went wrong first, each with its day. */
export function commitmentsPoster(pen: Pen, { summary, rows }: CommitmentListView, terms: PosterTerms): void {
  posterHead(pen, terms, w.commitments);
  pen.text(summary, posterStyles.text, { most: 3 });
  posterAsOf(pen, asOfOf(terms));
  const bottom = posterFoot(pen, terms, w.commitmentsScan) - 10;
  pen.y += 8;
  let shown = 0;
  const rest = posterStyles.strong.leading + 6;
  for (const row of rows) {
    const isLast = shown === rows.length - 1;
    if (
      !pen.attempt(bottom - (isLast ? 0 : rest), () =>
        promiseRow(pen, row, terms.snapshot.body, dayIn(terms.snapshot)),
      )
    )
      break;
    shown++;
  }
  pen.y += 6;
  restLine(pen, rows.length - shown, posterStyles.strong);
}

/**
 * @param body whose poster it is: it goes without saying
 * @param day as of which it is
 */
function promiseRow(
  pen: Pen,
  { when, due, flags, detail }: CommitmentRowView,
  body: string,
  day: string,
): void {
  const { text, original, status, mark } = detail;
  pen.rule(3, 5);
  const { y } = pen;
  const colour = mark === 'late' ? colours.late : colours.ink;
  // It hangs for weeks: days that are left, or have passed, are told with the day they are counted from.
  const counts = /\d+天$/.test(when);
  const ends = pen.texts.fit(counts ? due : when, style(28, 40, 'bold', colour), pen.width * 0.4, {
    least: 18,
  });
  const width = pen.width - ends.width - 20;
  pen.block({ tag: 'P' }, () => {
    pen.write(pen.texts.fit(text, posterStyles.strong, width, { least: 22, most: 2 }), { width });
    pen.at(ends, y, { x: pen.right - ends.width, width: ends.width });
    const unit = detail.facts.find(({ term }) => term === sdkWords.commitment.facts.unit)?.text;
    const counted = counts ? `${words.asOf(day)}${when}` : undefined;
    const said = [unit === body ? undefined : unit, `${shapes[mark]} ${status}`, counted, original, ...flags];
    pen.text(
      said.filter((one) => one !== undefined).join(words.pause),
      { ...posterStyles.detail, size: 19, leading: 28 },
      { most: 2 },
    );
  });
}

/** A code for a box or a wall, that opens the unit's form. */
export function boxPoster(pen: Pen, { form }: BoxView, terms: PosterTerms): void {
  const { snapshot, accent, demo } = terms;
  posterHead(pen, terms, w.box);
  pen.text(w.boxLead, style(30, 46), { above: 10 });
  const code = pen.codeOf(form, BOX_PATTERN, 'Q');
  const below = 34 * 2 + 60 + 90;
  pen.y += Math.max(0, (pen.paper - pen.y - code.side - below) / 2);
  const x = pen.left + (pen.width - code.side) / 2;
  pen.code(form, fill(w.boxAlt, { body: snapshot.body }), { x, y: pen.y, side: code.side }, 'Q');
  pen.y += code.side - code.quiet + 10;
  addressLine(pen, form, 'middle');
  pen.text(w.boxUrgent, style(30, 46, 'bold'), { above: 14, align: 'middle' });
  if (demo) pen.text(words.demoNote, posterStyles.detail, { above: 6, align: 'middle' });
  pen.y = pen.paper - 34;
  edge(pen, accent);
}
