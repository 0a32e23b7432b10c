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
import { inspectionSubjects, isInspectable, MOST_INSPECTIONS, standingPhotos } from './inspections.js';
import { resultOf } from './result.js';

/** Why not, and what could be done instead. */
export interface DecisionRefusal {
  readonly code: Extract<ErrorCode, `decision.${string}`>;
  readonly legal: readonly DecisionCommandType[];
}

export type DecisionVerdict<Event> = { ok: true; event: Event } | { ok: false; refusal: DecisionRefusal };

type Refuse = (code: DecisionRefusal['code']) => DecisionVerdict<DecisionChange>;

const looking = ['inspect', 'show-photo', 'take-down-photo'] as const;

const byStatus: Readonly<Record<DecisionStatus, readonly DecisionCommandType[]>> = {
  announced: ['print', 'void', 'open', 'extend', 'cancel', ...looking],
  voting: ['print', 'void', 'extend', 'close', 'cancel', ...looking],
  closed: ['adopt', 'not-adopt', ...looking],
  adopted: looking,
  'not-adopted': looking,
  // Whatever became of it, a face must not stay in public.
  cancelled: ['take-down-photo'],
};

/** What decides which commands are legal. */
type Standing = Pick<DecisionCase, 'status' | 'voting' | 'result' | 'printings' | 'adoption' | 'inspections'>;

type Command<Type extends DecisionCommandType> = Extract<DecisionCommand, { type: Type }>;

/** Whether ballots are taken on `today`. */
export function isVotingOn({ status, voting }: Pick<Standing, 'status' | 'voting'>, today: Day): boolean {
  return status === 'voting' && today >= voting.opensOn && today <= voting.closesOn;
}

/** The commands a decision will hear on `today`, whoever gives them. */
export function legalDecisionCommands(decision: Standing, today: Day): readonly DecisionCommandType[] {
  const { voting, result, inspections = [] } = decision;
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
      case 'inspect':
        return inspections.length < MOST_INSPECTIONS && inspectionSubjects(decision).length > 0;
      case 'show-photo':
        return inspections.length > 0;
      case 'take-down-photo':
        return inspections.some((one) => standingPhotos(one).length > 0);
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
    case 'inspect':
    case 'show-photo':
    case 'take-down-photo':
      return looked(decision, command, day, refuse);
  }
}

/** No more can have been handed out than was printed and is good, and no more can lie in the box. */
function close(
  decision: DecisionCase,
  { by, issued, ballots }: Command<'close'>,
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

/** What its witnesses went to see, and photos of it. A later inspection stands beside an earlier one. */
function looked(
  decision: DecisionCase,
  command: Command<'inspect' | 'show-photo' | 'take-down-photo'>,
  day: Day,
  refuse: Refuse,
): DecisionVerdict<DecisionChange> {
  const { inspections = [] } = decision;
  const { by } = command;
  switch (command.type) {
    case 'inspect': {
      const { on, subject, people, finding, text } = command;
      if (!inspectionSubjects(decision).includes(subject)) return refuse('decision.illegal-transition');
      if (!isInspectable(decision, command, day)) return refuse('decision.day-out-of-range');
      const inspection = inspections.length + 1;
      return {
        ok: true,
        event: { type: 'inspected', day, by, inspection, on, subject, people, finding, text },
      };
    }
    case 'show-photo': {
      const { inspection, text, photo } = command;
      const isThere = inspections.some((one) => one.inspection === inspection);
      if (!isThere) return refuse('decision.illegal-transition');
      return { ok: true, event: { type: 'photo-published', day, by, inspection, text, photo } };
    }
    case 'take-down-photo': {
      const { photo: id, reason } = command;
      for (const one of inspections) {
        const shown = standingPhotos(one).find(({ photo }) => photo.id === id);
        if (!shown) continue;
        const { photo } = shown;
        const { inspection } = one;
        return { ok: true, event: { type: 'photo-taken-down', day, by, inspection, photo, reason } };
      }
      return refuse('decision.illegal-transition');
    }
  }
}

function refusal<Event>(
  code: DecisionRefusal['code'],
  legal: readonly DecisionCommandType[],
): DecisionVerdict<Event> {
  return { ok: false, refusal: { code, legal } };
}
