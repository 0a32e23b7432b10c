// What can be done to meetings at the desk: each act's operation, its fields, and the draft that is typed into them.
import type { Cohort, Day } from '@huiyin/sdk';
import type { MeetingCommandType } from '@huiyin/sdk/rules';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { cellsOf, linesOf, numberIn, postedValues } from './act-draft.js';
import { isOfAnswer, takeAnswerFields, takenAnswer, type TakeAnswerName } from './take-answer.js';

export const meetingCohorts = [
  'elderly',
  'disabled',
  'commuters',
  'new-employment',
  'families',
  'business',
  'other',
  'undisclosed',
] as const satisfies readonly Cohort[];

export type MeetingFieldName =
  | 'body'
  | 'kind'
  | 'title'
  | 'place'
  | 'day'
  | 'time'
  | 'agenda'
  | 'desks'
  | 'seats'
  | 'reason'
  | 'into'
  | 'at'
  | 'publication'
  | 'count'
  | 'appeal'
  | 'turn'
  | 'asked'
  | 'occurredAt'
  | 'aside'
  | 'text'
  | 'well'
  | 'badly'
  | 'next'
  | 'portfolios'
  | 'heldOn'
  | 'commitments'
  | 'decided'
  | 'codes'
  | 'printing'
  | TakeAnswerName
  | Cohort;

export type MeetingFieldKind =
  | 'line'
  | 'area'
  | 'day'
  | 'time'
  | 'at'
  | 'count'
  | 'came'
  | 'lines'
  | 'desks'
  | 'choice'
  | 'date'
  | 'portfolios'
  | 'ordinal'
  | 'hidden';

export interface MeetingField {
  readonly name: MeetingFieldName;
  readonly kind: MeetingFieldKind;
  readonly required?: true;
}

/** Questions are captured at the meeting's own desk, and ratings counted by the calendar. */
export type MeetingAct =
  | Exclude<MeetingCommandType, 'ask' | 'answer' | 'count-ratings'>
  | 'announce'
  | 'print'
  | 'take'
  | 'set-aside';

function field(name: MeetingFieldName, kind: MeetingFieldKind, required?: true): MeetingField {
  return { name, kind, ...(required && { required }) };
}

const agenda = field('agenda', 'lines');
const reason = field('reason', 'area', true);

/** In the order they are offered. */
export const meetingActs = {
  announce: {
    operation: 'staff.meetings.announce',
    request: 'MeetingDraft',
    fields: [
      field('body', 'choice', true),
      field('kind', 'choice', true),
      field('title', 'line', true),
      field('day', 'day', true),
      field('time', 'time', true),
      field('place', 'line', true),
      agenda,
      field('desks', 'desks'),
      field('seats', 'count'),
    ],
  },
  open: { operation: 'staff.meetings.open', request: 'MeetingOpeningDraft', fields: [field('at', 'at')] },
  move: {
    operation: 'staff.meetings.move',
    request: 'MeetingMoveDraft',
    fields: [field('day', 'day'), field('time', 'time'), field('place', 'line'), reason],
  },
  'set-agenda': { operation: 'staff.meetings.setAgenda', request: 'MeetingAgendaDraft', fields: [agenda] },
  split: {
    operation: 'staff.meetings.split',
    request: 'MeetingSplitDraft',
    fields: [field('into', 'choice', true)],
  },
  attend: {
    operation: 'staff.meetings.attend',
    request: 'MeetingAttendanceDraft',
    fields: meetingCohorts.map((cohort) => field(cohort, 'came')),
  },
  take: {
    operation: 'staff.meetings.take',
    request: 'MeetingTakeDraft',
    fields: [
      field('appeal', 'hidden', true),
      field('turn', 'count', true),
      field('asked', 'line', true),
      field('occurredAt', 'at'),
      ...takeAnswerFields,
    ],
  },
  'set-aside': {
    operation: 'staff.meetings.setAside',
    request: 'MeetingAsideDraft',
    fields: [field('appeal', 'hidden', true), field('aside', 'area', true)],
  },
  print: {
    operation: 'staff.meetings.printSlips',
    request: 'SeatPrintDraft',
    fields: [field('count', 'count', true)],
  },
  'void-slips': {
    operation: 'staff.meetings.voidSlips',
    request: 'SeatVoidDraft',
    fields: [field('codes', 'lines'), field('printing', 'ordinal'), reason],
  },
  'show-card': {
    operation: 'staff.meetings.showCard',
    request: 'MeetingCardDraft',
    fields: [field('publication', 'choice', true)],
  },
  close: { operation: 'staff.meetings.close', request: 'MeetingClosingDraft', fields: [field('at', 'at')] },
  minute: {
    operation: 'staff.meetings.minute',
    request: 'MeetingMinutesDraft',
    fields: [field('text', 'area', true)],
  },
  review: {
    operation: 'staff.meetings.review',
    request: 'MeetingReviewDraft',
    fields: [field('well', 'area', true), field('badly', 'area', true), field('next', 'area', true)],
  },
  'set-portfolios': {
    operation: 'staff.meetings.setPortfolios',
    request: 'MeetingPortfoliosDraft',
    fields: [field('portfolios', 'portfolios', true)],
  },
  'hold-progress': {
    operation: 'staff.meetings.holdProgress',
    request: 'ProgressMeetingDraft',
    fields: [
      field('heldOn', 'date', true),
      field('commitments', 'lines', true),
      field('decided', 'area', true),
    ],
  },
  cancel: { operation: 'staff.meetings.cancel', request: 'MeetingCancellationDraft', fields: [reason] },
} as const satisfies Readonly<
  Record<
    MeetingAct,
    {
      readonly operation: `staff.meetings.${string}`;
      readonly request: keyof typeof validateRequest;
      readonly fields: readonly MeetingField[];
    }
  >
>;

export const meetingActNames = Object.keys(meetingActs) as MeetingAct[];

export type MeetingValues = Readonly<Partial<Record<MeetingFieldName, string>>>;

export function postedMeeting(act: MeetingAct, form: URLSearchParams): MeetingValues {
  return postedValues<MeetingFieldName>(meetingActs[act].fields, form);
}

/** What a draft needs to know beside what was typed. */
export interface Typing {
  /** The day it is. */
  readonly today: Day;
  /** Of the meeting, where it has one already: whoever types a day or a time only leaves the other as it is. */
  readonly startsAt?: string | undefined;
  /** A unit's slug by its name; what was typed if there is none. */
  readonly unitNamed: (name: string) => string;
}

/** What the wire wants; still to be validated. What can't be read stays as it was typed. */
export function meetingDraft(act: MeetingAct, values: MeetingValues, typing: Typing): object {
  const draft: Record<string, unknown> = act === 'announce' ? { agenda: [], desks: [] } : {};
  if (act === 'set-agenda') draft['agenda'] = [];
  if (act === 'attend') draft['cohorts'] = cohortsTyped(values).map((cohort) => countOf(cohort, values));
  for (const { name, kind } of meetingActs[act].fields) {
    const typed = values[name];
    if (typed === undefined || kind === 'came' || isOfAnswer(name)) continue;
    if (kind === 'day' || kind === 'time') draft['startsAt'] = beginning(values, typing);
    else draft[name === 'aside' ? 'reason' : name] = valueOf(kind, typed, typing);
  }
  const answer = act === 'take' ? takenAnswer(values) : undefined;
  if (answer) draft['answer'] = answer;
  return draft;
}

/** What is wrong with a draft the schema knows. */
export function meetingDraftFaults(act: MeetingAct, draft: object): readonly FieldFault[] {
  return validateRequest[meetingActs[act].request](draft);
}

/** Cohorts of which a number was typed, in the order of the form and of the draft. */
export function cohortsTyped(values: MeetingValues): Cohort[] {
  return meetingCohorts.filter((cohort) => values[cohort] !== undefined);
}

/** Consulting desks as they are typed, one to a line, with their place from 1. */
export function deskLines(
  typed: string,
): { readonly place: number; readonly what: string; readonly unit: string }[] {
  return linesOf(typed).flatMap(({ place, text }) => {
    const [what = '', unit = ''] = cellsOf(text);
    return what || unit ? [{ place, what, unit }] : [];
  });
}

function portfolioOf([name = '', title = '', ids = '']: readonly string[]): object {
  const commitments = ids
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,、]+/)
    .filter(Boolean);
  return { owner: { name, title }, commitments };
}

function countOf(cohort: Cohort, values: MeetingValues): object {
  return { cohort, count: numberIn(values[cohort] ?? '') };
}

function beginning({ day, time }: MeetingValues, { startsAt = '' }: Typing): string {
  return `${day ?? startsAt.slice(0, 10)}T${time ?? startsAt.slice(11, 16)}:00+08:00`;
}

function valueOf(kind: MeetingFieldKind, typed: string, { today, unitNamed }: Typing): unknown {
  switch (kind) {
    case 'count':
    case 'ordinal':
      return numberIn(typed);
    case 'lines':
      return linesOf(typed).map(({ text }) => text);
    case 'desks':
      return deskLines(typed).map(({ what, unit }) => ({ what, unit: unitNamed(unit) }));
    case 'portfolios':
      return linesOf(typed).map(({ text }) => portfolioOf(cellsOf(text)));
    case 'at':
      return `${today}T${typed}:00+08:00`;
    default:
      return typed;
  }
}
