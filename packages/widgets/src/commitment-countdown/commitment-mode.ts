// Everything only a countdown with a commitment behind it needs: loaded when the first one asks for it.
import { dayOf } from '@huiyin/sdk/rules';
import { commitmentCountdown, commitmentView, type CountdownPrecision } from '@huiyin/sdk/views';
import { commitmentWordsFor } from '@huiyin/sdk/words';
import type { TemplateResult } from 'lit';
import type { CommitmentFeed } from './commitment-feed.js';
import type { CommitmentState } from './commitment-countdown.types.js';
import { promiseContent } from './promise-template.js';

export { CommitmentFeed } from './commitment-feed.js';

/** What is drawn with a commitment. */
export interface Drawing {
  readonly now: number;
  readonly precision: CountdownPrecision;
  readonly lang: string;
  readonly how: TemplateResult;
  /** Absent where the state was not got by one. */
  readonly feed: CommitmentFeed | undefined;
}

export function commitmentContent(
  { commitment }: CommitmentState,
  { now, precision, lang, how, feed }: Drawing,
): TemplateResult {
  const words = commitmentWordsFor(lang);
  const view = commitmentView(commitment, dayOf(now), words);
  const countdown = commitmentCountdown(commitment, now, precision, words);
  const staleFrom = feed?.staleFrom;
  // What has ended has no day to wait for.
  const calendar = countdown && feed?.calendarUrl;
  const unit = commitment.unit.name;
  const seal = feed?.renderSeal();
  const endpoint = feed?.endpoint ?? '';
  return promiseContent({ view, unit, countdown, how, staleFrom, calendar, seal, endpoint }, words);
}
