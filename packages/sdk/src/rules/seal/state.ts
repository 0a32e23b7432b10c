// What a seal can be shown as. There is no sixth state, and none that looks verified before it was.
import type { Moment } from '../../types/index.js';
import type { SealErrorCode } from './errors.js';

/**
 * What a check was held against.
 *
 * `first`: nothing was remembered, so only the signature says anything · `continued`: it continues what was
 * remembered · `unreadable`: what was remembered is damaged, and was replaced · `unavailable`: nothing can be
 * remembered here.
 */
export type SealMemory = 'first' | 'continued' | 'unreadable' | 'unavailable';

/** Nobody has looked yet, or there was nothing to look at. */
export interface SealUnchecked {
  readonly type: 'unchecked';
  /**
   * Why a check came to nothing: what is shown is newer than the last signature, or is not opened to the public; the
   * page's key is no key, or is of another log than the one this is sealed in.
   */
  readonly code?: 'seal.not-signed-yet' | 'seal.withheld' | 'seal.bad-key' | 'seal.other-log';
}

export interface SealVerified {
  readonly type: 'verified';
  /** Which log, e.g. `huiyin.example/FZ`. */
  readonly origin: string;
  /** Entries the signature speaks for. */
  readonly size: number;
  /** 64 lower-case hex digits. */
  readonly root: string;
  readonly at: Moment;
  readonly memory: SealMemory;
}

/** Could not be checked. It says nothing for the log and nothing against it. */
export interface SealUnreachable {
  readonly type: 'unreachable';
  /** A code of a `HuiyinError`. */
  readonly code: string;
  readonly at: Moment;
}

/** What anyone else can check again: signed texts that contradict each other. Plain JSON, to be kept and passed on. */
export interface SealEvidence {
  /** The verifier key as text. */
  readonly key: string;
  /** Signed notes, what was remembered first. */
  readonly notes: readonly string[];
  /** The proof that does not lead from the one to the other, if there was one. */
  readonly proof?: readonly string[];
}

export interface SealBroken {
  readonly type: 'broken';
  readonly code: SealErrorCode;
  readonly at: Moment;
  readonly evidence?: SealEvidence;
}

/** How a check ends. */
export type SealSettled = SealVerified | SealUnreachable | SealBroken;

/** What can be shown. */
export type SealState = SealUnchecked | { readonly type: 'checking' } | SealSettled;
