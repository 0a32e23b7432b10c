// A decision as drawn: where it stands, the ballot while ballots are taken, then options or result, facts and steps.
import {
  ballotRefusal,
  decisionSteps,
  fill,
  formatDay,
  type DecisionOptionView,
  type DecisionStepView,
  type DecisionView,
} from '@huiyin/sdk/views';
import type { BallotWords } from '@huiyin/sdk/words';
import type { DecisionDetail } from '@huiyin/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../foundation/templates/error-summary.js';
import { radioGroup, textField } from '../foundation/templates/fields.js';
import type { BallotController } from './ballot-controller.js';
import { inspectionsPart } from './inspections-template.js';

/** Addresses a decision leads to. */
export interface DecisionLinks {
  /** Of the server, where its pictures are. */
  readonly server: string;
  readonly decision: string;
  readonly carrier: string | undefined;
}

export function decisionBody(
  decision: DecisionDetail,
  view: DecisionView,
  words: BallotWords,
  links: DecisionLinks,
  ballot: BallotController,
): TemplateResult {
  const w = words.ballot;
  const { standing, status, id, background, facts, counts, wanting, isDiscussed } = view;
  const { type, refusal } = ballot.current;
  // Its choices are the options: they stand there and nowhere else.
  const isFilledIn = type !== 'cast' && (view.isVoting || type === 'sending' || refusal !== undefined);
  return html`<p class="standing" part="value">${standing}</p>
    ${wanting.map((line) => html`<p class="wanting"><strong>${line}</strong></p>`)}
    <p class="small muted">${status} · ${id}</p>
    ${background === undefined ? nothing : html`<p>${background}</p>`}
    ${type === 'cast' ? castNotice(decision, view, words, ballot) : nothing}
    ${isFilledIn ? ballotForm(view, words, ballot) : optionsPart(view.options, words)}
    ${outcomePart(view, w, links)} ${inspectionsPart(decision, words, links.server)}
    <h3>${w.facts}</h3>
    <ul>
      ${[...counts, ...facts].map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${isDiscussed ? html`<p><a class="target" href=${links.decision}>${w.say}</a></p>` : nothing}
    ${steps(decisionSteps(decision, words), w.life)}`;
}

/** That a ballot is in the box: the last day may have ended just then. */
function castNotice(
  { voting }: DecisionDetail,
  { isVoting }: DecisionView,
  words: BallotWords,
  ballot: BallotController,
): TemplateResult {
  const { cast } = words.ballot;
  return html`<section class="notice done" aria-labelledby="cast">
    <h3 id="cast" tabindex="-1">${cast.title}</h3>
    <p>${cast.text}</p>
    <p>${fill(cast.once, { to: formatDay(voting.closesOn, words) })}</p>
    ${isVoting ? html`<p><button class="button secondary" @click=${ballot.another}>${cast.another}</button></p>` : nothing}
  </section>`;
}

function ballotForm({ options }: DecisionView, words: BallotWords, ballot: BallotController): TemplateResult {
  const { vote } = words.ballot;
  const { type, code, option, isScanned, faults, refusal } = ballot.current;
  const wrong = [
    ...(faults.code === undefined ? [] : [{ id: 'code', message: faults.code }]),
    ...(faults.option === undefined ? [] : [{ id: 'option-0', message: faults.option }]),
  ];
  const isSending = type === 'sending';
  return html`<form aria-labelledby="vote" autocomplete="off" novalidate @submit=${ballot.press}>
    <h3 id="vote">${vote.heading}</h3>
    <p>${vote.lead}</p>
    ${wrong.length > 0 ? errorSummary(fill(vote.faults, { count: wrong.length }), wrong) : nothing}
    ${refusal === undefined ? nothing : html`<p class="notice wrong" id="refusal" part="error" tabindex="-1">${ballotRefusal(refusal, words)}</p>`}
    ${textField(words, {
      id: 'code',
      label: vote.code,
      hint: isScanned ? vote.scanned : vote.codeHint,
      value: code,
      inputMode: 'numeric',
      required: true,
      error: faults.code,
      onInput: (typed) => ballot.change({ code: typed }),
    })}
    ${radioGroup(words, {
      id: 'option',
      label: vote.option,
      choices: options.map((one) => ({ value: String(one.option), label: one.title, hint: one.text })),
      value: option,
      required: true,
      error: faults.option,
      onChoose: (chosen) => ballot.change({ option: chosen }),
    })}
    <p>
      <button class="button" type="submit" aria-disabled=${isSending}>
        ${isSending ? vote.sending : vote.send}
      </button>
    </p>
    <p class="small">${vote.paper}</p>
  </form>`;
}

/** What can be chosen; once it is counted what each got, every share with what it is a share of. */
function optionsPart(options: readonly DecisionOptionView[], { ballot, decisions }: BallotWords): unknown {
  const isCounted = options.some(({ ballots }) => ballots !== undefined);
  return html`<h3 id="options">${isCounted ? decisions.result.title : ballot.options}</h3>
    <ol class="plain ruled options" aria-labelledby="options">
      ${options.map(
        ({ title, text, ballots, share, percent, isChosen }) =>
          html`<li>
            <p>
              <strong part="label">${title}</strong>
              ${isChosen ? html`<strong class="tag">${ballot.chosen}</strong>` : nothing}
            </p>
            ${text === undefined ? nothing : html`<p class="small">${text}</p>`}
            ${
              ballots === undefined
                ? nothing
                : html`<p part="value">${decisions.result.ballots} ${ballots} · ${share}</p>
                    <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                      <rect width=${percent ?? 0} height="4" class=${isChosen ? 'chosen' : ''}></rect>
                    </svg>`
            }
          </li>`,
      )}
    </ol>`;
}

function outcomePart(
  { outcome, carriedBy }: DecisionView,
  w: BallotWords['ballot'],
  { carrier }: DecisionLinks,
): unknown {
  if (outcome === undefined) return nothing;
  return html`<h3>${w.adopted}</h3>
    <p>${outcome}</p>
    ${carriedBy && carrier !== undefined ? html`<p><a class="target" href=${carrier}>${carriedBy.label}</a></p>` : nothing}`;
}

function steps(items: readonly DecisionStepView[], heading: string): TemplateResult {
  return html`<details>
    <summary><span class="line">${heading}</span></summary>
    <ol class="plain opened">
      ${items.map(({ what, when }) => html`<li>${what} <span class="small muted">${when}</span></li>`)}
    </ol>
  </details>`;
}
