// The published JSON Schemas: one file for each type that travels, complete in itself.
import { tolerate } from './normalise.mjs';
import { mapSchema, reach, refName, without } from './walk.mjs';
import { schemaFolder } from './layout.mjs';

/** @import { Examples } from './examples.mjs' */
/** @import { Definitions, JsonSchema, Outputs, Vocabulary } from './json-schema.js' */

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/**
 * Requests as servers check them, strictly; everything else as readers should, tolerantly.
 *
 * @param {Vocabulary} vocabulary normalised
 * @param {Examples} examples checked
 * @returns {Outputs}
 */
export function schemaFiles({ definitions, requests, responses, embedded }, examples) {
  const tolerant = tolerate(definitions);
  return new Map([
    ...requests.map((name) => schemaFile(definitions, name, examples)),
    ...[...responses, ...embedded].map((name) => schemaFile(tolerant, name, examples)),
  ]);
}

/** @param {Definitions} definitions @param {string} name @param {Examples} examples @returns {[string, string]} */
function schemaFile(definitions, name, examples) {
  const parts = [...reach(definitions, [name])].filter((part) => part !== name);
  /** @type {JsonSchema} */
  const schema = { $schema: dialect, title: name, ...standard(definitions[name] ?? {}, name) };
  schema.examples = Object.values(examples[name] ?? {}).map(({ value }) => value);
  if (parts.length > 0) {
    schema.$defs = Object.fromEntries(parts.map((part) => [part, standard(definitions[part] ?? {}, name)]));
  }
  return [`${schemaFolder}/${name}.json`, toJson(schema)];
}

/**
 * Without what strict validators know nothing of: OpenAPI's `discriminator`, for the tags' literals say the same, and
 * our own format of words that everybody reads.
 * @param {JsonSchema} schema
 * @param {string} root the type whose file it stands in
 */
function standard(schema, root) {
  return mapSchema(schema, (one) => {
    const isRoot = one.$ref !== undefined && refName(one.$ref) === root;
    const known = without(isRoot ? { ...one, $ref: '#' } : one, 'discriminator');
    return known.format === 'public-words' ? without(known, 'format') : known;
  });
}

/** @param {unknown} value */
export function toJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
