// The tables of notices to residents.
import type { NoticeChanged, Role } from '@huiyin/sdk';
import type { Instant } from './column-types.js';

export interface NoticeTable {
  ledger: string;
  id: string;
  body: string;
  day: string;
  appeals: string[];
  commitments: string[];
  corrects: string | null;
  published_at: Instant;
  unit: string;
  person: string;
  role: Role;
}

/** As `Tables` has them, by name. */
export interface NoticeTables {
  notice: NoticeTable;
  /** Absent once the words had to go. */
  notice_words: { ledger: string; notice: string; grid: string | null; title: string; text: string };
  notice_withdrawal: {
    ledger: string;
    notice: string;
    withdrawn_at: Instant;
    unit: string;
    person: string;
    role: Role;
    reason: string;
  };
  notice_announcement: {
    ledger: string;
    seq: number;
    notice: string;
    body: string;
    change: NoticeChanged['change'];
    day: string;
  };
}
