// What every check over the network begins with: the latest checkpoint, signed, and continuing all that was seen before.
import type { HuiyinClient } from '../client.js';
import type { CallOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import { momentOf } from '../rules/calendar.js';
import {
  bytesToHex,
  parseProof,
  parseVerifierKey,
  SealError,
  verifyConsistency,
} from '../rules/seal/index.js';
import type { SealMemory, SealVerified } from '../rules/seal/index.js';
import { platformCrypto, type SealCrypto } from './crypto.js';
import { knowledgeOf } from './knowledge.js';
import { logOf, type Log } from './log.js';
import type { CheckpointMemory } from './memory.js';
import { openCheckpoint, type SignedCheckpoint } from './open-checkpoint.js';

export interface VerifierOptions {
  readonly client: HuiyinClient;
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** The verifier key as text, from the tag's `seal-key`, a receipt or a poster: never from the server that is checked. */
  readonly key: string;
  /** What was seen before; nothing but what this verifier has seen if absent. */
  readonly memory?: CheckpointMemory | undefined;
  /** The platform's if absent. */
  readonly crypto?: SealCrypto | undefined;
  /** Milliseconds since 1970; the client's if absent. */
  readonly clock?: (() => number) | undefined;
}

/** A checkpoint that held, and what it was held against. */
export interface CheckedLog {
  readonly seen: SignedCheckpoint;
  readonly memory: SealMemory;
}

/** A tree by its size and root, as a checkpoint or a figure names one. */
export interface NamedTree {
  readonly size: number;
  readonly root: Uint8Array;
}

/** The parts of a check, for what goes on from a checked checkpoint. */
export interface LogCheck {
  readonly origin: string;
  readonly log: Log;
  readonly crypto: SealCrypto;
  readonly clock: () => number;
  /** A checkpoint from elsewhere. @throws SealError if the key did not sign it */
  open(note: string): Promise<SignedCheckpoint>;
  /**
   * The latest checkpoint, continuing all that is known and `also`.
   * @throws SealError, HuiyinError
   */
  latest(call: CallOptions, also?: readonly SignedCheckpoint[]): Promise<CheckedLog>;
  /** The proof that one tree continues another, as the server gives it. @throws SealError, HuiyinError */
  proofBetween(older: NamedTree, newer: NamedTree, call: CallOptions): Promise<Uint8Array[]>;
  verified(checked: CheckedLog): SealVerified;
}

/** @throws SealError if the key is none; HuiyinUsageError if there is no unit */
export function logCheckOf(options: VerifierOptions): LogCheck {
  const { client, crypto = platformCrypto(), clock = contextIn(client).transport.platform.clock } = options;
  const log = logOf(client, options.body);
  const key = parseVerifierKey(options.key, crypto.sha256);
  const knowledge = knowledgeOf(key, crypto, options.memory);

  const proofBetween: LogCheck['proofBetween'] = async (older, newer, call) => {
    // The empty tree and the same tree need no proof.
    const needsProof = older.size > 0 && older.size < newer.size;
    const hashes: unknown = needsProof
      ? (await log.proof({ ...call, size: newer.size, from: older.size })).hashes
      : [];
    return parseProof(hashes);
  };

  async function demandContinuation(
    before: SignedCheckpoint,
    seen: SignedCheckpoint,
    call: CallOptions,
  ): Promise<void> {
    await knowledge.refuseOlder(seen, before);
    const [older, newer] = [before.checkpoint, seen.checkpoint];
    const proof = await proofBetween(older, newer, call);
    try {
      verifyConsistency(
        { olderSize: older.size, olderRoot: older.root, size: newer.size, root: newer.root, proof },
        crypto.sha256,
      );
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      throw knowledge.breach(error.code, before, seen, proof.map(bytesToHex));
    }
  }

  return {
    origin: key.name,
    log,
    crypto,
    clock,
    open: (note) => openCheckpoint(note, key, crypto),
    proofBetween,
    async latest(call, also = []) {
      // Before the log is asked: no true answer is older than what was known then.
      const { known, memory } = await knowledge.recall();
      const seen = await openCheckpoint(await log.checkpoint(call), key, crypto);
      for (const before of [...known, ...also]) await demandContinuation(before, seen, call);
      // Other checks may have ended meanwhile, here or in another tab: they are of this log, and the largest counts.
      const isLarger = ({ checkpoint }: SignedCheckpoint): boolean => checkpoint.size > seen.checkpoint.size;
      const { known: meanwhile } = await knowledge.recall();
      for (const other of meanwhile) {
        if (known.some(({ note }) => note === other.note)) continue;
        await (isLarger(other)
          ? demandContinuation(seen, other, call)
          : demandContinuation(other, seen, call));
      }
      const isKept = meanwhile.some(isLarger) || (await knowledge.remember(seen));
      return { seen, memory: isKept ? memory : 'unavailable' };
    },
    verified({ seen, memory }) {
      const { origin, size, root } = seen.checkpoint;
      return { type: 'verified', origin, size, root: bytesToHex(root), at: momentOf(clock()), memory };
    },
  };
}
