// A commitment as light HTML: its day, the day first promised struck beside it, every reason it was moved for.
import { html } from 'hono/html';
import type { Commitment } from '@huiyin/sdk';
import {
  calendarLinks,
  countingOf,
  countingView,
  type CommitmentListView,
  type CommitmentRowView,
  type CommitmentView,
  type EvidenceView,
  type MoveView,
} from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import { statusMark } from './drawings.js';
import { demoMark, type Markup } from './layout.js';
import { photoFigure } from './photo-figure.js';
import { openList } from './open-lines.js';

/** The ledger of commitments, in the order and with the words of the element. */
export function commitmentsList(view: CommitmentListView, words: Words): Markup {
  return html`${view.demo && demoMark()}
    <p>${view.summary}</p>
    <ol class="plain commitments">
      ${view.rows.map((row) => html`<li>${commitmentRow(row, words)}</li>`)}
    </ol>`;
}

function commitmentRow({ id, when, flags, detail }: CommitmentRowView, words: Words): Markup {
  return html`<details class="opens">
    <summary>
      <span class="line"
        ><span class="name">${detail.text}</span>
        <span class="state"
          >${statusMark(detail.mark, detail.status)}
          <span class="digits">${when}</span>
          ${flags.map((flag) => html` <span class="small">${flag}</span>`)}</span
        ></span
      >
    </summary>
    <div class="opened">
      ${commitmentBody(detail, words, { level: 3 })}
      <p><a href="/c/${id}">${id}</a></p>
    </div>
  </details>`;
}

/** Ways to have the days in one's own calendar. @param url absolute, or programs could not follow it */
export function calendarLine(url: string, { commitment }: Words): Markup {
  const { lead, follow, file, note } = commitment.toCalendar;
  const links = calendarLinks(url);
  return html`<p class="calendar">
    ${lead} <a class="target" href="${links.follow}">${follow}</a>
    <a class="target" href="${links.file}">${file}</a>
    <span class="small muted">${note}</span>
  </p>`;
}

interface Beside {
  /** Of its headings: below what it stands under. */
  readonly level: 2 | 3;
  /** How its day was counted. */
  readonly counting?: Markup;
}

/** Everything there is to say of one commitment. */
export function commitmentBody(
  view: CommitmentView,
  { commitment }: Words,
  { level, counting }: Beside,
): Markup {
  const { due, original, headline, notes, moves, facts, nodes, evidence } = view;
  return html`<p class="due">
      ${original !== undefined && html`<del>${original}</del> `}<strong>${due}</strong>
    </p>
    <p>${headline}</p>
    ${notes.map((note) => html`<p class="notice">${note}</p>`)} ${counting}
    ${group(level, moves.heading, moves.items.map(move))}
    ${group(
      level,
      commitment.nodes.heading,
      nodes.map(({ title, due: by }) => html`${title} <span class="small muted">${by}</span>`),
    )}
    ${group(level, commitment.evidence.heading, evidence.map(evidenceLine))}
    <dl>
      ${facts.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>`;
}

/** In words, or as a photo that stands for them. */
function evidenceLine({ kind, text, on, photo, takenDown }: EvidenceView): Markup {
  const when = html`<span class="small muted">${on}</span>`;
  if (!photo) return html`<strong>${kind}</strong> ${text} ${when} ${takenDown}`;
  return photoFigure({ ...photo, text }, html`<strong>${kind}</strong> ${when}`);
}

/** 这是怎么算的: in sentences and, where working days were counted, day by day. */
export function countingDetails(commitment: Commitment, words: Words): Markup {
  const { sentences, rows } = countingView(countingOf(commitment), words);
  return openList(
    html`<span class="line">${words.countdown.how}</span>`,
    html`<div class="counting">
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      ${
        rows.length > 0 &&
        html`<p id="days" class="small muted">${words.counting.list}</p>
          <ol class="plain days" aria-labelledby="days">
            ${rows.map(
              ({ day, why, counts }) =>
                html`<li class="${counts ? 'counts' : 'muted'}">
                  <span class="day">${day}</span> <span class="why">${why}</span>
                </li>`,
            )}
          </ol>`
      }
    </div>`,
  );
}

function group(level: Beside['level'], heading: string, items: readonly Markup[]): Markup | string {
  if (items.length === 0) return '';
  const title =
    level === 2 ? html`<h2 class="subheading">${heading}</h2>` : html`<h3 class="subheading">${heading}</h3>`;
  return html`${title}
    <ol class="plain moves">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ol>`;
}

function move({ what, days, reason, who }: MoveView): Markup {
  return html`<span class="small muted">${what}</span>
    <strong>${days}</strong> ${reason !== undefined && html`<span>${reason}</span>`}
    ${who !== undefined && html`<span class="small muted">${who}</span>`}`;
}
