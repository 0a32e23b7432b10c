// 会后跟进: every promise of a meeting with who looks after it, its countdown, the last progress meeting and its whistles.
import { html } from 'hono/html';
import type { CommitmentOwner, Day, MeetingDetail, ProgressMeeting, QuestionWhistle } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatDay, meetingDetailView, type MeetingPromiseView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { followUpWords as words } from './follow-up-words.js';
import type { Markup } from './layout.js';

const sdkWords = wordsFor('zh-CN');

/** Nothing where nothing was promised. */
export function followUpSection(meeting: MeetingDetail, today: Day): Markup | '' {
  const { asked, progress = [] } = meeting;
  const { questions } = meetingDetailView(meeting, today, sdkWords);
  const rows = questions.flatMap((question, index) =>
    question.promises.map((promise, place) => {
      const { whistles = [], promises = [] } = asked[index] ?? {};
      return promiseRow(promise, promises[place]?.owner, meeting, whistles);
    }),
  );
  if (rows.length === 0) return '';
  return html`<h2 class="subheading" id="follow-up">${words.title}</h2>
    <p>${words.lead}</p>
    <ul class="plain rows">
      ${rows.map((row) => html`<li>${row}</li>`)}
    </ul>
    ${
      progress.length > 0 &&
      html`<h3 class="subheading">${words.progressTitle}</h3>
        <ol class="plain moves">
          ${[...progress].reverse().map((one) => html`<li>${progressLine(one)}</li>`)}
        </ol>`
    }`;
}

function promiseRow(
  { id, text, due, isLate }: MeetingPromiseView,
  owner: CommitmentOwner | undefined,
  { portfolios, progress = [] }: MeetingDetail,
  whistles: readonly QuestionWhistle[],
): Markup {
  const keeper = portfolios?.items.find(({ commitments }) => commitments.includes(id))?.owner;
  const looked = progress
    .filter(({ commitments }) => commitments.includes(id))
    .map(({ heldOn }) => heldOn)
    .sort()
    .at(-1);
  const facts = [
    ...(owner ? [fill(words.promised, { ...owner })] : []),
    keeper ? fill(words.looksAfter, { ...keeper }) : words.nobody,
    looked === undefined ? words.notLooked : fill(words.lastLooked, { day: formatDay(looked, sdkWords) }),
  ];
  return html`<a class="target text" href="${pageRoutes.commitment.path.replace('{id}', id)}">${text}</a>
    <p class="${isLate ? 'overdue' : ''}">${due}</p>
    <p class="small muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
    ${whistles.map(
      ({ id: whistle, status }) =>
        html`<p class="small">${fill(words.whistle, { id: whistle, status: words.whistles[status] })}</p>`,
    )}`;
}

function progressLine({ heldOn, commitments, decided }: ProgressMeeting): Markup {
  const held = fill(words.progress, { day: formatDay(heldOn, sdkWords), count: commitments.length });
  return html`<strong>${held}</strong> <span>${decided}</span>`;
}
