// The one machine of a commitment: (commitment, command, now) → event, or a refusal that names the legal moves.
import type { CommitmentStatus, Day, ErrorCode } from '../../types/index.js';
import { addDays, dayOf, isDay, type Millis } from '../calendar.js';
import { breaksOn, commitmentConfirmBy } from './due.js';
import { LONGEST_DAYS, type CommitmentCase } from './case.js';
import type {
  CommitmentChange,
  CommitmentCommand,
  CommitmentCommandType,
  CommitmentMade,
  NewCommitment,
} from './events.js';

/** Why not, and what could be done instead. */
export interface CommitmentRefusal {
  readonly code: Extract<ErrorCode, `commitment.${string}`>;
  readonly legal: readonly CommitmentCommandType[];
}

export type CommitmentOutcome<Event> = { ok: true; event: Event } | { ok: false; refusal: CommitmentRefusal };

type Command<Type extends CommitmentCommandType> = Extract<CommitmentCommand, { type: Type }>;

const byStatus: Readonly<Record<CommitmentStatus, readonly CommitmentCommandType[]>> = {
  open: [
    'extend',
    'decide-extension',
    'add-node',
    'add-evidence',
    'take-down-photo',
    'claim',
    'withdraw',
    'break',
    'restate',
  ],
  claimed: ['add-evidence', 'take-down-photo', 'judge', 'lapse'],
  confirmed: ['add-evidence', 'take-down-photo'],
  unconfirmed: ['add-evidence', 'take-down-photo', 'judge'],
  broken: ['add-evidence', 'take-down-photo'],
  // Whatever became of the promise, a face must not stay in public.
  withdrawn: ['take-down-photo'],
};

/** The commands a commitment will hear on `today`, whoever gives them. */
export function legalCommitmentCommands(
  commitment: CommitmentCase,
  today: Day,
): readonly CommitmentCommandType[] {
  // From that day on it is broken, whenever the calendar comes to write it down: nobody can be quicker than the rule.
  const isOver = commitment.status === 'open' && today >= breaksOn(commitment);
  return byStatus[commitment.status].filter((command) => {
    if (isOver) return command === 'break' || command === 'add-evidence' || command === 'take-down-photo';
    switch (command) {
      case 'decide-extension':
        return commitment.requested !== undefined;
      case 'break':
        return false;
      case 'lapse':
        return today > (commitmentConfirmBy(commitment) ?? today);
      case 'restate':
        return commitment.provisional;
      default:
        return true;
    }
  });
}

/**
 * Makes a commitment at `now`, in the words it will stand in for ever.
 *
 * A due day that has passed is refused, and one so far off that nobody will remember it.
 */
export function makeCommitment(
  commitment: NewCommitment,
  said: Pick<CommitmentMade, 'text' | 'owner' | 'witnessGroup' | 'by'>,
  now: Millis,
): CommitmentOutcome<CommitmentMade> {
  const day = dayOf(now);
  const { due } = commitment.original;
  if (!isDay(due) || due < day || due < commitment.madeOn) return refusal('commitment.due-in-past', []);
  if (due > addDays(commitment.madeOn, LONGEST_DAYS)) return refusal('commitment.due-too-far', []);
  return { ok: true, event: { type: 'made', day, commitment, ...said } };
}

/** Decides a command on a commitment at `now`. Nothing but `extend` and `restate` can move its due day. */
export function decideCommitment(
  commitment: CommitmentCase,
  command: CommitmentCommand,
  now: Millis,
): CommitmentOutcome<CommitmentChange> {
  const day = dayOf(now);
  const legal = legalCommitmentCommands(commitment, day);
  const refuse = (code: CommitmentRefusal['code']): CommitmentOutcome<CommitmentChange> =>
    refusal(code, legal);
  const accept = (event: CommitmentChange): CommitmentOutcome<CommitmentChange> => ({ ok: true, event });

  if (!legal.includes(command.type)) return refuse('commitment.illegal-transition');
  if (!mayAct(commitment, command)) return refuse('commitment.not-your-unit');

  switch (command.type) {
    case 'extend':
      return extend(commitment, command, day, refuse);
    case 'decide-extension':
      return decideExtension(commitment, command, day, refuse);
    case 'add-node':
      if (!isDay(command.due) || command.due > commitment.due) return refuse('commitment.due-too-far');
      return accept({ type: 'node-added', day, by: command.by, title: command.title, due: command.due });
    case 'add-evidence':
      return accept(evidence(command, day));
    case 'take-down-photo': {
      const { by, photo, reason } = command;
      return accept({ type: 'photo-taken-down', day, by, photo, reason });
    }
    case 'claim':
      return accept({ type: 'claimed', day, by: command.by, ...(command.note && { note: command.note }) });
    case 'judge':
      return isNamedWitness(commitment, command)
        ? accept(judged(commitment, command, day))
        : refuse('commitment.witness-not-named');
    case 'withdraw':
      return accept({ type: 'withdrawn', day, by: command.by, reason: command.reason });
    case 'lapse':
      return accept({ type: 'lapsed', day });
    case 'break':
      return accept({ type: 'broken', day });
    case 'restate': {
      const { due, provisional, knownThrough } = command;
      return accept({ type: 'restated', day, from: commitment.due, to: due, provisional, knownThrough });
    }
  }
}

function evidence({ by, kind, text, photo }: Command<'add-evidence'>, day: Day): CommitmentChange {
  return { type: 'evidence-added', day, by, kind, text, ...(photo && { photo }) };
}

/** Moves a due day. No person can move one any other way; from the second time another person has to approve. */
function extend(
  commitment: CommitmentCase,
  { by, person, due: to, reason }: Command<'extend'>,
  day: Day,
  refuse: (code: CommitmentRefusal['code']) => CommitmentOutcome<CommitmentChange>,
): CommitmentOutcome<CommitmentChange> {
  if (commitment.requested) return refuse('commitment.extension-pending');
  if (!isDay(to) || to <= commitment.due || to < day) return refuse('commitment.extension-not-later');
  if (to > addDays(commitment.madeOn, LONGEST_DAYS)) return refuse('commitment.due-too-far');
  if (commitment.extensions > 0) {
    return { ok: true, event: { type: 'extension-requested', day, by, person, to, reason } };
  }
  return { ok: true, event: { type: 'extended', day, by, person, from: commitment.due, to, reason } };
}

function decideExtension(
  { requested, due }: CommitmentCase,
  { by, person, approve, note }: Command<'decide-extension'>,
  day: Day,
  refuse: (code: CommitmentRefusal['code']) => CommitmentOutcome<CommitmentChange>,
): CommitmentOutcome<CommitmentChange> {
  if (!requested) return refuse('commitment.illegal-transition');
  if (requested.person === person) return refuse('commitment.same-person');
  if (!approve) {
    const said = note ? { note } : {};
    return { ok: true, event: { type: 'extension-rejected', day, by, person, to: requested.to, ...said } };
  }
  // While it waited the day that was asked for may have passed, or the calendar have moved the present one past it.
  if (requested.to <= due || requested.to < day) return refuse('commitment.extension-not-later');
  return {
    ok: true,
    event: {
      type: 'extended',
      day,
      by: requested.by,
      person: requested.person,
      from: due,
      to: requested.to,
      reason: requested.reason,
      approvedBy: person,
    },
  };
}

/** `unsolved` 30 days past the original due day breaks it; before that the unit goes on. */
function judged(commitment: CommitmentCase, command: Command<'judge'>, day: Day): CommitmentChange {
  const { witness, verdict, comment, by } = command;
  const said = { day, witness, verdict, ...(comment && { comment }), ...(by && { by }) };
  if (verdict === 'solved') return { type: 'confirmed', ...said };
  const isBroken = verdict === 'unsolved' && day >= breaksOn(commitment);
  return { type: isBroken ? 'broken' : 'disputed', ...said };
}

/** The resident of its appeal; only where there is none (any more), the group that was named when it was made. */
function isNamedWitness(
  { appeal, residentGone, hasWitnessGroup }: CommitmentCase,
  { witness }: Command<'judge'>,
): boolean {
  const hasResident = appeal !== undefined && !residentGone;
  return witness === 'resident' ? hasResident : !hasResident && hasWitnessGroup;
}

/** Whether the acting unit is one that may do this. Roles are the route table's affair. */
function mayAct({ unit, body }: CommitmentCase, command: CommitmentCommand): boolean {
  switch (command.type) {
    case 'extend':
    case 'claim':
      return command.by === unit;
    case 'judge':
      // The group's word is written down by another unit than the one that claims.
      return command.by === undefined ? command.witness === 'resident' : command.by !== unit;
    case 'add-node':
    case 'add-evidence':
    case 'withdraw':
      return command.by === unit || command.by === body;
    default:
      return true;
  }
}

function refusal<Event>(
  code: CommitmentRefusal['code'],
  legal: readonly CommitmentCommandType[],
): CommitmentOutcome<Event> {
  return { ok: false, refusal: { code, legal } };
}
