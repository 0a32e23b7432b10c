// Looking at words before they are public: what everybody would read, what is hidden, and saying no.
import type { PublicationRefusal, StaffAppeal } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { publicationView, type PublicationView } from '@huiyin/sdk/views';
import type { DeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { currentTime } from '../../foundation/clock.js';
import { checkbox, radioGroup, textArea, textField } from '../../foundation/templates/fields.js';
import type { Look, PublicationController } from './publication-controller.js';

export function publicationTemplate(
  words: DeskWords,
  appeal: StaffAppeal,
  looks: PublicationController,
): TemplateResult | typeof nothing {
  const { look } = looks;
  const choice = look ?? { shown: [], also: [] };
  const view = publicationView(appeal, choice, dayOf(currentTime()), words);
  if (!view) return nothing;
  const w = words.staffPublication;
  const isPending = appeal.publication?.state === 'pending';
  return html`<section class="publication" aria-labelledby="publication-title">
    <h4 id="publication-title" tabindex="-1">${w.heading}</h4>
    <p class=${view.isLate ? 'error' : ''}>${view.standing}</p>
    ${view.published.map(
      ({ label, text }) => html`<p class="quote"><span class="small muted">${label}</span> ${text}</p>`,
    )}
    ${
      look
        ? lookPart(words, view, look, looks)
        : appeal.publication?.mayDecide
          ? html`<button
              class="button ${isPending ? 'secondary' : 'quiet'}"
              id="begin-publication"
              part="control"
              @click=${looks.begin}
            >
              ${isPending ? w.begin : w.again}
            </button>`
          : nothing
    }
  </section>`;
}

function lookPart(
  words: DeskWords,
  view: PublicationView,
  look: Look,
  looks: PublicationController,
): TemplateResult {
  const w = words.staffPublication;
  return html`<form class="work" novalidate autocomplete="off" @submit=${onSubmit(look, looks)}>
    ${
      look.refusal
        ? html`<p class="notice wrong" id="publication-refusal" part="error" tabindex="-1">
            ${look.refusal}
          </p>`
        : nothing
    }
    <p class="small muted">${w.lead}</p>
    ${view.parts.map(
      ({ label, pieces }) =>
        html`<p class="quote">
          <span class="small muted">${label}</span>
          ${pieces.map(({ text, isHidden }) => (isHidden ? html`<mark>${text}</mark>` : text))}
        </p>`,
    )}
    <div role="group" aria-label=${w.finds}>
      <p class="label" part="label" aria-hidden="true">${w.finds}</p>
      ${view.finds.length === 0 ? html`<p class="small muted">${w.noFinds}</p>` : nothing}
      ${repeat(
        view.finds,
        ({ key }) => key,
        ({ key, label, isHidden }, index) =>
          checkbox(words, {
            id: `publication-find-${String(index)}`,
            label,
            checked: isHidden,
            onToggle: () => looks.toggle(key),
          }),
      )}
    </div>
    ${textField(words, {
      ...w.more,
      id: 'publication-more',
      value: look.typed,
      error: look.faults.typed,
      onInput: (typed) => looks.change({ typed }),
    })}
    <button class="button quiet" id="publication-add" part="control" type="button" @click=${looks.hideTyped}>
      ${w.add}
    </button>
    ${look.isRefusing ? refusalFields(words, look, looks) : nothing} ${ways(words, look, looks)}
  </form>`;
}

/** Enter in the field hides what was typed there; it publishes nothing by itself. */
function onSubmit(look: Look, looks: PublicationController): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    if (look.isRefusing) looks.refuse();
    else if (look.typed.trim()) looks.hideTyped();
    else looks.publish();
  };
}

function refusalFields(words: DeskWords, look: Look, looks: PublicationController): unknown {
  const w = words.staffPublication;
  return [
    radioGroup<PublicationRefusal>(words, {
      ...w.reason,
      id: 'publication-reason',
      required: true,
      choices: (Object.entries(w.reasons) as [PublicationRefusal, string][]).map(([value, label]) => ({
        value,
        label,
      })),
      value: look.reason,
      error: look.faults.reason,
      onChoose: (reason) => looks.change({ reason }),
    }),
    textArea(words, {
      ...w.note,
      id: 'publication-note',
      required: true,
      value: look.note,
      error: look.faults.note,
      onInput: (note) => looks.change({ note }),
    }),
  ];
}

function ways(words: DeskWords, look: Look, looks: PublicationController): TemplateResult {
  const w = words.staffPublication;
  const { isSending, isRefusing } = look;
  const main = isRefusing ? w.refuseNow : w.publish;
  return html`<div class="work-end">
    <button class="button" id="publication-send" part="control" type="submit" aria-disabled=${isSending}>
      ${isSending ? w.sending : main}
    </button>
    ${
      isRefusing
        ? nothing
        : html`<button
            class="button secondary"
            id="publication-refuse"
            part="control"
            type="button"
            @click=${() => looks.change({ isRefusing: true })}
          >
            ${w.refuse}
          </button>`
    }
    <button class="button quiet" part="control" type="button" @click=${looks.leave}>${w.cancel}</button>
  </div>`;
}
