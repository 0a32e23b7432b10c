// An appeal as its resident sees it.
import type { Attachment, TrackedAppeal } from '@huiyin/sdk';
import {
  ageDays,
  clocksOf,
  confirmBy,
  dayOf,
  momentOf,
  residentActions,
  type Millis,
} from '@huiyin/sdk/rules';
import { publicationOf } from './publication.js';
import type { AppealRecord, EntryRecord } from './records.js';
import { historyOf, mergedInto } from './timeline.js';
import type { Units } from './units.js';
import { whistleView, type WholeWhistle } from './whistle-view.js';

/** @param entries all of the case's, oldest first */
export function trackedAppeal(
  record: AppealRecord,
  entries: readonly EntryRecord[],
  {
    units,
    now,
    whistles,
  }: { readonly units: Units; readonly now: Millis; readonly whistles: readonly WholeWhistle[] },
): TrackedAppeal {
  const { case: appeal, words } = record;
  const today = dayOf(now);
  const lastDay = confirmBy(appeal);
  return {
    number: appeal.number,
    body: units.summary(appeal.body),
    responsible: units.summary(appeal.responsible),
    kind: appeal.kind,
    category: appeal.category,
    ...(appeal.item && { item: appeal.item }),
    ...(words.standard !== undefined && { standard: words.standard }),
    title: words.title,
    text: words.text,
    place: words.place,
    ...(words.details && { details: [...words.details] }),
    anonymous: words.anonymous,
    consentToPublish: words.consentToPublish,
    ...publicationOf(record),
    ...(words.onBehalf && { onBehalf: true }),
    state: appeal.state,
    ...mergedInto(appeal, entries),
    level: appeal.level,
    receivedAt: momentOf(words.recordedAt),
    ageDays: ageDays(appeal, today),
    clocks: clocksOf(appeal, today),
    ...(lastDay !== undefined && { confirmBy: lastDay }),
    ...attachmentsOf(record),
    ...historyOf(entries, units),
    ...(whistles.length > 0 && {
      whistles: whistles.map((whistle) =>
        whistleView(whistle, { units, now, responsible: appeal.responsible }),
      ),
    }),
    actions: residentActions(appeal, today),
    ...(appeal.demo && { demo: true }),
  };
}

/** The photos of a case, without their bytes. */
export function attachmentsOf({ attachments }: AppealRecord): { attachments?: Attachment[] } {
  if (!attachments) return {};
  return { attachments: attachments.map((photo) => ({ ...photo, addedAt: momentOf(photo.addedAt) })) };
}
