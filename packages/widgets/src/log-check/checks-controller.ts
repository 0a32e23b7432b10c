// Runs the checks somebody asks for, one of each kind at a time, and keeps what came of them.
import type { HuiyinClient } from '@huiyin/sdk';
import {
  browserMemory,
  createVerifier,
  readLog,
  SealError,
  type SealState,
  type Verifier,
  type VerifierOptions,
} from '@huiyin/sdk/seal';
import { bytesToHex, type Checkpoint } from '@huiyin/sdk/rules';
import type { LogCheckPart } from '@huiyin/sdk/views';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { HuiyinSealBrokenEvent } from '../foundation/events.js';
import type { Finding, Findings } from './log-check.types.js';

/** Which log, by which key. */
export interface Log {
  readonly client: HuiyinClient;
  readonly unit: string;
  readonly key: string;
}

type Host = ReactiveControllerHost & EventTarget;

type Work = (verifier: Verifier, signal: AbortSignal) => Promise<Finding>;

export class ChecksController implements ReactiveController {
  readonly #host: Host;
  /** What is under way, to be called off. */
  readonly #running = new Map<LogCheckPart, AbortController>();
  #findings: Findings = {};
  #verifier: Verifier | undefined;
  #options: VerifierOptions | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get findings(): Findings {
    return this.#findings;
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** What is found of one log says nothing of another. */
  forget(): void {
    for (const running of this.#running.values()) running.abort();
    this.#running.clear();
    this.#findings = {};
    this.#verifier = this.#options = undefined;
    this.#host.requestUpdate();
  }

  /** What was found for something else that was typed. */
  forgetPart(part: LogCheckPart): void {
    this.#running.get(part)?.abort();
    this.#running.delete(part);
    this.#turn(part, undefined);
  }

  /** Which log the checks are of; what was found of another is forgotten. @throws SealError if the key is none */
  open({ client, unit, key }: Log): void {
    const same = this.#options;
    if (this.#verifier && same?.client === client && same.body === unit && same.key === key) return;
    this.forget();
    this.#options = { client, body: unit, key, memory: browserMemory() };
    this.#verifier = createVerifier(this.#options);
  }

  async checkLog(): Promise<void> {
    await this.#run('log', {}, async (verifier, signal) => ({ state: await verifier.checkLog({ signal }) }));
  }

  /** Reads all entries. */
  async readWhole(): Promise<void> {
    const options = this.#options;
    if (!options) return;
    await this.#run('whole', { read: 0 }, async (_, signal) => {
      const onProgress = (read: number): void => {
        if (!signal.aborted) this.#turn('whole', { state: { type: 'checking' }, read });
      };
      const fold = { initial: 0, step: (count: number) => count, onProgress };
      const reading = await readLog(options, fold, { signal });
      return { state: reading, ...(reading.type === 'verified' && { counts: reading.counts }) };
    });
  }

  /** Calls off reading; what was read says nothing. */
  stopReading(): void {
    this.#running.get('whole')?.abort();
    this.#running.delete('whole');
    this.#turn('whole', { state: { type: 'unchecked' }, isStopped: true });
  }

  /** @throws SealError if the key did not sign the note: that says nothing of the log */
  async checkHead(note: string): Promise<void> {
    await this.#run('head', {}, async (verifier, signal) => ({
      state: await verifier.checkNote(note, { signal }),
    }));
  }

  /**
   * A head in one line, which nobody has signed by itself.
   * @throws SealError `checkpoint.other-origin` if it is of another log than the key is of: that says nothing of this one
   */
  async checkLine({ origin, size, root }: Checkpoint): Promise<void> {
    await this.#run('head', { size }, async (verifier, signal) => {
      if (origin !== verifier.origin) {
        throw new SealError('checkpoint.other-origin', `a head of ${origin}, not of ${verifier.origin}`);
      }
      return { state: await verifier.checkTree({ size, root: bytesToHex(root) }, { signal }), size };
    });
  }

  async checkLeaf(place: number, hash: string): Promise<void> {
    await this.#run('leaf', { place }, async (verifier, signal) => ({
      state: await verifier.checkEntry({ index: place - 1, hash }, { signal }),
      place,
    }));
  }

  async #run(part: LogCheckPart, more: Omit<Finding, 'state'>, work: Work): Promise<void> {
    const verifier = this.#verifier;
    if (!verifier || this.#running.has(part)) return;
    const running = new AbortController();
    const { signal } = running;
    this.#running.set(part, running);
    this.#turn(part, { ...more, state: { type: 'checking' } });
    try {
      const found = await work(verifier, signal);
      if (signal.aborted) return;
      this.#turn(part, found);
      this.#tell(part, found.state, verifier.origin);
    } catch (error) {
      // Called off: nobody wants to know any more.
      if (signal.aborted) return;
      this.#turn(part, undefined);
      throw error;
    } finally {
      if (this.#running.get(part) === running) this.#running.delete(part);
    }
  }

  #tell(part: LogCheckPart, state: SealState, origin: string): void {
    if (state.type !== 'broken' || isPerhapsMiscopied(part, state.code)) return;
    this.#host.dispatchEvent(new HuiyinSealBrokenEvent(state.code, origin));
  }

  #turn(part: LogCheckPart, finding: Finding | undefined): void {
    this.#findings = { ...this.#findings, [part]: finding };
    this.#host.requestUpdate();
  }
}

/** What was copied by hand, a hash or a head in one line, proves nothing until it has been compared. */
function isPerhapsMiscopied(part: LogCheckPart, code: string): boolean {
  return (
    (part === 'leaf' && code === 'proof.not-included') || (part === 'head' && code === 'seal.tree-differs')
  );
}
