// What follows a report meeting 三跟进: who of the leadership looks after which promise, and the meetings on how they go.
import type { CommitmentOwner } from './commitment.js';
import type { CommitmentOwnerDraft } from './commitment-draft.js';
import type { Day } from './time.js';
import type { WhistleId, WhistleStatus } from './whistle.js';

/** What one of the leadership looks after. */
export interface Portfolio {
  owner: CommitmentOwner;
  /**
   * Promises made at the meeting.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments: string[];
}

/** 班子分工, as it was last set. */
export interface MeetingPortfolios {
  on: Day;
  items: Portfolio[];
}

/** 推进会: the leadership looked at how promises of the meeting go. */
export interface ProgressMeeting {
  /** The day it was written down. */
  on: Day;
  heldOn: Day;
  /**
   * Promises that were looked at.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments: string[];
  /** What was decided. */
  decided: string;
}

/** A whistle blown for a question of the meeting. */
export interface QuestionWhistle {
  id: WhistleId;
  status: WhistleStatus;
}

export interface PortfolioDraft {
  owner: CommitmentOwnerDraft;
  /**
   * Promises made at the meeting, each in one portfolio only.
   * @minItems 1
   * @maxItems 100
   * @items {"type":"string","maxLength":18,"pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments: string[];
}

/** Who looks after what. What was set before stays in the meeting's life. */
export interface MeetingPortfoliosDraft {
  /**
   * @minItems 1
   * @maxItems 20
   */
  portfolios: PortfolioDraft[];
}

/** A progress meeting that was held. */
export interface ProgressMeetingDraft {
  /** Not in the future, and not before the meeting was over. */
  heldOn: Day;
  /**
   * Promises of the meeting that were looked at.
   * @minItems 1
   * @maxItems 100
   * @items {"type":"string","maxLength":18,"pattern":"^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$"}
   */
  commitments: string[];
  /**
   * @minLength 1
   * @maxLength 2000
   * @format public-words
   */
  decided: string;
}
