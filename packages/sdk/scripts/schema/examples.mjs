// Examples of everything that travels: data, checked against the types, for the schemas and openapi.json.
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** @import { Json } from './json-schema.js' */
/** @import { Ajv2020 } from 'ajv/dist/2020.js' */

const folder = new URL('./examples/', import.meta.url);

/** @typedef {Record<string, { summary: string, value: Json }>} NamedExamples */
/** By type, then by name. @typedef {Record<string, NamedExamples>} Examples */

/** One file for each type, by its name. @returns {Promise<Examples>} */
export async function readExamples() {
  const files = (await readdir(fileURLToPath(folder))).sort();
  const read = files.map(async (file) => {
    const text = await readFile(new URL(file, folder), 'utf8');
    return /** @type {const} */ ([file.replace(/\.json$/, ''), JSON.parse(text)]);
  });
  return Object.fromEntries(await Promise.all(read));
}

/**
 * An example that is wrong is worse than none.
 *
 * @param {Examples} examples
 * @param {readonly string[]} names the types that travel: each needs an example
 * @param {Ajv2020} ajv with the types under `strict#/$defs/`
 * @throws {Error} naming the type, the example and what is wrong with it
 */
export function checkExamples(examples, names, ajv) {
  const missing = names.filter((name) => examples[name] === undefined);
  if (missing.length > 0) throw new Error(`No example in scripts/schema/examples: ${missing.join(', ')}`);
  for (const [type, named] of Object.entries(examples)) {
    const validate = ajv.getSchema(`strict#/$defs/${type}`);
    if (validate === undefined) throw new Error(`An example of ${type}, which is no type that travels`);
    for (const [name, { value }] of Object.entries(named)) {
      if (!validate(value)) {
        throw new Error(
          `scripts/schema/examples/${type}.json, ${name}: ${JSON.stringify(validate.errors?.[0])}`,
        );
      }
    }
  }
}
