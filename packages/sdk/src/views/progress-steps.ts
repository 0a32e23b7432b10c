// Each step of a case: what happened, when, by whom, and what was said.
import type { Answer, Moment, TimelineEntry, TrackedAppeal } from '../types/index.js';
import type { ProgressWords } from '../words/index.js';
import { fill, formatDay, formatMoment } from './format.js';

export interface StepView {
  readonly key: string;
  readonly when: string;
  /** For `<time datetime>`. */
  readonly datetime: Moment;
  readonly what: string;
  readonly who: string;
  /** What kind of answer, which verdict. */
  readonly tags: readonly string[];
  readonly text?: string;
  /** What belongs to the kind of step: who is called, on what ground, what can be done instead or about it. */
  readonly details: readonly string[];
}

/** What is said otherwise to whoever isn't the resident. */
type StepTalk = Readonly<Record<'disputed' | 'collected', string>>;

/**
 * Each step of a case. The n-th answer of the case is that of the n-th `answered` step, both counted from the oldest.
 * @param talk how the resident's own steps are said; to the resident if absent
 */
export function stepViewsOf(
  { timeline, answers }: Pick<TrackedAppeal, 'timeline' | 'answers'>,
  words: ProgressWords,
  talk: StepTalk = words.progress.timeline,
): StepView[] {
  const answered = timeline.filter(({ type }) => type === 'answered');
  return timeline.map((entry) => {
    const place = answered.indexOf(entry);
    return stepView(entry, place < 0 ? undefined : answers[answered.length - 1 - place], words, talk);
  });
}

function stepView(
  entry: TimelineEntry,
  answer: Answer | undefined,
  words: ProgressWords,
  talk: StepTalk,
): StepView {
  const { terms } = words;
  const w = words.progress.timeline;
  const isDoor = entry.type === 'declined';
  const tags = [
    entry.answer && terms.answers[entry.answer],
    entry.witness && entry.witness !== 'resident' && terms.witnesses[entry.witness],
    entry.verdict && terms.verdicts[entry.verdict],
    entry.rating && terms.ratings[entry.rating],
    entry.horizon && terms.horizons[entry.horizon],
    entry.unit && fill(w.toUnit, { unit: entry.unit }),
    entry.into && fill(w.into, { into: entry.into }),
    entry.category && fill(w.category, { category: terms.categories[entry.category] }),
    entry.item,
    entry.callBack && terms.callBacks[entry.callBack],
    entry.extendedTo && formatDay(entry.extendedTo, words),
  ];
  const details = [
    entry.type === 'code-collected' && talk.collected,
    answer?.called && fill(w.called, { text: answer.called }),
    answer?.basis && fill(w.basis, { text: answer.basis }),
    answer?.alternative && fill(w.alternative, { text: answer.alternative }),
    answer?.in && fill(w.in, { text: answer.in }),
    answer?.why && fill(w.why, { text: answer.why }),
  ];
  return {
    key: String(entry.leafIndex),
    when: formatMoment(entry.at, words),
    datetime: entry.at,
    what: isYours(entry) ? talk.disputed : terms.events[entry.type],
    who: answer ? answererOf(entry, answer, words) : entry.by,
    tags: tags.filter(isText),
    ...(entry.text && { text: isDoor ? fill(w.goTo, { text: entry.text }) : entry.text }),
    details: details.filter(isText),
  };
}

/** The resident's own word that it was not solved: said to them as theirs. */
function isYours({ type, witness }: TimelineEntry): boolean {
  return type === 'disputed' && witness !== 'callback' && witness !== 'inspection';
}

/** The unit, the person unless the unit's name says as much, and what they are if no official. */
function answererOf(
  { by: unit }: TimelineEntry,
  { by: person, answerer }: Answer,
  words: ProgressWords,
): string {
  const w = words.progress.timeline;
  const who = person.startsWith(unit) ? person : `${unit} ${person}`;
  return answerer === 'official' ? who : fill(w.answerer, { who, kind: w.answerers[answerer] });
}

function isText(value: string | false | undefined): value is string {
  return Boolean(value);
}
