// The tables that bench/recompute writes.
import type { Run } from '../measure/program.js';
import { circumstances, rounded, table, writeResult, type Cell } from '../measure/report.js';
import type { Measured, OneByOne } from './measured.js';

const columns = ['verify', 'recompute', 'hashed', 'parsed', 'tree'] as const;

export function writeRecomputeResult(measured: readonly Measured[], single: OneByOne, now: Date): void {
  const rowsOf = (value: (run: Run) => number): Cell[][] =>
    measured.map(({ entries, megabytes, runs }) => [
      entries,
      rounded(megabytes),
      ...columns.map((name) => rounded(value(runs[name]))),
    ]);
  const head = ['entries', 'MB', 'verify', 'recompute', 'hashed once', 'parsed only', 'tree by the book'];
  const largest = measured.at(-1);
  const ratio = largest ? largest.runs.verify.cpuSeconds / largest.runs.parsed.cpuSeconds : NaN;
  const text = `# Checking and counting a whole export

${circumstances(now)}. Written by \`npm run bench -- recompute\`.

Seconds, from starting the program to its end (of three runs the median):

${table(
  head,
  rowsOf((run) => run.seconds),
)}

Processor seconds:

${table(
  head,
  rowsOf((run) => run.cpuSeconds),
)}

Peak memory, MB:

${table(
  head,
  rowsOf((run) => run.peakMegabytes),
)}

- *verify* and *recompute* are \`huiyin-verify\` as it is built: every entry's facts hashed with their salt, every leaf into
  the tree, the root held against the signed one, and for *recompute* every entry checked against its schema and folded.
- The peers read the same files: *hashed once* is one SHA-256 over all bytes, *parsed only* is \`JSON.parse\` of every line,
  *tree by the book* is RFC 6962 §2.1 written as it stands there, over the leaf hashes as they are told. No package on npm
  that is kept up makes RFC 6962 trees. At the largest size, verifying takes ${ratio.toFixed(1)} × the processor time of parsing.
- The card that is printed is the fold of the entries, byte for byte, and the root is that of the tree by the book.

One by one, as a page does it, in milliseconds (median of 400; a tree of ${largest?.entries.toLocaleString('en') ?? 0} entries):

${table(
  ['what', 'ms'],
  [
    [`an inclusion proof of ${single.hashes} hashes, SHA-256 of Node`, rounded(single.proofNode)],
    [`the same, SHA-256 of @noble/hashes`, rounded(single.proofNoble)],
    ['a signature, WebCrypto (and the check that the key is sound)', rounded(single.webCrypto)],
    ['a signature, @noble/ed25519 (pages on plain http)', rounded(single.noble)],
    ['a signature, node:crypto alone', rounded(single.node)],
  ],
)}
`;
  console.log(`\n${text}\n${writeResult('recompute', text)}`);
}
