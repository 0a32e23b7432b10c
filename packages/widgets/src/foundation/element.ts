// What every element has in common: where it belongs, how it speaks, and that its fallback is never lost.
import { HuiyinError } from '@huiyin/sdk';
import type { FrameWords } from '@huiyin/sdk/words';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  failureOf,
  statusOf,
  type ElementStatus,
  type FailedState,
  type LoadingState,
} from './element-state.js';
import { HuiyinFailedEvent, HuiyinLoadedEvent } from './events.js';
import { LocaliseController } from './localise-controller.js';
import { baseStyles } from './styles/base.js';
import { SurroundingsController } from './surroundings-controller.js';
import { placeOf, type HuiyinContext, type Place } from './surroundings.js';
import { failureNotice, loadingLine } from './templates/waiting.js';
import { ThemeController } from './theme-controller.js';

/** Text and targets: `large` is 适老, at least 18 px and 60 px. */
export type ElementSize = 'normal' | 'large';

/**
 * Base of every element that shows something. A subclass says what it can show (`Shown`, a union told apart by
 * `type`), sets `state`, and draws it in `renderContent`. Loading and failure are drawn here.
 *
 * @slot - Shown until the element has something to show, and kept when it fails.
 * @csspart base - Everything the element draws.
 * @csspart error - The sentence shown when something failed.
 * @cssprop --huiyin-accent - Colour of buttons and of what leads the eye.
 * @cssprop --huiyin-ink - Colour of text.
 * @cssprop --huiyin-ink-muted - Colour of text of less weight, and of outlines.
 * @cssprop --huiyin-surface - Background, and text on solid colours.
 * @cssprop --huiyin-surface-sunken - Background of what is set off.
 * @cssprop --huiyin-rule - Colour of hairlines.
 * @cssprop --huiyin-link - Colour of links and of what opens.
 * @cssprop --huiyin-focus - Colour of the ring around what has the focus.
 * @cssprop --huiyin-open - Colour of what is not done yet.
 * @cssprop --huiyin-late - Colour of what is late or wrong.
 * @cssprop --huiyin-claimed - Colour of what the unit says is done.
 * @cssprop --huiyin-confirmed - Colour of what is confirmed.
 * @cssprop --huiyin-unknown - Colour of what nobody has confirmed.
 * @cssprop --huiyin-font - Font family.
 * @cssprop --huiyin-padding - Space around everything.
 * @fires {HuiyinLoadedEvent} huiyin-loaded - It shows what it was asked for.
 * @fires {HuiyinFailedEvent} huiyin-failed - It could not get it; `code` and `retryable` say why.
 */
export abstract class HuiyinElement<
  Shown extends { readonly type: string },
  W extends FrameWords = FrameWords,
> extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Slug of the unit; else the portal's, else `<meta name="huiyin:body">`. */
  @property() body: string | undefined;
  /** The server's address; else the portal's, else `<meta name="huiyin:endpoint">`, else the script's origin. */
  @property() endpoint: string | undefined;
  /** `normal` or `large`; else the portal's. */
  @property({ reflect: true }) size: ElementSize | undefined;
  /** `light`, `dark`, `red`; else the portal's, else as the reader and the page wish. */
  @property({ reflect: true }) theme: string | undefined;

  /** What is drawn. Set by the element's own controllers; settable from outside for stories and tests. */
  @state() state: Shown | LoadingState | FailedState = { type: 'loading' };

  readonly #surroundings = new SurroundingsController(this);
  readonly #localise = new LocaliseController<W>(this, (lang) => this.wordsIn(lang));
  readonly #theme = new ThemeController(this);
  #attempt = 0;
  #announced: ElementStatus = 'loading';
  #isRetrying = false;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (this.getAttribute('status') !== this.status) this.setAttribute('status', this.status);
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && !focused.isConnected) this.#catchFocus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('state')) this.#announce();
  }

  /** What the element shows; the `status` attribute says the same. */
  get status(): ElementStatus {
    return statusOf(this.state);
  }

  /** What the portal around the element gives; empty without one. */
  get surroundings(): HuiyinContext {
    return this.#surroundings.value ?? {};
  }

  /** Server and unit; undefined while a portal around the element is still to be defined. */
  get place(): Place | undefined {
    const portal = this.#surroundings.value;
    return portal && placeOf(this, portal, document);
  }

  /** Grows with each `reload()`; controllers start afresh when it does. */
  get attempt(): number {
    return this.#attempt;
  }

  /** The words in the element's language. */
  get words(): W {
    return this.#localise.words;
  }

  get isLarge(): boolean {
    return (this.size ?? this.surroundings.size) === 'large';
  }

  /** Gets everything again. */
  reload(): void {
    this.#attempt++;
    this.requestUpdate();
  }

  /** Shows that something failed. Being called off is no failure; what isn't a `HuiyinError` is also reported. */
  fail(error: unknown): void {
    const failure = failureOf(error);
    if (failure.code === 'network.aborted') return;
    this.state = failure;
    if (HuiyinError.is(error)) return;
    queueMicrotask(() => {
      throw error;
    });
  }

  readonly #onRetry = (): void => {
    this.#isRetrying = true;
    this.state = { type: 'loading' };
    this.reload();
  };

  get #classes(): string {
    const theme = this.#theme.classesFor(this.theme ?? this.surroundings.theme);
    return (this.isLarge ? ' large' : '') + theme + (this.#isQuiet ? ' bare' : '');
  }

  /** Whether the fallback says enough for now. */
  get #isQuiet(): boolean {
    if (this.status !== 'loading' || this.#isRetrying) return false;
    return this.childElementCount > 0 || this.textContent?.trim() !== '';
  }

  #announce(): void {
    const { state, status } = this;
    if (status !== 'loading') this.#isRetrying = false;
    if (isFailed(state)) this.dispatchEvent(new HuiyinFailedEvent(state.code, state.retryable));
    const isShown = status === 'loaded' || status === 'empty';
    const wasShown = this.#announced === 'loaded' || this.#announced === 'empty';
    if (isShown && !wasShown) this.dispatchEvent(new HuiyinLoadedEvent());
    this.#announced = status;
  }

  /** What had the focus is gone: the reader goes on from the top of the element, not of the page. */
  #catchFocus(): void {
    const base = this.shadowRoot?.querySelector<HTMLElement>('.base');
    base?.setAttribute('tabindex', '-1');
    base?.focus();
  }

  /** The dictionary it speaks from: only what it takes from there goes into its bundle. */
  protected abstract wordsIn(lang: string | undefined): W;

  /** Draws whatever isn't loading or failure. */
  protected abstract renderContent(shown: Shown): unknown;

  protected override render(): TemplateResult {
    const { state, words } = this;
    const isWaiting = isLoading(state) || isFailed(state);
    // The fallback stays outside the base, so that it looks as the page made it look before.
    return html`${isWaiting ? html`<slot></slot>` : nothing}
      <div
        part="base"
        class="base${this.#classes}"
        lang=${words.lang}
        dir=${words.direction}
        aria-busy=${isLoading(state)}
      >
        ${isWaiting ? this.#renderWaiting(state) : this.renderContent(state)}
      </div>`;
  }

  #renderWaiting(state: LoadingState | FailedState): TemplateResult {
    if (isFailed(state) || this.#isRetrying) {
      return failureNotice(this.words, isFailed(state) ? state : undefined, this.#onRetry);
    }
    return loadingLine(this.words, this.#isQuiet);
  }
}

type AnyState = { readonly type: string };

function isLoading(state: AnyState): state is LoadingState {
  return state.type === 'loading';
}

function isFailed(state: AnyState): state is FailedState {
  return state.type === 'error';
}
