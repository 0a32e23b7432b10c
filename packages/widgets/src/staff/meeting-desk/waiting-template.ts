// What waits on this machine, and what came back with the way on.
import { isOutboxOld, OUTBOX_DAYS, outboxDaysLeft } from '@huiyin/sdk/outbox';
import { fill, hallRefusalSentence, isPastMending, nextTurn } from '@huiyin/sdk/views';
import type { MeetingDeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { currentTime } from '../../foundation/clock.js';
import type { DeskDrawing } from './desk-drawing.js';
import type { WaitingAct } from './meeting-desk.types.js';
import { turnsOf } from './writing-controller.js';

export function waitingTemplate(
  words: MeetingDeskWords,
  drawing: DeskDrawing,
): TemplateResult | typeof nothing {
  const { shown, onSend, onKnown } = drawing;
  const { waiting: w, parts } = words.meetingDesk;
  const { waiting, others, expired, isSending } = shown;
  if (waiting.length === 0 && others === 0 && expired === 0) return nothing;
  return html`<section class="waiting" aria-labelledby="waiting-title">
    <h3 id="waiting-title" tabindex="-1">${isSending && waiting.length > 0 ? w.sending : parts.waiting}</h3>
    ${
      expired > 0
        ? html`<p class="late" part="error">${fill(w.expired, { count: expired })}</p>
            <button class="button secondary" part="control" type="button" @click=${onKnown}>
              ${w.expiredKnown}
            </button>`
        : nothing
    }
    <ul class="plain ruled">
      ${repeat(
        waiting,
        ({ id }) => id,
        (item) => html`<li part="value">${waitingItem(words, item, drawing)}</li>`,
      )}
    </ul>
    ${others > 0 ? html`<p class="small muted">${fill(w.others, { count: others })}</p>` : nothing}
    ${
      waiting.some(({ refusal }) => !refusal)
        ? html`<button
            class="button secondary"
            id="send-now"
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

function waitingItem(words: MeetingDeskWords, item: WaitingAct, drawing: DeskDrawing): TemplateResult {
  const { waiting: w, turns } = words.meetingDesk;
  const { refusal, content, after, savedAt, id } = item;
  const now = currentTime();
  const left = outboxDaysLeft(savedAt, now);
  const isAnswerable =
    content.type === 'question' &&
    content.draft.answer === undefined &&
    !drawing.shown.waiting.some((one) => one.after === id);
  return html`<p><strong>${sentenceOf(words, item)}</strong></p>
    ${refusal ? cameBack(words, item, drawing) : html`<p class="small muted">${after !== undefined && drawing.shown.waiting.some((one) => one.id === after) ? w.follows : w.kept}</p>`}
    ${isOutboxOld(savedAt, now) ? html`<p class="late">${fill(w.old, { days: OUTBOX_DAYS - left, left })}</p>` : nothing}
    ${
      isAnswerable
        ? html`<button
            class="button secondary"
            part="control"
            type="button"
            @click=${() => drawing.onAnswer(content.draft, id)}
          >
            ${turns.answer}
          </button>`
        : nothing
    }`;
}

function sentenceOf(words: MeetingDeskWords, { content }: WaitingAct): string {
  const { waiting: w } = words.meetingDesk;
  switch (content.type) {
    case 'question':
      return fill(w.question, { turn: content.draft.turn, asked: content.draft.asked });
    case 'answer': {
      const { turn, answer } = content.draft;
      return fill(w.answer, { turn, answer: words.terms.answers[answer.type] });
    }
    case 'open':
      return w.opening;
    case 'close':
      return w.closing;
    case 'attend':
      return w.attendance;
  }
}

function cameBack(words: MeetingDeskWords, item: WaitingAct, drawing: DeskDrawing): TemplateResult {
  const { waiting: w } = words.meetingDesk;
  const { content, refusal } = item;
  if (content.type === 'question' && refusal?.code === 'meeting.turn-taken')
    return taken(words, item, content.draft.turn, drawing);
  const { code = '', errors = [] } = refusal ?? {};
  const reason = hallRefusalSentence(content.type, { code, errors }, words);
  const isWritten = content.type === 'question' || content.type === 'answer';
  const button = (label: string, onClick: () => void): TemplateResult =>
    html`<button class="button secondary" part="control" type="button" @click=${onClick}>${label}</button>`;
  return html`<p class="late" part="error">${fill(w.refused, { reason })}</p>
    ${isWritten ? button(w.mend, () => drawing.onMend(item)) : nothing}
    ${!isWritten || isPastMending(code) ? button(w.drop, () => drawing.onDrop(item.id)) : nothing}`;
}

/** Beside what the other one wrote: nothing of either is lost. */
function taken(
  words: MeetingDeskWords,
  item: WaitingAct,
  turn: number,
  { shown, onUseNext, onSame }: DeskDrawing,
): TemplateResult {
  const { waiting: w } = words.meetingDesk;
  const theirs = shown.meeting?.asked.find((question) => question.turn === turn);
  const next = nextTurn(shown.meeting?.asked ?? [], turnsOf(shown));
  const told = theirs
    ? fill(w.taken, { turn, appeal: theirs.appeal, asked: theirs.asked ?? words.meetings.forgotten })
    : fill(w.takenUnread, { turn });
  return html`<p class="late" part="error">${told}</p>
    <button class="button" part="control" type="button" @click=${() => onUseNext(item)}>
      ${fill(w.next, { turn: next })}
    </button>
    <button class="button secondary" part="control" type="button" @click=${() => onSame(item)}>
      ${w.same}
    </button>`;
}
