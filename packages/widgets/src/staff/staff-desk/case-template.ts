// The right pane with one case: where it stands, what can be done, what was said, what came of it.
import {
  actKeys,
  fill,
  formatMillis,
  isCommitmentAct,
  seenContactView,
  type CaseAct,
  type ClockView,
  type Said,
  type StaffAnswerView,
  type StaffCaseView,
  type StepView,
} from '@huiyin/sdk/views';
import type { DeskWords } from '@huiyin/sdk/words';
import type { CommitmentId } from '@huiyin/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CasePhotosController } from '../../foundation/case-photos-controller.js';
import { casePhotos } from '../../foundation/templates/case-photos.js';
import { demoMark } from '../../foundation/templates/demo-mark.js';
import { statusMark } from '../../foundation/templates/status-mark.js';
import { commitmentParts, otherCommitments } from './commitment-template.js';
import type { CasePane } from './staff-desk.types.js';
import { whistles } from './whistle-template.js';

export interface CaseDrawing {
  readonly pane: CasePane;
  readonly view: StaffCaseView;
  /** The form of what is being done. */
  readonly work: TemplateResult | typeof nothing;
  /** Looking at the words before they are public; nothing where there is nothing to look at. */
  readonly publication: TemplateResult | typeof nothing;
  readonly photos: CasePhotosController;
  readonly areLettersOn: boolean;
  /** Whether something was begun and left. */
  readonly isBegun: (action: CaseAct) => boolean;
  /** @param chosen the commitment it is about, where there is one */
  readonly onBegin: (action: CaseAct, chosen?: CommitmentId) => void;
  readonly onBack: () => void;
  readonly onPrint: () => void;
}

/** From so many characters on what was said scrolls by itself, so that what can be done stays in sight. */
const LONG = 400;

/** Acts that are seldom the next step. */
const QUIET: readonly CaseAct[] = [
  'docket',
  'extend-petition',
  'merge',
  'recategorise',
  'stand-down',
  'reissue',
];

export function caseTemplate(words: DeskWords, drawing: CaseDrawing): TemplateResult {
  const { pane, view, work, onPrint, onBack } = drawing;
  const w = words.staffDesk.case;
  return html`<article class="case" aria-labelledby="case-title">
    <button class="button quiet back" part="control" @click=${onBack}>${w.back}</button>
    ${view.demo ? demoMark(words) : nothing}
    <header>
      <p class="small muted number-line">
        <span class="digits" translate="no">${view.number}</span>
        ${view.age ? html`<span>${view.age}</span>` : nothing}
        ${view.flags.map((flag) => html`<span class="flag">${flag}</span>`)}
      </p>
      <h3 id="case-title" class="case-title" tabindex="-1">${view.title}</h3>
      <div class="standing mark-${view.mark}">
        ${statusMark(view.mark, view.state)}
        <p class="headline" part="value">${view.headline}</p>
      </div>
      ${view.erased ? html`<p class="notice">${view.erased}</p>` : nothing} ${said(words, drawing)}
    </header>
    ${contact(words, pane)} ${work} ${acts(words, drawing)} ${drawing.publication}
    <section aria-labelledby="clocks-title">
      <h4 id="clocks-title" class="visually-hidden">${w.clocks}</h4>
      <dl class="clocks">${view.clocks.map(clock)}</dl>
    </section>
    ${whistles(words, view)} ${answers(words, drawing)} ${otherCommitments(words, drawing)}
    ${evaluations(words, view)} ${facts(words, view)} ${steps(words, view)}
    <footer>
      <span class="small muted">${fill(w.asOf, { moment: formatMillis(pane.asOf, words) })}</span>
      <button class="button quiet" part="control" @click=${onPrint}>${w.print}</button>
    </footer>
  </article>`;
}

function contact(words: DeskWords, { contact: seen }: CasePane): TemplateResult | typeof nothing {
  if (!seen) return nothing;
  const w = words.staffDesk.contact;
  const { heading, name, phone, dial, note } = seenContactView(seen, words);
  return html`<section class="contact" aria-labelledby="contact-title">
    <h4 id="contact-title" tabindex="-1">${heading}</h4>
    <dl class="facts">
      ${
        name
          ? html`<div>
              <dt>${w.name}</dt>
              <dd>${name}</dd>
            </div>`
          : nothing
      }
      ${
        phone && dial
          ? html`<div>
              <dt>${w.phone}</dt>
              <dd><a class="digits" href="tel:${dial}">${phone}</a></dd>
            </div>`
          : nothing
      }
    </dl>
    <p class="small muted">${note}</p>
  </section>`;
}

function acts(words: DeskWords, drawing: CaseDrawing): TemplateResult {
  const { view, pane, areLettersOn, isBegun, onBegin } = drawing;
  const w = words.staffDesk.case;
  // What is done about a promise stands beside it.
  const others = view.actions.filter(({ action }) => action !== pane.work?.act && !isCommitmentAct(action));
  if (view.actions.length === 0) return html`<p class="muted acts">${w.noActions}</p>`;
  const look = (action: CaseAct, index: number): string =>
    QUIET.includes(action) ? 'quiet' : index > 0 || pane.work ? 'secondary' : '';
  return html`<p class="acts" role="group" aria-label=${w.acts}>
    ${repeat(
      others,
      ({ action }) => action,
      ({ action, label }, index) =>
        html`<button
          class="button ${look(action, index)}"
          id="begin-${action}"
          part="control"
          aria-keyshortcuts=${areLettersOn ? actKeys[action] : nothing}
          @click=${() => onBegin(action)}
        >
          ${isBegun(action) ? fill(words.staffForms.halfDone, { action: label }) : label}${areLettersOn ? html`<kbd aria-hidden="true">${actKeys[action].toUpperCase()}</kbd>` : nothing}
        </button>`,
    )}
  </p>`;
}

function clock({ label, lead, detail, tone }: ClockView): TemplateResult {
  return html`<div class="clock clock-${tone}">
    <dt part="label">${label}</dt>
    <dd>
      <span class="lead digits" part="value">${lead}</span>
      <span class="small muted digits">${detail}</span>
    </dd>
  </div>`;
}

/** Above the form, so that it can be read while it is answered. */
function said(words: DeskWords, { view, photos }: CaseDrawing): TemplateResult | typeof nothing {
  const w = words.staffDesk.case;
  const { text, supplements, photosNote } = view;
  if (!text && supplements.length === 0 && !photosNote) return nothing;
  const length = [text, ...supplements.map((one) => one.text)].join('').length;
  return html`<section
    class=${length > LONG ? 'words long' : 'words'}
    aria-labelledby="said-title"
    tabindex=${length > LONG ? 0 : nothing}
  >
    <h4 id="said-title">${w.said}</h4>
    ${text ? html`<p class="quote">${text}</p>` : nothing}
    ${supplements.length === 0 ? nothing : html`<h5 class="small muted">${w.supplements}</h5>`}
    ${supplements.map(remark)}
    ${
      photosNote
        ? html`<div class="photos">
            ${view.photos ? casePhotos(words, view.photos, photos) : nothing}
            <p class="small muted">${photosNote}</p>
          </div>`
        : nothing
    }
  </section>`;
}

function facts(words: DeskWords, view: StaffCaseView): TemplateResult {
  return html`<section aria-labelledby="facts-title">
    <h4 id="facts-title">${words.staffDesk.case.facts}</h4>
    <dl class="facts">
      ${view.facts.map(
        ({ term, text }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function remark({ when, what, text }: Said): TemplateResult {
  return html`<div class="remark">
    <p class="small muted">
      ${what ? html`<strong class="what">${what}</strong>` : nothing}<time>${when}</time>
    </p>
    ${text ? html`<p class="quote">${text}</p>` : nothing}
  </div>`;
}

function answers(words: DeskWords, drawing: CaseDrawing): TemplateResult {
  const { view } = drawing;
  const w = words.staffDesk.case;
  return html`<section aria-labelledby="answers-title">
    <h4 id="answers-title">${w.answers}</h4>
    ${
      view.answers.length === 0
        ? html`<p class="muted">${w.noAnswer}</p>`
        : view.answers.map((answer) => answerPart(words, answer, drawing))
    }
  </section>`;
}

function answerPart(words: DeskWords, answer: StaffAnswerView, drawing: CaseDrawing): TemplateResult {
  const promised = drawing.pane.commitments.filter(({ id }) => id === answer.commitment);
  return html`<div class="remark">
    <p class="small muted"><strong class="what">${answer.type}</strong><span>${answer.who}</span></p>
    <p class="quote">${answer.text}</p>
    ${answer.details.map((detail) => html`<p class="quote small">${detail}</p>`)}
    ${commitmentParts(words, promised, drawing)}
  </div>`;
}

function evaluations(words: DeskWords, view: StaffCaseView): TemplateResult | typeof nothing {
  if (view.evaluations.length === 0) return nothing;
  return html`<section aria-labelledby="evaluations-title">
    <h4 id="evaluations-title">${words.staffDesk.case.evaluations}</h4>
    ${view.evaluations.map(remark)}
  </section>`;
}

function steps(words: DeskWords, view: StaffCaseView): TemplateResult {
  return html`<section aria-labelledby="steps-title">
    <h4 id="steps-title">${words.staffDesk.case.timeline}</h4>
    <ol class="plain steps" reversed>
      ${repeat(view.steps, ({ key }) => key, step)}
    </ol>
  </section>`;
}

function step({ what, tags, datetime, when, who, text, details }: StepView): TemplateResult {
  return html`<li>
    <p>
      <strong class="what">${what}</strong>${tags.map((tag) => html`<span class="flag small">${tag}</span>`)}
      <span class="small muted"><time datetime=${datetime}>${when}</time><span>${who}</span></span>
    </p>
    ${text ? html`<p class="quote">${text}</p>` : nothing}
    ${details.map((detail) => html`<p class="quote small">${detail}</p>`)}
  </li>`;
}
