// What figures know of one case, folded from its sealed entries alone.
import type {
  AppealChangedFacts,
  AppealFacts,
  AppealReceivedFacts,
  AppealState,
  Category,
  Channel,
  Day,
  Horizon,
  Level,
  Rating,
  Witness,
} from '../../types/index.js';
import type { AppealCase } from '../lifecycle/case.js';

/** A case's state with its witness told apart, so that no one's word passes for the resident's. */
export type Standing =
  | Exclude<AppealState, 'confirmed'>
  | 'confirmed-by-resident'
  | 'confirmed-by-callback'
  | 'confirmed-by-inspection';

export interface CaseFigures {
  readonly number: string;
  readonly body: string;
  readonly received: Day;
  readonly resolutionDue: Day;
  readonly channel: Channel;
  readonly category: Category;
  /** Code of what exactly it is. */
  readonly item?: string;
  readonly level: Level;
  readonly horizon: Horizon;
  readonly standing: Standing;
  readonly disputed: boolean;
  readonly reopened: boolean;
  readonly docketed: boolean;
  /** Whether the first answer by a person came by the day promised; absent before there was one. */
  readonly answered?: 'in-time' | 'late';
  /** The latest that was given. */
  readonly rating?: Rating;
  /** Said to be done by its due day, and nobody has disagreed since. */
  readonly inTime?: true;
}

export function standingOf(state: AppealState, witness: Witness | undefined): Standing {
  if (state !== 'confirmed') return state;
  return `confirmed-by-${witness ?? 'resident'}`;
}

/** The same from the case the machine works on. A property test holds both ways equal. */
export function caseFigures(appeal: AppealCase): CaseFigures {
  return {
    number: appeal.number,
    body: appeal.body,
    received: appeal.received,
    resolutionDue: appeal.resolutionDue,
    channel: appeal.channel,
    category: appeal.category,
    level: appeal.level,
    horizon: appeal.horizon,
    standing: standingOf(appeal.state, appeal.witness),
    disputed: appeal.disputed,
    reopened: appeal.reopened,
    docketed: appeal.docketed,
    ...(appeal.item && { item: appeal.item.code }),
    ...answeredIn(appeal),
    ...(appeal.rating && { rating: appeal.rating }),
    ...(isInTime(appeal) && { inTime: true }),
  };
}

function answeredIn({ firstAnsweredOn, firstResponseDue }: AppealCase): Pick<CaseFigures, 'answered'> {
  if (firstAnsweredOn === undefined) return {};
  return { answered: firstAnsweredOn <= firstResponseDue ? 'in-time' : 'late' };
}

/** Where the unit's word that it is done stands. */
function isSaidDone(standing: Standing): boolean {
  return standing === 'claimed-done' || standing === 'unconfirmed' || standing.startsWith('confirmed-by-');
}

function isInTime({ state, witness, claimedOn, closedOn, resolutionDue }: AppealCase): boolean {
  const on = claimedOn ?? closedOn;
  return isSaidDone(standingOf(state, witness)) && on !== undefined && on <= resolutionDue;
}

/** A case's figures after one more of its entries. */
export function foldCase(before: CaseFigures | undefined, facts: AppealFacts): CaseFigures {
  if (facts.event === 'received') {
    if (before) throw new FiguresError(`${facts.number} is received twice`);
    return receivedFigures(facts);
  }
  if (!before) throw new FiguresError(`${facts.number} changes before it is received`);
  return changedFigures(before, facts);
}

function receivedFigures(facts: AppealReceivedFacts): CaseFigures {
  const { number, body, received, resolutionDue, channel, category, level, horizon } = facts;
  const fresh = { standing: 'received', disputed: false, reopened: false, docketed: false } as const;
  const named = facts.item === undefined ? {} : { item: facts.item };
  return { number, body, received, resolutionDue, channel, category, level, horizon, ...named, ...fresh };
}

function changedFigures(before: CaseFigures, facts: AppealChangedFacts): CaseFigures {
  const { item: named, inTime, ...rest } = before;
  const standing = standingAfter(before, facts);
  const item = facts.event === 'recategorised' ? facts.item : named;
  return {
    ...rest,
    ...(item !== undefined && { item }),
    ...(isSaidDone(standing) && (facts.onTime ?? inTime) && { inTime: true }),
    ...answeredAfter(before, facts),
    ...(facts.rating && { rating: facts.rating }),
    category: facts.category ?? before.category,
    level: facts.level ?? before.level,
    horizon: facts.horizon ?? before.horizon,
    standing,
    disputed: disputedAfter(before, facts),
    reopened: before.reopened || facts.event === 'reopened',
    docketed: facts.event === 'docketed' || (before.docketed && facts.event !== 'confirmed'),
  };
}

/** Only of a first answer it is sealed whether it came in time. */
function answeredAfter(before: CaseFigures, facts: AppealChangedFacts): Pick<CaseFigures, 'answered'> {
  if (before.answered || facts.event !== 'answered' || facts.onTime === undefined) return {};
  return { answered: facts.onTime ? 'in-time' : 'late' };
}

function standingAfter(before: CaseFigures, facts: AppealChangedFacts): Standing {
  if (
    facts.state === 'confirmed' &&
    facts.witness === undefined &&
    before.standing.startsWith('confirmed-by-')
  )
    return before.standing;
  return standingOf(facts.state, facts.witness);
}

function disputedAfter(before: CaseFigures, facts: AppealChangedFacts): boolean {
  switch (facts.event) {
    case 'disputed':
      return true;
    case 'reopened':
      return facts.verdict !== undefined;
    case 'declined':
    case 'withdrawn':
    case 'merged':
    case 'confirmed':
    case 'assented':
    case 'lapsed':
      return false;
    default:
      return before.disputed;
  }
}

/** The entries of a log contradict each other. */
export class FiguresError extends Error {
  override readonly name = 'FiguresError';
}
