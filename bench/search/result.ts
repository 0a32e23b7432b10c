// The table that bench/search writes.
import { circumstances, rounded, table, writeResult } from '../measure/report.js';
import type { Times } from '../measure/times.js';

export interface Measured {
  readonly size: number;
  readonly words: string;
  /** How many appeals hold them. */
  readonly found: number;
  readonly own: Times;
  readonly like: Times;
}

export function writeSearchResult(measured: readonly Measured[], now: Date): void {
  const rows = measured.map(({ size, words, found, own, like }) => [
    size.toLocaleString('en'),
    words,
    found,
    rounded(own.median),
    rounded(own.p95),
    rounded(like.median),
    `${rounded(like.median / own.median)}×`,
  ]);
  const head = ['appeals', 'words', 'found', 'median ms', 'p95 ms', 'like ms', 'like : search'];
  const text = `# Finding appeals by words

${circumstances(now)}. Written by \`npm run bench -- search\`.

${table(head, rows)}

- A clerk's search for the newest twenty, by the server's own use-case on the embedded PostgreSQL, row-level security
  on. Pairs of hanzi in a tsvector under GIN; no extension.
- *like* is its peer in the same run: \`like '%…%'\` over title, text and place, newest first, as the tables' owner.
  What it finds, the search finds; that is held before anything is timed.
- The words are made by a seed: a matter in a hundred thousand, ten thousand, a thousand and a hundred of a million,
  70 hanzi of text around it.
`;
  console.log(`\n${text}\n${writeResult('search', text)}`);
}
