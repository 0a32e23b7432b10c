// The form of one act on a meeting, and what is wrong with what was typed into it.
import type { Day, FieldError } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
import type { Markup } from '../layout.js';
import { linesOf } from './act-draft.js';
import { actForm, type ActControl, type ActField, type ActForm } from './act-form.js';
import {
  cohortsTyped,
  deskLines,
  meetingActs,
  type MeetingAct,
  type MeetingField,
  type MeetingFieldKind,
  type MeetingFieldName,
  type MeetingValues,
} from './meeting-acts.js';
import { isOfAnswer, takenAnswerFaults } from './take-answer.js';
import { meetingWords as words } from './meeting-words.js';

export type MeetingFaults = Readonly<Partial<Record<MeetingFieldName, string>>>;

/** The first fault of each field, as a sentence; of lines with their place. @param today dues are counted from it */
export function meetingFaults(
  act: MeetingAct,
  errors: readonly (FieldFault & Partial<FieldError>)[],
  values: MeetingValues,
  today: Day,
): MeetingFaults {
  const faults: Partial<Record<MeetingFieldName, string>> =
    act === 'take' ? { ...takenAnswerFaults(values, errors, today) } : {};
  const fields: readonly MeetingField[] = meetingActs[act].fields;
  for (const { pointer, code, limit } of errors) {
    const [, part = '', index] = pointer.split('/');
    const name = nameOf(part, index, values);
    if (!fields.some((field) => field.name === name)) continue;
    const sentence = slipSentence(pointer, code) ?? fieldSentence(code, 'zh-CN', { limit });
    const place = index === undefined ? undefined : placeOf(part, Number(index), values);
    faults[name] ??= place === undefined ? sentence : fill(words.line, { place, sentence });
  }
  return faults;
}

/** What is wrong with a slip that can't be taken out of use: for some it can't be said by the code alone. */
function slipSentence(pointer: string, code: FieldFault['code']): string | undefined {
  if (pointer === '/codes' && (code === 'field.required' || code === 'field.not-allowed')) {
    return words.oneOfTwo;
  }
  if (pointer === '/printing') return words.wrongPrinting;
  return /^\/codes\/\d+$/.test(pointer) ? words.wrongSlip : undefined;
}

function nameOf(part: string, index: string | undefined, values: MeetingValues): MeetingFieldName {
  if (part === 'startsAt') return values.day === undefined ? 'day' : 'time';
  if (part === 'cohorts') return cohortsTyped(values)[Number(index)] ?? 'elderly';
  // Of a question that waits, and of nothing else, the reason is for staff.
  if (part === 'reason' && values.appeal !== undefined) return 'aside';
  return part as MeetingFieldName;
}

function placeOf(part: string, index: number, values: MeetingValues): number | undefined {
  if (part === 'agenda' || part === 'portfolios' || part === 'commitments' || part === 'codes') {
    return linesOf(values[part] ?? '')[index]?.place;
  }
  return part === 'desks' ? deskLines(values.desks ?? '')[index]?.place : undefined;
}

export type MeetingForm = ActForm<MeetingAct, MeetingFieldName>;

export function meetingForm(form: MeetingForm): Markup {
  const fields: readonly MeetingField[] = meetingActs[form.act].fields;
  const shown = fields.filter(({ name, kind }) => kind !== 'ordinal' || form.choices[name]?.length);
  const folded = { summary: words.answeredToo, holds: isOfAnswer };
  return actForm('meeting', form, shown.flatMap(drawn), { ...words, folded });
}

/** What is hidden goes along unseen. */
function drawn({ name, kind, required }: MeetingField): ActField<MeetingFieldName>[] {
  return kind === 'hidden' ? [] : [{ name, control: controls[kind], required }];
}

const controls: Readonly<Record<Exclude<MeetingFieldKind, 'hidden'>, ActControl>> = {
  line: 'line',
  area: 'area',
  lines: 'lines',
  desks: 'lines',
  day: 'date',
  time: 'time',
  at: 'time',
  count: 'digits',
  came: 'digits',
  choice: 'select',
  date: 'date',
  portfolios: 'lines',
  ordinal: 'select',
};
