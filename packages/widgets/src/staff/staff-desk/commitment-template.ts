// The promises made for a case, each with what can be done about it.
import type { CommitmentAction, CommitmentId, StaffCommitment } from '@huiyin/sdk';
import {
  actKeys,
  commitmentListView,
  commitmentMeant,
  fill,
  type CommitmentRowView,
} from '@huiyin/sdk/views';
import { dayOf } from '@huiyin/sdk/rules';
import type { DeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { currentTime } from '../../foundation/clock.js';
import { statusMark } from '../../foundation/templates/status-mark.js';
import type { CasePane } from './staff-desk.types.js';

export interface CommitmentsDrawing {
  readonly pane: CasePane;
  readonly areLettersOn: boolean;
  /** Whether something was begun and left. */
  readonly isBegun: (action: CommitmentAction) => boolean;
  readonly onBegin: (action: CommitmentAction, chosen: CommitmentId) => void;
}

/** Those among `made` that are shown here. */
export function commitmentParts(
  words: DeskWords,
  made: readonly StaffCommitment[],
  drawing: CommitmentsDrawing,
): TemplateResult[] {
  const { rows } = commitmentListView(made, dayOf(currentTime()), false, words);
  return rows.map((row) => commitmentPart(words, row, drawing));
}

/** Promises that no answer on show has made: at a meeting, say. */
export function otherCommitments(
  words: DeskWords,
  drawing: CommitmentsDrawing,
): TemplateResult | typeof nothing {
  const { pane } = drawing;
  const w = words.staffDesk.case;
  const answered = pane.appeal.answers.map(({ commitment }) => commitment);
  const others = pane.commitments.filter(({ id }) => !answered.includes(id));
  if (others.length === 0 && !pane.areCommitmentsMissing) return nothing;
  return html`<section aria-labelledby="commitments-title">
    <h4 id="commitments-title">${w.commitments}</h4>
    ${commitmentParts(words, others, drawing)}
    ${pane.areCommitmentsMissing ? html`<p class="notice late">${w.commitmentsFailed}</p>` : nothing}
  </section>`;
}

function commitmentPart(
  words: DeskWords,
  { id, when, flags, detail }: CommitmentRowView,
  drawing: CommitmentsDrawing,
): TemplateResult {
  const { commitments } = drawing.pane;
  const { actions = [] } = commitments.find((one) => one.id === id) ?? {};
  return html`<div class="commitment">
    <p>${statusMark(detail.mark, detail.status)} <span class="digits">${when}</span></p>
    <p class="quote">${detail.text}</p>
    <p class="small muted">${[detail.due, ...flags].join(' · ')}</p>
    ${actions.length > 0 ? html`<p class="acts">${actions.map((act) => button(words, act, id, drawing))}</p>` : nothing}
  </div>`;
}

function button(
  words: DeskWords,
  act: CommitmentAction,
  id: string,
  { pane, areLettersOn, isBegun, onBegin }: CommitmentsDrawing,
): TemplateResult {
  const label = words.staffForms.actions[act];
  // The key begins it on the first that can take it; another's button has a name of its own.
  const isFirst = commitmentMeant(pane.commitments, act, {})?.id === id;
  return html`<button
    class="button quiet"
    id=${isFirst ? `begin-${act}` : `begin-${act}-${id}`}
    part="control"
    aria-keyshortcuts=${areLettersOn && isFirst ? actKeys[act] : nothing}
    @click=${() => onBegin(act, id)}
  >
    ${isBegun(act) ? fill(words.staffForms.halfDone, { action: label }) : label}${
      areLettersOn && isFirst ? html`<kbd aria-hidden="true">${actKeys[act]}</kbd>` : nothing
    }
  </button>`;
}
