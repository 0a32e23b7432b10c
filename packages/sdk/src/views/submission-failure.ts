// Why an appeal has not been filed, what stays, and what to do, in one sentence.
import type { FormWords } from '../words/index.js';
import { fill } from './format.js';

export interface SubmissionFailure {
  /** Stable error code. */
  readonly code: string;
  /** Seconds to wait, where the server names them. */
  readonly retryAfter?: number | undefined;
}

/** Where the server names no time. */
const USUAL_WAIT = 60;
/** From here on seconds are no measure any more. */
const LONGEST_IN_SECONDS = 90;

export function submissionFailureSentence(failure: SubmissionFailure, words: FormWords): string {
  const w = words.appealForm.failed;
  switch (failure.code) {
    case 'network.failed':
      return w.offline;
    case 'rate.limited':
      return fill(w.limited, { wait: waitText(failure.retryAfter ?? USUAL_WAIT, words) });
    case 'request.too-large':
      return w.tooLarge;
    case 'attachment.not-found':
      return w.photos;
    case 'request.invalid':
      return w.refused;
    default:
      return w.server;
  }
}

function waitText(seconds: number, words: FormWords): string {
  const w = words.appealForm.failed;
  return seconds <= LONGEST_IN_SECONDS
    ? fill(w.seconds, { count: Math.max(1, Math.ceil(seconds)) })
    : fill(w.minutes, { count: Math.ceil(seconds / 60) });
}
