// Why there is no article, or no poster: said in one sentence, with the exit code that belongs to it.
import { ArticleError } from '@huiyin/article';
import type { ArticleRequest } from '@huiyin/article/gather';
import { HuiyinError, HuiyinUsageError, type ErrorCode } from '@huiyin/sdk';
import { ConfigError } from '../config.js';
import { codeOf } from '../error-code.js';
import { tell } from '../sentences.js';
import { CODES, wrongUse } from './article-arguments.js';
import type { Terminal } from './terminal.js';

const sentences: Partial<Record<ErrorCode, string>> = {
  'body.not-found': '没有这个单位 · There is no such unit',
  'period.invalid': '没有这样的时期 · There is no such period',
  'publication.not-found': '没有这一份公布过的成绩单 · There is no such published card',
  'snapshot.not-found': '那一周没有留底 · Nothing was kept in that week',
  'meeting.not-found': '没有这一场报告会 · There is no such meeting',
  'appeal.not-found': '没有这个编号 · There is no such appeal',
};

/** A folder there is not, a file where a folder should be, and what may not be written. */
const fileFaults: readonly string[] = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS'];

export interface Asked {
  readonly request: ArticleRequest;
  readonly endpoint: string;
  readonly out?: string | undefined;
}

/** @returns the exit code */
export function articleFailure(
  error: unknown,
  { request, endpoint, out }: Asked,
  terminal: Terminal,
): number {
  if (error instanceof ArticleError) {
    terminal.err(
      error.code === 'snapshot-unfit'
        ? `还没有封存过一条记录，没有数可以发 · Nothing is sealed yet: ${error.message}\n`
        : `做不成这篇文章 · There is no such article: ${error.message}\n`,
    );
    return CODES.unreachable;
  }
  if (HuiyinUsageError.is(error)) return wrongUse(terminal, `${error.message}\n`);
  if (HuiyinError.is(error)) {
    const sentence = sentences[error.code as ErrorCode];
    if (sentence !== undefined) return wrongUse(terminal, `${sentence}: ${namedBy(request, error.code)}\n`);
    terminal.err(`没有读到 · Could not read ${endpoint}: ${error.code} ${error.message}\n`);
    return CODES.unreachable;
  }
  if (out !== undefined && fileFaults.includes(codeOf(error) ?? '')) {
    terminal.err(`写不进去 · Could not write: ${out} (${codeOf(error) ?? ''})\n`);
    return CODES.wrongUse;
  }
  if (error instanceof ConfigError) return wrongUse(terminal, `${error.message}\n`);
  return tell(error);
}

/** What there is not, as it was typed. */
function namedBy(request: ArticleRequest, code: string): string {
  if ('meeting' in request) return request.meeting;
  if ('number' in request) return request.number;
  const period = request.kind === 'report-card' && (request.period ?? request.week ?? request.at);
  return code === 'body.not-found' || !period ? request.body : period;
}
