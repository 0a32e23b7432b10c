// What a resident is in the middle of saying: an evaluation, a supplement, a withdrawal or a word on a promise.
import type {
  FieldError,
  OpenAppeal,
  ResidentAction,
  TrackedAppeal,
  Verdict,
  WriteOptions,
} from '@huiyin/sdk';
import { limits } from '@huiyin/sdk/limits';
import { fill } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import type { Act, ActFaults, ActField, ActKind } from './progress-tracker.types.js';

export type ActChange = Partial<Pick<Act, ActField>>;

export function beginAct(action: ActKind, text = ''): Act {
  return { action, text, isSending: false, faults: {} };
}

/** What an act is about: of those with the same key there is one draft. */
export function keyOf({ action, commitment }: Pick<Act, 'action' | 'commitment'>): string {
  return commitment ?? action;
}

/** What is wrong with a field is said until that field is touched. */
export function changeAct(act: Act, change: ActChange): Act {
  const faults = Object.fromEntries(Object.entries(act.faults).filter(([field]) => !(field in change)));
  return { ...act, ...change, faults };
}

/** False where the case has moved on since the act was begun. */
export function canBeSaid({ action, commitment }: Act, appeal: TrackedAppeal): boolean {
  if (action !== 'judge') return appeal.actions.includes(action);
  return (appeal.claimedCommitments ?? []).some(({ id }) => id === commitment);
}

/** True while nothing was typed, chosen or sent. */
export function isUntouched({ verdict, rating, text, isSending, refusal }: Act): boolean {
  return !verdict && !rating && !text.trim() && !isSending && !refusal;
}

/** What is sent, as text: the same for two tries of one act, another after any change to it. */
export function contentOf({ action, commitment, verdict, rating, text, claims }: Act): string {
  return JSON.stringify([action, commitment, verdict, rating, text.trim(), claims]);
}

/** Unicode code points its text may have. */
export function mostText(action: ResidentAction): number {
  switch (action) {
    case 'evaluate':
      return limits.EvaluationDraft.comment.maxLength;
    case 'follow-up':
      return limits.FollowUpDraft.comment.maxLength;
    case 'supplement':
      return limits.SupplementDraft.text.maxLength;
    case 'withdraw':
      return limits.WithdrawalDraft.reason.maxLength;
  }
}

/**
 * What is missing or too long, before it is sent.
 * @param verdicts what can be said of the result from where the case stands
 */
export function actFaults(
  { action, verdict, rating, text }: Act,
  verdicts: readonly Verdict[],
  words: ProgressWords,
): ActFaults {
  const { evaluate, judge, supplement } = words.progress;
  if (action === 'judge') return verdict ? {} : { verdict: judge.verdictMissing };
  const isEvaluation = action === 'evaluate';
  const over = Array.from(text.trim()).length - mostText(action);
  return {
    ...(isEvaluation && !verdicts.some((one) => one === verdict) && { verdict: evaluate.verdictMissing }),
    ...((isEvaluation || action === 'follow-up') && !rating && { rating: evaluate.ratingMissing }),
    ...(action === 'supplement' && !text.trim() && { text: supplement.missing }),
    ...(over > 0 && { text: fill(words.foundation.tooMany, { count: over }) }),
  };
}

/** What the server found wrong with single fields. */
export function actFaultsOf(errors: readonly FieldError[], words: ProgressWords): ActFaults {
  const faults: Partial<Record<ActField, string>> = {};
  for (const { pointer, code } of errors) {
    const field = pointer === '/verdict' || pointer === '/rating' ? pointer.slice(1) : 'text';
    const isUnreadable = code === 'field.control-character' || code === 'field.broken-character';
    faults[field as ActField] = isUnreadable ? words.progress.characters : words.progress.refused;
  }
  return faults;
}

/** Says it. @throws HuiyinError */
export async function perform(act: Act, appeal: OpenAppeal, options: WriteOptions): Promise<TrackedAppeal> {
  const { action, commitment, verdict, rating, claims } = act;
  const text = act.text.trim();
  if (action === 'supplement') {
    return appeal.supplement({ text, ...(claims && { attachments: [...claims] }) }, options);
  }
  if (action === 'withdraw') return appeal.withdraw(text ? { reason: text } : {}, options);
  const comment = text ? { comment: text } : {};
  if (action === 'follow-up' && rating) return appeal.followUp({ rating, ...comment }, options);
  if (action === 'judge' && commitment !== undefined && verdict) {
    await appeal.judgeCommitment(commitment, { verdict }, options);
    return appeal.track({ signal: options.signal });
  }
  if (!verdict || !rating) throw new TypeError('an evaluation needs a verdict and a rating');
  return appeal.evaluate({ verdict, rating, ...comment }, options);
}

/** Whether a case that moved shows this act as recorded: its own answer may have been lost on the way. */
export function isRecorded(act: Act, before: TrackedAppeal, now: TrackedAppeal): boolean {
  const text = act.text.trim();
  // That a promise is not asked of any more does not say what was said of it.
  if (act.action === 'judge') return false;
  if (act.action === 'withdraw') return now.state === 'withdrawn';
  if (act.action === 'follow-up') {
    const step = now.timeline.find(({ type }) => type === 'followed-up');
    return step?.rating === act.rating && (step?.text ?? '') === text;
  }
  if (act.action === 'supplement') return newest(before.supplements, now.supplements)?.text === text;
  const said = newest(before.evaluations, now.evaluations);
  return (
    said?.witness === 'resident' &&
    said.verdict === act.verdict &&
    said.rating === act.rating &&
    (said.comment ?? '') === text
  );
}

function newest<Item>(before: readonly Item[], now: readonly Item[]): Item | undefined {
  return now.length > before.length ? now[now.length - 1] : undefined;
}

/** What is said when it was taken. */
export function thanksFor({ action, verdict }: Act, { state }: TrackedAppeal, words: ProgressWords): string {
  const { evaluate, judge, supplement, withdraw } = words.progress;
  if (action === 'judge') return verdict === 'solved' ? judge.thanksSolved : judge.thanksAgain;
  if (action === 'follow-up') return words.progress['follow-up'].thanks;
  if (action === 'supplement') return supplement.thanks;
  if (action === 'withdraw') return withdraw.thanks;
  if (verdict !== 'solved') return evaluate.thanksAgain;
  return state === 'closed-cannot' ? evaluate.thanksCannot : evaluate.thanksSolved;
}
