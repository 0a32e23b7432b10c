// What a person is told when something is refused: plain sentences, and a way on that loses nothing.
import type { Day, ErrorCode } from '@huiyin/sdk';
import { statusOf } from '@huiyin/sdk/error-status';
import { fill, waitText } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Sleep } from '../clock.js';
import { OperationError } from '../use-cases/operation.js';
import { problemSentences } from '../words/index.js';
import { pageProblems, pageWords } from './words.js';

/** A refusal as it is said on a page. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly status: number;
  /** `|` where a line of it may end. */
  readonly title: string;
  readonly text: string;
  /** Seconds until it is worth trying again, where that is known. */
  readonly retryAfter?: number | undefined;
  /** Names the request in the log. */
  readonly requestId: string;
}

type Facts = Pick<Refusal, 'requestId' | 'retryAfter'> & { readonly collectedOn?: Day | undefined };

export function refusalOf(code: ErrorCode, facts: Facts): Refusal {
  const own = pageProblems[code];
  const { title, detail } = problemSentences(code, 'zh-CN', facts);
  const { retryAfter } = facts;
  const wait = retryAfter === undefined ? pageWords.soon : waitText(retryAfter, wordsFor('zh-CN'));
  return {
    code,
    status: statusOf(code),
    title: own?.title ?? title,
    text: own ? fill(own.text, { wait }) : detail,
    ...facts,
  };
}

/** Whether `error` is a refusal with one of `codes`. */
export function isRefusal(error: unknown, ...codes: ErrorCode[]): error is OperationError {
  return error instanceof OperationError && codes.includes(error.code);
}

/** Milliseconds between looks, and looks at most: five seconds in all. */
const PAUSE = 250;
const MOST_LOOKS = 20;

/**
 * Does `work`, or waits for whoever is doing the same under the same key: a second click comes while the first is
 * still under way, and the browser shows the answer to the second only.
 *
 * @throws OperationError `idempotency.in-progress` when that takes too long
 */
export async function onceDone<T>(sleep: Sleep, work: () => Promise<T>): Promise<T> {
  for (let looks = 1; ; looks++) {
    try {
      return await work();
    } catch (error) {
      if (looks >= MOST_LOOKS || !isRefusal(error, 'idempotency.in-progress')) throw error;
      await sleep(PAUSE);
    }
  }
}
