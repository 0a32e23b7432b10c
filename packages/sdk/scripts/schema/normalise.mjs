// Turns the generator's schemas into the ones that are published: 2020-12, tagged unions, no blank texts.
import { mapSchema, mapValues, reach, refName, tagOf, without } from './walk.mjs';

/** @import { Definitions, JsonSchema, Vocabulary } from './json-schema.js' */

/** Keywords in the order a reader wants them. */
const order = ['title', 'description', 'deprecated', '$ref', 'type', 'const', 'enum', 'format', 'pattern'];

/**
 * @param {Vocabulary} vocabulary as read from the sources, without faults
 * @param {string} notBlank the pattern that refuses blank texts
 * @returns {Vocabulary} strict throughout: every object refuses members it does not know
 */
export function normalise(vocabulary, notBlank) {
  const { requests } = vocabulary;
  const tagged = tagUnions(vocabulary.definitions);
  const asked = reach(tagged, requests);
  const definitions = mapValues(tagged, (schema, name) =>
    mapSchema(schema, (one) => orderKeywords(asked.has(name) ? refuseBlank(one, notBlank) : one)),
  );
  return { ...vocabulary, definitions };
}

/** The same types for readers: members nobody knows yet are let through. @param {Definitions} definitions */
export function tolerate(definitions) {
  return mapValues(definitions, (schema) =>
    mapSchema(schema, (one) =>
      one.additionalProperties === false ? without(one, 'additionalProperties') : one,
    ),
  );
}

/** @param {Definitions} definitions @returns {Definitions} */
function tagUnions(definitions) {
  /** Per type, the member a union it belongs to is told apart by. @type {Map<string, string>} */
  const tags = new Map();
  const unions = mapValues(definitions, (schema) =>
    mapSchema(schema, (one) => {
      const { $ref, anyOf, ...rest } = one;
      if ($ref !== undefined) return { ...one, $ref: `#/$defs/${refName($ref)}` };
      if (anyOf === undefined) return one;
      const propertyName = tagOf(definitions, anyOf);
      if (propertyName === undefined) throw new Error(`A union without a tag: ${JSON.stringify(one)}`);
      for (const part of anyOf) tags.set(refName(part.$ref ?? ''), propertyName);
      return { ...rest, type: 'object', discriminator: { propertyName }, oneOf: anyOf };
    }),
  );
  return mapValues(unions, (schema, name) => inlineTag(unions, schema, tags.get(name)));
}

/** Discriminators read a tag's values where it stands, not behind a reference. @param {Definitions} definitions @param {JsonSchema} schema @param {string | undefined} tag */
function inlineTag(definitions, schema, tag) {
  const property = tag === undefined ? undefined : schema.properties?.[tag];
  if (tag === undefined || property?.$ref === undefined) return schema;
  const { $ref, ...own } = property;
  return {
    ...schema,
    properties: { ...schema.properties, [tag]: { ...definitions[refName($ref)], ...own } },
  };
}

/** @param {JsonSchema} schema @param {string} notBlank @returns {JsonSchema} */
function refuseBlank(schema, notBlank) {
  const isWords = schema.format === undefined || schema.format === 'public-words';
  const isText = schema.type === 'string' && schema.pattern === undefined && isWords;
  return isText && (schema.minLength ?? 0) > 0 ? { ...schema, pattern: notBlank } : schema;
}

/** Required members in the order they stand in the type, which is the order a form asks in. @param {JsonSchema} schema @returns {JsonSchema} */
function inOrder(schema) {
  const { required, properties } = schema;
  if (required === undefined || properties === undefined) return schema;
  return { ...schema, required: Object.keys(properties).filter((name) => required.includes(name)) };
}

/** @param {JsonSchema} schema @returns {JsonSchema} */
function orderKeywords(schema) {
  const known = order.filter((keyword) => keyword in schema);
  const rest = Object.keys(schema).filter((keyword) => !order.includes(keyword));
  const isLast = (/** @type {string} */ keyword) =>
    keyword === 'required' || keyword === 'additionalProperties';
  const middle = rest.filter((keyword) => !isLast(keyword));
  const entries = new Map(Object.entries(inOrder(schema)));
  return Object.fromEntries(
    [...known, ...middle, ...rest.filter(isLast)].map((keyword) => [keyword, entries.get(keyword)]),
  );
}
