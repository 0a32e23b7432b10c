// A commitment around its countdown: what was promised, by whom, and every time the day was moved and why.
import {
  fill,
  formatMillis,
  type CommitmentView,
  type CountdownView,
  type MovesView,
  type MoveView,
} from '@huiyin/sdk/views';
import type { CommitmentWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarLine } from '../foundation/templates/calendar-links.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { evidenceItem } from '../foundation/templates/evidence.js';
import { statusMark } from '../foundation/templates/status-mark.js';
import { titleAround } from '../foundation/templates/title.js';
import { timer } from './countdown-template.js';

export interface PromiseParts {
  readonly view: CommitmentView;
  /** The name of the unit that promised, which stands in the title. */
  readonly unit: string;
  /** Absent once nothing is counted down to. */
  readonly countdown: CountdownView | undefined;
  readonly how: TemplateResult;
  /** When what is shown was got, where it may be old. */
  readonly staleFrom: number | undefined;
  /** Where its days are to be had as a calendar, while there are any to wait for. */
  readonly calendar: string | undefined;
  /** What came of checking it, on a page that names a key. */
  readonly seal: unknown;
  /** The server its pictures are on. */
  readonly endpoint: string;
}

export function promiseContent(
  { view, unit, countdown, how, staleFrom, calendar, seal, endpoint }: PromiseParts,
  words: CommitmentWords,
): TemplateResult {
  return html`<article aria-labelledby="title">
    ${view.demo ? demoMark(words) : nothing}
    <h2 id="title" class="subheading" part="label">${titleAround(unit, view.title)}</h2>
    <p class="what">${view.text}</p>
    <p class="status">${statusMark(view.mark, view.status)}</p>
    ${countdown ? timer(countdown) : nothing}
    <p class="due">${view.original ? html`<del>${view.original}</del> ` : nothing}<span>${view.due}</span></p>
    <p>${view.headline}</p>
    <p class="news" role="status">${staleFrom === undefined ? nothing : offline(staleFrom, words)}</p>
    ${view.notes.map((note) => html`<p class="notice">${note}</p>`)} ${movesSection(view.moves)}
    <dl>
      ${view.facts.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    ${nodesSection(view, words)} ${evidenceSection(view, words, endpoint)} ${how}
    ${calendar === undefined ? nothing : calendarLine(calendar, words)} ${seal}
  </article>`;
}

function offline(from: number, words: CommitmentWords): string {
  return fill(words.foundation.stale, { moment: formatMillis(from, words) });
}

function movesSection({ heading, items }: MovesView): unknown {
  if (items.length === 0) return nothing;
  return html`<section aria-labelledby="moves">
    <h3 id="moves" class="subheading">${heading}</h3>
    <ol class="plain ruled lines">
      ${items.map(move)}
    </ol>
  </section>`;
}

function move({ what, days, reason, who }: MoveView): TemplateResult {
  return html`<li>
    <p class="small muted">${what}</p>
    <p><strong>${days}</strong></p>
    ${reason ? html`<p>${reason}</p>` : nothing} ${who ? html`<p class="small muted">${who}</p>` : nothing}
  </li>`;
}

function nodesSection({ nodes }: CommitmentView, { commitment }: CommitmentWords): unknown {
  if (nodes.length === 0) return nothing;
  return html`<section aria-labelledby="nodes">
    <h3 id="nodes" class="subheading">${commitment.nodes.heading}</h3>
    <ol class="plain ruled lines">
      ${nodes.map(
        ({ title, due }) =>
          html`<li>
            <p>${title}</p>
            <p class="small muted">${due}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}

function evidenceSection(
  { evidence }: CommitmentView,
  { commitment }: CommitmentWords,
  endpoint: string,
): unknown {
  if (evidence.length === 0) return nothing;
  return html`<section aria-labelledby="evidence">
    <h3 id="evidence" class="subheading">${commitment.evidence.heading}</h3>
    <ul class="plain ruled lines">
      ${evidence.map((one) => html`<li>${evidenceItem(one, endpoint)}</li>`)}
    </ul>
  </section>`;
}
