// What the rules need to know of an appeal. No text, no contact: those are the ledger's, not the rules'.
import type {
  AnswerType,
  AppealItem,
  AppealKind,
  AppealNumber,
  AppealState,
  Category,
  Channel,
  Day,
  Horizon,
  Level,
  Rating,
  Witness,
} from '../../types/index.js';

export interface AppealCase {
  readonly number: AppealNumber;
  /** Slug of the unit it was addressed to. Never changes: the case counts on that unit's card. */
  readonly body: string;
  readonly state: AppealState;
  /** Slug of the unit that answers for it. There is always one (首接负责). */
  readonly responsible: string;
  /** Slug of the unit it was passed to and that has not yet taken over. */
  readonly assignee?: string;
  readonly kind: AppealKind;
  readonly channel: Channel;
  readonly category: Category;
  /** What exactly it is, by the name it had when that was said; absent where nobody said. */
  readonly item?: AppealItem;
  readonly level: Level;
  readonly horizon: Horizon;
  /** The day its clocks started. */
  readonly received: Day;
  readonly firstResponseDue: Day;
  readonly resolutionDue: Day;
  readonly confirmationDays: number;
  readonly firstAnsweredOn?: Day;
  /** The latest answer since the resident last disagreed, its day and whether one of them said that it is done. */
  readonly lastAnswer?: AnswerType;
  readonly answeredOn?: Day;
  readonly resolving: boolean;
  readonly claimedOn?: Day;
  readonly claimedBy?: string;
  readonly closedOn?: Day;
  readonly witness?: Witness;
  /** The resident disagreed and it has not been closed since. */
  readonly disputed: boolean;
  /** It was closed once and brought back. */
  readonly reopened: boolean;
  readonly docketed: boolean;
  /** Commitments made for it that nobody has claimed to have kept. */
  readonly openCommitments: number;
  /** A petition's second due day, once it was extended; `resolutionDue` stands. */
  readonly extendedTo?: Day;
  /** The latest rating anybody was told. */
  readonly rating?: Rating;
  /** The day its resident rated it once more. */
  readonly followedUpOn?: Day;
  /** The day its words, contact and code were destroyed. From then on it hears nothing. */
  readonly erasedOn?: Day;
  readonly demo?: true;
}

/** Nobody says it is done: it is the unit's turn. */
export const pendingStates = [
  'received',
  'accepted',
  'assigned',
  'in-hand',
  'answered',
] as const satisfies readonly AppealState[];

/** Nothing more is due unless it is reopened. */
export const closedStates = [
  'confirmed',
  'unconfirmed',
  'closed-cannot',
  'declined',
  'merged',
  'withdrawn',
] as const satisfies readonly AppealState[];

export function isPending(state: AppealState): boolean {
  return (pendingStates as readonly AppealState[]).includes(state);
}

export function isClosed(state: AppealState): boolean {
  return (closedStates as readonly AppealState[]).includes(state);
}

/** Pending, and its resolution clock has run out. */
export function isOverdue(appeal: Pick<AppealCase, 'state' | 'resolutionDue'>, today: Day): boolean {
  return isPending(appeal.state) && today > appeal.resolutionDue;
}
