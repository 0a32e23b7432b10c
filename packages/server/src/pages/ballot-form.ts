// The form of one ballot: a code from paper, one option, one press.
import { html } from 'hono/html';
import type { DecisionOptionView } from '@huiyin/sdk/views';
import { decisionPageWords } from './decision-words.js';
import { errorSummary, hiddenField, radioGroup, textField } from './form-fields.js';
import type { Markup } from './layout.js';

const w = decisionPageWords.vote;

export interface BallotForm {
  /** The decision's. */
  readonly id: string;
  readonly options: readonly DecisionOptionView[];
  readonly code: string;
  readonly option: string;
  readonly faults: Readonly<Partial<Record<'code' | 'option', string>>>;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
  /** Random: what is sent twice under it is one press. */
  readonly key: string;
}

/** @param nonce of the script that writes a code from the address into its field */
export function ballotForm(form: BallotForm, nonce: string): Markup {
  const { id, options, code, option, faults, problem, key } = form;
  const wrong = [
    ...(faults.code === undefined ? [] : [{ id: 'ballot-code', sentence: faults.code }]),
    ...(faults.option === undefined ? [] : [{ id: 'ballot-option-0', sentence: faults.option }]),
  ];
  return html`<section id="vote" aria-labelledby="vote-heading">
    <h2 id="vote-heading">${w.heading}</h2>
    <p>${w.lead}</p>
    <form method="post" action="/d/${id}" autocomplete="off" accept-charset="utf-8">
      ${errorSummary(w.faults, wrong)}
      ${problem !== undefined && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
      ${hiddenField('key', key)}
      ${textField({
        id: 'ballot-code',
        name: 'code',
        label: w.code,
        hint: w.codeHint,
        value: code,
        inputMode: 'numeric',
        autocomplete: 'off',
        required: true,
        fault: faults.code,
      })}
      ${radioGroup({
        id: 'ballot-option',
        name: 'option',
        label: w.option,
        choices: options.map((one) => ({ value: String(one.option), label: one.title })),
        value: option,
        required: true,
        fault: faults.option,
      })}
      <p><button class="button" type="submit">${w.send}</button></p>
    </form>
    <p class="small">${w.paper}</p>
    <script src="/assets/ballot-code.js" nonce="${nonce}"></script>
  </section>`;
}
