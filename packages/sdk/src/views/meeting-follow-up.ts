// 会后跟进: every promise of a meeting with who looks after it, its countdown, the last progress meeting and its whistles.
import type { Day, MeetingDetail, MeetingPromise, ProgressMeeting, QuestionWhistle } from '../types/index.js';
import type { MeetingFormWords, MeetingWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';
import { meetingPromiseView, type MeetingPromiseView } from './meetings.js';

type MeetingFollowUpWords = MeetingWords & Pick<MeetingFormWords, 'meetingFollowUp'>;

/** One promise, and how it is followed. */
export interface FollowedPromiseView extends MeetingPromiseView {
  /** Who promised, who looks after it, and when that was last looked at. */
  readonly facts: readonly string[];
  /** Whistles blown for its question. */
  readonly whistles: readonly string[];
}

export interface MeetingFollowUpView {
  readonly title: string;
  readonly lead: string;
  readonly promises: readonly FollowedPromiseView[];
  readonly progressTitle: string;
  /** The latest first. */
  readonly progress: readonly { readonly held: string; readonly decided: string }[];
}

/** @returns undefined where nothing was promised */
export function meetingFollowUpView(
  meeting: MeetingDetail,
  today: Day,
  words: MeetingFollowUpWords,
): MeetingFollowUpView | undefined {
  const { asked, progress = [] } = meeting;
  const w = words.meetingFollowUp;
  const promises = asked.flatMap(({ promises: made, whistles = [] }) =>
    made.map((promise) => ({
      ...meetingPromiseView(promise, today, words),
      facts: factsOf(promise, meeting, words),
      whistles: whistles.map((whistle) => whistleLine(whistle, words)),
    })),
  );
  if (promises.length === 0) return undefined;
  return {
    title: w.title,
    lead: w.lead,
    promises,
    progressTitle: w.progressTitle,
    progress: [...progress].reverse().map((one) => progressOf(one, words)),
  };
}

function factsOf(
  { commitment, owner }: MeetingPromise,
  { portfolios, progress = [] }: MeetingDetail,
  words: MeetingFollowUpWords,
): string[] {
  const w = words.meetingFollowUp;
  const keeper = portfolios?.items.find(({ commitments }) => commitments.includes(commitment))?.owner;
  const [looked] = progress
    .filter(({ commitments }) => commitments.includes(commitment))
    .map(({ heldOn }) => heldOn)
    .sort()
    .reverse();
  return [
    ...(owner ? [fill(w.promised, { ...owner })] : []),
    keeper ? fill(w.looksAfter, { ...keeper }) : w.nobody,
    looked === undefined ? w.notLooked : fill(w.lastLooked, { day: formatDay(looked, words) }),
  ];
}

function whistleLine({ id, status }: QuestionWhistle, { meetingFollowUp: w }: MeetingFollowUpWords): string {
  return fill(w.whistle, { id, status: w.whistles[status] });
}

function progressOf(
  { heldOn, commitments, decided }: ProgressMeeting,
  words: MeetingFollowUpWords,
): { held: string; decided: string } {
  const { progress } = words.meetingFollowUp;
  const said = { day: formatDay(heldOn, words), count: formatCount(commitments.length) };
  return { held: fill(progress, said), decided };
}
