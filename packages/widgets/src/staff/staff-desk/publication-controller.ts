// Looking at words before they are public: what the clerk has chosen so far, kept until it is sent or left.
import { HuiyinApiError, HuiyinError, newIdempotencyKey, type PublicationRefusal } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import {
  fill,
  isInWords,
  isTitleGone,
  publicationView,
  publishDraftOf,
  refusalFaults,
  refusalSentence,
  type PublicationChoice,
} from '@huiyin/sdk/views';
import { currentTime } from '../../foundation/clock.js';
import { focusOn } from '../../foundation/focus.js';
import type { CaseController } from './case-controller.js';
import type { DeskHost, Session } from './desk-host.js';

/** A look that was begun. */
export interface Look extends PublicationChoice {
  readonly number: string;
  /** What is being typed to be hidden as well. */
  readonly typed: string;
  readonly isRefusing: boolean;
  readonly reason?: PublicationRefusal | undefined;
  readonly note: string;
  readonly faults: { readonly typed?: string; readonly reason?: string; readonly note?: string };
  readonly isSending: boolean;
  /** Why it was not taken. */
  readonly refusal?: string | undefined;
}

export class PublicationController {
  readonly #host: DeskHost;
  readonly #case: CaseController;
  readonly #onDecided: () => void;
  readonly #looks = new Map<string, Look>();
  /** The key of what was last sent: a second try carries the same, a changed one a new one. */
  #attempt: { readonly content: string; readonly key: string } | undefined;

  /** @param onDecided hears that something was decided: the queue is another since */
  constructor(host: DeskHost, openCase: CaseController, onDecided: () => void) {
    this.#host = host;
    this.#case = openCase;
    this.#onDecided = onDecided;
  }

  /** The look at the open case, if one was begun. */
  get look(): Look | undefined {
    return this.#looks.get(this.#case.pane?.appeal.number ?? '');
  }

  readonly begin = (): void => {
    const { pane } = this.#case;
    if (!pane?.appeal.publication?.mayDecide) return;
    const { number } = pane.appeal;
    const begun = { number, shown: [], also: [], typed: '', isRefusing: false, note: '', faults: {} };
    this.#set({ ...begun, isSending: false });
    void focusOn(this.#host, '#publication-title');
  };

  readonly leave = (): void => {
    const { look } = this;
    if (!look || look.isSending) return;
    this.#looks.delete(look.number);
    this.#host.requestUpdate();
    void focusOn(this.#host, '#begin-publication');
  };

  /** Changes what is chosen; a fault goes as soon as its field is touched. */
  readonly change = (change: Partial<Look>): void => {
    const { look } = this;
    if (look && !look.isSending) this.#set({ ...look, faults: {}, ...change });
  };

  /** Hides a find or leaves it readable; what was typed is taken back by the same box. */
  readonly toggle = (key: string): void => {
    const { look } = this;
    if (!look) return;
    const without = (keys: readonly string[]): string[] => keys.filter((one) => one !== key);
    if (look.also.includes(key)) this.change({ also: without(look.also) });
    else this.change({ shown: look.shown.includes(key) ? without(look.shown) : [...look.shown, key] });
  };

  readonly hideTyped = (): void => {
    const { look } = this;
    const appeal = this.#case.pane?.appeal;
    const typed = look?.typed.trim();
    if (!look || !appeal || !typed) return;
    if (isInWords(appeal, typed)) this.change({ typed: '', also: [...new Set([...look.also, typed])] });
    else this.change({ faults: { typed: fill(this.#words.notThere, { text: typed }) } });
    void focusOn(this.#host, '#publication-more');
  };

  readonly publish = (): void => {
    const { look } = this;
    const appeal = this.#case.pane?.appeal;
    const { session } = this.#host;
    if (!look || !appeal || !session || look.isSending) return;
    const view = publicationView(appeal, look, dayOf(currentTime()), this.#host.words);
    if (!view || isTitleGone(view)) {
      this.#refused(look, this.#words.titleGone);
      return;
    }
    const draft = publishDraftOf(appeal, look);
    void this.#send(look, session, 'published', [look.number, draft], (options) =>
      session.desk.appeals.publish(look.number, draft, options),
    );
  };

  readonly refuse = (): void => {
    const { look } = this;
    const { session } = this.#host;
    if (!look || !session || look.isSending) return;
    const { reason, note, number } = look;
    const faults = refusalFaults(reason, note, this.#host.words);
    if (!reason || faults.note) {
      this.#set({ ...look, faults });
      void focusOn(this.#host, reason ? '#publication-note' : '#publication-reason-0');
      return;
    }
    const draft = { reason, note: note.trim() };
    void this.#send(look, session, 'refused', [number, draft], (options) =>
      session.desk.appeals.refusePublication(number, draft, options),
    );
  };

  async #send(
    look: Look,
    { signal }: Session,
    outcome: 'published' | 'refused',
    sent: unknown,
    call: (options: {
      signal: AbortSignal;
      idempotencyKey: string;
    }) => ReturnType<Session['desk']['appeals']['get']>,
  ): Promise<void> {
    const content = JSON.stringify(sent);
    if (this.#attempt?.content !== content) this.#attempt = { content, key: newIdempotencyKey() };
    this.#set({ ...look, isSending: true, faults: {}, refusal: undefined });
    try {
      const appeal = await call({ signal, idempotencyKey: this.#attempt.key });
      this.#host.heard();
      this.#attempt = undefined;
      this.#looks.delete(look.number);
      this.#case.refreshed(appeal, this.#words.done[outcome]);
      this.#onDecided();
      void focusOn(this.#host, '#begin-publication');
    } catch (error) {
      this.#set({ ...look, isSending: false });
      this.#host.lost(error);
      if (!HuiyinError.is(error) || error.code === 'network.aborted') return;
      const detail = HuiyinApiError.is(error) ? error.problem.detail : undefined;
      this.#refused(look, refusalSentence(error.code, detail, this.#host.words));
    }
  }

  #refused(look: Look, refusal: string): void {
    this.#set({ ...look, isSending: false, refusal });
    void focusOn(this.#host, '#publication-refusal');
  }

  #set(look: Look): void {
    this.#looks.set(look.number, look);
    this.#host.requestUpdate();
  }

  get #words(): DeskHost['words']['staffPublication'] {
    return this.#host.words.staffPublication;
  }
}
