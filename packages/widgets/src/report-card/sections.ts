// The card's sections in words and numbers.
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
import { html, nothing, type TemplateResult } from 'lit';
import { statusMark } from '../foundation/templates/status-mark.js';
import { bar, part, swatch } from './bars.js';
import { amountOf, meaningOf, meaningsOf, openFigure, openLine } from '../foundation/templates/open-line.js';

export function problemsSection(view: ProblemsView): TemplateResult {
  return html`<section aria-labelledby="problems">
    <h3 id="problems">${view.heading}</h3>
    ${openFigure(view.pending, 'largest')}
    <p>${view.none} ${view.longest}</p>
    <ul class="plain ruled lines">
      ${view.figures.map((figure) => html`<li>${openFigure(figure)}</li>`)}
    </ul>
    ${view.oldest.length > 0 ? oldestTable(view) : nothing}
  </section>`;
}

function oldestTable({ columns, oldest, oldestHeading, oldestNote }: ProblemsView): TemplateResult {
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

function oldestRow({ category, number, mark, state, flags, age }: OldestView): TemplateResult {
  return html`<tr>
    <th scope="row">${category}<span class="small muted">${number}</span></th>
    <td>${statusMark(mark, state)}${flags.map((flag) => html`<span class="small">${flag}</span>`)}</td>
    <td class="number">${age}</td>
  </tr>`;
}

export function closingSection({ closing: view, asOf }: ReportCardView): TemplateResult {
  return html`<section aria-labelledby="closing">
    <h3 id="closing">${view.heading}</h3>
    <p>${view.whole}</p>
    ${closingBar(view.segments)}
    <ul class="plain ruled lines">
      ${view.segments.map((segment) => html`<li>${segmentLine(segment, asOf)}</li>`)}
    </ul>
    <p>${view.note}</p>
    ${openLine({ name: view.officeClaim, content: meaningOf(view.claim) })}
  </section>`;
}

/** Nothing to open: a rate never stands without its formula and what it is made of. */
export function ratesSection(view: RatesView | undefined): TemplateResult | typeof nothing {
  if (!view) return nothing;
  return html`<section aria-labelledby="rates">
    <h3 id="rates">${view.heading}</h3>
    <ul class="plain ruled lines">
      ${view.figures.map(
        (rate) =>
          html`<li>
            <p class="line still">
              <span class="name" part="label">${rate.label}</span>
              <span class="amount">${amountOf(rate)}</span>
            </p>
            ${meaningOf(rate)}
          </li>`,
      )}
    </ul>
    <p class="small muted">${view.note}</p>
  </section>`;
}

export function countsSection(
  name: 'commitments' | 'tasks',
  view: CardCountsView | undefined,
): TemplateResult | typeof nothing {
  if (!view) return nothing;
  return html`<section aria-labelledby="${name}">
    <h3 id="${name}">${view.heading}</h3>
    ${openLine({ name: view.summary, content: meaningOf(view.made) })}
    <ul class="plain ruled lines">
      ${view.figures.map((figure) => html`<li>${openFigure(figure)}</li>`)}
    </ul>
  </section>`;
}

export function participationSection(view: ParticipationView | undefined): TemplateResult | typeof nothing {
  if (!view) return nothing;
  return html`<section aria-labelledby="participation">
    <h3 id="participation">${view.heading}</h3>
    <p>${view.summary}</p>
    ${participationLines(view.cohorts)}
    <p class="small muted">${view.cohortsNote}</p>
    <details class="list">
      <summary><h4 class="line">${view.channelsHeading}</h4></summary>
    </details>
    ${participationLines(view.channels)}
    ${
      view.sessions.length > 0
        ? html`<h4 class="subheading">${view.sessionsHeading}</h4>
            ${participationLines(view.sessions)}`
        : nothing
    }
    <p class="small muted">${view.note}</p>
  </section>`;
}

/** Nothing to open: what a number is made of stands beneath it. */
function participationLines(lines: readonly ParticipationLine[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<ul class="plain ruled lines">
    ${lines.map(
      (line) =>
        html`<li>
          <p class="line still">
            <span class="name" part="label">${line.label}</span>
            <span class="amount">${amountOf(line)}</span>
          </p>
          <p class="small muted">${line.madeOf}</p>
        </li>`,
    )}
  </ul>`;
}

/** One bar over everything received; the lines beneath say the same in words. */
function closingBar(segments: readonly Segment[]): TemplateResult {
  let end = 0;
  const parts = segments.map(({ mark, ratio }) => {
    const start = end;
    end += ratio;
    return ratio > 0 ? part(mark, start, ratio) : undefined;
  });
  return html`<div class="closing">${bar(parts)}</div>`;
}

function segmentLine(segment: Segment, asOf: string): TemplateResult {
  const { mark, label, figures } = segment;
  const [figure, ...more] = figures;
  const content = figure && more.length === 0 ? meaningOf(figure) : meaningsOf(figures, asOf);
  return openLine({ name: html`${swatch(mark)}${label}`, amount: amountOf(segment), content });
}

export function definitionsSection(view: ReportCardView['definitions']): TemplateResult {
  return html`<section aria-labelledby="definitions">
    <details class="list">
      <summary><h3 id="definitions" class="line">${view.heading}</h3></summary>
    </details>
    <dl>
      ${view.items.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
  </section>`;
}

/** @param seal what came of checking it, on a page that names a key */
export function sealSection(view: ReportCardView['seal'], seal: unknown): TemplateResult {
  return html`<section aria-labelledby="seal">
    <h3 id="seal" class="subheading">${view.heading}</h3>
    <p class="small muted digits">${view.text}</p>
    ${seal}
  </section>`;
}
