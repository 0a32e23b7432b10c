// The tables of report meetings.
import type { MeetingNewsType, MeetingStatus } from '@huiyin/sdk';
import type { MeetingCase } from '@huiyin/sdk/rules';
import type { Json } from './column-types.js';

export interface MeetingTable {
  ledger: string;
  id: string;
  body: string;
  status: MeetingStatus;
  is_over: boolean;
  /** Milliseconds at which it begins; of those that are over less than nothing. */
  place_in_list: number;
  state: Json<MeetingCase>;
}

export interface MeetingQuestionTable {
  ledger: string;
  meeting: string;
  turn: number;
  appeal: string;
  /** Null once forgotten. */
  asked: string | null;
  /** Null before it was answered there, and once forgotten. */
  answered: string | null;
}

export interface MeetingTables {
  meeting: MeetingTable;
  meeting_question: MeetingQuestionTable;
  meeting_announcement: {
    ledger: string;
    seq: number;
    meeting: string;
    body: string;
    change: MeetingNewsType;
    day: string;
  };
}
