// Which steps of a meeting whoever follows its unit is told of.
import type { MeetingEventType, MeetingNewsType } from '../../types/index.js';

/** Not what is done with the paper: that stands on the meeting's page, and calls nobody. */
export function isMeetingNews(type: MeetingEventType): type is MeetingNewsType {
  return type !== 'slips-voided';
}
