// Where public events of the unit are sent: each receiver with what can be done to it, and what was sent lately.
import type { Webhook } from '@huiyin/sdk';
import { deliveryView, fill, hookView, type HookView } from '@huiyin/sdk/views';
import { WEBHOOKS_PER_UNIT } from '@huiyin/sdk/rules';
import type { SettingWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../../foundation/templates/error-summary.js';
import { textField } from '../../foundation/templates/fields.js';
import { loadingLine } from '../../foundation/templates/waiting.js';
import type { HooksState } from './desk-settings.types.js';
import type { HookActs, SettingsDrawing } from './settings-drawing.js';
import { noticePart } from './notice-template.js';

export function hooksTemplate(words: SettingWords, { shown, hooks: acts }: SettingsDrawing): unknown {
  const { settingsHooks: w } = words;
  const { hooks, settings } = shown;
  if (settings.readOnly) return html`<p>${w.adminOnly}</p>`;
  const { items, notice } = hooks;
  if (!items) return html`${noticePart(notice)} ${notice ? nothing : loadingLine(words, false)}`;
  return html`${noticePart(notice)} ${secretPart(words, hooks, acts)}
  ${
    items.length === 0
      ? html`<p class="muted">${w.none}</p>`
      : html`<ul class="plain ruled">
          ${items.map((hook) => hookPart(words, hook, hooks, acts))}
        </ul>`
  }
  ${addPart(words, hooks, acts, items.length)}`;
}

function secretPart(words: SettingWords, { secret }: HooksState, acts: HookActs): unknown {
  if (!secret) return nothing;
  const { secret: w } = words.settingsHooks;
  return html`<section class="notice done" id="secret" aria-labelledby="secret-title" tabindex="-1">
    <h4 id="secret-title">${w.heading}</h4>
    <p>${fill(w.lead, { note: secret.note })}</p>
    <p><code part="value">${secret.secret}</code></p>
    <button class="button" id="secret-known" part="control" type="button" @click=${acts.known}>
      ${w.known}
    </button>
  </section>`;
}

function hookPart(words: SettingWords, hook: Webhook, state: HooksState, acts: HookActs): TemplateResult {
  const view = hookView(hook, words);
  return html`<li>
    <p class="line-title">
      ${view.note} <strong class=${view.isWrong ? 'late' : 'muted'}>${view.state}</strong>
    </p>
    <p class="address" part="value">${view.url}</p>
    ${
      view.facts.length === 0
        ? nothing
        : html`<ul class="small">
            ${view.facts.map((fact) => html`<li>${fact}</li>`)}
          </ul>`
    }
    ${state.sure?.id === view.id ? surePart(words, hook, state.sure.act, acts) : actsPart(words, view, hook, acts)}
    ${state.deliveries?.id === view.id ? deliveriesPart(words, hook, state.deliveries.items, acts) : nothing}
  </li>`;
}

function actsPart(
  words: SettingWords,
  { id, note, canPause }: HookView,
  hook: Webhook,
  acts: HookActs,
): TemplateResult {
  const { acts: w } = words.settingsHooks;
  const act = (name: string, text: string, onClick: () => unknown): TemplateResult =>
    html`<button
      class="button quiet"
      id="${name}-${id}"
      part="control"
      type="button"
      aria-label=${fill(w.named, { act: text, note })}
      @click=${onClick}
    >
      ${text}
    </button>`;
  return html`<p class="hook-acts">
    ${canPause ? act('pause', w.pause, () => acts.pause(hook)) : act('resume', w.resume, () => acts.resume(hook))}
    ${act('test', w.test, () => acts.test(hook))}
    ${act('deliveries', w.deliveries, () => acts.deliveries(hook))}
    ${act('rotate', w.rotate, () => acts.ask(hook, 'rotate'))}
    ${act('remove', w.remove, () => acts.ask(hook, 'remove'))}
  </p>`;
}

function surePart(
  words: SettingWords,
  hook: Webhook,
  act: 'remove' | 'rotate',
  acts: HookActs,
): TemplateResult {
  const { sureRemove, sureRotate, yes, no } = words.settingsHooks;
  const question = fill(act === 'remove' ? sureRemove : sureRotate, { note: hook.note });
  return html`<div class="notice wrong" id="sure" role="group" aria-labelledby="sure-question" tabindex="-1">
    <p id="sure-question">${question}</p>
    <button class="button" id="yes" part="control" type="button" @click=${() => acts[act](hook)}>
      ${yes[act]}
    </button>
    <button class="button secondary" id="no" part="control" type="button" @click=${acts.unask}>${no}</button>
  </div>`;
}

function deliveriesPart(
  words: SettingWords,
  { id: hook, note }: Webhook,
  items: NonNullable<HooksState['deliveries']>['items'],
  acts: HookActs,
): TemplateResult {
  const { deliveries: w, acts: actWords } = words.settingsHooks;
  return html`<section id="deliveries" aria-labelledby="deliveries-title" tabindex="-1">
    <h4 id="deliveries-title">${fill(w.heading, { note })}</h4>
    ${items?.length === 0 ? html`<p class="muted">${w.none}</p>` : nothing}
    <ol class="plain ruled">
      ${items?.map((item) => {
        const { id, what, state, facts, isDead } = deliveryView(item, words);
        return html`<li>
          <p class="line-title">${what} <strong class=${isDead ? 'late' : 'muted'}>${state}</strong></p>
          <p class="small">${facts.join('；')}</p>
          ${
            isDead
              ? html`<button
                  class="button quiet"
                  part="control"
                  type="button"
                  @click=${() => acts.again(hook, id)}
                >
                  ${actWords.again}
                </button>`
              : nothing
          }
        </li>`;
      })}
    </ol>
  </section>`;
}

function addPart(words: SettingWords, state: HooksState, acts: HookActs, count: number): TemplateResult {
  const { settingsHooks: w, settings } = words;
  if (count >= WEBHOOKS_PER_UNIT) {
    return html`<p>${fill(w.add.most, { count: WEBHOOKS_PER_UNIT })}</p>`;
  }
  const wrong = Object.entries(state.faults).map(([id, message]) => ({ id, message }));
  const field = (name: 'url' | 'note', label: string, hint: string): TemplateResult =>
    textField(words, {
      id: `h-${name}`,
      label,
      hint,
      value: state[name],
      required: true,
      error: state.faults[`h-${name}`],
      onInput: (typed) => acts.type({ [name]: typed }),
    });
  return html`<form novalidate autocomplete="off" aria-labelledby="add-title" @submit=${acts.create}>
    <h4 id="add-title">${w.add.heading}</h4>
    ${wrong.length > 0 ? errorSummary(fill(settings.faults, { count: wrong.length }), wrong) : nothing}
    ${field('url', w.add.url, w.add.urlHint)} ${field('note', w.add.note, w.add.noteHint)}
    <button class="button" id="create" part="control" type="submit" aria-disabled=${state.isBusy}>
      ${w.add.button}
    </button>
  </form>`;
}
