// Turns facts into sealed entries at the place a transaction has taken in its ledger's log.
import type { AppealFacts } from '@huiyin/sdk';
import {
  appendLeaves,
  bytesToHex,
  leafHash,
  leafSalt,
  wordsDigest,
  wordsSalt,
  type ChangeEvent,
} from '@huiyin/sdk/rules';
import type { LedgerHead, NewEntry, NewNode, Secrets } from './ports.js';

/** What is to be sealed, in order. */
export interface Unsealed {
  readonly facts: AppealFacts;
  /** Sealed by a digest only: what is not for everybody to read. */
  readonly words: object;
  /** Absent for `received`. */
  readonly event?: ChangeEvent;
}

export interface Sealed {
  readonly entries: readonly [NewEntry, ...NewEntry[]];
  /** The head of the log once they are in it, with one announcement more. */
  readonly head: LedgerHead;
  /** The subtrees these entries complete. Proofs are made of them. */
  readonly nodes: readonly NewNode[];
}

/** Seals facts of one record, whose key salts them. */
export function sealEntries(
  { sha256, hmacSha256 }: Pick<Secrets, 'sha256' | 'hmacSha256'>,
  { frontier, seq }: LedgerHead,
  recordKey: Uint8Array,
  [first, ...rest]: readonly [Unsealed, ...Unsealed[]],
): Sealed {
  const seal = ({ words, event, ...one }: Unsealed, at: number): NewEntry => {
    const index = frontier.size + at;
    const digest = wordsDigest(wordsSalt(recordKey, index, hmacSha256), words, sha256);
    const facts = { ...one.facts, words: bytesToHex(digest) };
    const hash = leafHash(leafSalt(recordKey, index, hmacSha256), facts, sha256);
    return { facts, index, leafHash: hash, ...(event && { event }) };
  };
  const entries = [seal(first, 0), ...rest.map((one, at) => seal(one, at + 1))] as const;
  const leaves = entries.map((entry) => entry.leafHash);
  const nodes: NewNode[] = [];
  const grown = appendLeaves(frontier, leaves, sha256, (level, index, hash) =>
    nodes.push({ level, index, hash }),
  );
  return { entries, head: { frontier: grown, seq: seq + 1 }, nodes };
}
