// Signs checkpoints of a ledger's log, each only if it continues what was signed before.
import {
  appendLeaves,
  emptyFrontier,
  formatVerifierKey,
  frontierRoot,
  signCheckpoint,
  signNote,
  verifierKey,
  type Ed25519Sign,
  type Frontier,
  type Millis,
  type NoteSigner,
} from '@huiyin/sdk/rules';
import type { LedgerHead, Ledgers, LedgerView, Log, Secrets, StoredCheckpoint } from '../use-cases/ports.js';
import type { SignedHeads } from './signed-heads.js';

export interface SigningKey {
  readonly sign: Ed25519Sign;
  readonly publicKey: Uint8Array;
}

export interface SignerOptions {
  readonly ledgers: Ledgers;
  readonly secrets: Pick<Secrets, 'sha256' | 'equal'>;
  /** The current key, then older ones that sign along. */
  readonly keys: readonly [SigningKey, ...SigningKey[]];
  readonly signed: SignedHeads;
  readonly log: Log;
}

/** `refused`: the log does not continue what was signed; an operator has to look. */
export type Signing = 'signed' | 'unchanged' | 'empty' | 'refused';

export class CheckpointSigner {
  readonly #options: SignerOptions;
  /** Ledgers refused and not signed since: said once, not every few seconds. */
  readonly #refused = new Set<string>();
  /** One signing of a ledger after the other: what is remembered beside the key never becomes smaller. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(options: SignerOptions) {
    this.#options = options;
  }

  /** The name a ledger's log is known by. */
  nameOf(ledger: string): string {
    return `${this.#options.signed.logName}/${ledger}`;
  }

  /**
   * What a ledger's checkpoints are verified with, as it stands on tags, receipts and posters: the current key, then
   * older ones.
   */
  verifierKeysOf(ledger: string): readonly [string, ...string[]] {
    const [current, ...older] = this.#signersOf(ledger);
    return [formatVerifierKey(current.key), ...older.map(({ key }) => formatVerifierKey(key))];
  }

  /** A text with the signatures of a ledger's keys under it. What it says is for the caller to answer for. */
  signNote(ledger: string, text: string): string {
    return signNote(text, ...this.#signersOf(ledger));
  }

  #signersOf(ledger: string): readonly [NoteSigner, ...NoteSigner[]] {
    const { keys, secrets } = this.#options;
    const [current, ...older] = keys;
    const signer = ({ sign, publicKey }: SigningKey): NoteSigner => ({
      key: verifierKey(this.nameOf(ledger), publicKey, secrets.sha256),
      sign,
    });
    return [signer(current), ...older.map(signer)];
  }

  /** Signs a ledger's log as it stands at `now`, unless that has been done. */
  async sign(ledger: string, now: Millis): Promise<Signing> {
    const work = (): Promise<Signing> => this.#sign(ledger, now);
    const turn = (this.#turns.get(ledger) ?? Promise.resolve()).then(work, work);
    this.#turns.set(ledger, turn);
    return await turn;
  }

  async #sign(ledger: string, now: Millis): Promise<Signing> {
    const { ledgers, signed } = this.#options;
    const { head, stored } = await ledgers.read(ledger, async (view) => ({
      head: await view.head(),
      stored: await view.checkpoint(),
    }));
    if (head.frontier.size === 0 && !stored && !signed.get(ledger)) return 'empty';
    // What stands beside the key counts; the database's own word only for a key folder that knows nothing.
    const base = signed.get(ledger) ?? stored?.frontier ?? emptyFrontier;
    const current = await ledgers.read(ledger, (view) => this.#extend(view, base, head));
    if (!current) return this.#refuse(ledger, base, head);
    this.#refused.delete(ledger);
    if (stored?.frontier.size === current.size) return 'unchanged';
    await this.#publish(ledger, current, now);
    return 'signed';
  }

  /**
   * Grows the tree that was signed by the leaves that have come since.
   * @returns undefined if that is not the tree the head speaks of
   */
  async #extend(view: LedgerView, base: Frontier, head: LedgerHead): Promise<Frontier | undefined> {
    const { sha256, equal } = this.#options.secrets;
    let grown = base;
    while (grown.size < head.frontier.size) {
      const leaves = await view.leaves(grown.size, head.frontier.size);
      if (leaves.length === 0) return undefined;
      grown = appendLeaves(grown, leaves, sha256);
    }
    const isSame =
      grown.size === head.frontier.size &&
      equal(frontierRoot(grown, sha256), frontierRoot(head.frontier, sha256));
    return isSame ? grown : undefined;
  }

  /** Remembered beside the key first: what is published can't be forgotten. */
  async #publish(ledger: string, frontier: Frontier, now: Millis): Promise<void> {
    const { ledgers, secrets, signed } = this.#options;
    await signed.remember(ledger, frontier);
    const root = frontierRoot(frontier, secrets.sha256);
    const checkpoint: StoredCheckpoint = {
      frontier,
      root,
      note: signCheckpoint(
        { origin: this.nameOf(ledger), size: frontier.size, root },
        ...this.#signersOf(ledger),
      ),
      signedAt: now,
    };
    await ledgers.write(ledger, (transaction) => transaction.saveCheckpoint(checkpoint));
  }

  #refuse(ledger: string, base: Frontier, head: LedgerHead): Signing {
    if (!this.#refused.has(ledger)) {
      this.#options.log.error(
        { ledger, signedSize: base.size, size: head.frontier.size },
        'this log does not continue what was signed before, and is not signed any more',
      );
    }
    this.#refused.add(ledger);
    return 'refused';
  }
}
