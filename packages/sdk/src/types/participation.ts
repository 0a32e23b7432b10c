// Who takes part and by which way: sealed aggregates, because whose cohort anybody is stands in no public record.
import type { Channel, Cohort } from './classification.js';
import type { SessionKind } from './session.js';
import type { Day, Moment } from './time.js';

/** How many appeals of a cohort came by one channel: so many at least, and all but a few. */
export interface ToldCohort {
  cohort: Cohort;
  /** @TJS-type integer */
  count: number;
}

/** Appeals of one channel. `received` is the sum of all counts and `rest`. */
export interface ChannelParticipation {
  channel: Channel;
  /**
   * All of them. Anybody can count them in the log.
   * @TJS-type integer
   */
  received: number;
  /** Five at least each, most first. Nobody can count them in the log. */
  cohorts: ToldCohort[];
  /**
   * Not told apart: who did not say, and who would be too few to stay unknown.
   * @TJS-type integer
   */
  rest: number;
}

/** Sessions 下基层 of one kind, as they were written down by then. */
export interface SessionParticipation {
  kind: SessionKind;
  /** @TJS-type integer */
  sessions: number;
  /** @TJS-type integer */
  people: number;
  /** @TJS-type integer */
  appeals: number;
}

/** What was counted of one calendar year of a unit, up to the entry that says it. */
export interface ParticipationCount {
  /** Most received first. Petitions are not among them. */
  channels: ChannelParticipation[];
  /** Most first. */
  sessions: SessionParticipation[];
}

/**
 * A count that was sealed. A year is counted whole: from two periods that overlap, somebody could work out a few people
 * by taking one from the other.
 */
export interface ParticipationFacts extends ParticipationCount {
  record: 'participation';
  event: 'counted';
  /** Slug of the unit. */
  body: string;
  /**
   * The calendar year of what was received and held.
   * @pattern ^[0-9]{4}$
   */
  year: string;
  /** The day written into the log. */
  day: Day;
  demo?: true;
}

/** On a card: the latest count of the year its period is in. 不可由公开数据复算, but for `received`. */
export interface Participation extends ParticipationCount {
  /** The calendar year. */
  year: string;
  countedOn: Day;
  /**
   * Index of its entry in the log.
   * @TJS-type integer
   */
  leaf: number;
}

/** How many of a cohort came by one channel, exactly. */
export interface ExactParticipation {
  channel: Channel;
  cohort: Cohort;
  /** @TJS-type integer */
  count: number;
}

/** What auditors hold a sealed count against. Public nowhere. */
export interface ParticipationAudit {
  /** Slug of the unit. */
  body: string;
  year: string;
  at: Moment;
  counted: ExactParticipation[];
  sessions: SessionParticipation[];
  /** The latest that was sealed; absent before the first. */
  told?: Participation;
}
