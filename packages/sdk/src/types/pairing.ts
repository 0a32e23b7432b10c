// Pairings 结对帮扶: which member of staff looks after which household or group. Never public, not even a count.
import type { BodySummary } from './body.js';
import type { Cohort } from './classification.js';
import type { Day, Moment } from './time.js';

/** Who is looked after, and how they are reached. Read for a reason only, and each look is kept. */
export interface HouseholdDraft {
  /**
   * Which household, by its place; for a group, what it is called.
   * @minLength 1
   * @maxLength 80
   */
  place: string;
  /**
   * @minLength 1
   * @maxLength 40
   */
  name?: string;
  /**
   * @maxLength 23
   * @pattern ^\+?[0-9][0-9 -]{4,21}$
   */
  phone?: string;
}

/** Somebody is to look after a household or a group of the own unit. */
export interface PairingDraft {
  /**
   * Name of the account of who looks after them, as the desk shows it.
   * @minLength 1
   * @maxLength 60
   */
  person: string;
  /**
   * Slug of the unit they work in; one's own if absent.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  unit?: string;
  household: HouseholdDraft;
  cohort: Cohort;
  /**
   * Why they need looking after, and how.
   * @minLength 1
   * @maxLength 500
   */
  why: string;
  /** Not in the future and at most ten years ago; today if absent. */
  since?: Day;
  /** The last day it was agreed for. */
  until?: Day;
}

/** A pairing is over. */
export interface PairingEndDraft {
  /**
   * @minLength 10
   * @maxLength 500
   */
  reason: string;
  /** They asked to be forgotten: household, phone, why and this reason go at once. */
  forget?: true;
}

/** Why somebody has to reach them. */
export interface PairingLookDraft {
  /**
   * Read by auditors.
   * @minLength 2
   * @maxLength 200
   */
  reason: string;
}

/** A pairing as those it concerns see it, without whose household it is. */
export interface Pairing {
  /** e.g. `FZ-P-2026-000002`. */
  id: string;
  /** Whose household it is. */
  body: BodySummary;
  /** Who looks after them. */
  unit: BodySummary;
  person: string;
  cohort: Cohort;
  /** Absent once it was forgotten, as is `reason`. */
  why?: string;
  since: Day;
  until?: Day;
  endedOn?: Day;
  /** Why it ended. */
  reason?: string;
  forgottenOn?: Day;
  /** Whether this reader may end it, or have it forgotten. */
  mayEnd?: true;
  /** Whether this reader may look at how they are reached. */
  mayLook?: true;
  demo?: true;
}

export interface PairingPage {
  /** The latest begun first. */
  items: Pairing[];
  next?: string;
}

/** Who is looked after. */
export interface PairedHousehold {
  place: string;
  name?: string;
  phone?: string;
}

/** How they are reached, and that it was looked at. */
export interface SeenHousehold {
  id: string;
  household: PairedHousehold;
  /** The moment that was written down. */
  seenAt: Moment;
}

/** One look, as an auditor sees it. */
export interface PairingLook {
  /** The pairing's id. */
  id: string;
  at: Moment;
  unit: BodySummary;
  person: string;
  reason: string;
}

export interface PairingLookPage {
  /** Newest first. */
  items: PairingLook[];
  next?: string;
}
