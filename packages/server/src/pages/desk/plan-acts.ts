// A response plan as it is typed at the desk: what was typed, the draft that is made of it, and what is wrong with it.
import type { PlanDraft } from '@huiyin/sdk';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { fill } from '@huiyin/sdk/views';
import { fieldSentence } from '../../words/index.js';
import { cellsOf, linesOf } from './act-draft.js';
import { planFields, type PlanFieldName } from './plan-fields.js';
import { planWords as words } from './plan-words.js';

/** As typed. */
export type PlanValues = Readonly<Partial<Record<PlanFieldName, string>>>;
export type PlanFaults = PlanValues;

/** What the wire wants; still to be validated. @param unitNamed the slug of a unit by its name */
export function planDraft(values: PlanValues, unitNamed: (name: string) => string): PlanDraft {
  const { category = '', topic = '', asked = '', known = '', cannot, speaker = '' } = values;
  return {
    // The validator decides whether it is one.
    category: category as PlanDraft['category'],
    ...{ topic, asked, known, speaker },
    appeals: linesOf(values.appeals ?? '').map(({ text }) => text.normalize('NFKC').toUpperCase()),
    promises: linesOf(values.promises ?? '').map(({ text }) => {
      const [what = '', who = '', until] = cellsOf(text);
      return { what, who, ...(until && { until: until.normalize('NFKC') }) };
    }),
    ...(cannot !== undefined && { cannot }),
    units: linesOf(values.units ?? '').map(({ text }) => unitNamed(text)),
  };
}

export function planDraftFaults(draft: PlanDraft): readonly FieldFault[] {
  return validateRequest.PlanDraft(draft);
}

/** The first fault of each field, as a sentence that says which line it is of. */
export function planFaults(errors: readonly FieldFault[], values: PlanValues): PlanFaults {
  const faults: Partial<Record<PlanFieldName, string>> = {};
  for (const { pointer, code, limit } of errors) {
    const path = pointer.replace(/^\/plan/, '');
    const field = planFields.find(({ name }) => path === `/${name}` || path.startsWith(`/${name}/`));
    if (!field || faults[field.name] !== undefined) continue;
    const sentence = fieldSentence(code, 'zh-CN', { limit });
    const [, index] = /^\/\w+\/(\d+)/.exec(path) ?? [];
    const line = index === undefined ? undefined : linesOf(values[field.name] ?? '')[Number(index)];
    faults[field.name] = line ? fill(words.line, { place: line.place, sentence }) : sentence;
  }
  return faults;
}

/** What a plan says, as it would have been typed. @param nameOf the name of a unit by its slug */
export function planValues(content: PlanDraft, nameOf: (slug: string) => string): PlanValues {
  const { category, topic, asked, appeals, known, promises, cannot, speaker, units } = content;
  return {
    ...{ category, topic, asked, known, speaker },
    appeals: appeals.join('\n'),
    promises: promises
      .map(({ what, who, until }) => [what, who, ...(until === undefined ? [] : [until])].join('｜'))
      .join('\n'),
    ...(cannot !== undefined && { cannot }),
    units: units.map(nameOf).join('\n'),
  };
}
