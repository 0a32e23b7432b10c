// What is said in the forms of panel reviews: their fields, and the drafts typed into them.
import type { Review } from '@huiyin/sdk';
import { reviewDimensions } from '@huiyin/sdk/rules';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { numberIn, postedValues, putAt } from './act-draft.js';

export type ReviewAct = 'give' | 'revise' | 'respond';

export type ReviewFieldName =
  | 'period'
  | 'panellist'
  | 'conflict'
  | 'conflictNote'
  | `${'resolution' | 'satisfaction' | 'lasting'}${'Score' | 'Reason'}`
  | 'text';

export type ReviewFieldKind = 'choice' | 'radio' | 'line' | 'area';

export interface ReviewField {
  readonly name: ReviewFieldName;
  readonly kind: ReviewFieldKind;
  /** Its JSON pointer in the draft. */
  readonly at: string;
  readonly isOptional?: true;
}

const content: readonly ReviewField[] = [
  { name: 'panellist', kind: 'choice', at: '/panellist' },
  { name: 'conflict', kind: 'radio', at: '/conflict' },
  { name: 'conflictNote', kind: 'line', at: '/conflictNote', isOptional: true },
  ...reviewDimensions.flatMap((dimension): ReviewField[] => [
    { name: `${dimension}Score`, kind: 'radio', at: `/${dimension}/score` },
    { name: `${dimension}Reason`, kind: 'area', at: `/${dimension}/reason` },
  ]),
];

export const reviewFields: Readonly<Record<ReviewAct, readonly ReviewField[]>> = {
  give: [{ name: 'period', kind: 'choice', at: '/period' }, ...content],
  revise: content,
  respond: [{ name: 'text', kind: 'area', at: '/text' }],
};

const requests = {
  give: 'ReviewDraft',
  revise: 'ReviewRevisionDraft',
  respond: 'ReviewResponseDraft',
} as const satisfies Readonly<Record<ReviewAct, keyof typeof validateRequest>>;

export type ReviewValues = Readonly<Partial<Record<ReviewFieldName, string>>>;
export type ReviewFaults = ReviewValues;

export function postedReview(act: ReviewAct, form: URLSearchParams): ReviewValues {
  return postedValues<ReviewFieldName>(reviewFields[act], form);
}

/** What was said last, to be said anew. */
export function valuesOf({ versions: [held] }: Review): ReviewValues {
  if (!held) return {};
  const { panellist, conflict, conflictNote } = held;
  const scores = reviewDimensions.flatMap((dimension) => [
    [`${dimension}Score`, String(held[dimension].score)],
    [`${dimension}Reason`, held[dimension].reason],
  ]);
  return {
    panellist,
    conflict,
    ...(conflictNote !== undefined && { conflictNote }),
    ...(Object.fromEntries(scores) as ReviewValues),
  };
}

/** What the wire wants; still to be validated. @param body of the unit a new review is of */
export function reviewDraft(act: ReviewAct, values: ReviewValues, body: string): object {
  const draft: Record<string, unknown> = act === 'give' ? { body } : {};
  for (const { name, at } of reviewFields[act]) {
    const typed = values[name];
    if (typed === undefined) continue;
    const place = at.split('/').slice(1);
    putAt(draft, place, place[1] === 'score' ? numberIn(typed) : typed);
  }
  return draft;
}

/** What is wrong with a draft the schema knows. */
export function reviewDraftFaults(act: ReviewAct, draft: object): readonly FieldFault[] {
  return validateRequest[requests[act]](draft);
}
