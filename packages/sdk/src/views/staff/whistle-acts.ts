// The forms of what can be done about a whistle from a case, and which whistle a filled-in form is about.
import { limits } from '../../schema/limits.js';
import type { StaffAppeal, StaffWhistle, WhistleAction } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill } from '../format.js';
import type { FieldMaker } from './fields.js';
import type { FormField, FormValues } from './form.js';

/** Calling bureaus to a case, and what follows from it. */
export type WhistleAct = 'blow' | WhistleAction;

interface Setting {
  readonly make: FieldMaker;
  readonly words: DeskWords;
  readonly values: FormValues;
  readonly appeal?: StaffAppeal | undefined;
}

const isBlowers = ({ actions }: StaffWhistle): boolean => actions.includes('close');

export const whistleForms: Readonly<Record<WhistleAct, (setting: Setting) => FormField[]>> = {
  blow: blowFields,
  arrive: (setting) => [
    ...bureauField(setting, 'arrive'),
    ...(speaksForOthers(setting.appeal)
      ? [setting.make.make('past', 'arrivedOn', '/on', {}, { required: false })]
      : []),
  ],
  say: (setting) => [
    ...bureauField(setting, 'say'),
    setting.make.make('area', 'statement', '/text', limits.WhistleStatementDraft.text),
  ],
  'stand-down': (setting) => [
    ...whistleField(setting, 'stand-down'),
    setting.make.make('area', 'reason', '/reason', limits.StandDownDraft.reason),
  ],
  close: (setting) => [
    ...whistleField(setting, 'close'),
    setting.make.make('area', 'result', '/result', limits.WhistleResultDraft.result),
  ],
};

/** What this reader can do about whistles of the case. */
export function whistleActsOf({ mayBlowWhistle, whistles = [] }: StaffAppeal): WhistleAct[] {
  const all = new Set(whistles.flatMap(({ actions }) => actions));
  return [...(mayBlowWhistle ? (['blow'] as const) : []), ...all];
}

/** The whistle that what was filled in is about: no unit is called to a case by two that are open. */
export function whistleMeant(
  { whistles = [] }: StaffAppeal,
  act: WhistleAction,
  draft: { readonly [member: string]: unknown },
): StaffWhistle | undefined {
  const { bureau, whistle } = draft;
  const able = whistles.filter(({ actions }) => actions.includes(act));
  if (whistle !== undefined) return able.find(({ id }) => id === whistle);
  if (bureau === undefined) return able[0];
  return able.find(({ calls }) => calls.some(({ unit }) => unit.slug === bureau));
}

function blowFields({ make, words, values, appeal }: Setting): FormField[] {
  const { staffForms } = words;
  const called = appeal?.answers[appeal.answers.length - 1]?.called;
  const due = {
    'calendar-days': () => make.make('count', 'callDays', '/arriveBy/days'),
    'working-days': () => make.make('count', 'callDays', '/arriveBy/days'),
    day: () => make.make('day', 'callDay', '/arriveBy/day'),
  };
  const type = values.callDue as keyof typeof due | undefined;
  return [
    make.make(
      'units',
      'bureaus',
      '/bureaus',
      {},
      called ? { hint: fill(staffForms.bureausHint, { called }) } : {},
    ),
    make.choose('radio', 'callDue', '/arriveBy/type', staffForms.callDueTypes),
    ...(type ? [due[type]()] : []),
    make.make('area', 'about', '/about', limits.WhistleDraft.about),
  ];
}

function speaksForOthers(appeal: StaffAppeal | undefined): boolean {
  return appeal?.whistles?.some(isBlowers) ?? false;
}

/** Who blew the whistle says whom it writes for; who is called writes for itself. */
function bureauField({ make, appeal }: Setting, act: 'arrive' | 'say'): FormField[] {
  const calls = (appeal?.whistles ?? []).filter(isBlowers).flatMap((whistle) => whistle.calls);
  const open = calls.filter(({ state }) => act === 'say' || state !== 'arrived');
  if (open.length === 0) return [];
  const names = Object.fromEntries(open.map(({ unit }) => [unit.slug, unit.name]));
  return [make.choose('radio', 'bureau', '/bureau', names)];
}

/** Only where there is more than one. */
function whistleField({ make, words, appeal }: Setting, act: WhistleAction): FormField[] {
  const able = (appeal?.whistles ?? []).filter(({ actions }) => actions.includes(act));
  if (able.length < 2) return [];
  const names: Record<string, string> = {};
  for (const { id, calls } of able) {
    names[id] = calls.map(({ unit }) => unit.name).join(words.whistle.separator);
  }
  return [make.choose('radio', 'whistle', '/whistle', names)];
}
