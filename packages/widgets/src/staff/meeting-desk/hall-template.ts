// The hall beside what is written: opened and closed, who came, and the numbers that are taken.
import type { Cohort } from '@huiyin/sdk';
import { fill, formatMillis, meetingDetailView, meetingView, oldestUnanswered } from '@huiyin/sdk/views';
import type { MeetingDeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Answerable, DeskDrawing } from './desk-drawing.js';
import { standingOf } from './desk-host.js';
import { ANSWER_KEY } from './keys.js';

type Part = TemplateResult | typeof nothing;

export function hallTemplate(words: MeetingDeskWords, drawing: DeskDrawing): TemplateResult {
  const { shown, wall } = drawing;
  const { meeting, clerk } = shown;
  const w = words.meetingDesk;
  // As it is here: what was opened or closed may still wait.
  const view = meeting && meetingView({ ...meeting, status: standingOf(shown) ?? meeting.status }, words);
  return html`<header class="hall">
    <h2 id="hall-title" tabindex="-1">${view?.title ?? w.title}</h2>
    ${view ? html`<p><strong class="status">${view.standing}</strong> ${view.where}</p>` : nothing}
    <p class="small muted who">
      ${clerk?.person ? html`${fill(w.who, { person: clerk.person, unit: clerk.unit })} ` : nothing}${
        wall
          ? html`<a class="target" href=${wall} target="_blank" rel="noopener">${w.hall.wall}</a>`
          : nothing
      }
    </p>
    ${lineNotice(words, drawing)} ${unsentNotice(words, drawing)}
    <p class="said" role="status" id="said">${shown.said}</p>
    ${panelPart(words, drawing)}
  </header>`;
}

function lineNotice(words: MeetingDeskWords, { shown }: DeskDrawing): Part {
  const w = words.meetingDesk.line;
  const { clerk, line, isLasting, staleSince, meeting } = shown;
  if (line === 'signed-out') {
    return html`<p class="notice late" id="line">
      ${w.signedOut} <a class="target" href="/desk">${w.signIn}</a>
    </p>`;
  }
  const said = [
    !clerk && w.unknown,
    !isLasting && w.pageOnly,
    (line === 'offline' || staleSince !== undefined) && w.offline,
    !meeting && w.unread,
    meeting && staleSince !== undefined && fill(w.asOf, { moment: formatMillis(staleSince, words) }),
  ].filter(Boolean);
  return said.length > 0 ? html`<p class="notice late" id="line">${said.join('')}</p>` : nothing;
}

/** It is over, and looks finished: whoever shuts the machine now takes along what nobody else has. */
function unsentNotice(words: MeetingDeskWords, { shown }: DeskDrawing): Part {
  const { unsent, unsentRefused } = words.meetingDesk.hall;
  const { waiting } = shown;
  if (standingOf(shown) !== 'closed' || waiting.length === 0) return nothing;
  const refused = waiting.filter(({ refusal }) => refusal).length;
  return html`<p class="notice late" id="unsent">
    <strong>${fill(unsent, { count: waiting.length })}</strong>${
      refused > 0 ? fill(unsentRefused, { count: refused }) : nothing
    }
  </p>`;
}

function panelPart(words: MeetingDeskWords, drawing: DeskDrawing): Part {
  const { panel, clerk } = drawing.shown;
  const { hall: w } = words.meetingDesk;
  if (panel?.type === 'attend') return countsPart(words, panel.counts, panel.fault, drawing);
  if (panel?.type === 'close') {
    return html`<div class="panel" role="group" aria-labelledby="sure">
      <p id="sure"><strong>${w.sure}</strong></p>
      <button class="button" id="close-yes" part="control" type="button" @click=${drawing.onClose}>
        ${w.sureYes}
      </button>
      <button class="button secondary" id="close-no" part="control" type="button" @click=${drawing.onLeave}>
        ${w.sureNo}
      </button>
    </div>`;
  }
  const status = standingOf(drawing.shown);
  const button = (id: string, label: string, onClick: () => void): TemplateResult =>
    html`<button class="button secondary" id=${id} part="control" type="button" @click=${onClick}>
      ${label}
    </button>`;
  return html`<p class="acts">
    ${status === 'announced' && clerk?.mayOpen ? button('open', w.open, drawing.onOpen) : nothing}
    ${status === 'open' || status === 'closed' ? button('attend', w.attend, drawing.onCount) : nothing}
    ${status === 'open' && clerk?.mayOpen ? button('close', w.close, drawing.onAskToClose) : nothing}
  </p>`;
}

function countsPart(
  words: MeetingDeskWords,
  counts: Readonly<Partial<Record<Cohort, string>>>,
  fault: string | undefined,
  drawing: DeskDrawing,
): TemplateResult {
  const { hall: w } = words.meetingDesk;
  const { undisclosed, ...named } = words.terms.cohorts;
  const cohorts = Object.entries({ ...named, undisclosed }) as [Cohort, string][];
  return html`<form
    class="panel"
    novalidate
    autocomplete="off"
    aria-labelledby="count-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      drawing.onAttend();
    }}
  >
    <h3 id="count-title">${w.attend}</h3>
    <p class="small muted">${w.count}</p>
    ${fault ? html`<p class="error" role="alert" part="error">${fault}</p>` : nothing}
    <div class="counts">
      ${cohorts.map(
        ([cohort, label]) =>
          html`<label part="label"
            >${label}
            <input
              class="control"
              part="control"
              id="n-${cohort}"
              inputmode="numeric"
              autocomplete="off"
              .value=${counts[cohort] ?? ''}
              @input=${({ target }: InputEvent) => drawing.onChangeCount(cohort, (target as HTMLInputElement).value)}
          /></label>`,
      )}
    </div>
    <button class="button" id="attend-save" part="control" type="submit">${w.save}</button>
    <button class="button secondary" part="control" type="button" @click=${drawing.onLeave}>
      ${w.cancel}
    </button>
  </form>`;
}

/** Every number that is taken, the latest first. */
export function turnsTemplate(words: MeetingDeskWords, drawing: DeskDrawing): TemplateResult {
  const { meeting } = drawing.shown;
  const w = words.meetingDesk;
  const views = meeting ? meetingDetailView(meeting, drawing.today, words).questions : [];
  const asked = (meeting?.asked ?? []).flatMap((question, at) => {
    const view = views[at];
    return view ? [{ question, view }] : [];
  });
  return html`<section class="turns" aria-labelledby="turns-title">
    <h3 id="turns-title">${w.parts.turns}</h3>
    ${oldestPart(words, drawing)} ${asked.length === 0 ? html`<p class="muted">${w.turns.none}</p>` : nothing}
    <ul class="plain ruled">
      ${repeat(
        asked.reverse(),
        ({ question }) => question.appeal,
        ({ question, view: { turn, asked: sentence, promises } }) => {
          const { answer } = question;
          return html`<li part="value">
            <p><span class="muted">${turn}</span> <strong>${sentence}</strong></p>
            <p class="small muted">${answer ? words.terms.answers[answer] : w.turns.open}</p>
            ${promises.map(({ text, due }) => html`<p class="small">${text} <strong>${due}</strong></p>`)}
            ${
              answer
                ? nothing
                : html`<button
                    class="button secondary"
                    part="control"
                    type="button"
                    @click=${() => drawing.onAnswer(question)}
                  >
                    ${w.turns.answer}
                  </button>`
            }
          </li>`;
        },
      )}
    </ul>
  </section>`;
}

/** What has waited longest for its answer; `after`: id of its question, where that still waits. */
interface Oldest {
  readonly question: Answerable;
  readonly after?: string;
}

/** What has waited longest for its answer, by one key. */
function oldestPart(words: MeetingDeskWords, drawing: DeskDrawing): Part {
  const oldest = oldestOf(drawing);
  if (!oldest) return nothing;
  return html`<button
    class="button secondary"
    id="oldest"
    part="control"
    type="button"
    aria-keyshortcuts=${ANSWER_KEY}
    @click=${() => drawing.onAnswer(oldest.question, oldest.after)}
  >
    ${words.meetingDesk.turns.answerKey} <kbd>${ANSWER_KEY}</kbd>
  </button>`;
}

/** On the server, or else here, where there is no network: not counting those whose answer waits here. */
export function oldestOf({ shown }: DeskDrawing): Oldest | undefined {
  const answered = shown.waiting.flatMap(({ content }) =>
    content.type === 'answer' ? [content.draft.turn] : [],
  );
  const question = shown.meeting && oldestUnanswered(shown.meeting, answered);
  if (question) return { question };
  for (const { id, content, refusal } of shown.waiting) {
    if (content.type !== 'question' || refusal) continue;
    const isAnswered = content.draft.answer !== undefined || shown.waiting.some(({ after }) => after === id);
    if (!isAnswered) return { question: content.draft, after: id };
  }
  return undefined;
}
