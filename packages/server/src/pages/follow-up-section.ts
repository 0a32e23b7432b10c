// 会后跟进 on a page: every promise of a meeting with who looks after it, its countdown and what was decided since.
import { html } from 'hono/html';
import type { Day, MeetingDetail } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { meetingFollowUpView, type FollowedPromiseView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Markup } from './layout.js';

const sdkWords = wordsFor('zh-CN');

/** Nothing where nothing was promised. */
export function followUpSection(meeting: MeetingDetail, today: Day): Markup | '' {
  const view = meetingFollowUpView(meeting, today, sdkWords);
  if (!view) return '';
  const { title, lead, promises, progressTitle, progress } = view;
  return html`<h2 class="subheading" id="follow-up">${title}</h2>
    <p>${lead}</p>
    <ul class="plain rows">
      ${promises.map((promise) => html`<li>${promiseRow(promise)}</li>`)}
    </ul>
    ${
      progress.length > 0 &&
      html`<h3 class="subheading">${progressTitle}</h3>
        <ol class="plain moves">
          ${progress.map(({ held, decided }) => html`<li><strong>${held}</strong> <span>${decided}</span></li>`)}
        </ol>`
    }`;
}

function promiseRow({ id, text, due, isLate, facts, whistles }: FollowedPromiseView): Markup {
  return html`<a class="target text" href="${pageRoutes.commitment.path.replace('{id}', id)}">${text}</a>
    <p class="${isLate ? 'overdue' : ''}">${due}</p>
    <p class="small muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
    ${whistles.map((whistle) => html`<p class="small">${whistle}</p>`)}`;
}
