// The resident's own case: where it stands in one sentence, the two clocks, each step newest first, what to do next.
import { daysBetween } from '../rules/calendar.js';
import { isClosed } from '../rules/lifecycle/case.js';
import type { AppealState, Clock, Day, ResidentAction, TrackedAppeal, Verdict } from '../types/index.js';
import type { ProgressWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatDayShort, formatMoment } from './format.js';
import { markOf, type Mark } from './mark.js';
import { claimedCommitmentViews, type ClaimedCommitmentView } from './progress-commitments.js';
import { headlineOf, lastAnswer } from './progress-headline.js';
import { looksOf, namedLines, photosPart, type PhotosView } from './progress-private.js';
import { publicationLines } from './progress-publication.js';
import { stepViewsOf, type StepView } from './progress-steps.js';
import { detailLine } from './taxonomy.js';
import { whistleView, type WhistleView } from './whistle.js';

export interface ProgressView {
  readonly number: string;
  readonly title: string;
  /** Where it stands now, in one or two sentences. */
  readonly headline: string;
  readonly state: string;
  readonly mark: Mark;
  readonly age: string;
  readonly demo?: string;
  /** False once nothing more is due, unless it is brought back. */
  readonly isOpen: boolean;
  readonly clocks: readonly ClockView[];
  /** The latest first; none where nobody was called. */
  readonly whistles: readonly WhistleView[];
  readonly steps: readonly StepView[];
  readonly actions: readonly { readonly action: ResidentAction; readonly label: string }[];
  /** Promises whose unit says that it kept them: the resident is asked. */
  readonly commitments: readonly ClaimedCommitmentView[];
  /** What can be said of the result from here; `solved` only where it changes something. */
  readonly verdicts: readonly { readonly value: Verdict; readonly label: string }[];
  /** What the resident should know before speaking, where a word or silence has a consequence they may not expect. */
  readonly evaluateNote?: string;
  readonly yours: readonly { readonly term: string; readonly text: string }[];
  readonly supplements: readonly { readonly when: string; readonly text: string }[];
  /** Absent where there are none. */
  readonly photos?: PhotosView;
}

export interface ClockView {
  readonly label: string;
  /** The short of it: `还有3天`. */
  readonly lead: string;
  /** The days it is counted from. */
  readonly detail: string;
  /** Both in one line. */
  readonly text: string;
  readonly tone: 'running' | 'met' | 'late' | 'stopped';
}

/** Draws up a tracked appeal as it is on `today`. */
export function progressView(appeal: TrackedAppeal, today: Day, words: ProgressWords): ProgressView {
  const w = words.progress;
  const { state } = appeal;
  const { due, metOn } = appeal.clocks.resolution;
  const witness = appeal.evaluations[appeal.evaluations.length - 1]?.witness;
  const verdicts = verdictsIn(state);
  const mark = markOf({ state, overdue: metOn === undefined && today > due, ...(witness && { witness }) });
  const name = words.terms.states[state];
  return {
    number: appeal.number,
    title: appeal.title,
    headline: headlineOf(appeal, today, words),
    state: mark === 'late' ? fill(w.overdue, { state: name }) : name,
    mark,
    age: ageText(appeal, words),
    ...(appeal.demo && { demo: words.common.demo }),
    isOpen: !isClosed(state),
    clocks: clockViewsOf(appeal, today, words),
    whistles: (appeal.whistles ?? []).map((whistle) => whistleView(whistle, words)),
    steps: stepViewsOf(appeal, words),
    actions: appeal.actions.map((action) => ({
      action,
      label:
        action === 'evaluate' && !verdicts.includes('solved')
          ? w.evaluate.again
          : words.terms.residentActions[action],
    })),
    commitments: claimedCommitmentViews(appeal, words),
    verdicts: verdicts.map((value) => ({ value, label: words.terms.verdicts[value] })),
    ...evaluateNote(appeal, words),
    yours: [
      { term: w.yours.category, text: words.terms.categories[appeal.category] },
      ...namedLines(appeal, words),
      { term: w.yours.place, text: appeal.place },
      { term: w.yours.text, text: appeal.text },
      ...(appeal.details ?? []).map((detail) => detailLine(detail, words)),
      ...publicationLines(appeal, words),
      ...looksOf(appeal, words),
    ],
    supplements: appeal.supplements.map(({ at, text }) => ({ when: formatMoment(at, words), text })),
    ...photosPart(appeal, words),
  };
}

/** Both clocks of a case, the first answer's before that of the matter itself. */
export function clockViewsOf(
  appeal: Pick<TrackedAppeal, 'state' | 'clocks' | 'answers'>,
  today: Day,
  words: ProgressWords,
): ClockView[] {
  const w = words.progress.clocks;
  const { firstResponse, resolution } = appeal.clocks;
  return [
    clockView(w.firstResponse, firstResponse, firstResponseEnd(appeal), today, words),
    clockView(w.resolution, resolution, resolutionEnd(appeal.state), today, words),
  ];
}

/** Seconds to wait as a person says it, rounded up: `50秒`, `3分钟`, `2小时`. */
export function waitText(seconds: number, words: ProgressWords): string {
  const { wait } = words.progress;
  if (seconds <= 90) return fill(wait.seconds, { count: Math.max(1, Math.ceil(seconds)) });
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 90) return fill(wait.minutes, { count: minutes });
  return fill(wait.hours, { count: Math.ceil(minutes / 60) });
}

/**
 * What the resident can say of the result. Where it is settled already, `solved` is no word the case will hear
 * (rules/lifecycle).
 */
export function verdictsIn(state: AppealState): Verdict[] {
  const isSettled = state === 'confirmed' || state === 'closed-cannot' || state === 'declined';
  return isSettled ? ['half', 'unsolved'] : ['solved', 'half', 'unsolved'];
}

/** What ended a clock: it is said in these words. */
type ClockEnd = 'answered' | 'claimed' | 'done' | 'stopped';

/** Ended before anybody answered, it was not met. Declining is an answer. */
function firstResponseEnd({ state, answers }: Pick<TrackedAppeal, 'state' | 'answers'>): ClockEnd {
  const isUnanswered = (state === 'withdrawn' || state === 'merged') && answers.length === 0;
  return isUnanswered ? 'stopped' : 'answered';
}

/** The unit's word stays the unit's word, and what nobody calls done was stopped. */
function resolutionEnd(state: AppealState): ClockEnd {
  if (state === 'confirmed') return 'done';
  return isClosed(state) && state !== 'unconfirmed' ? 'stopped' : 'claimed';
}

function evaluateNote(appeal: TrackedAppeal, words: ProgressWords): { evaluateNote?: string } {
  const { state, actions } = appeal;
  const w = words.progress.evaluate;
  if (!actions.includes('evaluate')) return {};
  if (isClosed(state)) return { evaluateNote: w.reopenNote };
  if (state === 'claimed-done') return { evaluateNote: w.claimNote };
  const answer = state === 'answered' ? lastAnswer(appeal)?.type : undefined;
  if (answer === 'cannot') return { evaluateNote: w.assentNote };
  return answer === 'not-adopted' ? { evaluateNote: w.notAdoptedNote } : {};
}

function ageText({ state, ageDays }: TrackedAppeal, words: ProgressWords): string {
  const w = words.progress;
  const closed = isClosed(state);
  if (ageDays === 0) return closed ? w.ageClosedToday : w.ageToday;
  return fill(closed ? w.ageClosed : w.age, { days: formatCount(ageDays) });
}

function clockView(label: string, clock: Clock, end: ClockEnd, today: Day, words: ProgressWords): ClockView {
  const w = words.progress.clocks;
  const { lead, tone, ...said } = clock.metOn
    ? endedClock(clock.due, clock.metOn, end, words)
    : runningClock(clock.due, today, words);
  const detail = clock.extendedTo
    ? fill(w.extended, { detail: said.detail, day: formatDay(clock.extendedTo, words) })
    : said.detail;
  return { label, lead, detail, text: fill(w.joined, { lead, detail }), tone };
}

type ClockFacts = Pick<ClockView, 'lead' | 'detail' | 'tone'>;

function endedClock(dueDay: Day, metDay: Day, end: ClockEnd, words: ProgressWords): ClockFacts {
  const w = words.progress.clocks;
  const over = daysBetween(dueDay, metDay);
  const detail = fill(w[`${end}On`], {
    metOn: formatDayShort(metDay, words),
    due: formatDay(dueDay, words),
  });
  if (end === 'stopped') return { lead: w.stopped, detail, tone: 'stopped' };
  if (over <= 0) return { lead: w[end], detail, tone: 'met' };
  return { lead: fill(w[`${end}Late`], { days: formatCount(over) }), detail, tone: 'late' };
}

function runningClock(dueDay: Day, today: Day, words: ProgressWords): ClockFacts {
  const w = words.progress.clocks;
  const left = daysBetween(today, dueDay);
  const values = { due: formatDay(dueDay, words), days: formatCount(Math.abs(left)) };
  if (left < 0) return { lead: fill(w.late, values), detail: fill(w.wasDue, values), tone: 'late' };
  return {
    lead: left === 0 ? w.today : fill(w.running, values),
    detail: fill(w.due, values),
    tone: 'running',
  };
}
