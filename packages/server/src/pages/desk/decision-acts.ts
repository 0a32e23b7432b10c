// What can be done to decisions at the desk: each act's operation, its fields, and the draft that is typed into them.
import type { DecisionCommandType } from '@huiyin/sdk/rules';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { cellsOf, linesOf, numberIn, postedValues, putAt } from './act-draft.js';

export type DecisionFieldName =
  | 'body'
  | 'question'
  | 'background'
  | 'options'
  | 'electorate'
  | 'rollSize'
  | 'discussFrom'
  | 'discussTo'
  | 'voteFrom'
  | 'voteTo'
  | 'majority'
  | 'quorumPercent'
  | 'witnessGroup'
  | 'count'
  | 'codes'
  | 'to'
  | 'issued'
  | 'adopted'
  | 'in'
  | 'why'
  | 'subject'
  | 'lookedOn'
  | 'people'
  | 'finding'
  | 'found'
  | 'reason';

export type DecisionFieldKind = 'line' | 'area' | 'date' | 'count' | 'codes' | 'options' | 'choice';

export interface DecisionField {
  readonly name: DecisionFieldName;
  readonly kind: DecisionFieldKind;
  /** Where its value stands in the draft: names, the outer first. */
  readonly at: readonly string[];
  readonly required?: true;
}

/** The calendar opens, and photos have a page of their own. */
export type DecisionActName =
  Exclude<DecisionCommandType, 'open' | 'show-photo' | 'take-down-photo'> | 'announce';

/** @param at dotted */
function field(
  name: DecisionFieldName,
  kind: DecisionFieldKind,
  at: string = name,
  required?: true,
): DecisionField {
  return { name, kind, at: at.split('.'), ...(required && { required }) };
}

const must = (name: DecisionFieldName, kind: DecisionFieldKind, at: string = name): DecisionField =>
  field(name, kind, at, true);

/** In the order they are offered. */
export const decisionActs = {
  announce: {
    operation: 'staff.decisions.announce',
    request: 'DecisionDraft',
    fields: [
      must('body', 'choice'),
      must('question', 'line'),
      field('background', 'area'),
      must('options', 'options'),
      must('electorate', 'choice'),
      must('rollSize', 'count'),
      must('discussFrom', 'date', 'discussion.opensOn'),
      must('discussTo', 'date', 'discussion.closesOn'),
      must('voteFrom', 'date', 'voting.opensOn'),
      must('voteTo', 'date', 'voting.closesOn'),
      must('majority', 'choice'),
      must('quorumPercent', 'count'),
      must('witnessGroup', 'line'),
    ],
  },
  print: {
    operation: 'staff.decisions.printBallots',
    request: 'BallotPrintDraft',
    fields: [must('count', 'count')],
  },
  void: {
    operation: 'staff.decisions.voidBallots',
    request: 'BallotVoidDraft',
    fields: [must('codes', 'codes'), must('reason', 'area')],
  },
  extend: {
    operation: 'staff.decisions.extend',
    request: 'DecisionExtensionDraft',
    fields: [must('to', 'date'), must('reason', 'area')],
  },
  close: {
    operation: 'staff.decisions.close',
    request: 'DecisionCloseDraft',
    fields: [must('issued', 'count')],
  },
  adopt: {
    operation: 'staff.decisions.adopt',
    request: 'DecisionAdoptionDraft',
    fields: [must('adopted', 'area', 'text'), field('in', 'line')],
  },
  'not-adopt': {
    operation: 'staff.decisions.notAdopt',
    request: 'DecisionRefusalDraft',
    fields: [must('why', 'area')],
  },
  inspect: {
    operation: 'staff.decisions.inspect',
    request: 'InspectionDraft',
    fields: [
      must('subject', 'choice'),
      must('lookedOn', 'date', 'on'),
      must('people', 'count'),
      must('finding', 'choice'),
      must('found', 'area', 'text'),
    ],
  },
  cancel: {
    operation: 'staff.decisions.cancel',
    request: 'DecisionCancellationDraft',
    fields: [must('reason', 'area')],
  },
} as const satisfies Readonly<
  Record<
    DecisionActName,
    {
      readonly operation: `staff.decisions.${string}`;
      readonly request: keyof typeof validateRequest;
      readonly fields: readonly DecisionField[];
    }
  >
>;

export const decisionActNames = Object.keys(decisionActs) as DecisionActName[];

export type DecisionValues = Readonly<Partial<Record<DecisionFieldName, string>>>;

export function postedDecision(act: DecisionActName, form: URLSearchParams): DecisionValues {
  return postedValues<DecisionFieldName>(decisionActs[act].fields, form);
}

/** What the wire wants; still to be validated. What can't be read stays as it was typed. */
export function decisionDraft(act: DecisionActName, values: DecisionValues): object {
  const draft: Record<string, unknown> = {};
  for (const { name, kind, at } of decisionActs[act].fields) {
    const typed = values[name];
    if (typed === undefined) continue;
    putAt(draft, at, valueOf(kind, typed));
  }
  return draft;
}

function valueOf(kind: DecisionFieldKind, typed: string): unknown {
  switch (kind) {
    case 'count':
      return numberIn(typed.replace(/[%％]/g, ''));
    case 'codes':
      return linesOf(typed).map(({ text }) => text);
    case 'options':
      return linesOf(typed).map(({ text }) => {
        const [title = '', ...more] = cellsOf(text);
        return { title, ...(more.length > 0 && { text: more.join(' ') }) };
      });
    default:
      return typed;
  }
}

/** What is wrong with a draft the schema knows. */
export function decisionDraftFaults(act: DecisionActName, draft: object): readonly FieldFault[] {
  return validateRequest[decisionActs[act].request](draft);
}
