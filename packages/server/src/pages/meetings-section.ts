// 报告会 on the unit's page: those to come first, each with the way to its own page.
import { html } from 'hono/html';
import type { MeetingPage } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { meetingsView, type MeetingView } from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { demoMark, type Markup } from './layout.js';

/** Those to come and the latest of those that are over; all of them are in the API. */
const SHOWN = 6;

export async function readMeetings(
  { useCases }: PageDeps,
  body: string,
  context: CallContext,
): Promise<MeetingPage> {
  const query = { body, limit: SHOWN };
  return await useCases['meetings.list']({ path: {}, query, body: undefined }, context);
}

/** Nothing where there is none. */
export function meetingsSection(page: MeetingPage, words: Words): Markup | '' {
  const view = meetingsView(page, words);
  if (!view) return '';
  return html`<section id="meetings" class="band" aria-labelledby="meetings-heading">
    ${view.demo && demoMark()}
    <h2 id="meetings-heading">${view.title}</h2>
    <p>${view.lead}</p>
    <ul class="plain rows">
      ${view.meetings.map((one) => html`<li>${meetingLine(one)}</li>`)}
    </ul>
    ${view.rest !== undefined && html`<p class="small muted">${view.rest}</p>`}
  </section>`;
}

/** One meeting, with every move of it. */
function meetingLine({ id, title, standing, when, where, moves, facts }: MeetingView): Markup {
  return html`<a class="target text" href="${meetingPath(id)}">${title}</a>
    <p><strong>${when}</strong> ${where} <span class="muted">${standing}</span></p>
    ${moves.map((move) => html`<p class="small">${move}</p>`)}
    <p class="small muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>`;
}

export function meetingPath(id: string): string {
  return pageRoutes.meeting.path.replace('{id}', id);
}
