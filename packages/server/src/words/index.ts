// What the server says about problems, in the languages it speaks.
import type { Day, ErrorCode, FieldErrorCode } from '@huiyin/sdk';
import { fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Language, ProblemWords } from './problem-words.js';
import { en } from './problems.en.js';
import { zhCN } from './problems.zh-CN.js';

export type { Language, ProblemWords } from './problem-words.js';

const dictionaries: Readonly<Record<Language, ProblemWords>> = { 'zh-CN': zhCN, en };

/** What can stand in the sentences about a problem. */
export interface ProblemFacts {
  readonly requestId: string;
  /** Seconds to wait before trying again, where that is known. */
  readonly retryAfter?: number | undefined;
  /** The day it was done before. */
  readonly collectedOn?: Day | undefined;
}

/** A problem's name and what to do about it. */
export function problemSentences(
  code: ErrorCode,
  language: Language,
  { requestId, retryAfter, collectedOn }: ProblemFacts,
): { readonly title: string; readonly detail: string } {
  const { problems, wait } = dictionaries[language];
  const { title, detail } = problems[code];
  const day = collectedOn === undefined ? '' : dayIn(language, collectedOn);
  return { title, detail: fill(detail, { requestId, wait: span(retryAfter, wait), day }) };
}

/** What is wrong with one part of a request, and how to mend it. */
export function fieldSentence(
  code: FieldErrorCode,
  language: Language,
  { limit, passage }: { readonly limit?: number | undefined; readonly passage?: string | undefined } = {},
): string {
  const { plain, limited, quoting } = dictionaries[language].fields[code];
  if (passage !== undefined && quoting !== undefined) return fill(quoting, { passage });
  return limit === undefined || limited === undefined ? plain : fill(limited, { limit });
}

/** English readers of an API are programmers: they are told it as the API writes it. */
function dayIn(language: Language, day: Day): string {
  return language === 'zh-CN' ? formatDay(day, wordsFor('zh-CN')) : day;
}

function span(seconds: number | undefined, words: ProblemWords['wait']): string {
  if (seconds === undefined) return words.soon;
  if (seconds < 90) return fill(words.seconds, { count: Math.max(1, Math.ceil(seconds)) });
  if (seconds < 90 * 60) return fill(words.minutes, { count: Math.ceil(seconds / 60) });
  return fill(words.hours, { count: Math.ceil(seconds / 3600) });
}
