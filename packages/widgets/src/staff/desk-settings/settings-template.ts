// The frame of the settings: whose they are, the list of parts, the part on show, and what was changed before.
import {
  fill,
  figureLines,
  settingChangeView,
  settingPlaces,
  settingStanding,
  type SettingChangeView,
} from '@huiyin/sdk/views';
import type { SettingWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { selectField } from '../../foundation/templates/fields.js';
import { titleAround } from '../../foundation/templates/title.js';
import { calendarTemplate } from './calendar-template.js';
import { hooksTemplate } from './hooks-template.js';
import { noticePart } from './notice-template.js';
import { partTemplate } from './part-template.js';
import type { SettingsDrawing } from './settings-drawing.js';
import { settingShown } from './settings-host.js';

export function settingsTemplate(words: SettingWords, drawing: SettingsDrawing): TemplateResult {
  const { shown, onGo } = drawing;
  const { settings, place } = shown;
  const { settings: w } = words;
  const { name: unit } = settings.body;
  return html`<h2>${titleAround(unit, fill(w.title, { unit }))}</h2>
    ${unitPart(words, drawing)} ${settings.readOnly ? html`<p class="notice">${w.readOnly}</p>` : nothing}
    <div class="panes">
      <nav aria-label=${w.places}>
        <ul class="plain places">
          ${settingPlaces(settings.settings, words).map(
            ({ id, name }) =>
              html`<li>
                <button
                  class="place"
                  id="go-${id}"
                  part="control"
                  type="button"
                  aria-current=${id === place ? 'true' : nothing}
                  @click=${() => onGo(id)}
                >
                  ${name}
                </button>
              </li>`,
          )}
        </ul>
      </nav>
      <section class="part" aria-labelledby="part-title">
        <h3 id="part-title" tabindex="-1">${w.names[place]}</h3>
        <p>${w.leads[place]}</p>
        ${placePart(words, drawing)}
      </section>
    </div>`;
}

function unitPart(words: SettingWords, { shown, onUnit }: SettingsDrawing): unknown {
  const { body, units } = shown.settings;
  if (units.length < 2) return nothing;
  const choices = units.map(({ slug, name }) => ({ value: slug, label: name }));
  const { unit, choose } = words.settings;
  const onChoose = (slug: string | undefined): void => {
    if (slug !== undefined) onUnit(slug);
  };
  return selectField(words, { id: 's-unit', label: unit, choices, value: body.slug, onChoose }, choose);
}

function placePart(words: SettingWords, drawing: SettingsDrawing): unknown {
  const { shown } = drawing;
  if (shown.place === 'webhooks') return hooksTemplate(words, drawing);
  if (shown.place === 'calendar') return calendarTemplate(words, drawing);
  if (shown.place === 'figures') {
    return html`<ul part="value">
      ${figureLines(shown.settings.figures, words).map((line) => html`<li>${line}</li>`)}
    </ul>`;
  }
  const setting = settingShown(shown);
  if (!setting) return nothing;
  return html`<p class="small muted" id="standing">${settingStanding(setting, words)}</p>
    ${noticePart(shown.notice)} ${partTemplate(words, drawing, setting)} ${historyPart(words, drawing)}`;
}

/** Changes of every part: what one part was changed with another is seen together. */
function historyPart(words: SettingWords, { shown, onMore }: SettingsDrawing): TemplateResult {
  const { history } = words.settings;
  const { changes, next, isHistoryWrong } = shown;
  return html`<section class="history" aria-labelledby="history-title">
    <h4 id="history-title">${history.heading}</h4>
    ${
      changes.length === 0
        ? html`<p class="muted">${history.none}</p>`
        : html`<ol class="plain ruled">
            ${changes.map((change) => changePart(words, settingChangeView(change, words)))}
          </ol>`
    }
    ${isHistoryWrong ? html`<p class="error" part="error" role="status">${history.failed}</p>` : nothing}
    ${
      next === undefined
        ? nothing
        : html`<button class="button secondary" part="control" type="button" @click=${onMore}>
            ${history.more}
          </button>`
    }
  </section>`;
}

function changePart(words: SettingWords, view: SettingChangeView): TemplateResult {
  const { history } = words.settings;
  const { line, before, after, reason, leaf } = view;
  const row = (name: string, lines: readonly string[]): TemplateResult =>
    html`<dt>${name}</dt>
      <dd part="value">${lines.map((text) => html`<span>${text}</span>`)}</dd>`;
  return html`<li>
    <p class="line-title">${line}</p>
    <dl>
      ${row(history.before, before)} ${row(history.after, after)}
      ${reason === undefined ? nothing : row(history.reason, [reason])}
    </dl>
    ${leaf === undefined ? nothing : html`<p class="small muted">${leaf}</p>`}
  </li>`;
}
