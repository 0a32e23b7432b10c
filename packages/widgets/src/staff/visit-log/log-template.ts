// The log as drawn: where one stands, what waits, the form, and what was just sent.
import { OUTBOX_DAYS } from '@huiyin/sdk/outbox';
import { fill, isBlankVisit, sentVisitView, waitingLine, type WaitingVisit } from '@huiyin/sdk/views';
import type { VisitWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { formTemplate } from './form-template.js';
import type { LogDrawing } from './log-drawing.js';

type Part = TemplateResult | typeof nothing;

export function logTemplate(words: VisitWords, drawing: LogDrawing): TemplateResult {
  const { visitLog: w } = words;
  const { visitor, said } = drawing.shown;
  return html`<section aria-labelledby="log-title">
    <h2 id="log-title">${w.title}</h2>
    <p class="muted">${w.intro}</p>
    ${visitor?.person ? html`<p class="who">${fill(w.who, { person: visitor.person, unit: visitor.unit })}</p>` : nothing}
    ${lineNotice(words, drawing)}
    <p class="said small" role="status" id="said">${said}</p>
    ${expiredNotice(words, drawing)} ${waitingPart(words, drawing)} ${sentPart(words, drawing)}
    ${visitor ? formTemplate(words, drawing) : nothing}
  </section>`;
}

function lineNotice(words: VisitWords, { shown }: LogDrawing): Part {
  const w = words.visitLog.line;
  if (!shown.visitor && shown.line !== 'signed-out') return notice(w.unknown);
  if (shown.line === 'signed-out') {
    return html`<p class="notice late" id="line">
      ${w.signedOut} <a class="target" href="/desk">${w.signIn}</a>
    </p>`;
  }
  if (!shown.isLasting) return notice(w.pageOnly);
  return shown.line === 'offline' ? notice(w.offline) : nothing;
}

function notice(text: string): TemplateResult {
  return html`<p class="notice late" id="line">${text}</p>`;
}

function expiredNotice(words: VisitWords, { shown, onKnown }: LogDrawing): Part {
  const w = words.visitLog.waiting;
  if (shown.expired === 0) return nothing;
  return html`<div class="notice wrong" id="expired" part="error">
    <p>${fill(w.expired, { count: shown.expired })}</p>
    <button class="button secondary" part="control" type="button" @click=${onKnown}>${w.expiredKnown}</button>
  </div>`;
}

function waitingPart(words: VisitWords, drawing: LogDrawing): TemplateResult {
  const { shown, onSend } = drawing;
  const w = words.visitLog.waiting;
  const { waiting, others, isSending } = shown;
  const heading = waiting.length > 0 ? fill(w.heading, { count: waiting.length }) : w.none;
  return html`<section class="waiting${waiting.length > 0 ? ' full' : ''}" aria-labelledby="waiting-title">
    <h3 id="waiting-title" tabindex="-1">${isSending && waiting.length > 0 ? w.sending : heading}</h3>
    <ul class="plain">
      ${waiting.map((visit) => waitingItem(words, visit, drawing))}
    </ul>
    ${others > 0 ? html`<p class="small muted">${fill(w.others, { count: others })}</p>` : nothing}
    ${
      waiting.some(({ refusal }) => !refusal)
        ? html`<button
            class="button secondary"
            id="send"
            part="control"
            type="button"
            aria-disabled=${isSending}
            @click=${onSend}
          >
            ${w.send}
          </button>`
        : nothing
    }
  </section>`;
}

function waitingItem(words: VisitWords, visit: WaitingVisit, { shown, onOpen }: LogDrawing): TemplateResult {
  const w = words.visitLog.waiting;
  const line = waitingLine(visit, OUTBOX_DAYS, words);
  const canOpen = isBlankVisit(shown.form);
  return html`<li class="item" part="value">
    <span>${line.text}</span>
    ${line.asked ? html`<span class="muted">${line.asked}</span>` : nothing}
    ${line.old ? html`<strong class="late">${line.old}</strong>` : nothing}
    ${
      line.refused
        ? html`<strong class="late" part="error">${line.refused}</strong> ${
              canOpen
                ? html`<button class="button" part="control" type="button" @click=${() => onOpen(line.id)}>
                    ${w.open}
                  </button>`
                : html`<span class="small">${w.openFirst}</span>`
            }`
        : nothing
    }
  </li>`;
}

function sentPart(words: VisitWords, { shown }: LogDrawing): Part {
  if (shown.sent.length === 0) return nothing;
  return html`<section class="sent" aria-labelledby="sent-title">
    <h3 id="sent-title">${words.visitLog.sent.heading}</h3>
    <ul class="plain">
      ${shown.sent.map(({ receipt, household }) => {
        const { text, slips } = sentVisitView(receipt, household, words);
        return html`<li class="item" part="value">
          <span>${text}</span> ${slips.map((slip) => html`<strong>${slip}</strong>`)}
        </li>`;
      })}
    </ul>
  </section>`;
}
