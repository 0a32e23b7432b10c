// One case as staff work on it: what was said, where it stands, the two clocks, every step, what can be done.
import { isClosed } from '../../rules/lifecycle/case.js';
import type { Answer, CommitmentId, Day, Evaluation, StaffAppeal, TimelineEntry } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill, formatCount, formatDay, formatDayShort, formatMoment } from '../format.js';
import { markOf, type Mark } from '../mark.js';
import { nameOf } from '../name.js';
import { photosPart, type PhotosView } from '../progress-private.js';
import { stepViewsOf, type StepView } from '../progress-steps.js';
import { clockViewsOf, type ClockView } from '../progress.js';
import { detailLine, itemText } from '../taxonomy.js';
import { whistleView, type WhistleView } from '../whistle.js';
import { caseActs, type CaseAct, type CaseFile } from './acts.js';
import { staffHeadline } from './headline.js';

export interface StaffCaseView {
  readonly number: string;
  readonly title: string;
  readonly demo?: string;
  /** That its words are gone, and since when. */
  readonly erased?: string;
  readonly headline: string;
  readonly state: string;
  readonly mark: Mark;
  readonly age: string;
  /** What must not be missed: the resident disagrees, it was brought back, it is watched over. */
  readonly flags: readonly string[];
  readonly clocks: readonly ClockView[];
  /** What the resident said; absent once it is erased. */
  readonly text?: string;
  /** What its resident sent, for whoever may look. */
  readonly photos?: PhotosView;
  /** Said of photos: that looking is written down, or that this reader can't. */
  readonly photosNote?: string;
  readonly facts: readonly Fact[];
  readonly supplements: readonly Said[];
  /** Newest first. */
  readonly answers: readonly StaffAnswerView[];
  readonly evaluations: readonly Said[];
  /** Newest first. What is said in full elsewhere is not said again. */
  readonly steps: readonly StepView[];
  /** The latest first. */
  readonly whistles: readonly WhistleView[];
  readonly actions: readonly StaffActionView[];
}

export interface Fact {
  readonly term: string;
  readonly text: string;
}

export interface Said {
  readonly when: string;
  readonly what?: string;
  readonly text?: string;
}

export interface StaffAnswerView {
  readonly type: string;
  readonly who: string;
  readonly text: string;
  readonly details: readonly string[];
  readonly commitment?: CommitmentId;
}

export interface StaffActionView {
  readonly action: CaseAct;
  readonly label: string;
}

/** Draws up a case as it is on `today`. */
export function staffCaseView(file: CaseFile, today: Day, words: DeskWords): StaffCaseView {
  const { appeal } = file;
  const w = words.staffDesk.case;
  const { state, clocks, erasedOn } = appeal;
  const { due, metOn } = clocks.resolution;
  const witness = appeal.evaluations[appeal.evaluations.length - 1]?.witness;
  const mark = markOf({ state, overdue: metOn === undefined && today > due, ...(witness && { witness }) });
  const name = nameOf(words.terms.states, state);
  const flags = [
    appeal.disputed && w.disputed,
    appeal.reopened && w.reopened,
    appeal.docketed && w.docketed,
    appeal.onBehalf && w.onBehalf,
  ];
  return {
    number: appeal.number,
    title: appeal.title ?? w.erasedTitle,
    ...(appeal.demo && { demo: words.common.demo }),
    ...(erasedOn && { erased: fill(w.erased, { day: formatDay(erasedOn, words) }) }),
    headline: staffHeadline(appeal, today, words),
    state: mark === 'late' ? fill(w.overdue, { state: name }) : name,
    mark,
    age: isClosed(state) ? '' : ageText(appeal, words),
    flags: flags.filter(isText),
    clocks: clockViewsOf(appeal, today, words),
    ...(appeal.text && { text: appeal.text }),
    ...photosOf(appeal, words),
    facts: factsOf(appeal, words),
    supplements: appeal.supplements.map(({ at, text }) => ({ when: formatMoment(at, words), text })),
    answers: appeal.answers.map((answer) => answerView(answer, words)).reverse(),
    evaluations: appeal.evaluations.map((one) => evaluationView(one, words)).reverse(),
    steps: stepsOf(appeal, words),
    whistles: (appeal.whistles ?? []).map((whistle) => whistleView(whistle, words)),
    actions: caseActs(file)
      .filter((action) => action in words.staffForms.actions)
      .map((action) => ({ action, label: words.staffForms.actions[action] })),
  };
}

function photosOf(appeal: StaffAppeal, words: DeskWords): Pick<StaffCaseView, 'photos' | 'photosNote'> {
  const { attachments = [], mayLookAtAttachments } = appeal;
  const w = words.staffDesk.case;
  if (attachments.length === 0) return {};
  if (mayLookAtAttachments) return { ...photosPart(appeal, words), photosNote: w.photosLogged };
  return { photosNote: fill(w.photosNotYours, { count: attachments.length }) };
}

function ageText({ ageDays }: StaffAppeal, words: DeskWords): string {
  const w = words.staffDesk.case;
  return ageDays === 0 ? w.ageToday : fill(w.age, { days: formatCount(ageDays) });
}

/** Whom it came from and how; a telephone is never part of it. */
function factsOf(appeal: StaffAppeal, words: DeskWords): Fact[] {
  const w = words.staffDesk.case;
  const { terms } = words;
  const { place, assignee, occurredAt, receivedAt, erasedOn, anonymous, hasContact } = appeal;
  const who = anonymous ? w.anonymous : hasContact ? w.hasContact : w.noContact;
  const facts: (Fact | undefined)[] = [
    fact(w.place, place),
    fact(w.responsible, appeal.responsible.name),
    fact(w.assignee, assignee?.name),
    fact(w.category, nameOf(terms.categories, appeal.category)),
    fact(w.item, appeal.item && itemText(appeal.item)),
    fact(w.standard, appeal.standard),
    ...(appeal.details ?? []).map((detail) => detailLine(detail, words)),
    fact(w.suggestedUnit, appeal.suggestedUnit?.name),
    fact(w.level, nameOf(terms.levels, appeal.level)),
    fact(w.horizon, nameOf(terms.horizons, appeal.horizon)),
    fact(w.kind, nameOf(terms.kinds, appeal.kind)),
    fact(w.channel, nameOf(terms.channels, appeal.channel)),
    erasedOn ? undefined : fact(w.cohort, nameOf(terms.cohorts, appeal.cohort)),
    erasedOn ? undefined : fact(w.who, who),
    erasedOn ? undefined : fact(w.consent, consentText(appeal, words)),
    fact(w.received, formatMoment(receivedAt, words)),
    occurredAt === receivedAt ? undefined : fact(w.occurred, formatMoment(occurredAt, words)),
  ];
  return facts.filter((one) => one !== undefined);
}

/** Whether the resident agreed to publish, and what became of it. */
function consentText({ consentToPublish, publication }: StaffAppeal, words: DeskWords): string {
  const w = words.staffDesk.case;
  if (!publication) return consentToPublish ? w.consentYes : w.consentNo;
  const { state, due, decidedOn = due, reason } = publication;
  const day = formatDayShort(decidedOn, words);
  switch (state) {
    case 'pending':
      return fill(w.consentPending, { due: formatDayShort(due, words) });
    case 'published':
      return fill(w.consentPublished, { day });
    case 'refused':
      return fill(w.consentRefused, {
        day,
        reason: reason ? nameOf(words.staffPublication.reasons, reason) : '',
      });
  }
}

function fact(term: string, text: string | undefined): Fact | undefined {
  return text ? { term, text } : undefined;
}

function answerView(answer: Answer, words: DeskWords): StaffAnswerView {
  const w = words.staffDesk.case;
  const { answerers } = words.progress.timeline;
  const { by, answerer, at, called, basis, alternative, in: place, why, commitment } = answer;
  const who = answerer === 'official' ? by : `${by}（${nameOf(answerers, answerer)}）`;
  const details = [
    called && fill(w.called, { text: called }),
    basis && fill(w.basis, { text: basis }),
    alternative && fill(w.alternative, { text: alternative }),
    place && fill(w.in, { text: place }),
    why && fill(w.why, { text: why }),
  ];
  return {
    type: nameOf(words.terms.answers, answer.type),
    who: fill(w.answeredBy, { when: formatMoment(at, words), who }),
    text: answer.text,
    details: details.filter(isText),
    ...(commitment && { commitment }),
  };
}

function evaluationView({ verdict, rating, comment, witness, at }: Evaluation, words: DeskWords): Said {
  const { verdicts, ratings, witnesses } = words.terms;
  const what = [
    nameOf(verdicts, verdict),
    rating && nameOf(ratings, rating),
    witness === 'resident' ? words.common.resident : nameOf(witnesses, witness),
  ];
  return {
    when: formatMoment(at, words),
    what: what.filter(isText).join(' · '),
    ...(comment && { text: comment }),
  };
}

/** Answers, verdicts and supplements stand in sections of their own. */
const ELSEWHERE: readonly TimelineEntry['type'][] = ['answered', 'confirmed', 'disputed', 'supplemented'];

function stepsOf(appeal: StaffAppeal, words: DeskWords): StepView[] {
  const { disputedStep, collectedStep } = words.staffDesk.case;
  const steps = stepViewsOf(appeal, words, { disputed: disputedStep, collected: collectedStep });
  return steps.map((step, index) => {
    const type = appeal.timeline[index]?.type;
    if (!type || !ELSEWHERE.includes(type)) return step;
    const { text: _text, ...rest } = step;
    return { ...rest, details: [] };
  });
}

function isText(value: string | false | undefined): value is string {
  return Boolean(value);
}
