// The resident's own case 办理进度: where it stands in one sentence, two clocks, every step, and the resident's word.
import { HuiyinApiError, HuiyinError, normaliseNumber, type TrackedAppeal } from '@huiyin/sdk';
import { dayOf, photoRoom } from '@huiyin/sdk/rules';
import { fill, progressView } from '@huiyin/sdk/views';
import { progressWordsFor, type ProgressWords } from '@huiyin/sdk/words';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientController, type Connection } from '../context/client-controller.js';
import { SealController, type Shown } from '../controllers/seal-controller.js';
import { currentTime } from '../foundation/clock.js';
import { HuiyinElement } from '../foundation/element.js';
import { ActController } from './act-controller.js';
import { canBeSaid, isRecorded, thanksFor } from './acts.js';
import { CaseController } from './case-controller.js';
import { credentialFaults, typedIn, type Credentials } from './credentials.js';
import { focusFaults, focusOn } from '../foundation/focus.js';
import { FragmentController } from './fragment-controller.js';
import { HuiyinEvaluatedEvent } from './progress-tracker.events.js';
import { progressTrackerStyles } from './progress-tracker.styles.js';
import type { Act, ProgressTrackerState, Refusal } from './progress-tracker.types.js';
import { CasePhotosController } from '../foundation/case-photos-controller.js';
import { progressTemplate } from './progress-template.js';
import { promptTemplate } from './prompt-template.js';
import { refusalOf } from './refusal-notice.js';
import { TakeController } from './take-controller.js';

/**
 * Shows a resident how their own appeal is doing, live, and takes their word on whether it was solved. The tracking
 * code is typed, or comes in the page's fragment as `#huiyin=<number>:<code>` and is taken out of it at once; it is
 * kept in no attribute, property or event.
 *
 * `status` is `loaded` as soon as number and code can be typed: the form is what a page asked for.
 *
 * @summary 办理进度
 * @tag huiyin-progress-tracker
 * @slot - Shown until the element is ready, and kept when it fails: a form or link to the server's tracking page.
 * @csspart control - Inputs.
 * @csspart label - Labels above them, and names of clocks.
 * @csspart hint - Hints under the labels.
 * @csspart error - Sentences about what is wrong.
 * @csspart value - Where the appeal stands, and what the clocks say.
 * @fires {HuiyinEvaluateEvent} huiyin-evaluate - The resident asks to evaluate; cancelable. `number` is the appeal's.
 * @fires {HuiyinEvaluatedEvent} huiyin-evaluated - The evaluation was recorded. `number` is the appeal's.
 * @fires {HuiyinSealBrokenEvent} huiyin-seal-broken - The appeal was checked against the sealed log and does not hold; `code`
 *   says what is wrong, `origin` is the log's name.
 */
export class HuiyinProgressTracker extends HuiyinElement<ProgressTrackerState, ProgressWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, progressTrackerStyles];

  /** The appeal's public number, where the page knows it: then only the code is asked for. */
  @property() number: string | undefined;
  /** The public key the appeal is checked with; else the portal's, else `<meta name="huiyin:seal-key">`. */
  @property({ attribute: 'seal-key' }) sealKey: string | undefined;

  readonly #connection = new ClientController(this, (connection) => this.#start(connection));
  readonly #case = new CaseController(this, {
    onAppeal: (appeal) => this.#hear(appeal),
    onFailure: (error) => this.#lost(error),
  });
  readonly #acts = new ActController(this, this.#case, (act, appeal) => {
    this.#taken(act, appeal);
    void focusOn(this, '#progress-title');
  });
  readonly #photos = new CasePhotosController(this, (id) =>
    this.#case.ask((opened, signal) => opened.attachment(id, { signal })),
  );
  readonly #record = new TakeController(
    this,
    () => this.#case.ask((opened, signal) => opened.export({ signal })),
    () => this.renderRoot.querySelector<HTMLAnchorElement>('#taken')?.click(),
  );
  readonly #seal = new SealController(this, () => this.#shown());
  /** What a link brought and has not been opened yet. A closure, so that the code is in no property. */
  #found: (() => Credentials) | undefined;
  constructor() {
    super();
    new FragmentController(this, (credentials) => {
      this.#found = () => credentials;
      this.state = { type: 'loading' };
      this.reload();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('number') || !this.hasUpdated) return;
    const { state } = this;
    const number = this.#ownNumber;
    const isAnother = number !== undefined && number !== this.#case.number;
    if (state.type === 'asking' || (state.type === 'tracking' && isAnother)) this.#askFor(number);
  }

  async #start(connection: Connection): Promise<void> {
    if (this.#found) await this.#openFound(connection, this.#found());
    else if (!this.#case.resume(connection) && this.state.type === 'loading') this.#askFor(this.#ownNumber);
  }

  get #ownNumber(): string | undefined {
    return normaliseNumber(this.number ?? '');
  }

  #askFor(number: string | undefined, refusal?: Refusal): void {
    this.#case.close();
    this.#photos.forget();
    this.#record.forget();
    this.#acts.forget();
    this.state = { type: 'asking', number, isBusy: false, refusal };
  }

  readonly #onTouch = (field: keyof Credentials): void => {
    const { state } = this;
    if (state.type !== 'asking' || !state.faults?.[field]) return;
    this.state = { ...state, faults: { ...state.faults, [field]: undefined } };
  };

  readonly #onAsk = (event: Event): void => {
    event.preventDefault();
    const { state } = this;
    const connection = this.#connection.current;
    if (!connection || state.type !== 'asking' || state.isBusy) return;
    const typed = typedIn(event.currentTarget as HTMLFormElement, state.number);
    const faults = credentialFaults(typed, this.words);
    const isFaulty = Object.keys(faults).length > 0;
    this.state = { type: 'asking', number: state.number, isBusy: !isFaulty, faults };
    void (isFaulty ? focusFaults(this) : this.#openTyped(connection, typed));
  };

  async #openTyped(connection: Connection, typed: Credentials): Promise<void> {
    try {
      await this.#openCase(connection, typed);
      if (this.state.type === 'asking') this.state = { ...this.state, isBusy: false };
    } catch (error) {
      if (!HuiyinError.is(error)) return this.fail(error);
      this.#askFor(this.state.type === 'asking' ? this.state.number : undefined, refusalOf(error));
      await focusOn(this, '#refusal');
    }
  }

  /** What passes by itself leaves the link's credentials for another try; else they are there to be compared. */
  async #openFound(connection: Connection, found: Credentials): Promise<void> {
    try {
      await this.#openCase(connection, found);
    } catch (error) {
      if (!HuiyinApiError.is(error) || !error.code.startsWith('tracking.')) throw error;
      this.#found = undefined;
      this.#askFor(undefined, refusalOf(error));
      await focusOn(this, '#refusal');
      for (const name of ['number', 'code'] as const) {
        const control = this.renderRoot.querySelector<HTMLInputElement>(`#${name}`);
        if (control) control.value = found[name];
      }
    }
  }

  async #openCase(connection: Connection, credentials: Credentials): Promise<void> {
    this.#photos.forget();
    this.#record.forget();
    const appeal = await this.#case.open(connection, credentials);
    if (!appeal) return;
    this.#found = undefined;
    this.#acts.forget();
    this.#show(appeal);
    await focusOn(this, '#progress-title');
  }

  /** What has been filled in stays, whatever has moved. A claim asks for the resident's word by itself. */
  #show(appeal: TrackedAppeal, said?: string): void {
    const before = this.state.type === 'tracking' ? this.state : undefined;
    const isNewClaim = appeal.state === 'claimed-done' && before?.appeal.state !== 'claimed-done';
    const begun = before?.act;
    const isOver = begun && !canBeSaid(begun, appeal) && this.#acts.isUntouched(begun);
    const act = (isOver ? undefined : begun) ?? (isNewClaim ? this.#acts.draftOf('evaluate') : undefined);
    const [step] = appeal.timeline;
    const asks = (one?: TrackedAppeal): string[] => (one?.claimedCommitments ?? []).map(({ id }) => id);
    const isAsked = before && asks(appeal).some((id) => !asks(before.appeal).includes(id));
    const hasMoved = before && step && step.leafIndex !== before.appeal.timeline[0]?.leafIndex;
    const { progress, terms } = this.words;
    const { attachments = [] } = appeal;
    if (this.#photos.isOpen && attachments.length > (before?.appeal.attachments?.length ?? 0)) {
      void this.#photos.show(attachments.map(({ id }) => id));
    }
    const moved = hasMoved ? fill(progress.updated, { what: terms.events[step.type] }) : undefined;
    const news = isAsked ? progress.judge.asked : moved;
    this.state = {
      type: 'tracking',
      appeal,
      asOf: currentTime(),
      isStale: false,
      act,
      said: said ?? news ?? before?.said,
    };
  }

  /** What came by itself. It may be all there is of an answer to an act that was lost on the way. */
  #hear(appeal: TrackedAppeal): void {
    const { appeal: before, act } = this.state.type === 'tracking' ? this.state : {};
    if (before && act?.refusal && isRecorded(act, before, appeal)) {
      this.#acts.settle(act);
      this.#taken(act, appeal);
    } else {
      this.#show(appeal);
    }
  }

  #lost(error: HuiyinError): void {
    const { state } = this;
    if (state.type !== 'tracking') this.fail(error);
    else if (error.code === 'tracking.not-matched' && !state.act?.text) {
      this.#askFor(this.#ownNumber, refusalOf(error));
    } else this.state = { ...state, isStale: true };
  }

  #taken(act: Act, appeal: TrackedAppeal): void {
    this.#show(appeal, thanksFor(act, appeal, this.words));
    if (act.action === 'evaluate') this.dispatchEvent(new HuiyinEvaluatedEvent(appeal.number));
  }

  #shown(): Shown | undefined {
    const client = this.#connection.client;
    if (!client || this.state.type !== 'tracking') return undefined;
    const { appeal } = this.state;
    const { number, body, state, clocks, timeline } = appeal;
    return {
      subject: 'appeal',
      id: JSON.stringify([number, state, clocks, timeline]),
      client,
      body: body.slug,
      ledger: number.split('-')[0],
      hold:
        ({ checkAppeal }) =>
        (verifier) =>
          checkAppeal(verifier, appeal),
    };
  }

  readonly #onPhotos = (files: readonly Blob[]): void => {
    const { current } = this.#connection;
    if (!current || this.state.type !== 'tracking') return;
    const { body, attachments } = this.state.appeal;
    this.#acts.addPhotos(files, {
      client: current.client,
      body: body.slug,
      most: photoRoom(attachments?.length),
    });
  };

  readonly #onAnother = (): void => {
    this.#askFor(undefined);
    void focusOn(this, '#number');
  };

  protected override wordsIn(lang: string | undefined): ProgressWords {
    return progressWordsFor(lang);
  }

  protected override renderContent(shown: ProgressTrackerState): TemplateResult {
    if (shown.type === 'asking') {
      return promptTemplate(this.words, {
        shown,
        codePage: `${this.place?.endpoint ?? ''}/t/code`,
        onTouch: this.#onTouch,
        onAsk: this.#onAsk,
      });
    }
    return progressTemplate(this.words, {
      shown,
      view: progressView(shown.appeal, dayOf(currentTime()), this.words),
      acts: this.#acts,
      photos: this.#photos,
      record: this.#record,
      onPhotos: isSecureContext ? this.#onPhotos : undefined,
      endpoint: this.#connection.client?.endpoint ?? '',
      seal: this.#seal.renderSection(),
      onAnother: this.#onAnother,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-progress-tracker': HuiyinProgressTracker;
  }
}
