// Makes schemas, openapi.json, limits and validators from the wire types and the route table.
//
//   node packages/sdk/scripts/build-schema.mjs               makes everything
//   node packages/sdk/scripts/build-schema.mjs --check       fails if what is committed is stale; writes nothing
//   node packages/sdk/scripts/build-schema.mjs --validators  makes what is not committed, if it is missing or stale
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { ensureValidators } from './ensure-validators.mjs';
import { command } from './schema/layout.mjs';

/** @param {string | undefined} mode @returns {Promise<number>} the exit code */
async function main(mode) {
  if (mode === '--validators') {
    console.log((await ensureValidators()) ? 'validators: made' : 'validators: up to date');
    return 0;
  }
  if (mode !== undefined && mode !== '--check') {
    console.error(`Unknown option ${mode}. Use none, --check or --validators.`);
    return 2;
  }
  const { buildCommitted, buildValidators, readSources, writeValidators } =
    await import('./schema/build.mjs');
  const { staleFiles, writeFiles } = await import('./schema/files.mjs');
  const sources = await readSources();
  const committed = await buildCommitted(sources);
  const stale = await staleFiles(committed);
  if (mode === '--check') return report(stale);
  const validators = await buildValidators(sources);
  await writeFiles(committed);
  await writeValidators(validators);
  console.log(`schemas, openapi.json, limits: ${committed.size} files, ${stale.length} changed`);
  console.log(
    `validators: ${kilobytes(validators.length)} kB, ${kilobytes(gzipSync(validators).length)} kB gzip`,
  );
  console.log(`done in ${(performance.now() / 1000).toFixed(1)} s`);
  return 0;
}

/** @param {readonly string[]} stale */
function report(stale) {
  if (stale.length === 0) {
    console.log('schemas, openapi.json, limits: up to date');
    return 0;
  }
  console.error('Not what the wire types and the route table say:');
  for (const file of stale) console.error(`  packages/sdk/${file}`);
  console.error(`Run \`${command}\` and commit the result.`);
  return 1;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(0);
}

process.exitCode = await main(process.argv[2]).catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error && error.name === 'VocabularyError' ? error.message : error);
  return 1;
});
