// The units of a district side by side on its page: a line each that opens, no table to be scrolled sideways.
import { html } from 'hono/html';
import type { Body, UnitOverview } from '@huiyin/sdk';
import { routes } from '@huiyin/sdk/routes';
import { unitOverviewView, type UnitLineView, type UnitOverviewView } from '@huiyin/sdk/views';
import { overviewWordsFor } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { statusMark } from './drawings.js';
import { heading } from './heading.js';
import { demoMark, type Markup } from './layout.js';
import { meaningsOf, openLine } from './open-lines.js';
import { pageWords } from './words.js';

const words = overviewWordsFor('zh-CN');

/** @returns undefined where a unit is not a district: what its own units were handed is counted on its own card */
export async function readUnits(
  { useCases }: PageDeps,
  { slug, kind }: Pick<Body, 'slug' | 'kind'>,
  period: string | undefined,
  context: CallContext,
): Promise<UnitOverview | undefined> {
  if (kind !== 'district') return undefined;
  const query = period === undefined ? {} : { period };
  return useCases['bodies.overview']({ path: { body: slug }, query, body: undefined }, context);
}

export function unitsSection(overview: UnitOverview | undefined): Markup | '' {
  if (!overview) return '';
  const view = unitOverviewView(overview, words);
  return html`<section id="units" class="band" aria-label="${pageWords.units}">
    ${view.demo && demoMark()}
    <h2>${heading(words.overview.title, { body: overview.body.name })}</h2>
    <p class="muted meta"><span>${view.period}</span></p>
    ${view.empty === undefined ? told(view, overview) : html`<p>${view.empty}</p>`}
  </section>`;
}

function told(view: UnitOverviewView, { body: { slug }, period }: UnitOverview): Markup {
  const address = (path: string): string => `${path.replace('{body}', slug)}?period=${period}`;
  const w = words.overview;
  return html`<p>${view.sums}</p>
    <p class="small muted tip">${view.about}</p>
    <ul class="plain lines">
      ${view.units.map((unit) => html`<li>${unitLine(unit, period)}</li>`)}
    </ul>
    ${oldestTable(view)}
    <p class="small">
      <a class="target" href="${address(routes['bodies.overviewTable'].path)}" download>${w.table}</a>
      <a class="target" href="${address(routes['bodies.overview'].path)}">${w.data}</a>
    </p>`;
}

function unitLine({ slug, name, line, figures, asOf, toUnit }: UnitLineView, period: string): Markup {
  return openLine({
    name,
    amount: html`<span>${line}</span>`,
    content: html`${meaningsOf(figures, asOf)}
      <p><a class="target" href="/b/${slug}/${period}">${toUnit}</a></p>`,
  });
}

function oldestTable({ columns, oldest, oldestHeading, oldestNone, oldestNote }: UnitOverviewView): Markup {
  if (oldestNone !== undefined) return html`<p>${oldestNone}</p>`;
  return html`<table>
      <caption>
        ${oldestHeading}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.unit}</th>
          <th scope="col">${columns.state}</th>
          <th scope="col" class="number">${columns.age}</th>
        </tr>
      </thead>
      <tbody>
        ${oldest.map(
          ({ unit, category, number, mark, state, flags, age }) =>
            html`<tr>
              <th scope="row">${unit} <span class="small muted">${category} ${number}</span></th>
              <td>
                ${statusMark(mark, state)}${flags.map((flag) => html` <span class="small">${flag}</span>`)}
              </td>
              <td class="number">${age}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="small muted">${oldestNote}</p>`;
}
