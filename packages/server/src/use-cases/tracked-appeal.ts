// An appeal as its resident sees it.
import type { Attachment, ClaimedCommitment, TrackedAppeal } from '@huiyin/sdk';
import {
  ageDays,
  clocksOf,
  commitmentConfirmBy,
  confirmBy,
  dayOf,
  hearsResident,
  momentOf,
  residentActions,
  type Millis,
} from '@huiyin/sdk/rules';
import type { CommitmentRecord } from './commitment-records.js';
import { lookOf } from './contact-looks.js';
import type { LedgerView, Look } from './ports.js';
import { publicationOf } from './publication.js';
import type { AppealRecord, EntryRecord } from './records.js';
import { historyOf, mergedInto } from './timeline.js';
import type { Units } from './units.js';
import { readWhistlesOf, whistleView, type WholeWhistle } from './whistle-view.js';

/** What was made for the case and has a life of its own. */
export interface Beside {
  readonly whistles: readonly WholeWhistle[];
  readonly commitments: readonly CommitmentRecord[];
}

export async function readBeside(view: LedgerView, number: string): Promise<Beside> {
  const [whistles, commitments] = await Promise.all([
    readWhistlesOf(view, number),
    view.commitmentsOf(number),
  ]);
  return { whistles, commitments };
}

/** @param entries all of the case's, oldest first */
export function trackedAppeal(
  record: AppealRecord,
  entries: readonly EntryRecord[],
  { units, now, whistles, commitments }: Beside & { readonly units: Units; readonly now: Millis },
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
    ...claimedOf(commitments, units, now),
    ...(whistles.length > 0 && {
      whistles: whistles.map((whistle) =>
        whistleView(whistle, { units, now, responsible: appeal.responsible }),
      ),
    }),
    actions: residentActions(appeal, today),
    ...(appeal.demo && { demo: true }),
  };
}

/** Those on which the resident's word is heard. */
function claimedOf(
  commitments: readonly CommitmentRecord[],
  units: Units,
  now: Millis,
): Pick<TrackedAppeal, 'claimedCommitments'> {
  const claimed = commitments.flatMap(({ case: commitment, words }): ClaimedCommitment[] => {
    const { id, unit, due, claimedOn } = commitment;
    if (claimedOn === undefined || !hearsResident(commitment, now)) return [];
    const lastDay = commitmentConfirmBy(commitment);
    return [
      {
        ...{ id, text: words.text, unit: units.summary(unit), owner: words.owner, due, claimedOn },
        ...(lastDay !== undefined && { confirmBy: lastDay }),
      },
    ];
  });
  return claimed.length > 0 ? { claimedCommitments: claimed } : {};
}

/** All that its resident's view is made from, as of one moment. */
export interface TrackedRecord extends Beside {
  readonly record: AppealRecord;
  readonly entries: readonly EntryRecord[];
  /** At the contact, newest first. */
  readonly looks: readonly Look[];
  /** At the photos. */
  readonly photoLooks: Awaited<ReturnType<LedgerView['attachmentLooks']>>;
}

/** @returns undefined where there is no such case, and once it is erased: then no code can be right */
export async function readTracked(
  view: LedgerView,
  number: string,
  looks: readonly Look[],
): Promise<TrackedRecord | undefined> {
  const [record, entries, beside, photoLooks] = await Promise.all([
    view.appeal(number),
    view.entries(number),
    readBeside(view, number),
    view.attachmentLooks(number),
  ]);
  if (!record || record.case.erasedOn !== undefined) return undefined;
  return { record, entries, ...beside, looks, photoLooks };
}

/** The view with who has looked at what. */
export function trackedWithLooks(
  { record, entries, looks, photoLooks, whistles, commitments }: TrackedRecord,
  { units, now }: { readonly units: Units; readonly now: Millis },
): TrackedAppeal {
  return {
    ...trackedAppeal(record, entries, { units, now, whistles, commitments }),
    ...(looks.length > 0 && { contactLooks: looks.map((look) => lookOf(look, units)) }),
    ...(photoLooks.length > 0 && {
      attachmentLooks: photoLooks.map(({ on, unit }) => ({ on, unit: units.summary(unit) })),
    }),
  };
}

/** The photos of a case, without their bytes. */
export function attachmentsOf({ attachments }: AppealRecord): { attachments?: Attachment[] } {
  if (!attachments) return {};
  return { attachments: attachments.map((photo) => ({ ...photo, addedAt: momentOf(photo.addedAt) })) };
}
