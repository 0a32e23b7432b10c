// A report meeting as drawn: before it where and what about, then every question with its answer and promises.
import type {
  FollowedPromiseView,
  MeetingDetailView,
  MeetingFollowUpView,
  MeetingPromiseView,
  MeetingQuestionView,
  MeetingRatingsView,
} from '@huiyin/sdk/views';
import type { MeetingWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** Addresses of the pages a meeting leads to. */
export interface MeetingLinks {
  readonly appeal: (number: string) => string;
  readonly commitment: (id: string) => string;
  readonly meeting: (id: string) => string;
}

/** What stands among the facts of a meeting. */
interface Beside {
  /** What can be done there now: after what is known of time and place. */
  readonly forms: unknown;
  /** After what was asked. */
  readonly followUp: MeetingFollowUpView | undefined;
}

export function meetingBody(
  view: MeetingDetailView,
  { meetings: w }: MeetingWords,
  links: MeetingLinks,
  { forms, followUp }: Beside,
): TemplateResult {
  const { when, where, standing, facts, moves, splits, slips, agenda, desks } = view;
  return html`<p part="value">${standing}</p>
    <dl>
      <dt part="label">${w.whenTitle}</dt>
      <dd><strong part="value">${when}</strong></dd>
      <dt part="label">${w.whereTitle}</dt>
      <dd><strong part="value">${where}</strong></dd>
    </dl>
    <p class="small muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
    ${listed(w.movesTitle, moves)}
    ${splits.map(({ id, text }) => html`<p><a class="target" href=${links.meeting(id)}>${text}</a></p>`)}
    ${slips.map((sentence) => html`<p class="notice">${sentence}</p>`)} ${forms} ${questions(view, w, links)}
    ${followUp ? followUpPart(followUp, links) : nothing} ${listed(w.agendaTitle, agenda)}
    ${listed(w.desksTitle, desks)} ${afterwards(view, w)}`;
}

/** During and after: by their number on the night. */
function questions(
  { status, questions: asked }: MeetingDetailView,
  w: MeetingWords['meetings'],
  links: MeetingLinks,
): unknown {
  if (status === 'announced' || status === 'cancelled') return nothing;
  return html`<h3 id="questions">${w.questionsTitle}</h3>
    ${
      asked.length === 0
        ? html`<p>${w.noQuestions}</p>`
        : html`<ol class="plain ruled questions" aria-labelledby="questions">
            ${repeat(
              asked,
              ({ appeal }) => appeal,
              (one) => html`<li>${question(one, links)}</li>`,
            )}
          </ol>`
    }`;
}

function question(view: MeetingQuestionView, links: MeetingLinks): TemplateResult {
  const { turn, asked, appeal, standing, answer, answered, promises } = view;
  return html`<p><span class="muted">${turn}</span> <strong part="label">${asked}</strong></p>
    <p class="muted">${answer}</p>
    ${answered === undefined ? nothing : html`<p>${answered}</p>`}
    ${promises.map((promise) => promiseLine(promise, links))}
    <p class="small muted"><a class="target" href=${links.appeal(appeal)}>${appeal}</a> ${standing}</p>`;
}

function promiseLine({ id, text, due, isLate }: MeetingPromiseView, links: MeetingLinks): TemplateResult {
  return html`<p>
    <a class="target" href=${links.commitment(id)}>${text}</a>
    <span class=${isLate ? 'late' : 'muted'} part="value">${due}</span>
  </p>`;
}

/** Each promise of the evening once more, by how it is followed. */
function followUpPart(
  { title, lead, promises, progressTitle, progress }: MeetingFollowUpView,
  links: MeetingLinks,
): TemplateResult {
  return html`<h3 id="follow-up">${title}</h3>
    <p>${lead}</p>
    <ul class="plain ruled" aria-labelledby="follow-up">
      ${promises.map((promise) => html`<li>${followedPromise(promise, links)}</li>`)}
    </ul>
    ${
      progress.length === 0
        ? nothing
        : html`<h4>${progressTitle}</h4>
            <ul>
              ${progress.map(({ held, decided }) => html`<li><strong part="value">${held}</strong> ${decided}</li>`)}
            </ul>`
    }`;
}

function followedPromise(
  { facts, whistles, ...promise }: FollowedPromiseView,
  links: MeetingLinks,
): TemplateResult {
  return html`${promiseLine(promise, links)}
    <p class="small muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
    ${whistles.map((whistle) => html`<p class="small">${whistle}</p>`)}`;
}

function afterwards(view: MeetingDetailView, w: MeetingWords['meetings']): unknown {
  const { minutes, review, attendance, cards, ratings } = view;
  return html`${ratings ? ratingsPart(ratings, w) : nothing}
  ${
    minutes === undefined
      ? nothing
      : html`<h3>${w.minutesTitle}</h3>
          ${minutes.split(/\n+/).map((line) => html`<p>${line}</p>`)}`
  }
  ${
    review.length === 0
      ? nothing
      : html`<h3>${w.reviewTitle}</h3>
          <dl>
            ${review.map(
              ({ term, text }) =>
                html`<dt>${term}</dt>
                  <dd>${text}</dd>`,
            )}
          </dl>`
  }
  ${listed(w.attendanceTitle, attendance)}
  ${attendance.length > 0 ? html`<p class="small muted">${w.attendanceNote}</p>` : nothing}
  ${listed(w.cardsTitle, cards)}`;
}

function ratingsPart(
  { of, lines, solved, standing }: MeetingRatingsView,
  w: MeetingWords['meetings'],
): TemplateResult {
  const list = (items: readonly string[]) =>
    html`<ul>
      ${items.map((item) => html`<li part="value">${item}</li>`)}
    </ul>`;
  return html`<h3>${w.ratingsTitle}</h3>
    <p>${of}</p>
    ${list(lines)}
    ${
      solved.length === 0
        ? nothing
        : html`<p>${w.solvedTitle}</p>
            ${list(solved)}`
    }
    <p class="small muted">${standing}</p>`;
}

function listed(heading: string, items: readonly string[]): unknown {
  if (items.length === 0) return nothing;
  return html`<h3>${heading}</h3>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}
