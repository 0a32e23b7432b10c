// The mark of a seal with its sentence: a shape, a colour and words for each state, and the way to check it oneself.
import type { SealMark, SealView } from '@huiyin/sdk/views';
import type { SealWaitingWords } from '@huiyin/sdk/words';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// A shield in a square of 16: an outline as long as nothing is known.
const SHIELD = 'M8 1.3 14 3.5v4.3c0 3.4-2.6 5.6-6 6.9-3.4-1.3-6-3.5-6-6.9V3.5z';
const shapes: Readonly<Record<SealMark, SVGTemplateResult>> = {
  none: svg`<path d=${SHIELD} stroke-dasharray="2.3 2.1" />`,
  busy: svg`<path d=${SHIELD} /><path d="M5 8h.01M8 8h.01M11 8h.01" />`,
  tick: svg`<path class="solid" d=${SHIELD} /><path class="cut" d="M5 8l2.2 2.2 4-4.4" />`,
  unknown: svg`<path d=${SHIELD} /><path d="M6.3 6.2a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.5-.8 1m0 1.8v.3" />`,
  cross: svg`<path class="solid" d=${SHIELD} /><path class="cut" d="M5.7 5.7l4.6 4.6m0-4.6-4.6 4.6" />`,
};
const tones: Readonly<Record<SealMark, string>> = {
  none: '',
  busy: '',
  tick: 'mark-confirmed',
  unknown: 'mark-unknown',
  cross: 'mark-late',
};

export interface SealDrawing {
  readonly view: SealView;
  /** Where anyone checks the whole log. */
  readonly href: string;
  /** Somebody waits for the answer: it is said aloud. */
  readonly isAsked: boolean;
  /** Absent where checking again can't help, or is offered elsewhere. */
  readonly onCheck?: (() => void) | undefined;
}

/** With a heading of its own. */
export function sealSection(drawing: SealDrawing, words: SealWaitingWords): TemplateResult {
  return html`<section aria-labelledby="seal">
    <h3 id="seal" class="subheading">${words.seal.title}</h3>
    ${sealPart(drawing, words)}
  </section>`;
}

/** To stand under a heading. */
export function sealPart(
  { view, href, isAsked, onCheck }: SealDrawing,
  { seal }: SealWaitingWords,
): TemplateResult {
  const isBusy = view.mark === 'busy';
  return html`${sealFinding(view, isAsked)}
    <p>
      ${
        onCheck
          ? html`<button
              class="button secondary"
              aria-disabled=${isBusy}
              @click=${isBusy ? undefined : onCheck}
            >
              ${view.mark === 'none' || isBusy ? seal.check : seal.again}
            </button>`
          : nothing
      }
      <a class="target" href=${href} target="_blank" rel="noopener">${seal.whole}</a>
    </p>`;
}

/**
 * The mark with its sentence and no more. What is found broken is said aloud whether it was asked for or not.
 *
 * @param view absent before anything was asked: then what is found later is said aloud where it stands
 */
export function sealFinding(view: SealView | undefined, isAsked: boolean): TemplateResult {
  const { mark = 'none', sentence, detail } = view ?? {};
  const isBroken = mark === 'cross';
  return html`<div
    class=${isBroken ? 'notice wrong' : ''}
    role=${isBroken ? 'alert' : 'status'}
    aria-live=${isBroken ? 'assertive' : isAsked ? 'polite' : 'off'}
  >
    ${
      view
        ? html`<p>
              <span class="mark ${tones[mark]}"
                ><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[mark]}</svg></span
              ><strong>${sentence}</strong>
            </p>
            <p class="small muted">${detail}</p>`
        : nothing
    }
  </div>`;
}
