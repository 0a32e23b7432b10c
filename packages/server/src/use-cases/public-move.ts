// What everybody may know of an announcement: the one projection that streams, polls and webhooks carry.
import type { AppealChanged } from '@huiyin/sdk';
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
