// One ballot from the slip of paper to the box: its code comes from the address or is typed, and only a press sends it.
import { HuiyinError, newIdempotencyKey, type DecisionDetail, type HuiyinClient } from '@huiyin/sdk';
import { decisions } from '@huiyin/sdk/decisions';
import { readPrintedCode } from '@huiyin/sdk/rules';
import { ballotFaults } from '@huiyin/sdk/views';
import type { BallotWords } from '@huiyin/sdk/words';
import type { ReactiveController } from 'lit';
import type { HuiyinElement } from '../foundation/element.js';
import { focusFaults, focusOn } from '../foundation/focus.js';
import { HuiyinVoteEvent, HuiyinVotedEvent } from './decision.events.js';
import type { Ballot, DecisionState } from './decision.types.js';

const EMPTY: Ballot = { type: 'filling', code: '', option: '', isScanned: false, faults: {} };

/** The part of `window` it needs. */
export interface PageAddress {
  readonly location: Pick<Location, 'hash' | 'href'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
  addEventListener(type: 'hashchange', listener: () => void): void;
  removeEventListener(type: 'hashchange', listener: () => void): void;
}

type Host = HuiyinElement<DecisionState, BallotWords>;

/** Owns the ballot. What was chosen stays while the element does; the code goes with the box or with the page. */
export class BallotController implements ReactiveController {
  readonly #host: Host;
  readonly #client: () => HuiyinClient | undefined;
  readonly #onCast: () => void;
  readonly #page: PageAddress;
  #ballot = EMPTY;
  /** What was last sent, with its key: the same press again is the same ballot. */
  #sent: { readonly content: string; readonly key: string } | undefined;

  /** @param onCast hears that a ballot is in the box */
  constructor(
    host: Host,
    client: () => HuiyinClient | undefined,
    onCast: () => void,
    page: PageAddress = window,
  ) {
    this.#host = host;
    this.#client = client;
    this.#onCast = onCast;
    this.#page = page;
    host.addController(this);
  }

  get current(): Ballot {
    return this.#ballot;
  }

  hostConnected(): void {
    this.#page.addEventListener('hashchange', this.#take);
    this.#take();
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('hashchange', this.#take);
    this.#sent = undefined;
    this.#ballot = { ...EMPTY, option: this.#ballot.option };
  }

  /** Another decision is shown: nothing that was filled in belongs to it. */
  forget(): void {
    this.#sent = undefined;
    this.#set({ ...EMPTY });
  }

  /** A household may have been handed more than one slip. */
  readonly another = (): void => {
    this.forget();
    void focusOn(this.#host, '#code');
  };

  readonly change = (change: Partial<Pick<Ballot, 'code' | 'option'>>): void => {
    const faults = { ...this.#ballot.faults };
    if (change.code !== undefined) delete faults.code;
    if (change.option !== undefined) delete faults.option;
    this.#set({ ...this.#ballot, ...change, faults });
  };

  readonly press = (event: Event): void => {
    event.preventDefault();
    const { state } = this.#host;
    if (state.type !== 'loaded' || this.#ballot.type !== 'filling') return;
    const faults = ballotFaults(this.#ballot, state.decision, this.#host.words);
    this.#set({ ...this.#ballot, faults, refusal: undefined });
    if (Object.keys(faults).length > 0) {
      void focusFaults(this.#host);
    } else if (this.#host.dispatchEvent(new HuiyinVoteEvent(state.decision.id))) {
      void this.#send(state.decision);
    }
  };

  async #send({ id }: DecisionDetail): Promise<void> {
    const client = this.#client();
    if (!client) return;
    const code = readPrintedCode(this.#ballot.code) ?? '';
    const option = Number(this.#ballot.option);
    const idempotencyKey = this.#keyFor(`${id} ${code} ${option}`);
    this.#set({ ...this.#ballot, type: 'sending' });
    try {
      await decisions(client).vote(id, { code, option }, { idempotencyKey });
      this.#sent = undefined;
      this.#set({ ...EMPTY, type: 'cast' });
      this.#host.dispatchEvent(new HuiyinVotedEvent(id));
      this.#onCast();
      await focusOn(this.#host, '#cast');
    } catch (error) {
      const refusal = HuiyinError.is(error) ? error.code : 'setup.internal';
      this.#set({ ...this.#ballot, type: 'filling', refusal });
      await focusOn(this.#host, '#refusal');
      if (!HuiyinError.is(error)) throw error;
    }
  }

  #keyFor(content: string): string {
    if (this.#sent?.content !== content) this.#sent = { content, key: newIdempotencyKey() };
    return this.#sent.key;
  }

  /** Whoever is handed the telephone next finds no code in the address bar, nor in the history. */
  readonly #take = (): void => {
    const { location, history } = this.#page;
    const { hash, href } = location;
    if (!/^#[0-9]{16}$/.test(hash)) return;
    // Not a path: a `<base>` would send that elsewhere.
    history.replaceState(history.state, '', href.slice(0, href.length - hash.length));
    const code = readPrintedCode(hash.slice(1));
    if (code === undefined || this.#ballot.type === 'sending') return;
    const { option } = this.#ballot;
    this.#set({ ...EMPTY, option, code: code.replace(/([0-9]{4})(?=[0-9])/g, '$1 '), isScanned: true });
  };

  #set(ballot: Ballot): void {
    this.#ballot = ballot;
    this.#host.requestUpdate();
  }
}
