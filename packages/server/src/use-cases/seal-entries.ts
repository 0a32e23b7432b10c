// Turns facts into sealed entries at the place a transaction has taken in its ledger's log.
import type { SealedFacts } from '@huiyin/sdk';
import { appendLeaves, bytesToHex, leafHash, leafSalt, wordsDigest, wordsSalt } from '@huiyin/sdk/rules';
import type { LedgerHead, NewEntry, NewNode, Secrets } from './ports.js';

/** What is to be sealed, in order. */
export interface Unsealed<Facts extends SealedFacts, Event extends object> {
  readonly facts: Facts;
  /** Sealed by a digest only: what is not for everybody to read. Absent where there is no such thing. */
  readonly words?: object;
  /** Absent for `received`. */
  readonly event?: Event;
}

export interface Sealed<Facts extends SealedFacts, Event extends object> {
  readonly entries: readonly [NewEntry<Facts, Event>, ...NewEntry<Facts, Event>[]];
  /** The head of the log once they are in it. */
  readonly head: LedgerHead;
  /** The subtrees these entries complete. Proofs are made of them. */
  readonly nodes: readonly NewNode[];
}

/**
 * Seals facts of one record, whose key salts them.
 * @param announcements how many places of the stream are taken along
 * @param isWithheld whether nobody may open them
 */
export function sealEntries<Facts extends SealedFacts, Event extends object>(
  { sha256, hmacSha256 }: Pick<Secrets, 'sha256' | 'hmacSha256'>,
  { frontier, seq, withheld }: LedgerHead,
  recordKey: Uint8Array,
  [first, ...rest]: readonly [Unsealed<Facts, Event>, ...Unsealed<Facts, Event>[]],
  announcements: 0 | 1,
  isWithheld = false,
): Sealed<Facts, Event> {
  const seal = ({ words, event, ...one }: Unsealed<Facts, Event>, at: number): NewEntry<Facts, Event> => {
    const index = frontier.size + at;
    const digest = words && wordsDigest(wordsSalt(recordKey, index, hmacSha256), words, sha256);
    const facts = { ...one.facts, ...(digest && { words: bytesToHex(digest) }) };
    const hash = leafHash(leafSalt(recordKey, index, hmacSha256), facts, sha256);
    return { facts, index, leafHash: hash, ...(event && { event }) };
  };
  const entries = [seal(first, 0), ...rest.map((one, at) => seal(one, at + 1))] as const;
  const leaves = entries.map((entry) => entry.leafHash);
  const nodes: NewNode[] = [];
  const grown = appendLeaves(frontier, leaves, sha256, (level, index, hash) =>
    nodes.push({ level, index, hash }),
  );
  const head = {
    frontier: grown,
    seq: seq + announcements,
    withheld: withheld + (isWithheld ? entries.length : 0),
  };
  return { entries, head, nodes };
}
