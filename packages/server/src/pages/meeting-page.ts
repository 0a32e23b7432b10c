// `/m/<id>`: a report meeting: when, where and about what; then every question with its answer and what was promised.
import { html } from 'hono/html';
import type { MeetingDetail } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { fill, meetingDetailView, type MeetingDetailView, type MeetingQuestionView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { appealForm } from './appeal-form.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { followUpSection } from './follow-up-section.js';
import { unitFeed } from './feeds.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document, type Markup } from './layout.js';
import { hasMeetingForms, meetingForms, type SentToMeeting } from './meeting-forms.js';
import { meetingPath } from './meetings-section.js';
import { meetingSharing } from './page-sharing.js';
import { sizeOf } from './size.js';

const words = wordsFor('zh-CN');
const w = words.meetings;

export async function meetingPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  return await drawMeeting(deps, page, await readMeeting(deps, page));
}

export function readMeeting({ useCases }: PageDeps, page: PageRequest): Promise<MeetingDetail> {
  const call = { path: { id: page.path['id'] ?? '' }, query: {}, body: undefined };
  return useCases['meetings.get'](call, publicContext(page));
}

/** @param sent a form that came back, with what is wrong */
export async function drawMeeting(
  deps: PageDeps,
  page: PageRequest,
  meeting: MeetingDetail,
  { sent, status = 200 }: { readonly sent?: SentToMeeting; readonly status?: number } = {},
): Promise<Response> {
  const view = meetingDetailView(meeting, dayOf(page.now), words);
  const { body } = meeting;
  const nonce = deps.randomText(16);
  const isPrivate = sent !== undefined;
  const frame = { now: page.now, sent, key: deps.randomText(18), nonce };
  const shell = {
    title: fill(w.pageTitle, { title: view.title, body: body.name }),
    nonce,
    size: sizeOf(page.url, page.request.method),
    body,
    demo: view.demo,
    feed: unitFeed(body.slug),
    ...(!isPrivate && { sharing: meetingSharing(meeting, { origin: deps.origin, today: dayOf(page.now) }) }),
    isPrivate,
    main: drawing(view, meeting, {
      forms: html`${meetingForms(meeting, frame)} ${await askPart(deps, page, meeting)}`,
      followUp: followUpSection(meeting, dayOf(page.now)),
    }),
  };
  const isOfOne = isPrivate || hasMeetingForms(meeting, page.now);
  return htmlResponse(document(shell), { nonce, status, private: isOfOne });
}

function drawing(
  view: MeetingDetailView,
  { body, cards, demo }: MeetingDetail,
  { forms, followUp }: { readonly forms: Markup; readonly followUp: Markup | '' },
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
    ${view.slips.map((sentence) => html`<p class="notice">${sentence}</p>`)} ${forms} ${questionsPart(view)}
    ${followUp} ${ratings(view)}
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
export function questionsPart({ status, questions: asked }: MeetingDetailView): Markup | '' {
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

/** Its form goes the way of every appeal: what was typed is shown to be checked before it is sent. */
async function askPart(
  { useCases }: PageDeps,
  page: PageRequest,
  { id, status, body: { slug } }: MeetingDetail,
): Promise<Markup | ''> {
  if (status !== 'announced' && status !== 'open') return '';
  const call = { path: { body: slug }, query: {}, body: undefined };
  const unit = await useCases['bodies.get'](call, publicContext(page));
  const { title, lead } = words.meetingForms.ask;
  return html`<details class="act" id="ask">
    <summary>${title}</summary>
    <p>${lead}</p>
    ${appealForm(unit, { meeting: id })}
  </details>`;
}

/** From its closing on. */
function ratings({ ratings: told }: MeetingDetailView): Markup | '' {
  if (!told) return '';
  const { of, lines, solved, standing } = told;
  return html`<h2 class="subheading" id="ratings">${w.ratingsTitle}</h2>
    <p>${of}</p>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      solved.length > 0 &&
      html`<p>${w.solvedTitle}</p>
        <ul>
          ${solved.map((line) => html`<li>${line}</li>`)}
        </ul>`
    }
    <p class="small muted">${standing}</p>`;
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
