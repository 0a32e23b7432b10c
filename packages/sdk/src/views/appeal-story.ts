// One appeal as anyone may see it: where it stands, what was published of it, and each step by its day.
import { HIDDEN_MARK, isClosed } from '../rules/index.js';
import type { PublicAppealDetail, PublicStep } from '../types/index.js';
import type { StoryWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';
import { markOf, type Mark } from './mark.js';
import { matterText } from './taxonomy.js';

export interface AppealStoryView {
  readonly number: string;
  /** What the resident called it where that is public, else what it is about. */
  readonly title: string;
  readonly mark: Mark;
  readonly state: string;
  /** What it is about, when it came, how long it has waited or took, and what must not be missed. */
  readonly standing: string;
  readonly published?: StoryWordsView;
  /** Why there is nothing to read of it. */
  readonly unpublished?: string;
  /** Absent where nobody has said that they have the same concern. */
  readonly following?: string;
  readonly steps: {
    readonly heading: string;
    /** Oldest first. */
    readonly items: readonly StoryStepView[];
    readonly note: string;
  };
  readonly demo?: string;
}

/** What the resident wrote, as far as it is public. */
export interface StoryWordsView {
  readonly heading: string;
  readonly text: string;
  readonly place: string;
  readonly on: string;
}

export interface StoryStepView {
  readonly what: string;
  /** The kind of answer, the verdict, where it went. */
  readonly tags: readonly string[];
  /** `2026-11-30` */
  readonly on: string;
  readonly day: string;
}

export function appealStoryView(appeal: PublicAppealDetail, words: StoryWords): AppealStoryView {
  const { number, title, state, witness, following = 0, steps, demo } = appeal;
  const { terms, progress } = words;
  const w = words.appealStory;
  const published = publishedOf(appeal, words);
  return {
    number,
    title: title ?? matterText(appeal, words),
    mark: markOf(appeal),
    state: state === 'confirmed' && witness ? terms.witnesses[witness] : terms.states[state],
    standing: standingOf(appeal, words),
    ...(published ? { published } : { unpublished: unpublishedOf(appeal, words) }),
    ...(following > 0 && { following: fill(w.count, { count: formatCount(following) }) }),
    steps: {
      heading: progress.timeline.heading,
      items: steps.map((step) => stepOf(step, words)),
      note: w.stepsNote,
    },
    ...(demo === true && { demo: words.common.demo }),
  };
}

function standingOf(appeal: PublicAppealDetail, words: StoryWords): string {
  const { receivedOn, ageDays, state, overdue, disputed, reopened, docketed } = appeal;
  const { appealLists } = words;
  const isOver = isClosed(state);
  const age =
    ageDays === 0
      ? isOver
        ? appealLists.endedSameDay
        : appealLists.openToday
      : fill(isOver ? appealLists.ended : appealLists.open, { days: formatCount(ageDays) });
  const facts = [
    matterText(appeal, words),
    fill(appealLists.received, { day: formatDay(receivedOn, words) }),
    age,
    overdue && appealLists.overdue,
    disputed && appealLists.disputed,
    reopened && appealLists.reopened,
    docketed && appealLists.docketed,
  ];
  return facts.filter(Boolean).join(' · ');
}

function publishedOf(
  { title, text, place, publishedOn }: PublicAppealDetail,
  words: StoryWords,
): StoryWordsView | undefined {
  if (title === undefined || publishedOn === undefined) return undefined;
  const w = words.appealStory;
  const isRedacted = [title, text, place].some((said) => said?.includes(HIDDEN_MARK));
  return {
    heading: w.published,
    text: text ?? '',
    place: fill(w.place, { place: place ?? '' }),
    on: fill(w.publishedOn, { day: formatDay(publishedOn, words) }) + (isRedacted ? w.hidden : ''),
  };
}

function unpublishedOf({ erasedOn }: PublicAppealDetail, words: StoryWords): string {
  const w = words.appealStory;
  return erasedOn === undefined ? w.unpublished : fill(w.erased, { day: formatDay(erasedOn, words) });
}

function stepOf({ type, on, answer, verdict, into }: PublicStep, words: StoryWords): StoryStepView {
  const { terms, progress } = words;
  const tags = [
    answer && terms.answers[answer],
    verdict && terms.verdicts[verdict],
    into && fill(progress.timeline.into, { into }),
  ];
  return {
    what: terms.events[type],
    tags: tags.filter((tag): tag is string => Boolean(tag)),
    on,
    day: formatDay(on, words),
  };
}
