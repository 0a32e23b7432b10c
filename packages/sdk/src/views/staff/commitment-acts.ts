// The forms of what can be done about a commitment from its case, and which commitment a filled-in form is about.
import { limits } from '../../schema/limits.js';
import type { CommitmentAction, StaffCommitment } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill, formatDay } from '../format.js';
import type { FieldMaker } from './fields.js';
import type { FormField, FormValues } from './form.js';

interface Setting {
  readonly make: FieldMaker;
  readonly words: DeskWords;
  readonly values: FormValues;
  readonly commitments: readonly StaffCommitment[];
}

export const commitmentForms: Readonly<Record<CommitmentAction, (setting: Setting) => FormField[]>> = {
  claim: (setting) => [...chosen(setting, 'claim'), setting.make.note(limits.NoteDraft.note)],
  extend: (setting) => [
    ...chosen(setting, 'extend'),
    setting.make.make('day', 'extendedDue', '/due'),
    setting.make.make('area', 'extensionReason', '/reason', limits.ExtensionDraft.reason),
  ],
  'decide-extension': (setting) => [
    ...chosen(setting, 'decide-extension'),
    setting.make.choose('radio', 'decision', '/decision', setting.words.staffForms.decisions, {
      hint: askedFor(setting),
    }),
    setting.make.note(limits.ExtensionDecisionDraft.note),
  ],
  'add-node': (setting) => [
    ...chosen(setting, 'add-node'),
    setting.make.make('line', 'nodeTitle', '/title', limits.CommitmentNodeDraft.title),
    setting.make.make('day', 'nodeDue', '/due'),
  ],
  'add-evidence': (setting) => [
    ...chosen(setting, 'add-evidence'),
    setting.make.choose('radio', 'evidenceKind', '/kind', setting.words.staffForms.evidenceKinds),
    setting.make.make('area', 'evidence', '/text', limits.EvidenceDraft.text),
  ],
  judge: (setting) => [
    ...chosen(setting, 'judge'),
    setting.make.choose('radio', 'groupVerdict', '/verdict', setting.words.terms.verdicts),
    setting.make.make('area', 'groupComment', '/comment', limits.CommitmentVerdictDraft.comment, {
      required: false,
    }),
  ],
  withdraw: (setting) => [
    ...chosen(setting, 'withdraw'),
    setting.make.make('area', 'withdrawalReason', '/reason', limits.CommitmentWithdrawalDraft.reason),
  ],
};

/** Whether an act is about a promise, not about the case itself. */
export function isCommitmentAct(act: string): act is CommitmentAction {
  return act in commitmentForms;
}

/** What this reader can do about commitments of the case. */
export function commitmentActsOf(commitments: readonly StaffCommitment[]): CommitmentAction[] {
  return [...new Set(commitments.flatMap(({ actions }) => actions))];
}

/** The commitment that what was filled in is about: the one that was chosen, or the only one. */
export function commitmentMeant(
  commitments: readonly StaffCommitment[],
  act: CommitmentAction,
  draft: { readonly [member: string]: unknown },
): StaffCommitment | undefined {
  const able = ableTo(commitments, act);
  const { commitment } = draft;
  return commitment === undefined ? able[0] : able.find(({ id }) => id === commitment);
}

function ableTo(commitments: readonly StaffCommitment[], act: CommitmentAction): StaffCommitment[] {
  return commitments.filter(({ actions }) => actions.includes(act));
}

/** Only where there is more than one. */
function chosen({ make, words, commitments }: Setting, act: CommitmentAction): FormField[] {
  const able = ableTo(commitments, act);
  if (able.length < 2) return [];
  const names = able.map(({ id, text, due }) => [
    id,
    fill(words.staffForms.commitmentChoice, { day: formatDay(due, words), text }),
  ]);
  return [
    make.choose('radio', 'commitment', '/commitment', Object.fromEntries(names) as Record<string, string>),
  ];
}

/** Which day was asked for, why, and by whom. */
function askedFor({ words, values, commitments }: Setting): string {
  const { requestedExtension } =
    commitmentMeant(commitments, 'decide-extension', {
      ...(values.commitment !== undefined && { commitment: values.commitment }),
    }) ?? {};
  if (!requestedExtension) return '';
  const { to, reason, person } = requestedExtension;
  return fill(words.staffForms.askedExtension, { person, day: formatDay(to, words), reason });
}
