// What a resident takes away: everything that is kept of the own appeal.
import type { AppealNumber } from './appeal-state.js';
import type { LeafReference, TrackedAppeal } from './appeal.js';
import type { Attachment } from './attachment.js';
import type { Channel, Cohort, Horizon } from './classification.js';
import type { CommitmentId } from './commitment.js';
import type { LeftContact } from './contact-look.js';
import type { Rating, Verdict } from './evaluation.js';
import type { AppealFacts } from './log.js';
import type { Moment } from './time.js';
import type { AppealEventType } from './timeline.js';

/**
 * Everything that is kept of a case and can be read, as of one moment. The right to consult and copy:
 * 《个人信息保护法》第四十五条.
 */
export interface AppealExport {
  number: AppealNumber;
  /** The moment it is true of. */
  madeAt: Moment;
  /** As `track` shows it, with every look at the contact that was ever taken. */
  appeal: TrackedAppeal;
  channel: Channel;
  cohort: Cohort;
  horizon: Horizon;
  /** When it happened, where that was said to be earlier than it was received. */
  occurredAt?: Moment;
  /**
   * What was left to reach the resident by; absent where nothing was. In full, but to who collected the code with the
   * last four digits of the telephone: they are told no more of it, e.g. `*******8000`.
   */
  contact?: LeftContact;
  consents: ExportedConsents;
  /** What the resident rated once more after it ended, oldest first. */
  followUps: FollowUp[];
  /** What the resident said of promises made for it, oldest first. */
  commitmentVerdicts: ExportedVerdict[];
  /** The photos, each with where it is; in the order they came. */
  attachments: ExportedAttachment[];
  seal: ExportedSeal;
  demo?: true;
}

/** What the resident agreed to. */
export interface ExportedConsents {
  /** That title, text and place may be published, as it stands now. */
  publish: boolean;
  /** When that was taken back, if it was. */
  publishWithdrawnAt?: Moment;
  /** That it was filed without a name: days are shown of it and never times. */
  anonymous: boolean;
}

/** 追评 as it was given. */
export interface FollowUp {
  rating: Rating;
  comment?: string;
  at: Moment;
}

/** The resident's word on a promise. */
export interface ExportedVerdict {
  commitment: CommitmentId;
  verdict: Verdict;
  comment?: string;
  at: Moment;
}

/** A photo and its address, which answers who sends the tracking code along in its header. */
export interface ExportedAttachment extends Attachment {
  /** On the server this came from, e.g. `/v1/appeals/FZ-2026-000109/attachments/FZ-A-3q2-7wAbCdEfGhIjKlMnOp`. */
  path: string;
}

/** What the case is checked with against the sealed log, today or years from now: `docs/seal.md`. */
export interface ExportedSeal {
  /** Every entry of the case, oldest first. */
  leaves: ExportedLeaf[];
  /** The latest signed checkpoint, as `log.checkpoint` answers it; absent before the first. */
  checkpoint?: string;
}

/** One step, its leaf, and what opens it: anyone who is given them can check them, and nobody can guess them. */
export interface ExportedLeaf extends LeafReference {
  event: AppealEventType;
  /** The leaf's salt: with it and `facts` anyone can make `hash` again. 64 lower-case hex digits. */
  salt: string;
  facts: AppealFacts;
  /** What was written, as it was sealed: canonical JSON. Absent, with its salt, where a step has none. */
  words?: string;
  /** With it and `words` anyone can make the digest in `facts`. 64 lower-case hex digits. */
  wordsSalt?: string;
}
