// `/m/<id>`: a report meeting: when, where and about what; then every question with its answer and what was promised.
import { html } from 'hono/html';
import type { MeetingDetail } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { fill, meetingDetailView, type MeetingDetailView, type MeetingQuestionView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { followUpSection } from './follow-up-section.js';
import { unitFeedPath } from './follow-section.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document, type Markup } from './layout.js';
import { meetingPath } from './meetings-section.js';
import { sizeOf } from './size.js';

const words = wordsFor('zh-CN');
const w = words.meetings;

export async function meetingPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const call = { path: { id: page.path['id'] ?? '' }, query: {}, body: undefined };
  const meeting = await deps.useCases['meetings.get'](call, publicContext(page));
  const view = meetingDetailView(meeting, dayOf(page.now), words);
  const { body } = meeting;
  const nonce = deps.randomText(16);
  const shell = {
    title: fill(w.pageTitle, { title: view.title, body: body.name }),
    nonce,
    size: sizeOf(page.url, page.request.method),
    body,
    demo: view.demo,
    feed: unitFeedPath(body.slug),
    main: drawing(view, meeting, followUpSection(meeting, dayOf(page.now))),
  };
  return htmlResponse(document(shell), { nonce });
}

function drawing(
  view: MeetingDetailView,
  { body, cards, demo }: MeetingDetail,
  followUp: Markup | '',
): Markup {
  const { facts, moves, splits } = view;
  return html`<article class="meeting">
    ${demo === true && demoMark()}
    <h1 class="written">${view.title}</h1>
    <p class="lead">${view.standing}</p>
    <dl>
      <dt>${w.whenTitle}</dt>
      <dd><strong>${view.when}</strong></dd>
      <dt>${w.whereTitle}</dt>
      <dd><strong>${view.where}</strong></dd>
    </dl>
    <p class="small muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
    ${listed(w.movesTitle, moves)}
    ${splits.map(({ id, text }) => html`<p><a class="target" href="${meetingPath(id)}">${text}</a></p>`)}
    ${questions(view)} ${followUp}
    ${
      view.agenda.length > 0 &&
      html`<h2 class="subheading">${w.agendaTitle}</h2>
        <ol>
          ${view.agenda.map((one) => html`<li>${one}</li>`)}
        </ol>`
    }
    ${listed(w.desksTitle, view.desks)}
    ${view.minutes !== undefined && html`${listedText(w.minutesTitle, view.minutes)}`} ${review(view)}
    ${listed(w.attendanceTitle, view.attendance)}
    ${view.attendance.length > 0 && html`<p class="small muted">${w.attendanceNote}</p>`}
    ${
      cards.length > 0 &&
      html`<h2 class="subheading">${w.cardsTitle}</h2>
        <ul>
          ${view.cards.map((text) => html`<li>${text}</li>`)}
        </ul>`
    }
    <h2 class="subheading">${w.historyTitle}</h2>
    <ol class="plain moves">
      ${view.history.map(
        ({ what, told }) => html`<li><strong>${what}</strong> <span class="small muted">${told}</span></li>`,
      )}
    </ol>
    <p>
      <a class="target" href="${pageRoutes.body.path.replace('{body}', body.slug)}#meetings"
        >${fill(w.back, { body: body.name })}</a
      >
    </p>
  </article>`;
}

/** During and after: by their number on the night. */
function questions({ status, questions: asked }: MeetingDetailView): Markup | '' {
  if (status === 'announced' || status === 'cancelled') return '';
  return html`<h2 class="subheading" id="questions">${w.questionsTitle}</h2>
    ${asked.length === 0 && html`<p>${w.noQuestions}</p>`}
    <ul class="plain rows">
      ${asked.map((one) => html`<li>${question(one)}</li>`)}
    </ul>`;
}

function question({
  turn,
  asked,
  appeal,
  standing,
  answer,
  answered,
  promises,
}: MeetingQuestionView): Markup {
  return html`<p><span class="muted">${turn}</span> <strong>${asked}</strong></p>
    <p><span class="muted">${answer}</span>${answered !== undefined && html`<br />${answered}`}</p>
    ${promises.map(
      ({ id, text, due, isLate }) =>
        html`<p>
          <a class="target" href="${pageRoutes.commitment.path.replace('{id}', id)}">${text}</a>
          <span class="${isLate ? 'overdue' : 'muted'}">${due}</span>
        </p>`,
    )}
    <p class="small muted">
      <a href="${pageRoutes.appeal.path.replace('{number}', appeal)}">${appeal}</a> ${standing}
    </p>`;
}

function review({ review: said }: MeetingDetailView): Markup | '' {
  if (said.length === 0) return '';
  return html`<h2 class="subheading">${w.reviewTitle}</h2>
    <dl>
      ${said.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>`;
}

function listed(heading: string, items: readonly string[]): Markup | '' {
  if (items.length === 0) return '';
  return html`<h2 class="subheading">${heading}</h2>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

function listedText(heading: string, text: string): Markup {
  return html`<h2 class="subheading">${heading}</h2>
    ${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}`;
}
