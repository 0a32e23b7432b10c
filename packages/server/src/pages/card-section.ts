// The report card as light HTML: complete without script, and the fallback inside the tag. Problems come first.
import { html } from 'hono/html';
import type {
  CardCountsView,
  OldestView,
  ParticipationLine,
  ParticipationView,
  ProblemsView,
  RatesView,
  ReportCardView,
  Segment,
} from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import { casesSection } from './cases-section.js';
import { categoriesSection, monthsSection } from './card-charts.js';
import { statusMark, swatch, wholeBar } from './drawings.js';
import { demoMark, type Markup } from './layout.js';
import { amountOf, meaningOf, meaningsOf, openFigure, openLine, openList } from './open-lines.js';

/** The whole card, in the order and with the looks of the element, so that little moves when it takes over. */
export function cardSection(view: ReportCardView, words: Words): Markup {
  const { asOf } = view;
  return html`<article class="card" aria-labelledby="card-title">
    ${view.demo && demoMark()}
    <h2 id="card-title">${view.title}</h2>
    <p class="muted meta"><span>${view.period}</span> <span>${asOf}</span> <span>${view.status}</span></p>
    ${view.published !== undefined && html`<p class="published">${view.published}</p>`}
    ${openLine({ name: view.summary, content: meaningOf(view.received) })}
    <p class="small muted tip">${words.reportCard.openHint}</p>
    ${problemsSection(view.problems)}
    ${
      !view.empty &&
      html`${closingSection(view)} ${view.rates && ratesSection(view.rates)}
      ${view.categories.rows.length > 0 && categoriesSection(view.categories, asOf)}`
    }
    ${monthsSection(view.months, asOf)} ${view.commitments && countsSection('commitments', view.commitments)}
    ${view.cases && casesSection(view.cases)} ${view.tasks && countsSection('tasks', view.tasks)}
    ${view.participation && participationSection(view.participation)} ${definitionsSection(view.definitions)}
    ${sealSection(view.seal)}
  </article>`;
}

function problemsSection(view: ProblemsView): Markup {
  return html`<section aria-labelledby="card-problems">
    <h3 id="card-problems">${view.heading}</h3>
    ${openFigure(view.pending, 'largest')}
    <p>${view.none} ${view.longest}</p>
    <ul class="plain lines">
      ${view.figures.map((figure) => html`<li>${openFigure(figure)}</li>`)}
    </ul>
    ${view.oldest.length > 0 && oldestTable(view)}
  </section>`;
}

function oldestTable({ columns, oldest, oldestHeading, oldestNote }: ProblemsView): Markup {
  return html`<table>
      <caption>
        ${oldestHeading}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.category}</th>
          <th scope="col">${columns.state}</th>
          <th scope="col" class="number">${columns.age}</th>
        </tr>
      </thead>
      <tbody>
        ${oldest.map(oldestRow)}
      </tbody>
    </table>
    <p class="small muted">${oldestNote}</p>`;
}

function oldestRow({ category, number, mark, state, flags, age }: OldestView): Markup {
  return html`<tr>
    <th scope="row">${category} <span class="small muted">${number}</span></th>
    <td>${statusMark(mark, state)}${flags.map((flag) => html` <span class="small">${flag}</span>`)}</td>
    <td class="number">${age}</td>
  </tr>`;
}

function closingSection({ closing: view, asOf }: ReportCardView): Markup {
  return html`<section aria-labelledby="card-closing">
    <h3 id="card-closing">${view.heading}</h3>
    <p>${view.whole}</p>
    <div class="closing">${wholeBar(view.segments)}</div>
    <ul class="plain lines">
      ${view.segments.map((segment) => html`<li>${segmentLine(segment, asOf)}</li>`)}
    </ul>
    <p>${view.note}</p>
    ${openLine({ name: view.officeClaim, content: meaningOf(view.claim) })}
  </section>`;
}

function segmentLine(segment: Segment, asOf: string): Markup {
  const { mark, label, figures } = segment;
  const [figure, ...more] = figures;
  const content = figure && more.length === 0 ? meaningOf(figure) : meaningsOf(figures, asOf);
  return openLine({ name: html`${swatch(mark)}${label}`, amount: amountOf(segment), content });
}

/** Nothing to open: a rate never stands without its formula and what it is made of. */
function ratesSection(view: RatesView): Markup {
  return html`<section aria-labelledby="card-rates">
    <h3 id="card-rates">${view.heading}</h3>
    <ul class="plain lines">
      ${view.figures.map(
        (rate) =>
          html`<li>
            <p class="line still">
              <span class="name">${rate.label}</span> <span class="amount">${amountOf(rate)}</span>
            </p>
            ${meaningOf(rate)}
          </li>`,
      )}
    </ul>
    <p class="small muted">${view.note}</p>
  </section>`;
}

function countsSection(name: 'commitments' | 'tasks', view: CardCountsView): Markup {
  return html`<section aria-labelledby="card-${name}">
    <h3 id="card-${name}">${view.heading}</h3>
    ${openLine({ name: view.summary, content: meaningOf(view.made) })}
    <ul class="plain lines">
      ${view.figures.map((figure) => html`<li>${openFigure(figure)}</li>`)}
    </ul>
  </section>`;
}

function participationSection(view: ParticipationView): Markup {
  return html`<section aria-labelledby="card-participation">
    <h3 id="card-participation">${view.heading}</h3>
    <p>${view.summary}</p>
    ${view.cohorts.length > 0 && participationLines(view.cohorts)}
    <p class="small muted">${view.cohortsNote}</p>
    ${openList(html`<h4 class="line">${view.channelsHeading}</h4>`, participationLines(view.channels))}
    ${
      view.sessions.length > 0 &&
      html`<h4 class="subheading">${view.sessionsHeading}</h4>
        ${participationLines(view.sessions)}`
    }
    <p class="small muted">${view.note}</p>
  </section>`;
}

/** Nothing to open: what a number is made of stands beneath it. */
function participationLines(lines: readonly ParticipationLine[]): Markup {
  return html`<ul class="plain lines">
    ${lines.map(
      (line) =>
        html`<li>
          <p class="line still">
            <span class="name">${line.label}</span> <span class="amount">${amountOf(line)}</span>
          </p>
          <p class="small muted">${line.madeOf}</p>
        </li>`,
    )}
  </ul>`;
}

function definitionsSection(view: ReportCardView['definitions']): Markup {
  const list = html`<dl>
    ${view.items.map(
      ({ term, text }) =>
        html`<dt>${term}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;
  return html`<section aria-labelledby="card-definitions">
    ${openList(html`<h3 id="card-definitions" class="line">${view.heading}</h3>`, list)}
  </section>`;
}

function sealSection(view: ReportCardView['seal']): Markup {
  return html`<section aria-labelledby="card-seal">
    <h3 id="card-seal" class="subheading">${view.heading}</h3>
    <p class="small muted digits">${view.text}</p>
  </section>`;
}
