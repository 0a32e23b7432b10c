// Runs the checks somebody asks for, one of each kind at a time, and keeps what came of them.
import type { HuiyinClient } from '@huiyin/sdk';
import {
  browserMemory,
  createVerifier,
  readLog,
  type SealState,
  type Verifier,
  type VerifierOptions,
} from '@huiyin/sdk/seal';
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

export class ChecksController implements ReactiveController {
  readonly #host: Host;
  #findings: Findings = {};
  #abort = new AbortController();
  #stopReading: (() => void) | undefined;
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
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#findings = {};
    this.#verifier = this.#options = undefined;
    this.#host.requestUpdate();
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
    await this.#run('log', { state: { type: 'checking' } }, async (verifier, signal) => ({
      state: await verifier.checkLog({ signal }),
    }));
  }

  /** Reads all entries. */
  async readWhole(): Promise<void> {
    const options = this.#options;
    const stopping = new AbortController();
    this.#stopReading = () => stopping.abort();
    const { signal } = this.#abort;
    signal.addEventListener('abort', this.#stopReading);
    const busy: Finding = { state: { type: 'checking' }, read: 0 };
    await this.#run('whole', busy, async () => {
      if (!options) return undefined;
      const onProgress = (read: number): void => this.#turn('whole', { ...busy, read }, signal);
      const fold = { initial: 0, step: (count: number) => count, onProgress };
      const reading = await readLog(options, fold, { signal: stopping.signal });
      const { counts } = reading.type === 'verified' ? reading : {};
      return { state: reading, counts };
    });
  }

  /** Calls off reading; what was read says nothing. */
  stopReading(): void {
    this.#stopReading?.();
    this.#turn('whole', { state: { type: 'unchecked' }, isStopped: true }, this.#abort.signal);
  }

  /** @throws SealError if the key did not sign the note: that says nothing of the log */
  async checkHead(note: string): Promise<void> {
    await this.#run('head', { state: { type: 'checking' } }, async (verifier, signal) => ({
      state: await verifier.checkNote(note, { signal }),
    }));
  }

  async checkLeaf(place: number, hash: string): Promise<void> {
    await this.#run('leaf', { state: { type: 'checking' }, place }, async (verifier, signal) => ({
      state: await verifier.checkEntry({ index: place - 1, hash }, { signal }),
      place,
    }));
  }

  async #run(
    part: LogCheckPart,
    busy: Finding,
    check: (verifier: Verifier, signal: AbortSignal) => Promise<Finding | undefined>,
  ): Promise<void> {
    const { signal } = this.#abort;
    if (!this.#verifier || this.#findings[part]?.state.type === 'checking') return;
    this.#turn(part, busy, signal);
    try {
      const found = await check(this.#verifier, signal);
      if (found) this.#settle(part, found, signal);
    } catch (error) {
      // Called off by somebody who no longer wants to know, or has said so.
      if (signal.aborted || this.#findings[part]?.isStopped) return;
      this.#turn(part, undefined, signal);
      throw error;
    }
  }

  #settle(part: LogCheckPart, found: Finding, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#turn(part, found, signal);
    const { state } = found;
    if (state.type !== 'broken' || isPerhapsMiscopied(part, state)) return;
    this.#host.dispatchEvent(new HuiyinSealBrokenEvent(state.code, this.#verifier?.origin ?? ''));
  }

  #turn(part: LogCheckPart, finding: Finding | undefined, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#findings = { ...this.#findings, [part]: finding };
    this.#host.requestUpdate();
  }
}

/** A hash that was copied by hand proves nothing until it has been compared. */
function isPerhapsMiscopied(part: LogCheckPart, state: SealState): boolean {
  return part === 'leaf' && state.type === 'broken' && state.code === 'proof.not-included';
}
