// The resident's word on a promise made for their case, by a form each on the page of the case.
import { html } from 'hono/html';
import type { CommitmentVerdictDraft, TrackedAppeal } from '@huiyin/sdk';
import { validateRequest } from '@huiyin/sdk/validators';
import type { ClaimedCommitmentView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { CallContext, UseCases } from '../use-cases/operation.js';
import { errorSummary, hiddenField, radioGroup } from './form-fields.js';
import type { Markup } from './layout.js';
import { isRefusal } from './refusals.js';
import type { Credentials } from './track-form.js';
import { pageWords } from './words.js';

const { progress } = wordsFor('zh-CN');
const w = progress.judge;
const ACTION = 'judge';
const choices = Object.entries(w.verdicts).map(([value, label]) => ({ value, label }));

/** As it came: the id and the verdict are any text. */
export interface Word {
  readonly id: string;
  readonly verdict: string;
}

/** @returns undefined when the form says nothing of a promise */
export function postedWord(form: URLSearchParams): Word | undefined {
  if (form.get('action') !== ACTION) return undefined;
  return { id: form.get('commitment') ?? '', verdict: form.get('verdict') ?? '' };
}

/** Whether one of the three was chosen. */
export function isWhole({ verdict }: Word): boolean {
  return validateRequest.CommitmentVerdictDraft({ verdict }).length === 0;
}

/**
 * Says it.
 * @param word is whole
 */
export async function judge(
  { id, verdict }: Word,
  number: string,
  useCases: UseCases,
  context: CallContext,
): Promise<void> {
  const body = { verdict } as CommitmentVerdictDraft;
  await useCases['appeals.judgeCommitment']({ path: { number, id }, query: {}, body }, context);
}

export function thanksForWord({ verdict }: Word): string {
  return verdict === 'solved' ? w.thanksSolved : w.thanksAgain;
}

/** What is said where it was not taken; undefined for what is no answer to this form. */
export function wordRefused(error: unknown): string | undefined {
  if (isRefusal(error, 'idempotency.body-differs')) return pageWords.alreadyDone;
  return isRefusal(error, 'commitment.illegal-transition', 'commitment.not-found') ? w.over : undefined;
}

/** Whether the case still asks for it. */
export function isAsked({ id }: Word, { claimedCommitments = [] }: TrackedAppeal): boolean {
  return claimedCommitments.some((one) => one.id === id);
}

/** @param untaken said without a choice: told beside its own form */
export function commitmentForms(
  commitments: readonly ClaimedCommitmentView[],
  { credentials, key, untaken }: WordDrawing,
): Markup | '' {
  if (commitments.length === 0) return '';
  return html`<section class="act awaited" aria-labelledby="promises">
    <h2 id="promises">${w.asked}</h2>
    ${commitments.map(({ id, text, who, standing }, index) => {
      const field = `promise-${index}`;
      const fault = untaken?.id === id ? w.verdictMissing : undefined;
      return html`<form
        method="post"
        action="/t/${credentials.number}"
        accept-charset="utf-8"
        autocomplete="off"
      >
        ${hiddenField('action', ACTION)} ${hiddenField('code', credentials.code)}
        ${hiddenField('key', `${key}-${id}`)} ${hiddenField('commitment', id)}
        ${fault && errorSummary(progress.prompt.faults, [{ id: `${field}-0`, sentence: fault }])}
        <h3 class="pledge">${text}</h3>
        <p class="small muted">${who}</p>
        <p>${standing}</p>
        <p><a class="target" href="/c/${id}">${w.page}</a></p>
        ${radioGroup({
          ...{ id: field, name: 'verdict', label: w.verdict, required: true },
          ...{ choices, value: undefined, fault },
        })}
        <p class="small muted">${w.note}</p>
        <p>
          <button class="button" type="submit">${w.submit}</button>
        </p>
      </form>`;
    })}
  </section>`;
}

export interface WordDrawing {
  readonly credentials: Credentials;
  /** A fresh idempotency key; each form adds its promise to it. */
  readonly key: string;
  readonly untaken: Word | undefined;
}
