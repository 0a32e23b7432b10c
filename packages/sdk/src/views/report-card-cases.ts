// Before and after: promises with a photo of each, told alike whatever became of them, and how many have none.
import { dayOf, daysBetween, parseMoment } from '../rules/calendar.js';
import type {
  CardCase,
  CardCases,
  CasePhotoWords,
  CaseWords,
  Day,
  FigureDefinition,
  ReportCard,
} from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { commitmentMark, type CommitmentStanding } from './commitment-standing.js';
import { figureView, type FigureView } from './figure.js';
import { fill, formatCount, formatDay } from './format.js';
import type { Mark } from './mark.js';
import { nameOf } from './name.js';

export interface CasesView {
  readonly heading: string;
  readonly summary: string;
  /** `summary` opens it. */
  readonly pictured: FigureView;
  readonly done: { readonly text: string; readonly figure: FigureView };
  /** How they were chosen; that there is none. */
  readonly note: string;
  readonly items: readonly CaseView[];
  /** How many more there are, and where on the server all promises are. */
  readonly more?: { readonly text: string; readonly path: string };
}

export interface CaseView {
  readonly id: string;
  /** On the server. */
  readonly path: string;
  readonly text: string;
  /** That has to keep it, where it is another than the one whose card it is. */
  readonly unit?: string;
  readonly mark: Mark;
  /** Who says that it is done, or that nobody does. */
  readonly status: string;
  /** The days, and what they come to. */
  readonly days: string;
  readonly photos: readonly CasePhotoView[];
}

export interface CasePhotoView {
  /** 办之前 or 办之后. */
  readonly kind: string;
  /** On the server; absent once it was taken down. */
  readonly path?: string;
  /** What is to be seen on it, for whoever can't see it. */
  readonly alt: string;
  /** What stands in its place. */
  readonly takenDown?: string;
}

/** @param card has cases */
export function casesView(
  { body, asOf, caseWords = [] }: Pick<ReportCard, 'body' | 'asOf' | 'caseWords'>,
  { pictured, donePictured, shown }: CardCases,
  words: CardWords,
): CasesView {
  const w = words.reportCard.cases;
  const figure = figureView(pictured, words);
  const today = dayOf(parseMoment(asOf.at) ?? 0);
  const left = pictured.numerator - shown.length;
  return {
    heading: w.heading,
    summary: fill(w.summary, { made: formatCount(pictured.denominator), pictured: figure.value }),
    pictured: figure,
    done: {
      text: fill(donePictured.denominator === 0 ? w.noneDone : w.done, {
        done: formatCount(donePictured.denominator),
        pictured: formatCount(donePictured.numerator),
        bare: formatCount(donePictured.denominator - donePictured.numerator),
      }),
      figure: figureView(donePictured, words),
    },
    note: pictured.numerator === 0 ? w.none : w.rule,
    items: shown.map((one) =>
      caseView(
        one,
        caseWords.find(({ id }) => id === one.id),
        { body: body.slug, today, words },
      ),
    ),
    ...(left > 0 && {
      more: {
        text: fill(w.more, { count: formatCount(left) }),
        path: `/b/${encodeURIComponent(body.slug)}#commitments`,
      },
    }),
  };
}

interface Telling {
  /** Slug of the unit whose card it is. */
  readonly body: string;
  readonly today: Day;
  readonly words: CardWords;
}

function caseView(one: CardCase, said: CaseWords | undefined, telling: Telling): CaseView {
  const { body, today, words } = telling;
  const w = words.reportCard.cases;
  const { id, status, due } = one;
  const standing: CommitmentStanding = status === 'open' ? (today > due ? 'overdue' : 'running') : status;
  const path = `/c/${encodeURIComponent(id)}`;
  const photo = (kind: 'before' | 'after'): CasePhotoView =>
    photoView({ kind, path: `${path}/photos/${encodeURIComponent(one[kind].id)}` }, said?.[kind], words);
  return {
    ...{ id, path },
    text: said?.text ?? fill(w.unnamed, { id }),
    ...(said && said.unit.slug !== body && { unit: said.unit.name }),
    mark: commitmentMark(one, standing),
    status: statusWord(one, standing, words),
    days: daysOf(one, telling),
    photos: [photo('before'), photo('after')],
  };
}

/** A claim of the unit and a confirmation never have one name. */
function statusWord(
  { confirmedBy }: CardCase,
  standing: CommitmentStanding,
  { definitions, reportCard: { cases: w } }: CardWords,
): string {
  if (standing === 'confirmed') {
    return confirmedBy === 'group' ? w.confirmedByGroup : w.confirmedByResident;
  }
  const open = standing === 'running' || standing === 'today' || standing === 'late';
  const definition: FigureDefinition = `commitments-${open ? 'open' : standing}`;
  return definitions[definition].label;
}

function daysOf(one: CardCase, { today, words }: Telling): string {
  const w = words.reportCard.cases;
  const { status, madeOn, originalDue, due, claimedOn, closedOn } = one;
  const day = (of: Day): string => formatDay(of, words);
  const facts = {
    made: day(madeOn),
    due: day(due),
    original: day(originalDue),
    closed: day(closedOn ?? due),
  };
  const turn = closedOn === undefined ? undefined : turnOf(one, words);
  const end = turn === undefined ? '' : fill(turn, facts);
  if (claimedOn === undefined) {
    const over = status === 'withdrawn' ? 0 : daysBetween(originalDue, today);
    return (
      fill(w.unclaimed, facts) + (over > 0 ? fill(w.over, { ...facts, days: formatCount(over) }) : '') + end
    );
  }
  const taken = daysBetween(madeOn, claimedOn);
  const late = daysBetween(originalDue, claimedOn);
  const claimed = fill(taken === 0 ? w.sameDay : w.claimed, {
    ...facts,
    claimed: day(claimedOn),
    days: formatCount(taken),
  });
  return claimed + fill(late > 0 ? w.late : w.onTime, { ...facts, days: formatCount(late) }) + end;
}

/** What was said when it was closed. */
function turnOf(
  { status, confirmedBy = 'resident', claimedOn }: CardCase,
  words: CardWords,
): string | undefined {
  const w = words.reportCard.cases;
  switch (status) {
    case 'confirmed':
      return w.confirmedOn[confirmedBy];
    case 'unconfirmed':
      return w.silent;
    case 'withdrawn':
      return w.withdrawnOn;
    case 'broken':
      return claimedOn === undefined ? undefined : w.denied;
    default:
      return undefined;
  }
}

function photoView(
  { kind, path }: { readonly kind: 'before' | 'after'; readonly path: string },
  said: CasePhotoWords | undefined,
  words: CardWords,
): CasePhotoView {
  const w = words.reportCard.cases;
  const gone = said?.takenDown;
  return {
    kind: w[kind],
    alt: said?.text ?? w[kind],
    ...(gone
      ? {
          takenDown: fill(w.takenDown, {
            day: formatDay(gone.on, words),
            reason: nameOf(w.reasons, gone.reason),
          }),
        }
      : { path }),
  };
}
