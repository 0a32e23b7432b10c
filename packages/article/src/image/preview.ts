// What is shown of a page where its address is shared: 1,200 by 630, one number or one sentence, and as of when.
import {
  formatMoment,
  type CommitmentView,
  type CountdownView,
  type DecisionView,
  type MeetingView,
  type ReportCardView,
} from '@huiyin/sdk/views';
import type { ArticleTheme, Snapshot } from '../types.js';
import { imageOf, isDemo, termsOf, type CardImage, type Terms } from './card.js';
import { demoMark, sdkWords } from './frame.js';
import { numeral, type NumeralLook } from './numeral.js';
import { Pen } from './pen.js';
import { colours, style } from './styles.js';
import { words } from './words.js';

/** What a preview is of. */
export type PreviewOf =
  | { readonly kind: 'report-card'; readonly view: ReportCardView }
  /** `countdown` is the largest on it, where there is one. */
  | {
      readonly kind: 'commitment';
      readonly view: CommitmentView;
      readonly countdown?: CountdownView | undefined;
    }
  | { readonly kind: 'meeting'; readonly view: MeetingView }
  | { readonly kind: 'decision'; readonly view: DecisionView }
  | { readonly kind: 'page'; readonly title: string; readonly text?: string | undefined };

export interface PreviewOptions {
  readonly snapshot: Snapshot;
  /** `blue` if absent. */
  readonly theme?: ArticleTheme | undefined;
}

const SIZE = { width: 1200, height: 630 } as const;
const MOST_BYTES = 150_000;
const MARGIN = 64;
const BAND = 16;
const FOOT = 520;

const unitStyle = style(36, 48, 'bold');
const kindStyle = style(30, 42, 'regular', colours.muted);
const sentence = style(64, 84, 'bold');
const detail = style(34, 48);
const asOfStyle = style(28, 40, 'regular', colours.muted);
const NUMBER: NumeralLook = {
  number: style(190, 190, 'bold'),
  unit: style(60, 72, 'bold'),
  least: { number: 60, unit: 20 },
  gap: 14,
};

/** What it says, whichever kind it is. */
interface Said {
  readonly kind: string;
  readonly number?: {
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly isOpen?: boolean;
  };
  /** The largest where there is no number. */
  readonly sentence?: string;
  readonly lines: readonly string[];
  readonly asOf: string;
  readonly demo: boolean;
}

/**
 * A picture for Open Graph, 1,200 by 630 pixels, at most 150 kB. No number stands on it without its moment.
 * @throws ArticleError `snapshot-unfit`, `options-unfit`
 * @example
 * const { png } = await previewImage({ kind: 'report-card', view }, { snapshot });
 */
export async function previewImage(what: PreviewOf, options: PreviewOptions): Promise<CardImage> {
  const terms = await termsOf(options);
  return await imageOf(previewSheet(what, terms), terms, 1, MOST_BYTES);
}

/** The preview, laid out. */
export function previewSheet(what: PreviewOf, terms: Terms): ReturnType<Pen['sheetOf']> {
  const said = saidOf(what, terms);
  const { snapshot, accent, texts } = terms;
  const pen = new Pen(texts, SIZE.width, MARGIN);
  pen.box(0, 0, SIZE.width, BAND, { fill: accent });
  pen.y = BAND + 36;
  const { y } = pen;
  const mark = said.demo ? demoMark(pen, pen.left, y, 1.4) + 20 : 0;
  const name = texts.fit(snapshot.body, { ...unitStyle, colour: accent }, pen.width - mark, { least: 16 });
  pen.at(name, y + (unitStyle.leading - name.height) / 2, { x: pen.left + mark });
  pen.y = y + unitStyle.leading;
  pen.write(texts.fit(said.kind, kindStyle, pen.width, { least: 20 }), { tag: 'H1', above: 4 });
  pen.y += 10;
  const top = pen.y;
  if (said.number) numberPart(pen, said.number);
  else if (said.sentence !== undefined)
    pen.write(texts.fit(said.sentence, sentence, pen.width, { least: 34, most: 3, isEven: true }));
  let first = true;
  for (const line of said.lines) {
    const text = texts.fit(line, detail, pen.width, { least: 24, most: 2 });
    pen.attempt(FOOT, () => pen.write(text, { above: first ? 14 : 6 }));
    first = false;
  }
  if (pen.y === top) pen.write(texts.fit(snapshot.body, sentence, pen.width, { least: 30, most: 3 }));
  pen.line(pen.left, FOOT + 8, pen.right, FOOT + 8);
  const asOf = texts.fit(said.asOf, asOfStyle, pen.width * 0.6, { least: 20 });
  pen.at(asOf, FOOT + 28, {});
  const from = texts.fit(new URL(snapshot.live).host, asOfStyle, pen.width * 0.38, { least: 18 });
  pen.at(from, FOOT + 28, { x: pen.right - from.width, width: from.width });
  return pen.sheetOf(SIZE.height);
}

function numberPart(pen: Pen, { label, value, unit, isOpen }: NonNullable<Said['number']>): void {
  const { texts } = pen;
  pen.block({ tag: 'P' }, () => {
    pen.write(texts.fit(label, style(38, 50, 'bold'), pen.width, { least: 24 }));
    numeral(pen, { value, unit }, { ...NUMBER, isOpen });
  });
}

function saidOf(what: PreviewOf, terms: Terms): Said {
  const { snapshot } = terms;
  const asOf = words.asOf(formatMoment(snapshot.at, sdkWords));
  const w = words.preview;
  switch (what.kind) {
    case 'report-card': {
      const { view } = what;
      const { pending, longest, none } = view.problems;
      return {
        kind: [w.card, view.period].join(words.separator),
        number: { ...pending, isOpen: pending.numerator > 0 },
        lines: [pending.outOf, longest ?? none].filter((line) => line !== undefined),
        asOf: view.asOf,
        demo: isDemo(view, terms),
      };
    }
    case 'commitment': {
      const { view, countdown } = what;
      const [first] = countdown?.amounts ?? [];
      return {
        kind: [w.commitment, view.title, view.status].join(words.separator),
        ...(first && countdown
          ? { number: { label: countdown.lead || countdown.status, ...first } }
          : { sentence: view.text }),
        lines: [
          ...(first ? [view.text] : []),
          ...(view.original === undefined ? [] : [view.original]),
          view.due,
        ],
        asOf,
        demo: isDemo(view, terms),
      };
    }
    case 'meeting': {
      const { title, standing, when, where, demo } = what.view;
      return {
        kind: [w.meeting, standing].join(words.separator),
        sentence: title,
        lines: [when, where],
        asOf,
        demo: isDemo({ ...(demo && { demo: words.demo }) }, terms),
      };
    }
    case 'decision': {
      const { question, status, standing, counts, demo } = what.view;
      return {
        kind: [w.decision, status].join(words.separator),
        sentence: question,
        lines: [standing, ...counts.slice(0, 1)],
        asOf,
        demo: isDemo({ ...(demo && { demo: words.demo }) }, terms),
      };
    }
    case 'page': {
      const { title, text } = what;
      return {
        kind: '',
        sentence: title,
        lines: text === undefined ? [] : [text],
        asOf,
        demo: isDemo({}, terms),
      };
    }
  }
}
