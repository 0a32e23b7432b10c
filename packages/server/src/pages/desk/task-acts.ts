// What can be done to tasks at the desk: each act's operation, its fields, and the draft that is typed into them.
import type { TaskCommandType } from '@huiyin/sdk/rules';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { cellsOf, linesOf, numberIn, postedValues, putAt } from './act-draft.js';

export type TaskFieldName =
  | 'body'
  | 'unit'
  | 'title'
  | 'text'
  | 'horizon'
  | 'ownerName'
  | 'ownerTitle'
  | 'nodes'
  | 'fundingText'
  | 'fundingYuan'
  | 'fundingSource'
  | 'appeals'
  | 'commitments'
  | 'witnessGroup'
  | 'proposalTitle'
  | 'proposalNumber'
  | 'nodeTitle'
  | 'due'
  | 'node'
  | 'reason'
  | 'note'
  | 'on'
  | 'noteText'
  | 'verdict'
  | 'comment';

export type TaskFieldKind = 'line' | 'area' | 'date' | 'count' | 'codes' | 'nodes' | 'choice';

export interface TaskField {
  readonly name: TaskFieldName;
  readonly kind: TaskFieldKind;
  /** Where its value stands in the draft: names, the outer first. */
  readonly at: readonly string[];
  readonly required?: true;
}

export type TaskAct = Exclude<TaskCommandType, 'lapse'> | 'create';

/** @param at dotted */
function field(name: TaskFieldName, kind: TaskFieldKind, at: string, required?: true): TaskField {
  return { name, kind, at: at.split('.'), ...(required && { required }) };
}

const funding = (under: string, required?: true): TaskField[] => [
  field('fundingText', 'line', `${under}text`, required),
  field('fundingYuan', 'count', `${under}yuan`),
  field('fundingSource', 'line', `${under}source`),
];
const proposal = [
  field('proposalTitle', 'line', 'proposal.title'),
  field('proposalNumber', 'line', 'proposal.number'),
];
const node = field('node', 'choice', 'node', true);
const reason = field('reason', 'area', 'reason', true);
const note = field('note', 'area', 'note');

/** In the order they are offered. */
export const taskActs = {
  create: {
    operation: 'staff.tasks.create',
    fields: [
      field('body', 'choice', 'body', true),
      field('title', 'line', 'title', true),
      field('text', 'area', 'text'),
      field('horizon', 'choice', 'horizon', true),
      field('unit', 'choice', 'unit'),
      field('ownerName', 'line', 'owner.name', true),
      field('ownerTitle', 'line', 'owner.title', true),
      field('nodes', 'nodes', 'nodes'),
      ...funding('funding.'),
      field('appeals', 'codes', 'appeals'),
      field('witnessGroup', 'line', 'witnessGroup'),
      ...proposal,
    ],
  },
  'finish-node': { operation: 'staff.tasks.finishNode', fields: [node, note] },
  'move-node': {
    operation: 'staff.tasks.moveNode',
    fields: [node, field('due', 'date', 'due', true), reason],
  },
  'add-node': {
    operation: 'staff.tasks.addNode',
    fields: [field('nodeTitle', 'line', 'title', true), field('due', 'date', 'due', true)],
  },
  'drop-node': { operation: 'staff.tasks.dropNode', fields: [node, reason] },
  note: {
    operation: 'staff.tasks.note',
    fields: [field('noteText', 'area', 'text', true), field('on', 'date', 'on')],
  },
  link: {
    operation: 'staff.tasks.link',
    fields: [field('appeals', 'codes', 'appeals'), field('commitments', 'codes', 'commitments'), ...proposal],
  },
  fund: { operation: 'staff.tasks.fund', fields: funding('', true) },
  claim: { operation: 'staff.tasks.claim', fields: [note] },
  judge: {
    operation: 'staff.tasks.witness',
    fields: [field('verdict', 'choice', 'verdict', true), field('comment', 'area', 'comment')],
  },
  withdraw: { operation: 'staff.tasks.withdraw', fields: [reason] },
} as const satisfies Readonly<
  Record<TaskAct, { readonly operation: `staff.tasks.${string}`; readonly fields: readonly TaskField[] }>
>;

export const taskActNames = Object.keys(taskActs) as TaskAct[];

export type TaskValues = Readonly<Partial<Record<TaskFieldName, string>>>;

export function postedTask(act: TaskAct, form: URLSearchParams): TaskValues {
  return postedValues<TaskFieldName>(taskActs[act].fields, form);
}

/** What the wire wants; still to be validated. What can't be read stays as it was typed. */
export function taskDraft(act: TaskAct, values: TaskValues): object {
  const draft: Record<string, unknown> = act === 'create' ? { nodes: [], appeals: [] } : {};
  for (const { name, kind, at } of taskActs[act].fields) {
    const typed = values[name];
    if (typed === undefined) continue;
    putAt(draft, at, valueOf(kind, typed, name));
  }
  return draft;
}

function valueOf(kind: TaskFieldKind, typed: string, name: TaskFieldName): unknown {
  switch (kind) {
    case 'count':
      return numberIn(typed);
    case 'codes':
      return typed.split(/[、，,；;\s]+/).filter(Boolean);
    case 'nodes':
      return nodeLines(typed).map(({ title, due }) => ({ title, due }));
    case 'choice':
      return name === 'node' ? numberIn(typed) : typed;
    default:
      return typed;
  }
}

/** Steps as they are typed, one to a line, with their place from 1. */
export function nodeLines(
  typed: string,
): { readonly place: number; readonly title: string; readonly due: string }[] {
  return linesOf(typed).flatMap(({ place, text }) => {
    const [title = '', due = ''] = cellsOf(text);
    return title || due ? [{ place, title, due: due.replace(/[/.]/g, '-') }] : [];
  });
}

/** What is wrong with a draft the schema knows. */
export function taskDraftFaults(act: TaskAct, draft: object): readonly FieldFault[] {
  return validateRequest[requests[act]](draft);
}

const requests = {
  create: 'TaskDraft',
  'add-node': 'TaskNodeDraft',
  'finish-node': 'TaskNodeFinishDraft',
  'move-node': 'TaskNodeMoveDraft',
  'drop-node': 'TaskNodeDropDraft',
  note: 'TaskNoteDraft',
  link: 'TaskLinkDraft',
  fund: 'TaskFundingDraft',
  claim: 'TaskClaimDraft',
  judge: 'TaskVerdictDraft',
  withdraw: 'TaskWithdrawalDraft',
} as const satisfies Readonly<Record<TaskAct, keyof typeof validateRequest>>;
