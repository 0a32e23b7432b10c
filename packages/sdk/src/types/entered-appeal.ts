// An appeal that staff write down for a resident, and how its resident comes to the tracking code.
import type { AppealNumber } from './appeal-state.js';
import type { AppealFiling, LeafReference } from './appeal.js';
import type { BodySummary } from './body.js';
import type { Channel } from './classification.js';
import type { Clocks } from './clock.js';
import type { Moment } from './time.js';
import type { CallBack } from './timeline.js';

/** The channels staff write down for: all but the resident's own form and the importer. */
export type EnteredChannel = Exclude<Channel, 'web' | 'import'>;

/** What whoever writes it down has to say of its resident. */
export interface ForResident {
  /** 代办: somebody says it for somebody else. The contact is that of whoever is to be called back. */
  onBehalf?: boolean;
  /**
   * The resident is named, has no phone, and knows that there will be no tracking code then. Without a phone it has
   * to be said; an anonymous appeal never has a code, whoever writes it down.
   */
  withoutCode?: boolean;
}

/** What a member of staff sends for a resident who called, came, wrote or was visited. */
export interface EnteredAppealDraft extends AppealFiling, ForResident {
  channel: EnteredChannel;
  /** When the resident said it, if earlier than now; at most 90 days ago. Clocks start at the earlier of both. */
  occurredAt?: Moment;
}

/**
 * How the resident gets the tracking code: `collect`, with the number and the last four digits of the phone they
 * left; `slip`, the same, and they take a paper along that says the number and how; `none`, for there is no phone:
 * the case can't be tracked and no code can be issued later.
 */
export type CodeHandover = 'collect' | 'slip' | 'none';

/** What staff get back. The tracking code is never part of it: it does not exist before the resident asks for it. */
export interface StaffReceipt {
  number: AppealNumber;
  receivedAt: Moment;
  clocks: Clocks;
  body: BodySummary;
  leaf: LeafReference;
  code: CodeHandover;
  demo?: true;
}

/** What the resident shows for their code, beside the number. */
export interface CodeCollectionDraft {
  /**
   * The last four digits of the phone that was left.
   * @minLength 4
   * @maxLength 4
   * @pattern ^[0-9]{4}$
   */
  phoneLast4: string;
}

/** The tracking code, minted as it was asked for and shown once. */
export interface CollectedCode {
  number: AppealNumber;
  /**
   * 16 digits in four groups. Not stored anywhere in clear; it is the resident's key to the case.
   * @pattern ^[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}$
   */
  trackingCode: string;
  collectedAt: Moment;
  body: BodySummary;
  /** Where the log says that it was handed out. */
  leaf: LeafReference;
  demo?: true;
}

/** Why a code is issued anew. The old one opens nothing any more. */
export interface CodeReissueDraft {
  how: CallBack;
  /**
   * Who was reached and what they said, in the caller's words.
   * @minLength 10
   * @maxLength 500
   */
  note: string;
}
