// The one machine of a decision: (decision, command, now) → event, or a refusal that names the legal moves.
import type { Day, DecisionStatus, ErrorCode } from '../../types/index.js';
import { addDays, dayOf, isDay, type Millis } from '../calendar.js';
import { goodBallots, LONGEST_DECISION_DAYS, type DecisionCase } from './case.js';
import type {
  DecisionAnnounced,
  DecisionChange,
  DecisionCommand,
  DecisionCommandType,
  NewDecision,
} from './events.js';
import { resultOf } from './result.js';

/** Why not, and what could be done instead. */
export interface DecisionRefusal {
  readonly code: Extract<ErrorCode, `decision.${string}`>;
  readonly legal: readonly DecisionCommandType[];
}

export type DecisionVerdict<Event> = { ok: true; event: Event } | { ok: false; refusal: DecisionRefusal };

type Refuse = (code: DecisionRefusal['code']) => DecisionVerdict<DecisionChange>;

const byStatus: Readonly<Record<DecisionStatus, readonly DecisionCommandType[]>> = {
  announced: ['print', 'void', 'open', 'extend', 'cancel'],
  voting: ['print', 'void', 'extend', 'close', 'cancel'],
  closed: ['adopt', 'not-adopt'],
  adopted: [],
  'not-adopted': [],
  cancelled: [],
};

/** What decides which commands are legal. */
type Standing = Pick<DecisionCase, 'status' | 'voting' | 'result'>;

/** Whether ballots are taken on `today`. */
export function isVotingOn({ status, voting }: Standing, today: Day): boolean {
  return status === 'voting' && today >= voting.opensOn && today <= voting.closesOn;
}

/** The commands a decision will hear on `today`, whoever gives them. */
export function legalDecisionCommands(decision: Standing, today: Day): readonly DecisionCommandType[] {
  const { voting, result } = decision;
  const isOver = today > voting.closesOn;
  return byStatus[decision.status].filter((command) => {
    switch (command) {
      case 'print':
      case 'extend':
        return !isOver;
      case 'open':
        return today >= voting.opensOn;
      case 'close':
        return isOver;
      // What nobody chose is not carried out in the voters' name.
      case 'adopt':
        return result?.outcome === 'chosen';
      default:
        return true;
    }
  });
}

/** Announces a decision at `now`: first they talk, then they vote. */
export function announceDecision(
  decision: NewDecision,
  by: string,
  now: Millis,
): DecisionVerdict<DecisionAnnounced> {
  const day = dayOf(now);
  const { discussion, voting } = decision;
  const days = [day, discussion.opensOn, discussion.closesOn, voting.opensOn, voting.closesOn];
  const inOrder =
    days.every(isDay) &&
    day <= discussion.opensOn &&
    discussion.opensOn <= discussion.closesOn &&
    discussion.closesOn < voting.opensOn &&
    voting.opensOn <= voting.closesOn &&
    voting.closesOn <= addDays(day, LONGEST_DECISION_DAYS);
  if (!inOrder) return refusal('decision.day-out-of-range', []);
  return { ok: true, event: { type: 'announced', day, by, decision } };
}

/** Decides a command on a decision at `now`. Nothing changes question, options, roll, rule or first days. */
export function decideDecision(
  decision: DecisionCase,
  command: DecisionCommand,
  now: Millis,
): DecisionVerdict<DecisionChange> {
  const day = dayOf(now);
  const legal = legalDecisionCommands(decision, day);
  const refuse: Refuse = (code) => refusal(code, legal);
  const accept = (event: DecisionChange): DecisionVerdict<DecisionChange> => ({ ok: true, event });
  if (!legal.includes(command.type)) return refuse('decision.illegal-transition');
  switch (command.type) {
    case 'print': {
      const { by, count } = command;
      if (goodBallots(decision) + count > decision.rollSize) return refuse('decision.too-many-ballots');
      return accept({ type: 'codes-printed', day, by, count });
    }
    case 'void': {
      const { by, count, reason } = command;
      if (count > goodBallots(decision)) return refuse('decision.impossible-count');
      return accept({ type: 'codes-voided', day, by, count, reason });
    }
    case 'open':
      return accept({ type: 'opened', day });
    case 'extend': {
      const { by, to, reason } = command;
      const from = decision.voting.closesOn;
      const isLater = isDay(to) && to > from && to <= addDays(day, LONGEST_DECISION_DAYS);
      return isLater
        ? accept({ type: 'extended', day, by, from, to, reason })
        : refuse('decision.day-out-of-range');
    }
    case 'close':
      return close(decision, command, day, refuse);
    case 'adopt': {
      const { by, text } = command;
      return accept({ type: 'adopted', day, by, text, ...(command.in !== undefined && { in: command.in }) });
    }
    case 'not-adopt':
      return accept({ type: 'not-adopted', day, by: command.by, why: command.why });
    case 'cancel':
      return accept({ type: 'cancelled', day, by: command.by, reason: command.reason });
  }
}

/** No more can have been handed out than was printed and is good, and no more can lie in the box. */
function close(
  decision: DecisionCase,
  { by, issued, ballots }: Extract<DecisionCommand, { type: 'close' }>,
  day: Day,
  refuse: Refuse,
): DecisionVerdict<DecisionChange> {
  const result = resultOf(decision, issued, ballots);
  const good = goodBallots(decision);
  const isPossible = ballots.length === decision.options.length && issued <= good && result.used <= good;
  return isPossible
    ? { ok: true, event: { type: 'closed', day, by, result } }
    : refuse('decision.impossible-count');
}

function refusal<Event>(
  code: DecisionRefusal['code'],
  legal: readonly DecisionCommandType[],
): DecisionVerdict<Event> {
  return { ok: false, refusal: { code, legal } };
}
