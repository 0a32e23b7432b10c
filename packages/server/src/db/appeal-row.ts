// An appeal between its row and the case the rules work on.
import type { Insertable, Selectable, Updateable } from 'kysely';
import { confirmBy, type AppealCase } from '@huiyin/sdk/rules';
import {
  queueDay,
  type AppealRecord,
  type AppealWords,
  type AttachmentRecord,
  type DecisionRecord,
  type PublicationRecord,
  type PublicRecord,
  type PublishedRecord,
} from '../use-cases/records.js';
import type { AppealTable } from './schema.js';

type Row = Selectable<AppealTable>;

/** The columns the public view is made from: nothing the resident wrote. What may be read of that stands elsewhere. */
export const publicColumns = [
  'number',
  'body',
  'state',
  'responsible',
  'assignee',
  'kind',
  'channel',
  'category',
  'item',
  'item_name',
  'item_group',
  'level',
  'horizon',
  'received',
  'first_response_due',
  'resolution_due',
  'confirmation_days',
  'first_answered_on',
  'last_answer',
  'answered_on',
  'resolving',
  'claimed_on',
  'claimed_by',
  'closed_on',
  'witness',
  'disputed',
  'reopened',
  'docketed',
  'open_commitments',
  'rating',
  'followed_up_on',
  'extended_to',
  'erased_on',
  'demo',
  'followers',
] as const satisfies readonly (keyof AppealTable)[];

/** What only the resident and staff see. */
export const privateColumns = [
  'cohort',
  'title',
  'text',
  'place',
  'standard',
  'details',
  'anonymous',
  'consent',
  'on_behalf',
  'occurred_at',
  'recorded_at',
] as const satisfies readonly (keyof AppealTable)[];

type PublicRow = Pick<Row, (typeof publicColumns)[number]>;
type PrivateRow = PublicRow &
  Pick<Row, (typeof privateColumns)[number]> & {
    readonly has_contact: boolean;
    readonly attachments: readonly AttachmentRecord[] | null;
    readonly publication: PublicationRecord | null;
    readonly decisions: readonly DecisionRecord[] | null;
  };

export function publicRecord(row: PublicRow & { readonly published?: PublishedRecord | null }): PublicRecord {
  const { published, followers } = row;
  return { case: caseOf(row), followers, ...(published && { published }) };
}

export function appealRecord(row: PrivateRow): AppealRecord {
  const { publication, decisions, attachments } = row;
  return {
    ...(publication && { publication }),
    ...(decisions && { decisions }),
    case: caseOf(row),
    words: {
      cohort: row.cohort,
      title: row.title,
      text: row.text,
      place: row.place,
      ...(row.standard !== null && { standard: row.standard }),
      ...(row.details !== null && { details: row.details }),
      anonymous: row.anonymous,
      consentToPublish: row.consent,
      ...(row.on_behalf && { onBehalf: true }),
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
    },
    hasContact: row.has_contact,
    ...(attachments && { attachments }),
  };
}

function caseOf(row: PublicRow): AppealCase {
  return {
    number: row.number,
    body: row.body,
    kind: row.kind,
    state: row.state,
    responsible: row.responsible,
    channel: row.channel,
    category: row.category,
    ...itemOf(row),
    level: row.level,
    horizon: row.horizon,
    received: row.received,
    firstResponseDue: row.first_response_due,
    resolutionDue: row.resolution_due,
    confirmationDays: row.confirmation_days,
    resolving: row.resolving,
    disputed: row.disputed,
    reopened: row.reopened,
    docketed: row.docketed,
    openCommitments: row.open_commitments,
    ...(row.assignee !== null && { assignee: row.assignee }),
    ...(row.first_answered_on !== null && { firstAnsweredOn: row.first_answered_on }),
    ...(row.last_answer !== null && { lastAnswer: row.last_answer }),
    ...(row.answered_on !== null && { answeredOn: row.answered_on }),
    ...(row.claimed_on !== null && { claimedOn: row.claimed_on }),
    ...(row.claimed_by !== null && { claimedBy: row.claimed_by }),
    ...(row.closed_on !== null && { closedOn: row.closed_on }),
    ...(row.witness !== null && { witness: row.witness }),
    ...(row.extended_to !== null && { extendedTo: row.extended_to }),
    ...(row.rating !== null && { rating: row.rating }),
    ...(row.followed_up_on !== null && { followedUpOn: row.followed_up_on }),
    ...(row.erased_on !== null && { erasedOn: row.erased_on }),
    ...(row.demo && { demo: true }),
  };
}

function itemOf({ item: code, item_name: name, item_group: group }: PublicRow): Pick<AppealCase, 'item'> {
  if (code === null || name === null) return {};
  return { item: { code, name, ...(group !== null && { group }) } };
}

/** What a change of the case may change in its row. Due days are not among it. */
export function changedColumns(appeal: AppealCase) {
  return {
    state: appeal.state,
    responsible: appeal.responsible,
    assignee: appeal.assignee ?? null,
    category: appeal.category,
    item: appeal.item?.code ?? null,
    item_name: appeal.item?.name ?? null,
    item_group: appeal.item?.group ?? null,
    level: appeal.level,
    horizon: appeal.horizon,
    first_answered_on: appeal.firstAnsweredOn ?? null,
    last_answer: appeal.lastAnswer ?? null,
    answered_on: appeal.answeredOn ?? null,
    resolving: appeal.resolving,
    claimed_on: appeal.claimedOn ?? null,
    claimed_by: appeal.claimedBy ?? null,
    closed_on: appeal.closedOn ?? null,
    witness: appeal.witness ?? null,
    disputed: appeal.disputed,
    reopened: appeal.reopened,
    docketed: appeal.docketed,
    open_commitments: appeal.openCommitments,
    clock_due: queueDay(appeal),
    confirm_by: confirmBy(appeal) ?? null,
    extended_to: appeal.extendedTo ?? null,
    rating: appeal.rating ?? null,
    followed_up_on: appeal.followedUpOn ?? null,
    erased_on: appeal.erasedOn ?? null,
  } satisfies Updateable<AppealTable>;
}

/** The columns of what the resident wrote and chose. */
export function wordColumns(words: AppealWords) {
  return {
    cohort: words.cohort,
    title: words.title,
    text: words.text,
    place: words.place,
    standard: words.standard ?? null,
    details: words.details ? JSON.stringify(words.details) : null,
    anonymous: words.anonymous,
    consent: words.consentToPublish,
    on_behalf: words.onBehalf === true,
    title_public_at: null,
    occurred_at: new Date(words.occurredAt),
    recorded_at: new Date(words.recordedAt),
  } satisfies Updateable<AppealTable>;
}

export function newAppealRow(
  ledger: string,
  appeal: AppealCase,
  words: AppealWords,
): Insertable<AppealTable> {
  return {
    ...changedColumns(appeal),
    ledger,
    number: appeal.number,
    body: appeal.body,
    kind: appeal.kind,
    channel: appeal.channel,
    received: appeal.received,
    first_response_due: appeal.firstResponseDue,
    resolution_due: appeal.resolutionDue,
    confirmation_days: appeal.confirmationDays,
    demo: appeal.demo === true,
    ...wordColumns(words),
  };
}
