// The table that bench/hall writes.
import { circumstances, rounded, table, writeResult } from '../measure/report.js';

/** Milliseconds from the first byte of the capture until a follower has heard. */
export interface Measured {
  readonly size: number;
  readonly way: string;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  readonly dropped: number;
  readonly count: number;
}

export function writeHallResult(measured: readonly Measured[], now: Date): void {
  const peerOf = ({ size, way }: Measured): Measured | undefined =>
    measured.find((other) => other.size === size && other.way === `${way}, plain`);
  const rows = measured.map((one) => {
    const peer = peerOf(one);
    return [
      one.size.toLocaleString('en'),
      one.way,
      rounded(one.median),
      rounded(one.p95),
      rounded(one.most),
      one.dropped,
      peer ? `${rounded(one.p95 / peer.p95)}×` : '',
    ];
  });
  const head = ['followers', 'way', 'median ms', 'p95 ms', 'max ms', 'dropped', 'p95 : plain'];
  const text = `# One wall and everybody who follows it

${circumstances(now)}. Written by \`npm run bench -- hall\`.

${table(head, rows)}

- From the first byte of \`staff.meetings.capture\` (a question, its answer and a promise: an appeal, a commitment and
  their seals in one transaction) until a follower has the event, or the part of the wall with a new entity tag. Five
  captures; followers, server and database on the same machine. The server's own limits stand; 500 followers to an address.
- *plain* is its peer in the same run: Node's own HTTP server that writes one line to every open answer, or answers 304
  by a number in memory. It stores nothing, checks nothing and seals nothing.
- Who asks every five seconds waits for two and a half of them on average: that is the wait, not the server.
`;
  console.log(`\n${text}\n${writeResult('hall', text)}`);
}
