// Everything only a countdown with a commitment behind it needs: loaded when the first one asks for it.
import { dayOf } from '@huiyin/sdk/rules';
import { commitmentCountdown, commitmentView, type CountdownPrecision } from '@huiyin/sdk/views';
import { commitmentWordsFor } from '@huiyin/sdk/words';
import type { TemplateResult } from 'lit';
import type { CommitmentState } from './commitment-countdown.types.js';
import { promiseContent } from './promise-template.js';

export { CommitmentFeed } from './commitment-feed.js';

/** What is drawn with a commitment. */
export interface Drawing {
  readonly now: number;
  readonly precision: CountdownPrecision;
  readonly lang: string;
  readonly how: TemplateResult;
  readonly isStale: boolean;
  /** Where its days are to be had as a calendar. */
  readonly calendarUrl: string | undefined;
}

export function commitmentContent(
  { commitment }: CommitmentState,
  { now, precision, lang, how, isStale, calendarUrl }: Drawing,
): TemplateResult {
  const words = commitmentWordsFor(lang);
  const view = commitmentView(commitment, dayOf(now), words);
  const countdown = commitmentCountdown(commitment, now, precision, words);
  // What has ended has no day to wait for.
  const calendar = countdown && calendarUrl;
  return promiseContent({ view, countdown, how, isStale, calendar }, words);
}
