// Shows what came of checking what an element shows: checked by itself once in sight on an idle page, and when asked.
import type { SealState } from '@huiyin/sdk/seal';
import { sealWaitingView, type SealSubject } from '@huiyin/sdk/views';
import { sealWaitingWordsFor } from '@huiyin/sdk/words';
import { nothing, type ReactiveController } from 'lit';
import type { HuiyinElement } from '../foundation/element.js';
import { HuiyinSealBrokenEvent } from '../foundation/events.js';
import { whenIdle } from '../foundation/scheduler.js';
import { sealKeyOf } from '../foundation/surroundings.js';
import { sealPart, sealSection } from '../foundation/templates/seal-part.js';
import { loadSeal } from './load-seal.js';
import type * as SealCode from './seal-code.js';

/** What an element shows. */
export interface Shown extends SealCode.ToCheck {
  readonly subject: SealSubject;
  /** Another one whenever something is shown that has not been checked. */
  readonly id: unknown;
}

type Host = HuiyinElement<{ readonly type: string }> & { readonly sealKey?: string | undefined };

/**
 * What checks is loaded when it is first needed, and shared by the page: the log itself is asked once for all elements.
 *
 * @example
 * ```ts
 * readonly #seal = new SealController(this, () => this.#shown());
 * // in renderContent, under a heading:
 * ${this.#seal.render()}
 * ```
 */
export class SealController implements ReactiveController {
  readonly #host: Host;
  readonly #shownBy: () => Shown | undefined;
  #shown: Shown | undefined;
  #key: string | undefined;
  #state: SealState = { type: 'unchecked' };
  #code: typeof SealCode | undefined;
  #isAsked = false;
  #isInSight = false;
  #observer: IntersectionObserver | undefined;
  /** Ends what is under way: waiting for an idle page, a check, listening for what others find. */
  #end: (() => void) | undefined;

  /** @param shown what is shown now; undefined while there is nothing to check */
  constructor(host: Host, shown: () => Shown | undefined) {
    this.#host = host;
    this.#shownBy = shown;
    host.addController(this);
  }

  /** The key the page names, whatever it is worth. */
  get key(): string | undefined {
    return this.#key;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { sealKey, surroundings, place } = this.#host;
    const before = this.#shown;
    const key = sealKeyOf(sealKey, surroundings, document);
    const shown = place && key ? this.#shownBy() : undefined;
    const isSame = shown?.id === before?.id && shown?.client === before?.client && key === this.#key;
    this.#shown = shown;
    this.#key = key;
    if (isSame) return;
    this.#stop();
    this.#isAsked = false;
  }

  hostUpdated(): void {
    if (this.#shown && !this.#observer && this.#host.isConnected) {
      this.#observer = new IntersectionObserver((entries) => {
        this.#isInSight = entries[entries.length - 1]?.isIntersecting ?? false;
        this.#arrange();
      });
      this.#observer.observe(this.#host);
    } else this.#arrange();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#isInSight = false;
    this.#stop();
  }

  /** The mark with its sentence, to stand under a heading; nothing on a page that names no key. */
  render(): unknown {
    return this.#draw(sealPart);
  }

  /** The same under a heading of its own. */
  renderSection(): unknown {
    return this.#draw(sealSection);
  }

  #draw(draw: typeof sealPart): unknown {
    if (!this.#shown) return nothing;
    const state = this.#state;
    const { lang } = this.#host.words;
    const { client, body, subject } = this.#shown;
    const words = sealWaitingWordsFor(lang);
    return draw(
      {
        // Without the code nothing was found out.
        view:
          this.#code?.viewOf(state, lang, subject) ?? sealWaitingView(state as { type: 'checking' }, words),
        href: `${client.endpoint}/verify/${body}#key=${encodeURIComponent(this.#key ?? '')}`,
        isAsked: this.#isAsked,
        onCheck: isHopeless(state) ? undefined : this.#onCheck,
      },
      words,
    );
  }

  readonly #onCheck = (): void => {
    this.#isAsked = true;
    this.#check(true);
  };

  /** Not while the reader is to be spared the bytes, nor what has been looked at. */
  #arrange(): void {
    if (!this.#shown || !this.#isInSight || this.#end || isSparing()) return;
    this.#end = whenIdle(() => this.#check(false));
  }

  #stop(): void {
    this.#end?.();
    this.#end = undefined;
    this.#state = { type: 'unchecked' };
  }

  #check(isAfresh: boolean): void {
    const shown = this.#shown;
    const key = this.#key;
    if (!shown || !key) return;
    this.#stop();
    let isOver = false;
    let endCheck: (() => void) | undefined;
    this.#end = () => {
      isOver = true;
      endCheck?.();
    };
    const tell: SealCode.Tell = (state, origin) => {
      if (isOver) return;
      this.#state = state;
      this.#host.requestUpdate();
      if (state.type === 'broken' && origin !== undefined) {
        this.#host.dispatchEvent(new HuiyinSealBrokenEvent(state.code, origin));
      }
    };
    tell({ type: 'checking' });
    loadSeal().then(
      (code) => {
        this.#code = code;
        if (!isOver) endCheck = code.check(shown, key, isAfresh, tell);
      },
      // Nobody reads when that was.
      () => tell({ type: 'unreachable', code: 'network.failed', at: '' }),
    );
  }
}

/** With the key there is, checking again comes to the same. */
function isHopeless(state: SealState): boolean {
  return state.type === 'unchecked' && (state.code === 'seal.bad-key' || state.code === 'seal.other-log');
}

/** Whether the reader asked to be spared bytes, or has a line on which they are slow. */
function isSparing(): boolean {
  const { connection } = navigator as {
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
