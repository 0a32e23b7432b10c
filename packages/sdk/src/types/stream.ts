// What the event stream carries. Public topics carry public facts only.
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { Category } from './classification.js';
import type { DecisionId, DecisionNewsType, DecisionStatus } from './decision.js';
import type { MeetingId, MeetingNewsType } from './meeting.js';
import type { Day } from './time.js';
import type { WhistleId } from './whistle.js';

/** An appeal moved. Topic `body:<slug>`; anonymous cases join once a day, shuffled. */
export interface AppealChanged {
  type: 'appeal.changed';
  /** Opaque; pass the last one seen as `Last-Event-ID`. */
  id: string;
  topic: string;
  number: AppealNumber;
  body: string;
  category: Category;
  state: AppealState;
  /** What moved is this whistle: somebody was called to the case, came or spoke. The case stands where it stood. */
  whistle?: WhistleId;
  day: Day;
}

/** The resident's own case moved: fetch it again. Topic `appeal:<number>`, needs the tracking code. */
export interface OwnAppealChanged {
  type: 'appeal.own-changed';
  id: string;
  topic: string;
  number: AppealNumber;
  state: AppealState;
  /** What moved is this whistle: somebody was called to the case, came or spoke. The case stands where it stood. */
  whistle?: WhistleId;
}

/** A unit told its residents something, or withdrew what it had told them. Topic `body:<slug>`. */
export interface NoticeChanged {
  type: 'notice.changed';
  id: string;
  topic: string;
  /** Its id: read it for the words. */
  notice: string;
  body: string;
  /** A correction is a notice of its own, and published. */
  change: 'published' | 'withdrawn';
  day: Day;
}

/** A report meeting was announced, moved, held, or what was said there was written down. Topic `body:<slug>`. */
export interface MeetingChanged {
  type: 'meeting.changed';
  id: string;
  topic: string;
  /** Its id: read it for all that is told of it. */
  meeting: MeetingId;
  body: string;
  change: MeetingNewsType;
  day: Day;
}

/** A decision was announced, opened, put off, counted, adopted or not, or called off. Topic `body:<slug>`. */
export interface DecisionChanged {
  type: 'decision.changed';
  id: string;
  topic: string;
  /** Its id: read it for the question and the result. */
  decision: DecisionId;
  body: string;
  change: DecisionNewsType;
  /** How it stands after that. */
  status: DecisionStatus;
  day: Day;
}

export type StreamEvent = AppealChanged | OwnAppealChanged | NoticeChanged | MeetingChanged | DecisionChanged;

/** The answer to a long poll on the same cursor. */
export interface StreamEventPage {
  items: StreamEvent[];
  /** Pass as `cursor` in the next poll. */
  cursor: string;
}
