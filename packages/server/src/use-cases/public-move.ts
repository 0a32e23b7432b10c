// What everybody may know of an announcement: the one projection that streams, polls and webhooks carry.
import type { AppealChanged, NoticeChanged } from '@huiyin/sdk';
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
