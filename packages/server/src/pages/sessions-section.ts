// 下基层 on the unit's page: totals by kind, and the latest few in words.
import { html } from 'hono/html';
import type { Session, SessionTotals } from '@huiyin/sdk';
import { sessionsView, type SessionsView, type SessionView } from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { demoMark, type Markup } from './layout.js';

/** The latest; all of them are in the API. */
const SHOWN = 3;

export interface ToldSessions {
  readonly totals: SessionTotals;
  readonly latest: readonly Session[];
}

export async function readSessions(
  { useCases }: PageDeps,
  query: { readonly body: string; readonly period?: string },
  context: CallContext,
): Promise<ToldSessions> {
  const [totals, { items }] = await Promise.all([
    useCases['sessions.totals']({ path: {}, query, body: undefined }, context),
    useCases['sessions.list']({ path: {}, query: { ...query, limit: SHOWN }, body: undefined }, context),
  ]);
  return { totals, latest: items };
}

/** Nothing where there was none. */
export function sessionsSection({ totals, latest }: ToldSessions, words: Words): Markup | '' {
  const view = sessionsView(totals, latest, words);
  if (!view) return '';
  return html`<section id="sessions" class="band" aria-labelledby="sessions-heading">
    ${view.demo && demoMark()}
    <h2 id="sessions-heading">${view.title}</h2>
    <p>${view.summary}</p>
    ${table(view)}
    <h3>${view.latestTitle}</h3>
    <ul class="plain rows">
      ${view.latest.map((one) => html`<li>${sessionBody(one)}</li>`)}
    </ul>
  </section>`;
}

function table({ columns, rows, title }: SessionsView): Markup {
  return html`<table aria-label="${title}">
    <thead>
      <tr>
        <th scope="col">${columns.kind}</th>
        <th scope="col">${columns.sessions}</th>
        <th scope="col">${columns.people}</th>
        <th scope="col">${columns.appeals}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${row.kind}</th>
            <td class="digits">${row.sessions}</td>
            <td class="digits">${row.people}</td>
            <td class="digits">${row.appeals}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** One session, as it stands in a list. */
export function sessionBody({
  title,
  when,
  facts,
  words,
  agreed,
  agreedTitle,
  corrections,
}: SessionView): Markup {
  return html`<span class="text">${title}</span>
    <span class="small muted facts"
      ><span>${when}</span> ${facts.map((fact) => html`<span>${fact}</span> `)}</span
    >
    ${words !== undefined && html`<p>${words}</p>`}
    ${
      agreed.length > 0 &&
      html`<p class="small muted">${agreedTitle}</p>
        <ul>
          ${agreed.map(({ commitment, text }) => html`<li><a class="target" href="/c/${commitment}">${text}</a></li>`)}
        </ul>`
    }
    ${corrections.map((text) => html`<p class="small muted">${text}</p>`)}`;
}
