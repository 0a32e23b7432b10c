// All that streams, polls and webhooks carry, as a ledger keeps it in one series.
import type { DecisionAnnouncement } from './decision-records.js';
import type { MeetingAnnouncement } from './meeting-records.js';
import type { NoticeAnnouncement } from './notice-records.js';
import type { Announcement } from './records.js';

/** Of what a unit does in front of everybody. */
export type UnitAnnouncement = NoticeAnnouncement | MeetingAnnouncement | DecisionAnnouncement;

/** Of that, and of cases. */
export type AnyAnnouncement = Announcement | UnitAnnouncement;
