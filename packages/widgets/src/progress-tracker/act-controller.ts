// The resident's word from its first letter to the server's answer: nothing typed is lost, nothing is said twice.
import { HuiyinApiError, HuiyinError, newIdempotencyKey, type TrackedAppeal } from '@huiyin/sdk';
import { verdictsIn } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import type { HuiyinElement } from '../foundation/element.js';
import {
  actFaults,
  actFaultsOf,
  beginAct,
  canBeSaid,
  changeAct,
  contentOf,
  isUntouched,
  keyOf,
  perform,
  type ActChange,
} from './acts.js';
import type { CaseController } from './case-controller.js';
import { focusFaults, focusOn } from '../foundation/focus.js';
import { PhotosController, type PhotosTo } from '../foundation/photos/photos-controller.js';
import { HuiyinEvaluateEvent } from './progress-tracker.events.js';
import type { Act, ActKind, ProgressTrackerState, TrackingState } from './progress-tracker.types.js';
import { refusalOf } from './refusal-notice.js';

/** Owns the `act` in the element's state. */
export class ActController {
  readonly #host: HuiyinElement<ProgressTrackerState, ProgressWords>;
  readonly #case: CaseController;
  readonly #onTaken: (act: Act, appeal: TrackedAppeal) => void;
  /** Those that go along with new facts. */
  readonly photos: PhotosController;
  /** What was begun and left for another act. */
  #drafts: readonly Act[] = [];
  /** The key of the act as it was last sent: a second try carries the same, a changed act a new one. */
  #attempt: { readonly content: string; readonly key: string } | undefined;

  /** @param onTaken hears that an act was recorded, and how the case stands then */
  constructor(
    host: HuiyinElement<ProgressTrackerState, ProgressWords>,
    openCase: CaseController,
    onTaken: (act: Act, appeal: TrackedAppeal) => void,
  ) {
    this.#host = host;
    this.#case = openCase;
    this.#onTaken = onTaken;
    this.photos = new PhotosController(host);
  }

  /** Adds photos to the new facts. */
  addPhotos(files: readonly Blob[], to: Omit<PhotosTo, 'lang'>): void {
    void this.photos.add(files, { ...to, lang: this.#host.words.lang });
  }

  /** Whether nothing would be lost with it. */
  isUntouched(act: Act): boolean {
    return isUntouched(act) && !(act.action === 'supplement' && this.photos.list);
  }

  /** The act as it was left, or a new one. */
  draftOf(action: ActKind, commitment?: string): Act {
    const key = keyOf({ action, commitment });
    return this.#drafts.find((draft) => keyOf(draft) === key) ?? { ...beginAct(action), commitment };
  }

  /** Another case is shown: what was begun belongs to the one before. */
  forget(): void {
    this.#drafts = [];
    this.#attempt = undefined;
    this.photos.clear();
  }

  /** It was taken: the same words said again would be another act. */
  settle(act: Act): void {
    this.#attempt = undefined;
    this.#drop(act);
  }

  /** @param commitment to judge: which promise */
  readonly begin = (action: ActKind, commitment?: string): void => {
    const { act, appeal } = this.#tracking ?? {};
    if (!appeal || act?.isSending) return;
    if (act) this.#drafts = [...this.#drafts.filter((draft) => keyOf(draft) !== keyOf(act)), act];
    const draft = this.draftOf(action, commitment);
    // What can't be said in one way any more may be wanted for saying it in another.
    const isStranded = act && !canBeSaid(act, appeal);
    this.#set(isStranded && !draft.text ? { ...draft, text: act.text } : draft, '');
    void focusOn(this.#host, '#act-title');
  };

  readonly cancel = (): void => {
    const { act } = this.#tracking ?? {};
    if (!act || act.isSending) return;
    this.#drop(act);
    void focusOn(this.#host, `#begin-${keyOf(act)}`);
  };

  readonly change = (change: ActChange): void => {
    const { act } = this.#tracking ?? {};
    if (act) this.#set(changeAct(act, change));
  };

  readonly send = (event: Event): void => {
    event.preventDefault();
    const { act, appeal } = this.#tracking ?? {};
    if (!act || !appeal || act.isSending) return;
    if (!canBeSaid(act, appeal)) {
      void focusOn(this.#host, '#refusal');
      return;
    }
    const faults = actFaults(act, verdictsIn(appeal.state), this.#host.words);
    if (Object.keys(faults).length > 0) {
      this.#set({ ...act, faults, refusal: undefined });
      void focusFaults(this.#host);
    } else if (
      act.action !== 'evaluate' ||
      this.#host.dispatchEvent(new HuiyinEvaluateEvent(appeal.number))
    ) {
      void this.#send(act);
    }
  };

  get #tracking(): TrackingState | undefined {
    const { state } = this.#host;
    return state.type === 'tracking' ? state : undefined;
  }

  async #send(begun: Act): Promise<void> {
    this.#amend({ isSending: true, faults: {}, refusal: undefined });
    const act = begun.action === 'supplement' ? await this.#withPhotos(begun) : begun;
    if (!act) return;
    const idempotencyKey = this.#keyFor(act);
    try {
      const appeal = await this.#case.act((opened, signal) =>
        perform(act, opened, { signal, idempotencyKey }),
      );
      this.#amend({ isSending: false });
      if (!appeal) return;
      this.settle(act);
      this.#onTaken(act, appeal);
    } catch (error) {
      this.#amend({ isSending: false });
      if (!HuiyinError.is(error)) throw error;
      await this.#refused(error);
    }
  }

  /** Waits for its photos. @returns undefined if one is not there, which is said where it stands */
  async #withPhotos(act: Act): Promise<Act | undefined> {
    const number = this.#tracking?.appeal.number;
    const isWhole = await this.photos.arrived();
    // Another case may be open by now.
    if (number !== this.#tracking?.appeal.number || !this.#tracking?.act?.isSending) return undefined;
    const { claims = [] } = this.photos.list ?? {};
    if (isWhole) return claims.length > 0 ? { ...act, claims } : act;
    this.#amend({ isSending: false, refusal: { code: 'attachment.not-found' } });
    await focusOn(this.#host, '#photos');
    return undefined;
  }

  /** What was typed stays. What the case now is, and what is wrong with the words, is shown. */
  async #refused(error: HuiyinError): Promise<void> {
    const faults = actFaultsOf(HuiyinApiError.is(error) ? error.errors : [], this.#host.words);
    if (error.code === 'attachment.not-found') this.photos.list?.expire();
    this.#amend({ faults, refusal: refusalOf(error) });
    if (error.code === 'appeal.illegal-transition' || error.code.startsWith('commitment.')) {
      await this.#case.refresh();
    }
    await (Object.keys(faults).length > 0 ? focusFaults(this.#host) : focusOn(this.#host, '#refusal'));
  }

  #keyFor(act: Act): string {
    const content = contentOf(act);
    if (this.#attempt?.content !== content) this.#attempt = { content, key: newIdempotencyKey() };
    return this.#attempt.key;
  }

  /** Changes the act on show, which the resident may have gone on writing in. */
  #amend(change: Partial<Act>): void {
    const { act } = this.#tracking ?? {};
    if (act) this.#set({ ...act, ...change });
  }

  #drop(act: Act): void {
    if (act.action === 'supplement') this.photos.clear();
    this.#drafts = this.#drafts.filter((draft) => keyOf(draft) !== keyOf(act));
    this.#set(undefined);
  }

  #set(act: Act | undefined, said = this.#tracking?.said): void {
    const tracking = this.#tracking;
    if (tracking) this.#host.state = { ...tracking, act, said };
  }
}
