// Ways through schemas: names, what a type is made of, and the tag that tells a union's members apart.

/** @import { Definitions, JsonSchema } from './json-schema.js' */

/** The name a reference points at, whichever document it stands in. @param {string} ref */
export function refName(ref) {
  return decodeURIComponent(ref.slice(ref.lastIndexOf('/') + 1));
}

/**
 * A copy with a function applied to every schema in it, innermost first.
 *
 * @param {JsonSchema} schema
 * @param {(schema: JsonSchema) => JsonSchema} change
 * @returns {JsonSchema}
 */
export function mapSchema(schema, change) {
  const copy = { ...schema };
  if (copy.items !== undefined) copy.items = mapSchema(copy.items, change);
  if (copy.oneOf !== undefined) copy.oneOf = copy.oneOf.map((part) => mapSchema(part, change));
  if (copy.anyOf !== undefined) copy.anyOf = copy.anyOf.map((part) => mapSchema(part, change));
  if (typeof copy.additionalProperties === 'object') {
    copy.additionalProperties = mapSchema(copy.additionalProperties, change);
  }
  if (copy.properties !== undefined)
    copy.properties = mapValues(copy.properties, (one) => mapSchema(one, change));
  return change(copy);
}

/** A copy of a schema without one keyword. @param {JsonSchema} schema @param {keyof JsonSchema} keyword @returns {JsonSchema} */
export function without(schema, keyword) {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== keyword));
}

/**
 * @template From, To
 * @param {Record<string, From>} record
 * @param {(value: From, name: string) => To} change
 * @returns {Record<string, To>}
 */
export function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

/**
 * The names of the types a set of types is made of, itself included, in the order they are met.
 *
 * @param {Definitions} definitions
 * @param {readonly string[]} roots
 * @returns {Set<string>}
 */
export function reach(definitions, roots) {
  /** @type {Set<string>} */
  const met = new Set();
  /** @param {string} name */
  const visit = (name) => {
    const schema = definitions[name];
    if (schema === undefined || met.has(name)) return;
    met.add(name);
    const refs = /** @type {string[]} */ ([]);
    mapSchema(schema, (one) => {
      if (one.$ref !== undefined) refs.push(refName(one.$ref));
      return one;
    });
    refs.forEach(visit);
  };
  roots.forEach(visit);
  return met;
}

/**
 * The member by whose value the named members of a union are told apart: required in each, a literal or a choice
 * of literals, no value twice. A member that is one literal everywhere comes before one that is a choice somewhere.
 *
 * @param {Definitions} definitions
 * @param {readonly JsonSchema[]} parts
 * @returns {string | undefined}
 */
export function tagOf(definitions, parts) {
  const members = parts.map((part) =>
    part.$ref === undefined ? undefined : definitions[refName(part.$ref)],
  );
  const [first] = members;
  if (first === undefined || members.includes(undefined)) return undefined;
  return Object.keys(first.properties ?? {})
    .map((tag) => ({
      tag,
      values: members.map((member) => (member ? tagValues(definitions, member, tag) : [])),
    }))
    .filter(
      ({ values }) =>
        values.every((one) => one.length > 0) && new Set(values.flat()).size === values.flat().length,
    )
    .sort((a, b) => a.values.flat().length - b.values.flat().length)
    .at(0)?.tag;
}

/**
 * The values a required member can have if it is a literal string or a choice of them; else none.
 *
 * @param {Definitions} definitions
 * @param {JsonSchema} schema
 * @param {string} member
 * @returns {readonly string[]}
 */
export function tagValues(definitions, schema, member) {
  const property = schema.properties?.[member];
  if (property === undefined || !schema.required?.includes(member)) return [];
  const target = property.$ref === undefined ? property : definitions[refName(property.$ref)];
  const values = target?.const === undefined ? (target?.enum ?? []) : [target.const];
  return values.every((value) => typeof value === 'string') ? values : [];
}
