// What staff or its resident could do to a commitment now: the rules are asked, each with a command that says nothing.
import type { CommitmentAction, Day } from '../../types/index.js';
import { addDays, dayOf, type Millis } from '../calendar.js';
import type { CommitmentCase } from './case.js';
import { decideCommitment } from './decide.js';
import type { CommitmentCommand } from './events.js';

const ACTIONS: readonly CommitmentAction[] = [
  'claim',
  'extend',
  'decide-extension',
  'add-node',
  'add-evidence',
  'judge',
  'withdraw',
];

/** Whoever acts: the slug of their unit, and who they are. */
export interface CommitmentActor {
  readonly unit: string;
  readonly person: string;
}

/** Of all there is to do, what the rules would let this one do at `now`. Roles are the route table's affair. */
export function commitmentActions(
  commitment: CommitmentCase,
  actor: CommitmentActor,
  now: Millis,
): CommitmentAction[] {
  const later = addDays(commitment.due > dayOf(now) ? commitment.due : dayOf(now), 1);
  return ACTIONS.filter(
    (action) => decideCommitment(commitment, trial(action, actor, commitment.due, later), now).ok,
  );
}

/** Whether the resident of its appeal could say at `now` whether it was kept. */
export function hearsResident(commitment: CommitmentCase, now: Millis): boolean {
  return decideCommitment(commitment, { type: 'judge', witness: 'resident', verdict: 'solved' }, now).ok;
}

function trial(
  type: CommitmentAction,
  { unit: by, person }: CommitmentActor,
  due: Day,
  later: Day,
): CommitmentCommand {
  switch (type) {
    case 'extend':
      return { type, by, person, due: later, reason: '' };
    case 'decide-extension':
      // Saying no is open to everybody who may decide, whatever has become of the day that was asked for.
      return { type, by, person, approve: false };
    case 'add-node':
      return { type, by, title: '', due };
    case 'add-evidence':
      return { type, by, kind: 'document', text: '' };
    case 'judge':
      return { type, by, witness: 'group', verdict: 'solved' };
    case 'withdraw':
      return { type, by, reason: '' };
    case 'claim':
      return { type, by };
  }
}
