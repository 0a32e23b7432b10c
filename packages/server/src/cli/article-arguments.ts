// What `huiyin article` is given: whose article, of which kind, about what, and where it goes.
import { parseArgs } from 'node:util';
import { articleKinds, articleThemes, type ArticleKind, type ArticleTheme } from '@huiyin/article';
import { articleSubjects, type ArticleRequest } from '@huiyin/article/gather';
import { normaliseNumber } from '@huiyin/sdk';
import { isWeek, monthsOf } from '@huiyin/sdk/rules';
import { readConfig } from '../config.js';
import type { Terminal } from './terminal.js';

/** Done · wrong use, an unknown unit among it · the server could not be reached, or nothing is sealed. */
export const CODES = { done: 0, wrongUse: 2, unreachable: 3 } as const;

export const ARTICLE_USAGE = `用法 · usage: huiyin article <单位 body> [<时期 period>] [--kind <kind>] [--endpoint <url>] [--out <dir>]
  period      2026、2026-H2、2026-Q3、2026-11、2026-W48（每周留底），或公布过的成绩单的编号；不写就是今年
              a week's kept card, or the number of a published one; this year without it
  --kind      report-card（不写就是它 · the default）、commitments、lists、meeting-notice、meeting-result、appeal
  --meeting   报告会编号，和 meeting-… 一起用 · number of the meeting, for these two
  --number    诉求编号，和 appeal 一起用 · number of the appeal, for this one
  --theme     blue 或 red
  --endpoint  服务器的网址；不写就是这台的 · of the server; this one's without it
  --key       印在文章上的核对钥匙 · key to be printed, which logs are verified with
  --out       在这个文件夹里写网页、文字和图片；不写就打印 HTML · page, text and pictures; prints HTML without it
  --json      打印 JSON，带图片 · prints JSON, with pictures
`;

export interface AskedArticle {
  readonly request: ArticleRequest;
  readonly theme: ArticleTheme;
  readonly endpoint: string;
  readonly key?: string | undefined;
  readonly out?: string | undefined;
  readonly json: boolean;
}

export const articleOptions = {
  kind: { type: 'string', default: 'report-card' },
  meeting: { type: 'string' },
  number: { type: 'string' },
  theme: { type: 'string', default: 'blue' },
  endpoint: { type: 'string' },
  key: { type: 'string' },
  out: { type: 'string' },
} as const;

/** @returns a sentence where it can't be understood */
export function articleArguments(args: readonly string[]): AskedArticle | string {
  try {
    const options = { ...articleOptions, json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [body, period, ...more] = positionals;
    const kind = articleKinds.find((known) => known === values.kind);
    const theme = articleThemes.find((known) => known === values.theme);
    if (body === undefined || more.length > 0) return ARTICLE_USAGE;
    if (!theme) return `--theme：${articleThemes.join('、')}\n${ARTICLE_USAGE}`;
    if (!kind) return `--kind：${articleKinds.join('、')}\n${ARTICLE_USAGE}`;
    if (values.json && values.out !== undefined) return ARTICLE_USAGE;
    const request = requestOf(kind, body, { period, meeting: values.meeting, number: values.number });
    if (typeof request === 'string') return `${request}\n${ARTICLE_USAGE}`;
    const { key, out, json } = values;
    return { request, theme, endpoint: values.endpoint ?? readConfig().publicOrigin, key, out, json };
  } catch (error) {
    if (error instanceof TypeError) return ARTICLE_USAGE;
    throw error;
  }
}

interface Named {
  readonly period?: string | undefined;
  readonly meeting?: string | undefined;
  readonly number?: string | undefined;
}

/** What another kind is asked for by is wrong use, not passed over. */
export function requestOf(
  kind: ArticleKind,
  body: string,
  { period, meeting, number }: Named,
): ArticleRequest | string {
  const subject = articleSubjects[kind];
  if (period !== undefined && subject !== 'period') return `${kind}：不要写时期 · takes no period`;
  if (meeting !== undefined && subject !== 'meeting') return `${kind}：不要写 --meeting · takes no --meeting`;
  if (number !== undefined && subject !== 'appeal') return `${kind}：不要写 --number · takes no --number`;
  switch (kind) {
    case 'report-card':
      if (period === undefined) return { kind, body };
      if (isWeek(period)) return { kind, body, week: period };
      // A period is told by its form; whatever else is a published card's number, which the server knows.
      return monthsOf(period) ? { kind, body, period } : { kind, body, at: period };
    case 'commitments':
    case 'lists':
      return { kind, body };
    case 'meeting-notice':
    case 'meeting-result':
      return meeting === undefined ? `${kind}：要写 --meeting · needs --meeting` : { kind, meeting };
    case 'appeal': {
      const known = number === undefined ? undefined : normaliseNumber(number);
      return known === undefined ? `${kind}：要写 --number · needs --number` : { kind, number: known };
    }
  }
}

export function wrongUse({ err }: Terminal, sentence: string): number {
  err(sentence);
  return CODES.wrongUse;
}
