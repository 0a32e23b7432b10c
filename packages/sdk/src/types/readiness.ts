// What a meeting still lacks 三必做, computed from what is there: visits, lists, response plans. For staff; it blocks nothing.
import type { AppealNumber } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { Category, Channel, Cohort } from './classification.js';
import type { MeetingId, MeetingStatus } from './meeting.js';
import type { PlanStatus } from './plan.js';
import type { Day, Moment } from './time.js';
import type { CohortCoverage, GridCoverage } from './visit.js';
import type { AppealList, AppealVocabulary, OwnVocabulary } from './vocabulary.js';

/** What can be missing. */
export type ReadinessGap =
  | 'nobody-visited'
  | 'cohorts-unvisited'
  | 'communities-unvisited'
  | 'population-unsaid'
  | 'first-answers-late'
  | 'not-answered'
  | 'not-taken-up'
  | 'words-not-looked-at'
  | 'topics-without-plan'
  | 'plans-not-ready';

export interface MissingItem {
  gap: ReadinessGap;
  /**
   * How many of them.
   * @TJS-type integer
   */
  count: number;
}

/** A cohort, how often it was visited, and how many people there are of it. */
export interface CohortReadiness extends CohortCoverage {
  /**
   * People, as somebody published it; absent where nobody has said.
   * @TJS-type integer
   */
  population?: number;
  /** Households visited for each thousand people, to one decimal; absent with `population`. */
  perThousand?: number;
}

/** 入户走访: whom visits reached since the meeting before. */
export interface VisitReadiness {
  /** Something was visited, and of nobody who is named it can be said that they were left out. */
  ready: boolean;
  missing: MissingItem[];
  /** @TJS-type integer */
  visits: number;
  /** @TJS-type integer */
  households: number;
  /**
   * Households the unit has, as far as somebody has said.
   * @TJS-type integer
   */
  dwellings?: number;
  /** Cohorts nobody has visited. */
  unvisited: Cohort[];
  /** Communities under the unit that nobody has visited. */
  unvisitedPlaces: BodySummary[];
  /** Those that were visited least stand first. */
  byCohort: CohortReadiness[];
  byGrid: GridCoverage[];
}

export interface ChannelCount {
  channel: Channel;
  /** @TJS-type integer */
  count: number;
}

/** One of the three lists, by the channels its appeals came through. */
export interface ListByChannel {
  id: AppealList;
  /** @TJS-type integer */
  total: number;
  /** Most first. */
  channels: ChannelCount[];
}

/** Open appeals that wait for something, and the one that has waited longest. */
export interface WaitingAppeals {
  /** @TJS-type integer */
  count: number;
  oldest?: AppealNumber;
}

/** 梳理诉求清单: the three lists, and what in them nobody has touched. */
export interface ListReadiness {
  /** Nothing has waited longer than its first answer was promised within. */
  ready: boolean;
  missing: MissingItem[];
  vocabulary: AppealVocabulary | 'own';
  own?: OwnVocabulary;
  lists: ListByChannel[];
  /** Past the day of their first answer. */
  late: WaitingAppeals;
  /** Not answered by anybody. */
  unanswered: WaitingAppeals;
  /** Not taken up by anybody. */
  untaken: WaitingAppeals;
  /**
   * Whose words wait for a person's look.
   * @TJS-type integer
   */
  words: number;
}

export interface TopicPlan {
  id: string;
  topic: string;
  status: PlanStatus;
}

/** A category much is asked about, and the plans for it. */
export interface HotTopic {
  category: Category;
  /**
   * Received since the meeting before.
   * @TJS-type integer
   */
  recent: number;
  /** @TJS-type integer */
  open: number;
  /** @TJS-type integer */
  overdue: number;
  /** @TJS-type integer */
  reopened: number;
  plans: TopicPlan[];
}

/** 回应预案: whether what will be asked can be answered. */
export interface PlanReadiness {
  /** Each hot topic has a plan that is ready. */
  ready: boolean;
  missing: MissingItem[];
  /** The hottest first. */
  topics: HotTopic[];
  /**
   * Plans that are ready, of whatever topic.
   * @TJS-type integer
   */
  plansReady: number;
  /** @TJS-type integer */
  plans: number;
}

/** 会前三必做 as it stands. */
export interface MeetingReadiness {
  meeting: MeetingId;
  body: BodySummary;
  title: string;
  startsAt: Moment;
  status: MeetingStatus;
  /** Visits and appeals are counted from this day: of the meeting before, else 90 days back. */
  since: Day;
  /** The last day that is counted: today, or the day of the meeting. */
  until: Day;
  /** The meeting before; absent where there was none in the last 90 days, or ever. */
  previous?: MeetingId;
  visits: VisitReadiness;
  lists: ListReadiness;
  plans: PlanReadiness;
  demo?: true;
}
