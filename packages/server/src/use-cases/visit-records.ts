// A visit as the database keeps it: what is counted in clear, what was said sealed.
import type { Cohort, Role, VisitBook, VisitedAppeal } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

/** What says where and how people live: sealed under the installation's contact key. */
export interface VisitWords {
  readonly household: string;
  readonly heard: string;
  readonly care?: string;
}

export interface VisitRecord {
  readonly id: string;
  readonly body: string;
  readonly grid?: string;
  readonly visitedAt: Millis;
  readonly recordedAt: Millis;
  readonly person: string;
  readonly cohort: Cohort;
  readonly hasCare: boolean;
  /** Absent once they were forgotten. */
  readonly sealed?: Uint8Array;
  readonly forgottenOn?: string;
  readonly appeals: readonly VisitedAppeal[];
}

export interface VisitWrite {
  readonly record: VisitRecord & { readonly sealed: Uint8Array };
  readonly role: Role;
  /** The same for the same place in the same grid; says nothing without the pepper. */
  readonly household: Uint8Array;
  /** What the visit is known by if it is sent again, long after stored answers are forgotten. */
  readonly sent?: SentVisit;
  readonly answer?: KeptAnswer;
}

/** HMACs under the pepper, both. */
export interface SentVisit {
  readonly keyHash: Uint8Array;
  readonly requestHash: Uint8Array;
}

export interface VisitQuery {
  /** Slugs of the unit and those under it. */
  readonly bodies: readonly string[];
  readonly book?: VisitBook | undefined;
  /** The last one of the page before. */
  readonly before?: { readonly at: Millis; readonly id: string } | undefined;
  readonly limit: number;
}

export interface CoverageQuery {
  readonly bodies: readonly string[];
  readonly from: Millis;
  /** Not included. */
  readonly to: Millis;
}

interface Count {
  readonly visits: number;
  readonly households: number;
}

/** All, by cohort, and by unit and grid. */
export interface CoverageRows {
  readonly all: Count;
  readonly byCohort: readonly (Count & { readonly cohort: Cohort })[];
  readonly byGrid: readonly (Count & { readonly body: string; readonly grid?: string })[];
}

export interface HouseholdsWrite {
  readonly unit: string;
  readonly households: number;
  readonly at: Millis;
  readonly person: string;
  readonly answer?: KeptAnswer;
}

/** What one ledger can say of visits. */
export interface VisitReads {
  /** The latest visit first. */
  visits(query: VisitQuery): Promise<VisitRecord[]>;
  /** The visit that was sent under an idempotency key, however long ago. */
  visitSent(
    keyHash: Uint8Array,
  ): Promise<(Pick<SentVisit, 'requestHash'> & { readonly record: VisitRecord }) | undefined>;
  visitCoverage(query: CoverageQuery): Promise<CoverageRows>;
  /** How many households a unit has; undefined where nobody has said. */
  households(unit: string): Promise<number | undefined>;
}

export interface VisitWrites {
  /** Its appeals are to be written before. */
  recordVisit(write: VisitWrite): Promise<void>;
  setHouseholds(write: HouseholdsWrite): Promise<void>;
  /** Lets go of what was said on visits before a moment. */
  forgetVisits(before: Millis, now: Millis): Promise<void>;
}
