// The table of what streams and webhooks carry of cases.
import type { AppealState, Category } from '@huiyin/sdk';
import type { WhistleMark } from './whistle-tables.js';

export interface AnnouncementTable {
  ledger: string;
  seq: number;
  /** `all`: public and resident topics; `resident`: the resident's only; `public`: the daily batch. */
  audience: 'all' | 'resident' | 'public';
  body: string;
  number: string;
  category: Category;
  state: AppealState;
  day: string;
  whistle: WhistleMark;
}
