// Commitments at a desk as the real server takes them: by the real rules and validators.
import type {
  CommitmentNodeDraft,
  CommitmentVerdictDraft,
  CommitmentWithdrawalDraft,
  EvidenceDraft,
  ExtensionDecisionDraft,
  ExtensionDraft,
  NoteDraft,
} from '@huiyin/sdk';
import type { CommitmentActor, CommitmentCommand, Millis } from '@huiyin/sdk/rules';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import type { CommitmentLife } from './commitment-life.js';

interface Drafts {
  readonly extensions: ExtensionDraft;
  readonly 'extensions/decision': ExtensionDecisionDraft;
  readonly nodes: CommitmentNodeDraft;
  readonly evidence: EvidenceDraft;
  readonly claim: NoteDraft;
  readonly verdict: CommitmentVerdictDraft;
  readonly withdrawal: CommitmentWithdrawalDraft;
}

type Step<Draft> = readonly [
  check: (draft: unknown) => readonly FieldFault[],
  command: (draft: Draft, actor: CommitmentActor) => CommitmentCommand,
];

const steps: { readonly [Name in keyof Drafts]: Step<Drafts[Name]> } = {
  extensions: [
    validateRequest.ExtensionDraft,
    (draft, { unit, person }) => ({
      type: 'extend',
      by: unit,
      person,
      ...draft,
    }),
  ],
  'extensions/decision': [
    validateRequest.ExtensionDecisionDraft,
    ({ decision, ...note }, { unit, person }) => ({
      type: 'decide-extension',
      by: unit,
      person,
      approve: decision === 'approve',
      ...note,
    }),
  ],
  nodes: [
    validateRequest.CommitmentNodeDraft,
    (draft, { unit }) => ({
      type: 'add-node',
      by: unit,
      ...draft,
    }),
  ],
  evidence: [
    validateRequest.EvidenceDraft,
    (draft, { unit }) => ({
      type: 'add-evidence',
      by: unit,
      ...draft,
    }),
  ],
  claim: [
    validateRequest.NoteDraft,
    (draft, { unit }) => ({
      type: 'claim',
      by: unit,
      ...draft,
    }),
  ],
  verdict: [
    validateRequest.CommitmentVerdictDraft,
    (draft, { unit }) => ({
      type: 'judge',
      witness: 'group',
      by: unit,
      ...draft,
    }),
  ],
  withdrawal: [
    validateRequest.CommitmentWithdrawalDraft,
    (draft, { unit }) => ({
      type: 'withdraw',
      by: unit,
      ...draft,
    }),
  ],
};

/**
 * @returns the commitment since, what is wrong, or undefined for any other path
 * @throws RefusedCommand when the rules don't allow it
 */
export function committed(
  path: string,
  draft: unknown,
  {
    commitments,
    actor,
    now,
  }: {
    readonly commitments: ReadonlyMap<string, CommitmentLife>;
    readonly actor: CommitmentActor;
    readonly now: Millis;
  },
): CommitmentLife | readonly FieldFault[] | undefined {
  const [, id = '', name = ''] = /^\/v1\/staff\/commitments\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const life = commitments.get(id);
  if (!life || !(name in steps)) return undefined;
  const [check, command] = steps[name as keyof Drafts] as Step<unknown>;
  const faults = check(draft);
  return faults.length > 0 ? faults : life.do(command(draft, actor), now);
}
