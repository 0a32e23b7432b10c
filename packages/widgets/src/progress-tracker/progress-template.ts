// The case as drawn: where it stands, what the resident can do, two clocks, every step newest first.
import { fill, formatMillis, type ClockView, type ProgressView, type StepView } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { statusMark } from '../foundation/templates/status-mark.js';
import type { ActController } from './act-controller.js';
import { actTemplate, type ActDrawing } from './act-template.js';
import { commitmentsTemplate } from './commitment-template.js';
import type { TrackingState } from './progress-tracker.types.js';
import type { CasePhotosController } from '../foundation/case-photos-controller.js';
import { casePhotos } from '../foundation/templates/case-photos.js';
import type { TakeController } from './take-controller.js';
import { takeTemplate } from './take-template.js';
import { whistlesTemplate } from './whistle-template.js';

export interface ProgressDrawing {
  readonly shown: TrackingState;
  readonly view: ProgressView;
  readonly acts: ActController;
  readonly photos: CasePhotosController;
  readonly record: TakeController;
  readonly onPhotos: ActDrawing['onPhotos'];
  /** The server's address: what can't be undone is done on its own page. */
  readonly endpoint: string;
  /** What came of checking it, on a page that names a key. */
  readonly seal: unknown;
  readonly onAnother: () => void;
}

export function progressTemplate(words: ProgressWords, drawing: ProgressDrawing): TemplateResult {
  const { shown, view, acts, endpoint, onPhotos, record } = drawing;
  const { act, appeal } = shown;
  const w = words.progress;
  return html`<article aria-labelledby="progress-title">
    <header>
      ${view.demo ? demoMark(words) : nothing}
      <p class="small muted case" translate="no">${view.number}</p>
      <h2 id="progress-title" tabindex="-1">${view.title}</h2>
      <div class="standing mark-${view.mark}">
        ${statusMark(view.mark, view.state)}
        <p part="value" class="headline">${view.headline}</p>
        <p class="muted age">${view.age}</p>
      </div>
      <p role="status" class="said">${shown.said}</p>
      <div role="status">${shown.isStale ? offline(words, shown) : nothing}</div>
    </header>
    ${act ? actTemplate(words, { act, appeal, view, acts, onPhotos }) : nothing}
    ${commitmentsTemplate(words, { view, act, acts, endpoint })} ${actions(drawing)}
    <section aria-labelledby="clocks">
      <h3 id="clocks">${w.clocks.heading}</h3>
      <dl class="clocks">${view.clocks.map(clock)}</dl>
    </section>
    ${whistlesTemplate(words, view.whistles)}
    <section aria-labelledby="steps">
      <h3 id="steps">${w.timeline.heading}</h3>
      <ol class="plain steps" reversed>
        ${repeat(view.steps, ({ key }) => key, step)}
      </ol>
    </section>
    ${yours(words, drawing)} ${drawing.seal}
    <footer>
      ${asOf(words, drawing)}
      <button class="button quiet" @click=${drawing.onAnother}>${w.prompt.another}</button>
      <a class="button quiet" href="${endpoint}/t/${view.number}" target="_blank" rel="noopener"
        >${w.erase}</a
      >
      ${takeTemplate(words, record)}
    </footer>
  </article>`;
}

function offline(words: ProgressWords, { asOf }: TrackingState): TemplateResult {
  const moment = formatMillis(asOf, words);
  return html`<p class="notice late">${fill(words.progress.offline, { moment })}</p>`;
}

/** What can be done beside what is being done. The likeliest comes first and is a button; the others are quieter. */
function actions({ shown: { act }, view, acts }: ProgressDrawing): TemplateResult | typeof nothing {
  const others = view.actions.filter(({ action }) => action !== act?.action);
  if (others.length === 0) return nothing;
  const isAsked = view.verdicts.some(({ value }) => value === 'solved');
  const first = isAsked && others[0]?.action === 'evaluate' ? '' : 'secondary';
  return html`<p class="acts">
    ${repeat(
      others,
      ({ action }) => action,
      ({ action, label }, index) =>
        html`<button
          class="button ${index > 0 || act ? 'quiet' : first}"
          id="begin-${action}"
          @click=${() => acts.begin(action)}
        >
          ${label}
        </button>`,
    )}
  </p>`;
}

function clock({ label, lead, detail, tone }: ClockView): TemplateResult {
  return html`<div class="clock clock-${tone}">
    <dt part="label">${label}</dt>
    <dd>
      <span part="value" class="lead digits">${lead}</span>
      <span class="small muted">${detail}</span>
    </dd>
  </div>`;
}

function step(one: StepView): TemplateResult {
  return html`<li>
    <p class="what">
      <strong>${one.what}</strong>${one.tags.map((tag) => html`<span class="tag small">${tag}</span>`)}
    </p>
    <p class="small muted">
      <time datetime=${one.datetime}>${one.when}</time><span class="who">${one.who}</span>
    </p>
    ${one.text ? html`<p class="quote">${one.text}</p>` : nothing}
    ${one.details.map((detail) => html`<p class="quote">${detail}</p>`)}
  </li>`;
}

function yours(words: ProgressWords, { view, photos }: ProgressDrawing): TemplateResult {
  const w = words.progress.yours;
  return html`<section aria-labelledby="yours">
    <h3 id="yours">${w.heading}</h3>
    <dl>
      ${view.yours.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd class="quote">${text}</dd>`,
      )}
      ${view.supplements.length === 0 ? nothing : html`<dt>${w.supplements}</dt>`}
      ${view.supplements.map(
        ({ when, text }) => html`<dd class="quote">${text}<span class="small muted">${when}</span></dd>`,
      )}
      ${
        view.photos
          ? html`<dt>${words.progress.yours.photos}</dt>
              <dd class="photos">${casePhotos(words, view.photos, photos)}</dd>`
          : nothing
      }
    </dl>
  </section>`;
}

/** How fresh it is; and, while anything is to come, that one needn't ask again. */
function asOf(words: ProgressWords, { shown, view }: ProgressDrawing): TemplateResult {
  const isAwaited = view.isOpen && !shown.isStale;
  return html`<p class="small muted">
    ${fill(words.common.asOf, { moment: formatMillis(shown.asOf, words) })}
    ${isAwaited ? html`<span class="live">${words.progress.live}</span>` : nothing}
  </p>`;
}
