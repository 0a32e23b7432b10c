// The table that bench/article writes.
import { circumstances, rounded, table, writeResult } from '../measure/report.js';
import type { Times } from '../measure/times.js';

export interface Measured {
  /** From starting the program to its end, one drawing. */
  readonly coldSeconds: number;
  readonly coldMegabytes: number;
  /** Of one drawing among many. */
  readonly warm: Times;
  readonly warmMegabytes: number;
  /** Of what comes out. */
  readonly bytes: number;
}

const names = {
  html: 'the article, `render`',
  lint: 'its check, `lintArticle`',
  png: 'the card as one PNG, `cardImage`',
  chromium: 'the article as a PNG, headless Chromium',
} as const;

export function writeArticleResult(
  measured: ReadonlyMap<keyof typeof names, Measured>,
  chars: number,
  now: Date,
): void {
  const rows = [...measured].map(([way, { coldSeconds, coldMegabytes, warm, warmMegabytes, bytes }]) => [
    names[way],
    rounded(coldSeconds),
    rounded(coldMegabytes),
    rounded(warm.median),
    rounded(warm.p95),
    rounded(warmMegabytes),
    rounded(bytes / 1000),
  ]);
  const [ours, theirs] = [measured.get('png'), measured.get('chromium')];
  const ratio = (of: (one: Measured) => number): string =>
    ours && theirs ? (of(theirs) / of(ours)).toFixed(1) : '–';
  const text = `# Drawing an article

${circumstances(now)}. Written by \`npm run bench -- article\`.

One report card of a street's year, ${chars.toLocaleString('en')} characters of HTML:

${table(['what', 'cold s', 'cold MB', 'warm ms', 'p95 ms', 'warm MB', 'kB'], rows)}

- *cold* is a program from its start to its end that draws once (of five the median), *warm* one drawing among
  ${theirs ? theirs.warm.count : 0} in a process that goes on, the first left out. The browser is opened once and kept.
- *MB* is the most that the program and all it starts took up together (Pss, looked at every 20 ms), Node included.
- The peer draws the same card: the article's HTML in a tab 540 px wide, two pixels to one, the whole page. It takes
  ${ratio(({ coldSeconds }) => coldSeconds)} × the time cold, ${ratio(({ warm }) => warm.median)} × warm, and
  ${ratio(({ warmMegabytes }) => warmMegabytes)} × the memory of \`cardImage\`. Its letters are of whatever font the
  machine has; those of \`cardImage\` are of ours, and the same everywhere.
`;
  console.log(`\n${text}\n${writeResult('article', text)}`);
}
