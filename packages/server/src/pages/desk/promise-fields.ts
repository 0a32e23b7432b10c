// What is said in a promise that answers no appeal: its fields, and the draft typed into them.
import type { CommitmentDraft, DueDraft } from '@huiyin/sdk';
import { numberIn, postedValues, putAt } from './act-draft.js';
import type { ActControl } from './act-form.js';

export type PromiseFieldName = 'text' | 'owner' | 'ownerTitle' | 'counted' | 'days' | 'witness';
export type PromiseValues = Readonly<Partial<Record<PromiseFieldName, string>>>;

export interface PromiseField {
  readonly name: PromiseFieldName;
  readonly control: ActControl;
  /** Where it stands in the draft. */
  readonly at: readonly string[];
}

const ways: readonly DueDraft['type'][] = ['working-days', 'calendar-days'];

/** In the order they are asked for. */
export const promiseFields: readonly PromiseField[] = [
  { name: 'text', control: 'area', at: ['text'] },
  { name: 'owner', control: 'line', at: ['owner', 'name'] },
  { name: 'ownerTitle', control: 'line', at: ['owner', 'title'] },
  { name: 'counted', control: 'radio', at: ['due', 'type'] },
  { name: 'days', control: 'digits', at: ['due', 'days'] },
  { name: 'witness', control: 'line', at: ['witnessGroup'] },
];

export function postedPromise(form: URLSearchParams): PromiseValues {
  return postedValues<PromiseFieldName>(promiseFields, form);
}

/** What the wire wants; still to be validated. Nobody who asked can say whether it was kept: a witness has to. */
export function promiseDraft(values: PromiseValues, body: string): CommitmentDraft {
  const draft: Record<string, unknown> = { body, origin: 'public' };
  for (const { name, at } of promiseFields) {
    const typed = values[name] ?? '';
    if (name === 'days') putAt(draft, at, numberIn(typed));
    else if (name !== 'counted') putAt(draft, at, typed);
    else if (ways.some((way) => way === typed)) putAt(draft, at, typed);
  }
  // The validator decides whether it is one.
  return draft as unknown as CommitmentDraft;
}
