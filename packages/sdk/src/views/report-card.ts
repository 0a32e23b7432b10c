// The report card as ordered sections: problems first, every figure with its 口径.
import { monthOf } from '../rules/calendar.js';
import { monthsOf } from '../rules/period.js';
import type { Figure, OldestAppeal, Publication, ReportCard } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { figureView, type FigureView } from './figure.js';
import { fill, formatCount, formatMoment, formatPeriod } from './format.js';
import { markOf, type Mark } from './mark.js';
import { nameOf } from './name.js';
import { casesView, type CasesView } from './report-card-cases.js';
import { cardCommitmentsView, type CardCountsView } from './report-card-commitments.js';
import { categoriesView, type CategoriesView } from './report-card-categories.js';
import { participationView, type ParticipationView } from './report-card-participation.js';
import { ratesView, type RatesView } from './report-card-rates.js';
import { cardTasksView } from './report-card-tasks.js';
import { monthsView, type MonthsView } from './report-card-months.js';

export interface ReportCardView {
  readonly title: string;
  readonly period: string;
  readonly asOf: string;
  /** Live or published, in words. */
  readonly status: string;
  /** Of a published card: when, under which number, and where it is sealed. */
  readonly published?: string;
  /** 演示数据, where it is. */
  readonly demo?: string;
  readonly received: FigureView;
  readonly summary: string;
  /** Nothing was received in the period. */
  readonly empty: boolean;
  readonly problems: ProblemsView;
  readonly closing: ClosingView;
  /** Absent where the unit shows none. */
  readonly rates?: RatesView;
  readonly categories: CategoriesView;
  readonly months: MonthsView;
  /** Absent where nothing was promised. */
  readonly commitments?: CardCountsView;
  /** Absent where nothing was promised, and from cards on one topic. */
  readonly cases?: CasesView;
  /** Absent where none was opened. */
  readonly tasks?: CardCountsView;
  /** Absent before the first count of the year. */
  readonly participation?: ParticipationView;
  /** The 口径 of every figure on the card. */
  readonly definitions: {
    readonly heading: string;
    readonly items: readonly { readonly term: string; readonly text: string }[];
  };
  readonly seal: { readonly heading: string; readonly text: string };
}

export interface ProblemsView {
  readonly heading: string;
  /** The largest numeral on the card. */
  readonly pending: FigureView;
  /** Overdue, disputed, reopened, docketed, carried over. */
  readonly figures: readonly FigureView[];
  /** Said when nothing of this period is pending: of whose appeals that holds, and what is left from before. */
  readonly none?: string;
  /** How long the oldest has waited. */
  readonly longest?: string;
  readonly oldestHeading: string;
  /** How the days are counted. */
  readonly oldestNote: string;
  readonly columns: { readonly category: string; readonly state: string; readonly age: string };
  readonly oldest: readonly OldestView[];
}

export interface OldestView {
  readonly number: string;
  readonly category: string;
  readonly state: string;
  readonly mark: Mark;
  readonly age: string;
  /** 已超过期限, 居民说没全解决 … */
  readonly flags: readonly string[];
}

export interface ClosingView {
  readonly heading: string;
  /** What the whole bar stands for, with its n. */
  readonly whole: string;
  readonly note: string;
  readonly officeClaim: string;
  /** The figure in that sentence. */
  readonly claim: FigureView;
  /** One honest bar over everything received: the four closing figures, what is pending, what stands aside. */
  readonly segments: readonly Segment[];
}

/** A part of the bar. All parts together are everything received. */
export interface Segment {
  readonly mark: Mark;
  readonly label: string;
  readonly count: number;
  /** The count with its digits grouped, and its unit. */
  readonly value: string;
  readonly unit: string;
  /** 0 to 1 of everything received. */
  readonly ratio: number;
  /** What it is made of: one figure, or the four that stand aside. */
  readonly figures: readonly FigureView[];
}

/** Draws up the card in `words`. */
export function reportCardView(card: ReportCard, words: CardWords): ReportCardView {
  const w = words.reportCard;
  const view = (figure: Figure): FigureView => figureView(figure, words);
  const period = formatPeriod(card.period, words);
  const received = view(card.received);
  const empty = card.received.numerator === 0;
  const closing = closingView(card, words);
  const problems = problemsView(card, words);
  const categories = categoriesView(card.categories, card.received.numerator, words);
  const months = monthsView(card.months, card.asOf.at, words);
  const rates = card.rates && ratesView(card.rates, words);
  const { commitments: counts } = card;
  const commitments = counts && counts.made.numerator > 0 ? cardCommitmentsView(counts, words) : undefined;
  const cases = card.cases && casesView(card, card.cases, words);
  const tasks = card.tasks && cardTasksView(card.tasks, words);
  // What is pending stands among the problems.
  const closed = closing.segments.filter(({ mark }) => mark !== 'open').flatMap(({ figures }) => figures);

  return {
    title: fill(card.category === undefined ? w.title : w.topicTitle, {
      body: card.body.name,
      topic: card.category === undefined ? '' : nameOf(words.terms.categories, card.category),
    }),
    period,
    asOf: fill(words.common.asOf, { moment: formatMoment(card.asOf.at, words) }),
    status: w[card.status],
    ...(card.publication && { published: publishedLine(card.publication, words) }),
    ...(card.demo && { demo: words.common.demo }),
    received,
    summary: fill(empty ? w.nothingReceived : w.receivedSentence, { period, received: received.value }),
    empty,
    problems,
    closing,
    ...(rates && { rates }),
    categories,
    months,
    ...(commitments && { commitments }),
    ...(cases && { cases }),
    ...(tasks && { tasks }),
    ...(card.participation && { participation: participationView(card.participation, words) }),
    definitions: {
      heading: w.definitions.heading,
      items: [
        ...[received, problems.pending, ...problems.figures, ...closed, closing.claim].map(
          ({ label, meaning }) => ({ term: label, text: meaning }),
        ),
        ...(rates?.figures ?? []).map(({ label, meaning }) => ({ term: label, text: meaning })),
        ...definitionsOfEach(categories, words),
        ...definitionsOfEach(months, words),
        ...[
          ...(commitments ? [commitments.made, ...commitments.figures] : []),
          ...(cases ? [cases.pictured, cases.done.figure] : []),
          ...(tasks ? [tasks.made, ...tasks.figures] : []),
        ].map(({ label, meaning }) => ({ term: label, text: meaning })),
      ],
    },
    seal: {
      heading: w.seal.heading,
      text:
        fill(w.seal.text, { size: formatCount(card.asOf.treeSize), root: card.asOf.root.slice(0, 16) }) +
        (card.withheld === undefined
          ? ''
          : `。${fill(w.seal.withheld, { count: formatCount(card.withheld) })}`),
    },
  };
}

function publishedLine({ id, at, leaf }: Publication, words: CardWords): string {
  const facts = { at: formatMoment(at, words), id, place: formatCount(leaf + 1) };
  return fill(words.reportCard.publishedLine, facts);
}

/** The 口径 of a table's figures, which are the same in every row. */
function definitionsOfEach(
  { heading, rows }: Pick<CategoriesView | MonthsView, 'heading' | 'rows'>,
  words: CardWords,
): { term: string; text: string }[] {
  const [row] = rows;
  return row
    ? [row.received, row.pending, row.confirmed].map(({ label, meaning }) => ({
        term: fill(words.reportCard.definitions.ofEach, { section: heading, label }),
        text: meaning,
      }))
    : [];
}

function problemsView(card: ReportCard, words: CardWords): ProblemsView {
  const w = words.reportCard.problems;
  const { pending, overdue, disputed, reopened, docketed, carriedOver, oldest } = card.problems;
  const [first] = oldest;
  return {
    heading: w.heading,
    pending: figureView(pending, words),
    figures: [overdue, disputed, reopened, docketed, carriedOver].map((figure) => figureView(figure, words)),
    ...(pending.numerator === 0 && { none: noneSentence(card, words) }),
    ...(first && { longest: longestSentence(first, card, words) }),
    oldestHeading: fill(w.oldestHeading, { count: oldest.length }),
    oldestNote: w.oldestNote,
    columns: { category: w.category, state: w.state, age: w.age },
    oldest: oldest.map((appeal) => oldestView(appeal, words)),
  };
}

/** Of what was left from before the period, too: then the sentence says so. */
function longestSentence(first: OldestAppeal, { period, problems }: ReportCard, words: CardWords): string {
  const w = words.reportCard.problems;
  const isBefore =
    problems.pending.numerator > 0 && monthOf(first.receivedOn) < (monthsOf(period)?.first ?? '');
  return fill(isBefore ? w.longestBefore : w.longest, {
    age: ageText(first, words),
    count: formatCount(problems.carriedOver.numerator),
  });
}

/** Never more than the card knows: only what was received in its period, and only what was addressed to the unit. */
function noneSentence({ body, period, problems }: ReportCard, words: CardWords): string {
  const w = words.reportCard.problems;
  const count = problems.carriedOver.numerator;
  const none = body.kind === 'street' || body.kind === 'district' ? w.none : w.noneAddressed;
  return (
    fill(none, { period: formatPeriod(period, words), body: body.name }) +
    (count > 0 ? fill(w.stillBefore, { count: formatCount(count) }) : '')
  );
}

export function oldestView(appeal: OldestAppeal, words: CardWords): OldestView {
  const w = words.reportCard.problems;
  const flags = (['overdue', 'disputed', 'reopened', 'docketed'] as const).filter((flag) => appeal[flag]);
  return {
    number: appeal.number,
    category: nameOf(words.terms.categories, appeal.category),
    state: nameOf(words.terms.states, appeal.state),
    mark: markOf(appeal),
    age: ageText(appeal, words),
    flags: flags.map((flag) => w[flag]),
  };
}

function ageText({ ageDays }: OldestAppeal, words: CardWords): string {
  return fill(words.common.days, { days: formatCount(ageDays) });
}

function closingView(card: ReportCard, words: CardWords): ClosingView {
  const w = words.reportCard.closing;
  const { confirmed, witnessed, claimed, unconfirmed } = card.closing;
  const all = card.received.numerator;
  const view = (figure: Figure): FigureView => figureView(figure, words);
  const segment = (mark: Mark, figures: readonly FigureView[], label = figures[0]?.label ?? ''): Segment => {
    const count = figures.reduce((sum, { numerator }) => sum + numerator, 0);
    const ratio = all === 0 ? 0 : count / all;
    return { mark, label, count, value: formatCount(count), unit: words.common.case, ratio, figures };
  };
  const four = [
    segment('confirmed', [view(confirmed)]),
    segment('witnessed', [view(witnessed)]),
    segment('claimed', [view(claimed)]),
    segment('unknown', [view(unconfirmed)]),
  ];
  const others = [
    segment('open', [view(card.problems.pending)], w.pending),
    segment('aside', asideFigures(card).map(view), w.aside),
  ];
  const claim = view(card.officeClaim);
  return {
    heading: w.heading,
    whole: fill(w.whole, { received: formatCount(all) }),
    note: w.note,
    claim,
    officeClaim: card.officeClaim.insufficient
      ? w.officeClaimInsufficient
      : fill(w.officeClaim, { value: claim.value, unit: claim.unit }),
    segments: [...four, ...others],
  };
}

/** In the order they are named together. */
function asideFigures({ aside: { cannot, declined, merged, withdrawn } }: ReportCard): Figure[] {
  return [cannot, declined, merged, withdrawn];
}
