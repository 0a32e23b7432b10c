// What everybody may know of an announcement: the one projection that streams, polls and webhooks carry.
import type { AppealChanged, MeetingChanged, NoticeChanged } from '@huiyin/sdk';
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
export type PublicNotice = Omit<NoticeChanged, 'id' | 'topic'>;

export function publicNotice({ notice, body, change, day }: NoticeAnnouncement): PublicNotice {
  return { type: 'notice.changed', notice, body, change, day };
}

/** Of a report meeting: what happened to it, none of its words. */
export type PublicMeeting = Omit<MeetingChanged, 'id' | 'topic'>;

export function publicMeeting({ meeting, body, change, day }: MeetingAnnouncement): PublicMeeting {
  return { type: 'meeting.changed', meeting, body, change, day };
}
