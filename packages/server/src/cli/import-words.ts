// What `huiyin import` says: how far it is, and what became of the list. Never what stands in a row.
import type { ImportCounts } from '../import/run-import.js';
import type { ImportArguments } from './import-arguments.js';
import type { Terminal } from './terminal.js';

/** Characters of the bar on a screen. */
const WIDTH = 30;

export interface Progress {
  readonly moved: (share: number, counts: ImportCounts) => void;
  readonly said: (sentence: string) => void;
  /** Leaves the line of the bar. */
  readonly ended: () => void;
}

/** A bar on a screen, a line for each tenth elsewhere, nothing where only the result is asked for. */
export function progressOn({ err, isScreen }: Terminal, { json }: ImportArguments): Progress {
  if (json) return { moved: () => undefined, said: () => undefined, ended: () => undefined };
  let tenth = 0;
  let isOnBar = false;
  const ended = (): void => {
    if (isOnBar) err('\n');
    isOnBar = false;
  };
  return {
    moved(share, { rows, refused }) {
      const facts = `${Math.floor(share * 100)} % · ${rows} 行 rows${refused > 0 ? ` · 没写 refused ${refused}` : ''}`;
      if (isScreen) {
        const done = Math.round(share * WIDTH);
        err(`\r[${'#'.repeat(done)}${' '.repeat(WIDTH - done)}] ${facts}`);
        isOnBar = true;
      } else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10);
        err(`${facts}\n`);
      }
    },
    said(sentence) {
      ended();
      err(`${sentence}\n`);
    },
    ended,
  };
}

interface Circumstances {
  readonly asked: ImportArguments;
  readonly seconds: number;
  readonly ledger: string;
  readonly hasReport: boolean;
}

/** For a person, or one line of JSON. */
export function summaryOf(
  counts: ImportCounts,
  { asked, seconds, ledger, hasReport }: Circumstances,
): string {
  const { dryRun, allOrNothing, report, json } = asked;
  if (json) {
    const { isInterrupted: interrupted, ...figures } = counts;
    const files = hasReport ? { report } : {};
    return `${JSON.stringify({ ledger, dryRun, interrupted, ...figures, seconds, ...files })}\n`;
  }
  const { rows, written, known, refused, changed, contactsLeftOut, unlisted, isInterrupted } = counts;
  const lines = [
    `${dryRun ? '只检查，什么都没写 · nothing was written' : `台账 ledger ${ledger}`}（${seconds.toFixed(1)} s）`,
    `  读了 rows: ${rows}`,
    `  ${dryRun ? '会写 would be written' : '写了 written'}: ${written}`,
    `  以前写过 known: ${known}`,
    `  没写 refused: ${refused}${changed > 0 ? `，其中内容变了的 changed: ${changed}` : ''}`,
    ...Object.entries(unlisted).map(([column, n]) => `  “${column}”的值没有列出，用了默认 by default: ${n}`),
    ...(contactsLeftOut > 0 ? [`  不留姓名的，联系方式没有存 contacts left out: ${contactsLeftOut}`] : []),
    ...(hasReport ? [`  为什么没写 why: ${report}`] : []),
    ...(refused > 0 && allOrNothing && !dryRun ? ['  有一行不行，所以一行都没写 · none was written'] : []),
    ...(isInterrupted
      ? ['中途停了。同样的命令再来一遍，会接着写，不会写两遍 · Stopped. Run it again to go on.']
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
