// What a reader knows of a log from before: recalled, verified again, and replaced only by what continues it.
import { bytesToHex, formatVerifierKey, SealError } from '../rules/seal/index.js';
import type { SealMemory, VerifierKey } from '../rules/seal/index.js';
import { Breach } from './breach.js';
import type { SealCrypto } from './crypto.js';
import type { CheckpointMemory } from './memory.js';
import { openCheckpoint, type SignedCheckpoint } from './open-checkpoint.js';

/** Longer than two notes can be. */
const MAX_REMEMBERED = 300_000;

/** What is remembered of a log, as JSON. */
interface Remembered {
  readonly note: string;
  /** Another note of the same size with another root. Once there, the log stays broken for this reader. */
  readonly fork?: string | undefined;
}

export interface Knowledge {
  /** Verified checkpoints from before: what was remembered, and what this program has seen. */
  recall(): Promise<{ readonly known: readonly SignedCheckpoint[]; readonly memory: SealMemory }>;
  /** Remembers a checkpoint that continues all that is known by now. @returns whether that could be done */
  remember(seen: SignedCheckpoint): Promise<boolean>;
  /** Refuses a checkpoint that can't continue what is known, whatever proof came with it. A fork is remembered. */
  refuseOlder(seen: SignedCheckpoint, known: SignedCheckpoint): Promise<void>;
  /** The breach between two signed checkpoints. */
  breach(
    code: Breach['code'],
    known: SignedCheckpoint,
    seen: SignedCheckpoint,
    proof?: readonly string[],
  ): Breach;
}

export function knowledgeOf(key: VerifierKey, crypto: SealCrypto, memory?: CheckpointMemory): Knowledge {
  const log = `${key.name}+${key.id}`;
  let last: SignedCheckpoint | undefined;

  const breach: Knowledge['breach'] = (code, known, seen, proof) =>
    new Breach(code, `${log}: ${seen.checkpoint.size} entries after ${known.checkpoint.size}`, {
      key: formatVerifierKey(key),
      notes: [known.note, seen.note],
      ...(proof && { proof }),
    });

  const save = async (remembered: Remembered): Promise<boolean> => {
    try {
      await memory?.set(log, JSON.stringify(remembered));
      return true;
    } catch {
      return false;
    }
  };

  async function read(text: string): Promise<SignedCheckpoint | undefined> {
    const remembered = parse(text);
    if (!remembered) return undefined;
    const opened = await reopen(remembered.note);
    if (!opened || remembered.fork === undefined) return opened;
    const fork = await reopen(remembered.fork);
    if (!fork || !isFork(opened, fork)) return undefined;
    throw breach('seal.forked', opened, fork);
  }

  /** What does not open is nobody's word: the page's own scripts can write here too. */
  async function reopen(note: string): Promise<SignedCheckpoint | undefined> {
    try {
      return await openCheckpoint(note, key, crypto);
    } catch (error) {
      if (error instanceof SealError) return undefined;
      throw error;
    }
  }

  return {
    breach,
    async recall() {
      const seen = last ? [last] : [];
      let text: unknown;
      try {
        text = await memory?.get(log);
      } catch {
        return { known: seen, memory: 'unavailable' };
      }
      if (text === undefined) return { known: seen, memory: last ? 'continued' : 'first' };
      const remembered = typeof text === 'string' ? await read(text) : undefined;
      if (!remembered) return { known: seen, memory: 'unreadable' };
      const others = seen.filter(({ note }) => note !== remembered.note);
      return { known: [remembered, ...others], memory: 'continued' };
    },
    async remember(seen) {
      last = seen;
      return save({ note: seen.note });
    },
    async refuseOlder(seen, known) {
      if (isFork(known, seen)) {
        await save({ note: known.note, fork: seen.note });
        throw breach('seal.forked', known, seen);
      }
      if (seen.checkpoint.size < known.checkpoint.size) {
        throw breach('seal.smaller-than-remembered', known, seen);
      }
    },
  };
}

function isFork({ checkpoint: a }: SignedCheckpoint, { checkpoint: b }: SignedCheckpoint): boolean {
  return a.size === b.size && bytesToHex(a.root) !== bytesToHex(b.root);
}

function parse(text: string): Remembered | undefined {
  if (text.length > MAX_REMEMBERED) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Remembered, unknown>> | null;
    const { note, fork } = value ?? {};
    if (typeof note !== 'string' || (fork !== undefined && typeof fork !== 'string')) return undefined;
    return { note, fork };
  } catch {
    return undefined;
  }
}
