// An appeal 诉求 in its four views: as filed, as anyone may see it, as its resident sees it, as staff see it.
import type { Answer } from './answer.js';
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { Attachment, AttachmentClaim, AttachmentLook } from './attachment.js';
import type { BodySummary } from './body.js';
import type { AppealKind, Category, Channel, Cohort, Horizon, Level, OpenChannel } from './classification.js';
import type { Clocks } from './clock.js';
import type { ClaimedCommitment } from './commitment.js';
import type { ContactLook } from './contact-look.js';
import type { Evaluation } from './evaluation.js';
import type { PublicationCheck } from './public-words.js';
import type { AppealDetail, AppealItem, DetailDraft } from './taxonomy.js';
import type { Day, Moment } from './time.js';
import type { PublicStep, TimelineEntry } from './timeline.js';
import type { Whistle } from './whistle.js';

/** How the resident can be reached. Stored encrypted, shown on grant only, never public. */
export interface Contact {
  /**
   * @minLength 1
   * @maxLength 40
   */
  name?: string;
  /**
   * Mainland mobile or landline, digits with optional spaces, hyphens and country code.
   * @maxLength 23
   * @pattern ^\+?[0-9][0-9 -]{4,20}[0-9]$
   */
  phone?: string;
}

/** What it is about and whose it is, whichever unit it goes to. */
export interface AppealMatter {
  kind: AppealKind;
  category: Category;
  /**
   * What exactly it is: the code of one of the unit's items in this category. Absent where nobody can say.
   * @maxLength 40
   * @pattern ^[a-z0-9][a-z0-9-]{0,39}$
   */
  item?: string;
  /**
   * Answers to the unit's extra questions; empty where they were put and none was answered. Who knows of none leaves
   * it out.
   * @maxItems 8
   */
  details?: DetailDraft[];
  /**
   * One sentence.
   * @minLength 1
   * @maxLength 60
   */
  title: string;
  /**
   * What happened and what is asked for.
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
  /**
   * Where, in words.
   * @minLength 1
   * @maxLength 120
   */
  place: string;
  contact?: Contact;
  /** True: only days are shown, never times, and no contact is kept. */
  anonymous?: boolean;
  /** A separate opt-in: title, text and place, as far as the road, may be published after a person has checked them. */
  consentToPublish?: boolean;
  /**
   * Photos that were sent before. Never public.
   * @maxItems 6
   */
  attachments?: AttachmentClaim[];
}

/** What is filed, whoever writes it down. */
export interface AppealFiling extends AppealMatter {
  /**
   * Slug of the unit it is addressed to.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  cohort?: Cohort;
  /** When it happened, if earlier than now; clocks start at the earlier of both. */
  occurredAt?: Moment;
}

/** What a resident sends to file an appeal. */
export interface AppealDraft extends AppealFiling {
  channel?: OpenChannel;
}

/**
 * What the resident gets back, once: the only place where the tracking code appears. Where staff wrote it down it
 * does in none but the resident's own `CollectedCode`.
 */
export interface Receipt {
  number: AppealNumber;
  /**
   * 16 digits in four groups. Not stored anywhere in clear; it is the resident's key to the case.
   * @pattern ^[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}$
   */
  trackingCode: string;
  receivedAt: Moment;
  clocks: Clocks;
  body: BodySummary;
  leaf: LeafReference;
  demo?: true;
}

/** Where in the ledger's sealed log an entry stands. */
export interface LeafReference {
  /** e.g. `FZ`. */
  ledger: string;
  /** @TJS-type integer */
  index: number;
  /** SHA-256 leaf hash, 64 lower-case hex digits. */
  hash: string;
}

/** What anyone may see. Its own type, so that nothing private can slip into it. */
export interface PublicAppeal {
  number: AppealNumber;
  body: BodySummary;
  kind: AppealKind;
  category: Category;
  /** What exactly it is, where that was said. */
  item?: AppealItem;
  channel: Channel;
  level: Level;
  horizon: Horizon;
  state: AppealState;
  receivedOn: Day;
  /**
   * Whole days since it was received, or until it was closed.
   * @TJS-type integer
   */
  ageDays: number;
  /** Whether the resident said `half` or `unsolved` and it is not yet closed again. */
  disputed: boolean;
  reopened: boolean;
  docketed: boolean;
  overdue: boolean;
  resolutionDue: Day;
  /** Present only when closed by somebody's verdict. */
  witness?: Evaluation['witness'];
  /** With `place` and `publishedOn`: only with consent, and after a person has checked and hidden parts of it. */
  title?: string;
  /** As far as the estate or the road. */
  place?: string;
  publishedOn?: Day;
  /**
   * How often somebody said that they have the same concern; absent for never. No vote.
   * @TJS-type integer
   */
  following?: number;
  /** The day its content was erased at the resident's wish. It stays counted. */
  erasedOn?: Day;
  demo?: true;
}

/** One appeal by itself, as anyone may see it. */
export interface PublicAppealDetail extends PublicAppeal {
  /** Present as `title` is. */
  text?: string;
  /** Oldest first, as the sealed log has them. */
  steps: PublicStep[];
}

export interface PublicAppealPage {
  items: PublicAppeal[];
  /** Pass as `cursor` to get the next page; absent on the last. */
  next?: string;
}

/** What the resident with the tracking code sees. */
export interface TrackedAppeal {
  number: AppealNumber;
  body: BodySummary;
  responsible: BodySummary;
  kind: AppealKind;
  category: Category;
  /** What exactly it is, where that was said. */
  item?: AppealItem;
  /** The service standard it was promised when it was received; nothing changes it. */
  standard?: string;
  title: string;
  text: string;
  place: string;
  /** What was answered to the unit's extra questions, in their order. */
  details?: AppealDetail[];
  anonymous: boolean;
  consentToPublish: boolean;
  /** What became of publishing it; absent without consent. */
  publication?: PublicationCheck;
  /** 代办: somebody said it for somebody else. */
  onBehalf?: true;
  state: AppealState;
  /** The case it is handled with; only while its state is `merged`. */
  mergedInto?: AppealNumber;
  level: Level;
  receivedAt: Moment;
  /** @TJS-type integer */
  ageDays: number;
  clocks: Clocks;
  /** Last day on which silence does not yet count as 无人确认; only while a claim waits for the resident. */
  confirmBy?: Day;
  answers: Answer[];
  evaluations: Evaluation[];
  supplements: Supplement[];
  /** Promises made for it that the unit says it kept, on which the resident's word is heard; absent if there are none. */
  claimedCommitments?: ClaimedCommitment[];
  /** Whistles blown for it, newest first; absent if there are none. */
  whistles?: Whistle[];
  /** Who has looked at the contact that was left, newest first; absent if nobody has. */
  contactLooks?: ContactLook[];
  /** Photos, in the order they came; absent if there are none. */
  attachments?: Attachment[];
  /** Which units have looked at the photos, newest first; absent if none has. */
  attachmentLooks?: AttachmentLook[];
  /** Newest first. */
  timeline: TimelineEntry[];
  /** What the resident can do now. */
  actions: ResidentAction[];
  demo?: true;
}

export type ResidentAction = 'supplement' | 'withdraw' | 'evaluate' | 'follow-up';

export interface Supplement {
  text: string;
  at: Moment;
}

/** More facts for an open case. */
export interface SupplementDraft {
  /**
   * @minLength 1
   * @maxLength 2000
   */
  text: string;
  /**
   * Photos that were sent before. Never public.
   * @maxItems 6
   */
  attachments?: AttachmentClaim[];
}

export interface WithdrawalDraft {
  /** @maxLength 500 */
  reason?: string;
}
