// What everybody may know of an announcement: the one projection that streams, polls and webhooks carry.
import type { AppealChanged, DecisionChanged, MeetingChanged, NoticeChanged } from '@huiyin/sdk';
import type { AnyAnnouncement, UnitAnnouncement } from './announcement-records.js';
import type { DecisionAnnouncement } from './decision-records.js';
import type { MeetingAnnouncement } from './meeting-records.js';
import type { NoticeAnnouncement } from './notice-records.js';
import type { Announcement } from './records.js';

/** Of one that public topics carry. Days, no times; an anonymous case comes in the day's shuffled batch. */
export type PublicMove = Omit<AppealChanged, 'id' | 'topic'>;

export function publicMove(announcement: Announcement): PublicMove {
  const { number, body, category, state, day, whistle } = announcement;
  return {
    type: 'appeal.changed',
    number,
    body,
    category,
    state,
    ...(whistle !== undefined && { whistle }),
    day,
  };
}

/** Of a notice to residents: that there is one, none of its words. */
type PublicNotice = Omit<NoticeChanged, 'id' | 'topic'>;

function publicNotice({ notice, body, change, day }: NoticeAnnouncement): PublicNotice {
  return { type: 'notice.changed', notice, body, change, day };
}

/** Of a report meeting: what happened to it, none of its words. */
type PublicMeeting = Omit<MeetingChanged, 'id' | 'topic'>;

function publicMeeting({ meeting, body, change, day }: MeetingAnnouncement): PublicMeeting {
  return { type: 'meeting.changed', meeting, body, change, day };
}

/** Of a decision: what happened to it and how it stands, none of its words and no count. */
type PublicDecision = Omit<DecisionChanged, 'id' | 'topic'>;

function publicDecision(announcement: DecisionAnnouncement): PublicDecision {
  const { decision, body, change, status, day } = announcement;
  return { type: 'decision.changed', decision, body, change, status, day };
}

export function isOfUnit(announcement: AnyAnnouncement): announcement is UnitAnnouncement {
  return !('number' in announcement);
}

/** Of what a unit does in front of everybody. */
export function publicNews(announcement: UnitAnnouncement): PublicNotice | PublicMeeting | PublicDecision {
  if ('notice' in announcement) return publicNotice(announcement);
  return 'meeting' in announcement ? publicMeeting(announcement) : publicDecision(announcement);
}
