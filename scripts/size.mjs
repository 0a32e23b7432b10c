// Weighs what pages download, prints the table, writes docs/size.md, and fails when a budget is passed. Needs a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { onlyWeighed } from '../rollup.config.js';
import { root, weighed } from '../rollup/entries.js';
import { failureText, tallyLine } from '../test/tally.mjs';

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

const kB = (bytes) => (bytes / 1000).toFixed(1);

/** Weighs one bundle. `over` is how many bytes it is past its budget, if it has one and passed it. */
export function weigh({ name, limit }, bytes) {
  const weight = { brotli: brotli(bytes), gzip: gzip(bytes) };
  const over = limit ? Math.max(0, weight[limit.as] - limit.bytes) : 0;
  return { name, limit, over, raw: bytes.length, ...weight };
}

/** The table of docs/size.md. */
export function sizeTable(rows) {
  const budget = ({ limit }) => (limit ? `${kB(limit.bytes)} ${limit.as}` : '');
  const cells = rows.map((row) => [row.name, kB(row.raw), kB(row.gzip), kB(row.brotli), budget(row)]);
  const head = ['bundle', 'minified', 'gzip -9', 'brotli -11', 'budget'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column].length)),
  );
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...cells.map(line)].join('\n');
}

function page(table) {
  return `# Sizes

What a page downloads, in kB of 1,000 bytes. Every bundle includes Lit and whatever of the SDK it uses; a page that
loads several elements pays for the shared part once. Written by \`npm run size\`; the build fails past a budget.

${table}

The budgets hold what is there; they are not yet what is wanted. Wanted are 28 kB for the four of first light, missed
by 15 kB, 17 kB for the form with the SDK, missed by 7 kB, and 10 kB for the countdown alone, missed by 3.7 kB. Why: Lit
with context is 6 kB, the foundation every element stands on 6 kB, the interface's Chinese words 9 kB of the one file,
the SDK with its live stream 5.4 kB, the view models with the calendar of working days 10 kB, the elements' own code
13 kB. What draws a seal is 2.3 kB of each element that shows one; what checks it is huiyin-seal.min.js, read only when
somebody checks. An element's own bundle carries only the words it says. \`npm run size:why\` names every file's share.

Of the countdown alone, Lit is 5.3 kB before anything is drawn with it; what it has in common with every element
(portal, elder size, dark, language, fallback, failure, focus) and the countdown itself, with its words, its drawing
and the page's one timer, share the rest. Written anew for a day the page names and nothing else (a base of its own
without server, retry and focus, only the styles, words, marks and tokens it shows, no decorators) it weighed 10.4 kB.
That would be a second foundation to keep beside the first for 3.4 kB of one element; it was not kept.

\`the four of first light\` are the portal, the form, the tracker and the report card: what the one file carried before
there were commitments; the card has counted those since. \`commitment-countdown alone\` is what a page with a bundler
that splits code downloads for a countdown to a day it names itself; \`commitment-countdown\` adds what is loaded only
for a commitment on a server (client, words, history) and when a reader asks how the day was counted (the calendar).
The one file has it all.

Elements that the one file doesn't carry are parts: what is weighed is what such a file brings, beside what the one file
hands it. The rows without a file’s name are an element with everything it needs.
`;
}

/** Bundles what only this table needs; the shipped file is there from the build. */
async function bundleOthers() {
  for (const { output, ...input } of onlyWeighed.values()) {
    const bundle = await rollup(input);
    await bundle.write(output);
    await bundle.close();
  }
}

async function main() {
  await bundleOthers();
  const rows = weighed().map((bundle) => weigh(bundle, readFileSync(bundle.file)));
  const table = sizeTable(rows);
  console.log(`\n${table}\n`);
  writeFileSync(join(root, 'docs/size.md'), page(table));
  const limited = rows.filter((row) => row.limit);
  const tooBig = limited.filter((row) => row.over > 0);
  for (const row of tooBig) {
    const budget = `${kB(row.limit.bytes)} kB ${row.limit.as}`;
    console.error(failureText(row.name, `is ${row.over} bytes over its budget of ${budget}`));
  }
  process.exitCode = tooBig.length > 0 ? 1 : 0;
  console.log(tallyLine({ passed: limited.length - tooBig.length, failed: tooBig.length }));
}

if (process.argv[1] === import.meta.filename) await main();
