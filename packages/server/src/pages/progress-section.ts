// The resident's case as light HTML: where it stands, what can be done, the two clocks, every step newest first.
import { html } from 'hono/html';
import { fill, type ProgressView, type StepView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { actForms, actNotice, wrongNotice, type ActDrawing } from './act-forms.js';
import { commitmentForms, type Word } from './commitment-word.js';
import { statusMark } from './drawings.js';
import { eraseEntry } from './erase-pages.js';
import { exportForm } from './export-pages.js';
import { demoMark, type Markup } from './layout.js';
import { whistlesSection } from './whistle-parts.js';
import { pageWords } from './words.js';

const { progress: w } = wordsFor('zh-CN');

export interface ProgressDrawing extends ActDrawing {
  /** What is said of an act that was taken. */
  readonly said: string | undefined;
  /** A word on a promise that chose nothing. */
  readonly unsaid: Word | undefined;
  /** Why a word was not taken. */
  readonly refusal: string | undefined;
  /** Taking back the consent to publish. */
  readonly unpublish: Markup | '';
  /** `截至…` */
  readonly asOf: string;
}

export function progressSection(drawing: ProgressDrawing): Markup {
  const { view, credentials, key, said, untaken, unsaid, refusal, asOf } = drawing;
  return html`<article class="progress" aria-labelledby="case">
    ${view.demo && demoMark()}
    <header>
      <p class="small muted number">${view.number}</p>
      <h1 id="case" class="written">${view.title}</h1>
      ${refusal === undefined ? actNotice(view, said, untaken) : wrongNotice(refusal)}
      <div class="standing mark-${view.mark}">
        <p>${statusMark(view.mark, view.state)}</p>
        <p class="headline">${view.headline}</p>
        <p class="muted age">${view.age}</p>
      </div>
    </header>
    ${commitmentForms(view.commitments, { credentials, key, untaken: unsaid })} ${actForms(drawing)}
    <section aria-labelledby="clocks">
      <h2 id="clocks">${w.clocks.heading}</h2>
      <dl class="clocks">
        ${view.clocks.map(
          ({ label, lead, detail, tone }) =>
            html`<div class="clock clock-${tone}">
              <dt>${label}</dt>
              <dd class="clock-lead">${lead}</dd>
              <dd class="small muted">${detail}</dd>
            </div>`,
        )}
      </dl>
    </section>
    ${whistlesSection(view.whistles)}
    <section aria-labelledby="steps">
      <h2 id="steps">${w.timeline.heading}</h2>
      <ol class="plain steps" reversed>
        ${view.steps.map(step)}
      </ol>
    </section>
    ${yours(view)} ${exportForm(credentials)} ${drawing.unpublish} ${eraseEntry(credentials)}
    <p class="small muted">${asOf}</p>
  </article>`;
}

function step(one: StepView): Markup {
  return html`<li>
    <p class="what">
      <strong>${one.what}</strong>${one.tags.map((tag) => html` <span class="flag small">${tag}</span>`)}
    </p>
    <p class="small muted"><time datetime="${one.datetime}">${one.when}</time> · ${one.who}</p>
    ${one.text && html`<p class="quote">${one.text}</p>`}
    ${one.details.map((detail) => html`<p class="quote">${detail}</p>`)}
  </li>`;
}

function yours(view: ProgressView): Markup {
  return html`<section aria-labelledby="yours">
    <h2 id="yours">${w.yours.heading}</h2>
    <dl>
      ${view.yours.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd class="quote">${text}</dd>`,
      )}
      ${view.supplements.length > 0 && html`<dt>${w.yours.supplements}</dt>`}
      ${view.supplements.map(
        ({ when, text }) =>
          html`<dd>
            <p class="quote">${text}</p>
            <p class="small muted">${when}</p>
          </dd>`,
      )}
      ${
        view.photos &&
        html`<dt>${w.yours.photos}</dt>
          <dd>${fill(pageWords.photos.count, { count: view.photos.items.length })}</dd>`
      }
    </dl>
  </section>`;
}
