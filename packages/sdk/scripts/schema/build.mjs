// From the types and the route table to everything that is made from them.
import { checkExamples, readExamples } from './examples.mjs';
import { compileValidators, createAjv } from './compile-validators.mjs';
import { inPackage, validatorsFile } from './layout.mjs';
import { limitsModule } from './limits.mjs';
import { normalise } from './normalise.mjs';
import { openapiDocument } from './openapi.mjs';
import { read, writeWhole } from './files.mjs';
import { schemaFiles } from './schema-files.mjs';
import { loadSourceModules } from './source-modules.mjs';
import { sourceStamp } from './stamp.mjs';
import { readVocabulary } from './vocabulary.mjs';

/** @import { Outputs } from './json-schema.js' */

/** @import { Vocabulary } from './json-schema.js' */
/** @import { SourceModules } from './source-modules.mjs' */

/** @typedef {{ stamp: string, vocabulary: Vocabulary, sources: SourceModules, ajv: ReturnType<typeof createAjv> }} Sources */

/** Reads the types and the route table, and compiles the types. @returns {Promise<Sources>} */
export async function readSources() {
  // Taken first: a source that changes meanwhile makes the result stale, not fresh.
  const stamp = await sourceStamp();
  const sources = await loadSourceModules();
  const vocabulary = normalise(
    readVocabulary({ rootFile: inPackage('src/wire-types.ts') }),
    sources.notBlank,
  );
  return { stamp, vocabulary, sources, ajv: createAjv(vocabulary, sources) };
}

/** What is committed: schemas, openapi.json, limits. @param {Sources} read @returns {Promise<Outputs>} */
export async function buildCommitted({ vocabulary, sources, ajv }) {
  const examples = await readExamples();
  checkExamples(examples, [...vocabulary.requests, ...vocabulary.responses, ...vocabulary.embedded], ajv);
  return new Map([
    ...schemaFiles(vocabulary, examples),
    ...openapiDocument(vocabulary, sources, examples),
    ...limitsModule(vocabulary),
  ]);
}

/** The validators, which are not committed. @param {Sources} read @returns {Promise<string>} */
export async function buildValidators({ stamp, vocabulary, sources, ajv }) {
  return `${stamp}\n${await compileValidators(ajv, vocabulary, sources)}`;
}

/** Puts the validators and their declarations where they are imported from. @param {string} validators */
export async function writeValidators(validators) {
  await writeWhole(validatorsFile, validators);
  const declarations = 'validators.d.ts';
  await writeWhole(`dist/schema/${declarations}`, (await read(`src/schema/${declarations}`)) ?? '');
}
