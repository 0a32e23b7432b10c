// Turns facts into sealed entries at the place a transaction has taken in its ledger's log.
import type { AppealFacts } from '@huiyin/sdk';
import { appendLeaves, leafHash, leafSalt, type ChangeEvent } from '@huiyin/sdk/rules';
import type { LedgerHead, NewEntry, Secrets } from './ports.js';

/** What is to be sealed, in order. */
export interface Unsealed {
  readonly facts: AppealFacts;
  /** Absent for `received`. */
  readonly event?: ChangeEvent;
}

export interface Sealed {
  readonly entries: readonly [NewEntry, ...NewEntry[]];
  /** The head of the log once they are in it, with one announcement more. */
  readonly head: LedgerHead;
}

/** Seals facts of one record, whose key salts them. */
export function sealEntries(
  { sha256, hmacSha256 }: Pick<Secrets, 'sha256' | 'hmacSha256'>,
  { frontier, seq }: LedgerHead,
  recordKey: Uint8Array,
  [first, ...rest]: readonly [Unsealed, ...Unsealed[]],
): Sealed {
  const seal = (one: Unsealed, at: number): NewEntry => {
    const index = frontier.size + at;
    return { ...one, index, leafHash: leafHash(leafSalt(recordKey, index, hmacSha256), one.facts, sha256) };
  };
  const entries = [seal(first, 0), ...rest.map((one, at) => seal(one, at + 1))] as const;
  const leaves = entries.map((entry) => entry.leafHash);
  return { entries, head: { frontier: appendLeaves(frontier, leaves, sha256), seq: seq + 1 } };
}
