// Checks a ledger's log over the network: that it continues what was seen before, and that an entry is in it.
import type { CallOptions } from '../core/caller.js';
import {
  bytesToHex,
  canonicalJson,
  checkedSize,
  HASH_BYTES,
  hexToBytes,
  parseProof,
  SealError,
  verifyConsistency,
  verifyInclusion,
} from '../rules/seal/index.js';
import type { Checkpoint, SealSettled, SealUnchecked, SealVerified } from '../rules/seal/index.js';
import { settled } from './breach.js';
import { readEntry, type ReadEntry } from './entry.js';
import { logCheckOf, type CheckedLog, type VerifierOptions } from './log-check.js';
import type { SignedCheckpoint } from './open-checkpoint.js';
import { itemsOf } from './page.js';

/** What is held against the log. */
export interface EntryToCheck {
  readonly index: number;
  /** Leaf hash as on the receipt, 64 lower-case hex digits; the log's own if absent. */
  readonly hash?: string | undefined;
  /** Facts that have to be the ones sealed there, member for member. */
  readonly facts?: object | undefined;
}

/** A tree that something shown says it was counted from: a report card's `asOf`. */
export interface TreeToCheck {
  readonly size: number;
  /** 64 lower-case hex digits. */
  readonly root: string;
}

/** An entry that is in the log, and what it says if it is open. */
export interface EntryVerified extends SealVerified {
  /** JSON as it was sealed, of any shape; absent where only its hash was asked about, and where it is not open. */
  readonly sealed?: SealedRecordFacts;
}

/** JSON as it was sealed, of any shape. */
export type SealedRecordFacts = Readonly<Record<string, unknown>>;

/** How a check of an entry ends. */
export type EntryChecked = EntryVerified | Exclude<SealSettled, SealVerified> | SealUnchecked;

/** Checks one log. Every method ends in a state; it rejects only with what is the caller's own doing. */
export interface Verifier {
  /** The log's name, e.g. `huiyin.example/FZ`. */
  readonly origin: string;

  /** The latest checkpoint: signed by the key, and a continuation of every one seen before. */
  checkLog(options?: CallOptions): Promise<SealSettled>;

  /** That an entry is in the log, under the checkpoint checked last, or a newer one if the entry is newer. */
  checkEntry(entry: EntryToCheck, options?: CallOptions): Promise<EntryChecked>;

  /**
   * That a tree is one this log has had: the checkpoint checked last, or a newer one if the tree is larger, continues
   * it. It says nothing of what was counted.
   */
  checkTree(tree: TreeToCheck, options?: CallOptions): Promise<SealSettled | SealUnchecked>;

  /**
   * That the latest checkpoint continues one from elsewhere: from an article, a poster, another reader.
   *
   * @param note - The whole signed note.
   * @throws SealError if it is no note that the key has signed: that says nothing of the log.
   */
  checkNote(note: string, options?: CallOptions): Promise<SealSettled>;
}

/**
 * A verifier of a unit's ledger's log. Nothing is sent yet.
 *
 * @throws SealError `key.malformed`, `key.bad-name`, `key.bad-id`, `encoding.base64`: the key is no key.
 * @throws HuiyinUsageError if there is no unit, or the client was not made by `createClient()`.
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { createVerifier } from '@huiyin/sdk/seal';
 *
 * const note = `huiyin.example/FZ
 * 0
 * 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
 *
 * — huiyin.example/FZ tAXZvxJwx+wyKcEHVJ7mw+VfJ9Ebf9lFKgrXnCAUCWXbSR2B/ahvrfmreRnifFWqJlmYHsP9JeH9zHEvZLi1MEzXKQM=
 * `;
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async () => new Response(note, { headers: { 'content-type': 'text/plain' } }),
 * });
 * const verifier = createVerifier({
 *   client,
 *   key: 'huiyin.example/FZ+b405d9bf+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c',
 * });
 * const state = await verifier.checkLog();
 * console.log(state.type); // verified
 * ```
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const check = logCheckOf(options);
  const { log, clock } = check;
  const { sha256 } = check.crypto;
  let last: CheckedLog | undefined;

  async function latest(call: CallOptions, also?: readonly SignedCheckpoint[]): Promise<CheckedLog> {
    return (last = await check.latest(call, also));
  }

  /** What was checked last, or a newer one, if it speaks for so many entries; undefined if none does yet. */
  async function covering(size: number, call: CallOptions): Promise<CheckedLog | undefined> {
    const under = last && size <= last.seen.checkpoint.size ? last : await latest(call);
    return size <= under.seen.checkpoint.size ? under : undefined;
  }

  async function entryAt(index: number, call: CallOptions): Promise<ReadEntry> {
    const [entry] = itemsOf(await log.entries({ ...call, from: index, limit: 1 }), index);
    return readEntry(entry, index, sha256);
  }

  async function demandInclusion(
    { index, hash }: ReadEntry,
    { size, root }: Checkpoint,
    call: CallOptions,
  ): Promise<void> {
    const { hashes } = await log.proof({ ...call, size, index });
    verifyInclusion({ index, size, leaf: hash, root, proof: parseProof(hashes) }, sha256);
  }

  async function checkEntry({ index, hash, facts }: EntryToCheck, call: CallOptions): Promise<EntryChecked> {
    if (!Number.isSafeInteger(index) || index < 0) {
      throw new SealError('leaf.bad-index', 'a leaf index is a whole number from 0 to 2^53 - 2');
    }
    const under = await covering(index + 1, call);
    if (!under) return NOT_SIGNED_YET;
    const { checkpoint } = under.seen;
    const held = hash === undefined ? undefined : { index, hash: hexToBytes(hash, HASH_BYTES) };
    if (held) await demandInclusion(held, checkpoint, call);
    if (held && !facts) return check.verified(under);
    const entry = await entryAt(index, call);
    if (held) demandSame(bytesToHex(entry.hash), bytesToHex(held.hash), index);
    else await demandInclusion(entry, checkpoint, call);
    if (facts && !entry.facts) return { type: 'unchecked', code: 'seal.withheld' };
    if (facts) demandSame(canonicalJson(entry.facts), canonicalJson(facts), index);
    return { ...check.verified(under), ...(entry.facts && { sealed: entry.facts }) };
  }

  async function checkTree(tree: TreeToCheck, call: CallOptions): Promise<SealSettled | SealUnchecked> {
    const held = { size: checkedSize(tree.size), root: hexToBytes(tree.root, HASH_BYTES) };
    const under = await covering(held.size, call);
    if (!under) return NOT_SIGNED_YET;
    const { size, root } = under.seen.checkpoint;
    const proof = await check.proofBetween(held, { size, root }, call);
    try {
      verifyConsistency({ olderSize: held.size, olderRoot: held.root, size, root, proof }, sha256);
    } catch (error) {
      if (!(error instanceof SealError) || error.code !== 'proof.not-consistent') throw error;
      throw new SealError('seal.tree-differs', `another root at ${held.size} entries`);
    }
    return check.verified(under);
  }

  return {
    origin: check.origin,
    checkLog: (call = {}) => settled(clock, async () => check.verified(await latest(call))),
    checkEntry: (entry, call = {}) => settled(clock, () => checkEntry(entry, call)),
    checkTree: (tree, call = {}) => settled(clock, () => checkTree(tree, call)),
    async checkNote(note, call = {}) {
      const older = await check.open(note);
      return settled(clock, async () => check.verified(await latest(call, [older])));
    },
  };
}

const NOT_SIGNED_YET: SealUnchecked = { type: 'unchecked', code: 'seal.not-signed-yet' };

function demandSame(sealed: string, held: string, index: number): void {
  if (sealed !== held) {
    throw new SealError('seal.facts-differ', `entry ${index} is not what it is held to be`);
  }
}
