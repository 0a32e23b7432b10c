// Weighs what pages download, prints the table, writes docs/size.md, and fails when a budget is passed. Needs a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { onlyWeighed } from '../rollup.config.js';
import { root, weighed } from '../rollup/entries.js';
import { tallyLine } from '../test/tally.mjs';

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

The budgets hold what is there; they are not yet what is wanted: 28 kB for the one file and 17 kB for the form with
the SDK. Of the one file about 6 kB are Lit with context, 6 kB the interface's Chinese words (4,000 characters), 5.4 kB
the SDK with its live stream, 6 kB the foundation, 6 kB the view models and 10 kB the four elements. An element's own
bundle carries only the words it says. \`npm run size:why\` names every file's share.
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
    console.error(
      `${row.name} is ${row.over} bytes over its budget of ${kB(row.limit.bytes)} kB ${row.limit.as}.`,
    );
  }
  process.exitCode = tooBig.length > 0 ? 1 : 0;
  console.log(tallyLine({ passed: limited.length - tooBig.length, failed: tooBig.length }));
}

if (process.argv[1] === import.meta.filename) await main();
