// The table that bench/card writes.
import { circumstances, rounded, table, writeResult } from '../measure/report.js';
import type { Measured } from './measured.js';

export function writeCardResult(measured: readonly Measured[], now: Date): void {
  const [smallest] = measured;
  if (!smallest) return;
  const ratio = (value: number, to: number): string => `${(value / to).toFixed(2)}×`;
  const rows = measured.map(({ entries, years, cases, rows: buckets, http, fold, naive }) => [
    `${entries.toLocaleString('en')} · ${years}`,
    cases,
    buckets,
    rounded(http.median),
    rounded(http.p95),
    ratio(http.median, smallest.http.median),
    rounded(fold.median),
    rounded(naive.median),
    ratio(naive.median, fold.median),
  ]);
  const head = [
    'entries · years',
    'cases',
    'rows counted',
    'HTTP median ms',
    'HTTP p95 ms',
    'to the first',
    'kept figures ms',
    'counted anew ms',
    'anew : kept',
  ];
  const text = `# Reading a report card

${circumstances(now)}. Written by \`npm run bench -- card\`.

${table(head, rows)}

- A street's card over HTTP from the server as it is built, on the embedded PostgreSQL; ${smallest.http.count} reads of each, of
  every period in turn, none answered from a cache. A request that needs no database takes ${rounded(smallest.floor.median)} ms on the same
  connection.
- *kept figures* is what the server asks the database for one card; *counted anew* is its naive peer in the same run:
  \`select count(*) … group by\` over the tables themselves, with the same indexes, role and row-level security.
- Before anything is timed, every card of every period is held against the fold of all entries, and against the naive
  peer; all are the same, and so is the root.
- Entries · years: how many there are in the log, and over how many years they came. \`rows counted\` are the street's.
`;
  console.log(`\n${text}\n${writeResult('card', text)}`);
}
