// An appeal as staff see it: everything but the contact.
import type { StaffAppeal, StaffAppealSummary } from '@huiyin/sdk';
import {
  ageDays,
  clocksOf,
  confirmBy,
  dayOf,
  itemsOf,
  momentOf,
  startOfDay,
  type AppealCase,
  type Millis,
} from '@huiyin/sdk/rules';
import type { StaffActor } from './operation.js';
import { staffPublicationOf } from './publication.js';
import type { AppealRecord, EntryRecord } from './records.js';
import {
  actionsFor,
  mayBlowWhistle,
  mayLookAtAttachments,
  mayLookAtContact,
  mayReissueCode,
} from './staff-access.js';
import { attachmentsOf } from './tracked-appeal.js';
import { historyOf, mergedInto, vouchersOf } from './timeline.js';
import { summaryOf, type Units } from './units.js';
import { staffWhistle, type WholeWhistle } from './whistle-view.js';

export interface Reader {
  readonly actor: StaffActor;
  readonly units: Units;
  readonly now: Millis;
  /** Blown for the case, the latest first. */
  readonly whistles: readonly WholeWhistle[];
}

/** @param entries all of the case's, oldest first */
export function staffAppeal(
  record: AppealRecord,
  entries: readonly EntryRecord[],
  { actor, units, now, whistles }: Reader,
): StaffAppeal {
  const { case: appeal, words, hasContact } = record;
  const today = dayOf(now);
  const lastDay = confirmBy(appeal);
  return {
    number: appeal.number,
    body: units.summary(appeal.body),
    responsible: units.summary(appeal.responsible),
    ...(appeal.assignee !== undefined && { assignee: units.summary(appeal.assignee) }),
    kind: appeal.kind,
    category: appeal.category,
    ...(appeal.item && { item: appeal.item }),
    ...(words.standard !== undefined && { standard: words.standard }),
    ...suggested(appeal, units),
    channel: appeal.channel,
    cohort: words.cohort,
    level: appeal.level,
    horizon: appeal.horizon,
    ...(appeal.erasedOn === undefined
      ? {
          title: words.title,
          text: words.text,
          place: words.place,
          ...(words.details && { details: [...words.details] }),
        }
      : { erasedOn: appeal.erasedOn }),
    anonymous: words.anonymous,
    consentToPublish: words.consentToPublish,
    ...staffPublicationOf(record, actor, units),
    ...(words.onBehalf && { onBehalf: true }),
    hasContact,
    ...(hasContact &&
      mayLookAtContact(appeal, actor, now, vouchersOf(entries)) && { mayLookAtContact: true }),
    ...(hasContact && mayReissueCode(appeal, actor, vouchersOf(entries)) && { mayReissueCode: true }),
    ...attachmentsOf(record),
    ...(record.attachments &&
      mayLookAtAttachments(appeal, actor, now, { vouchers: vouchersOf(entries), whistles }) && {
        mayLookAtAttachments: true,
      }),
    state: appeal.state,
    ...mergedInto(appeal, entries),
    receivedAt: momentOf(words.recordedAt),
    occurredAt: momentOf(words.occurredAt),
    ageDays: ageDays(appeal, today),
    clocks: clocksOf(appeal, today),
    ...(lastDay !== undefined && { confirmBy: lastDay }),
    disputed: appeal.disputed,
    reopened: appeal.reopened,
    docketed: appeal.docketed,
    ...historyOf(appeal.erasedOn === undefined ? entries : entries.map(byDay), units),
    ...(whistles.length > 0 && {
      whistles: whistles.map((whistle) =>
        staffWhistle(whistle, { actor, units, now, responsible: appeal.responsible }),
      ),
    }),
    ...(mayBlowWhistle(appeal, actor) && { mayBlowWhistle: true }),
    actions: actionsFor(appeal, actor, now, vouchersOf(entries)),
    ...(appeal.demo && { demo: true }),
  };
}

/** Who answers for such a thing by the taxonomy as it stands, unless they have it already. */
function suggested(
  { body, category, item, responsible, assignee }: AppealCase,
  units: Units,
): Pick<StaffAppeal, 'suggestedUnit'> {
  const slug = itemsOf(units.get(body)?.taxonomy, category).find(({ code }) => code === item?.code)?.unit;
  const unit = slug === undefined || slug === responsible || slug === assignee ? undefined : units.get(slug);
  return unit ? { suggestedUnit: summaryOf(unit) } : {};
}

/** The hour somebody did something tells of them, too. */
function byDay(entry: EntryRecord): EntryRecord {
  return { ...entry, at: startOfDay(entry.facts.day) };
}

/** One line of a queue. */
export function staffSummary(
  { case: appeal, words }: AppealRecord,
  { units, now }: Pick<Reader, 'units' | 'now'>,
): StaffAppealSummary {
  return {
    number: appeal.number,
    responsible: units.summary(appeal.responsible),
    category: appeal.category,
    ...(appeal.item && { item: appeal.item }),
    level: appeal.level,
    state: appeal.state,
    ...(appeal.erasedOn === undefined ? { title: words.title } : { erasedOn: appeal.erasedOn }),
    receivedAt: momentOf(words.recordedAt),
    clocks: clocksOf(appeal, dayOf(now)),
    disputed: appeal.disputed,
    ...(appeal.demo && { demo: true }),
  };
}
