// What a resident says of the own case by a posted form: a verdict, new facts, or taking it back.
import type { AttachmentClaim, ResidentAction, SupplementDraft, TrackedAppeal } from '@huiyin/sdk';
import { limits } from '@huiyin/sdk/limits';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { CallContext, UseCases } from '../use-cases/operation.js';
import { typedText } from './submission.js';

const { appealForm, progress, terms } = wordsFor('zh-CN');

/** As it came: verdict and rating are still any text. */
export interface Act {
  readonly action: ResidentAction;
  readonly verdict: string;
  readonly rating: string;
  readonly text: string;
}

export type ActField = 'verdict' | 'rating' | 'text';

/** A sentence for each part that is wrong. */
export type ActFaults = Readonly<Partial<Record<ActField, string>>>;

/** @returns undefined when the form asks to see the case only */
export function postedAct(form: URLSearchParams): Act | undefined {
  const action = form.get('action') ?? '';
  if (!isAction(action)) return undefined;
  return {
    action,
    verdict: form.get('verdict') ?? '',
    rating: form.get('rating') ?? '',
    text: typedText(form, 'text'),
  };
}

function isAction(text: string): text is ResidentAction {
  return Object.hasOwn(terms.residentActions, text);
}

export function faultsOf(act: Act): ActFaults {
  const faults: Partial<Record<ActField, string>> = {};
  for (const { pointer, code } of faultsIn(act)) {
    if (pointer === '/verdict') faults.verdict = progress.evaluate.verdictMissing;
    else if (pointer === '/rating') faults.rating = progress.evaluate.ratingMissing;
    else faults.text = textFault(act, code);
  }
  return faults;
}

function faultsIn(act: Act): readonly FieldFault[] {
  switch (act.action) {
    case 'evaluate':
      return validateRequest.EvaluationDraft(evaluationOf(act));
    case 'follow-up':
      return validateRequest.FollowUpDraft(followUpOf(act));
    case 'supplement':
      return validateRequest.SupplementDraft({ text: act.text });
    case 'withdraw':
      return validateRequest.WithdrawalDraft(withdrawalOf(act));
  }
}

function textFault({ action, text }: Act, code: FieldFault['code']): string {
  switch (code) {
    case 'field.too-long':
      return fill(appealForm.errors.textLong, {
        limit: mostText[action],
        over: Array.from(text).length - mostText[action],
      });
    case 'field.control-character':
    case 'field.broken-character':
      return progress.characters;
    default:
      return text === '' ? progress.supplement.missing : progress.refused;
  }
}

/** Unicode code points its text may have. */
const mostText: Readonly<Record<ResidentAction, number>> = {
  evaluate: limits.EvaluationDraft.comment.maxLength,
  'follow-up': limits.FollowUpDraft.comment.maxLength,
  supplement: limits.SupplementDraft.text.maxLength,
  withdraw: limits.WithdrawalDraft.reason.maxLength,
};

interface Evaluation {
  readonly verdict: keyof typeof terms.verdicts;
  readonly rating: keyof typeof terms.ratings;
  readonly comment?: string;
}

/** What {@link faultsOf} finds nothing wrong with is an evaluation. */
function evaluationOf({ verdict, rating, text }: Act): Evaluation {
  return { verdict, rating, ...(text && { comment: text }) } as Evaluation;
}

function followUpOf({ rating, text }: Act): Omit<Evaluation, 'verdict'> {
  return { rating, ...(text && { comment: text }) } as Omit<Evaluation, 'verdict'>;
}

function supplementOf({ text }: Act, claims: readonly AttachmentClaim[]): SupplementDraft {
  return { text, ...(claims.length > 0 && { attachments: [...claims] }) };
}

function withdrawalOf({ text }: Act): { readonly reason?: string } {
  return text ? { reason: text } : {};
}

/**
 * Does it.
 * @param act nothing is wrong with it
 * @param claims photos that come with new facts
 */
export function perform(
  act: Act,
  number: string,
  useCases: UseCases,
  context: CallContext,
  claims: readonly AttachmentClaim[] = [],
): Promise<TrackedAppeal> {
  const call = { path: { number }, query: {} } as const;
  switch (act.action) {
    case 'evaluate':
      return useCases['appeals.evaluate']({ ...call, body: evaluationOf(act) }, context);
    case 'follow-up':
      return useCases['appeals.followUp']({ ...call, body: followUpOf(act) }, context);
    case 'supplement':
      return useCases['appeals.supplement']({ ...call, body: supplementOf(act, claims) }, context);
    case 'withdraw':
      return useCases['appeals.withdraw']({ ...call, body: withdrawalOf(act) }, context);
  }
}

/** What is said when it was taken. */
export function thanksFor({ action, verdict }: Act, { state }: TrackedAppeal): string {
  const { evaluate, supplement, withdraw } = progress;
  if (action === 'follow-up') return progress['follow-up'].thanks;
  if (action === 'supplement') return supplement.thanks;
  if (action === 'withdraw') return withdraw.thanks;
  if (verdict !== 'solved') return evaluate.thanksAgain;
  return state === 'closed-cannot' ? evaluate.thanksCannot : evaluate.thanksSolved;
}
