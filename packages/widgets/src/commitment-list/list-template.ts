// The rows of the ledger, and what each opens.
import type { CommitmentListView, CommitmentRowView, CommitmentView, MoveView } from '@huiyin/sdk/views';
import type { CommitmentWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { evidenceItem } from '../foundation/templates/evidence.js';
import { statusMark } from '../foundation/templates/status-mark.js';

/** Rows keep their nodes wherever they move to, with what was opened and the focus. */
export function rowsOf(
  { rows }: CommitmentListView,
  words: CommitmentWords,
  endpoint: string,
): TemplateResult {
  return html`<ol class="plain ruled rows">
    ${repeat(
      rows,
      ({ id }) => id,
      (row) => html`<li>${rowDetails(row, words, endpoint)}</li>`,
    )}
  </ol>`;
}

function rowDetails(
  { id, when, flags, detail }: CommitmentRowView,
  words: CommitmentWords,
  endpoint: string,
): TemplateResult {
  return html`<details data-id=${id}>
    <summary>
      <span class="line">
        <span class="text" part="label">${detail.text}</span>
        <span class="state"
          >${statusMark(detail.mark, detail.status)} <span class="when" part="value">${when}</span></span
        >
        ${flags.map((flag) => html`<span class="flag small">${flag}</span>`)}
      </span>
    </summary>
    <div class="opened">${opened(detail, words, endpoint)}</div>
  </details>`;
}

function opened(detail: CommitmentView, { commitment }: CommitmentWords, endpoint: string): TemplateResult {
  const { due, original, headline, notes, moves, facts, nodes, evidence } = detail;
  return html`<p class="due">${original ? html`<del>${original}</del> ` : nothing}<span>${due}</span></p>
    <p>${headline}</p>
    ${notes.map((note) => html`<p class="notice">${note}</p>`)} ${group(moves.heading, moves.items.map(move))}
    ${group(
      commitment.nodes.heading,
      nodes.map(({ title, due: by }) => html`${title} <span class="small muted">${by}</span>`),
    )}
    ${group(
      commitment.evidence.heading,
      evidence.map((one) => evidenceItem(one, endpoint)),
    )}
    <dl>
      ${facts.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>`;
}

function group(heading: string, items: readonly TemplateResult[]): unknown {
  if (items.length === 0) return nothing;
  return html`<h3 class="subheading">${heading}</h3>
    <ol class="plain ruled lines">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ol>`;
}

function move({ what, days, reason, who }: MoveView): TemplateResult {
  return html`<span class="small muted">${what}</span>
    <strong>${days}</strong> ${reason ? html`<span>${reason}</span>` : nothing}
    ${who ? html`<span class="small muted">${who}</span>` : nothing}`;
}
