// Finds what is wrong in the schemas the generator gave: the second net under the checks of the sources.
import { reach, refName, tagOf } from './walk.mjs';

/** @import { Definitions, Fault, JsonSchema, Vocabulary } from './json-schema.js' */

/** Names the generator makes up, or TypeScript's own, have no place in a published description. */
const legalName = /^[A-Z][A-Za-z0-9]*$/;
const borrowedNames = new Set([
  'Exclude',
  'Extract',
  'Pick',
  'Omit',
  'Partial',
  'Required',
  'Record',
  'Array',
  'Date',
]);

const knownKeywords = new Set([
  '$ref',
  'description',
  'deprecated',
  'type',
  'const',
  'enum',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'items',
  'properties',
  'required',
  'additionalProperties',
  'maxProperties',
  'anyOf',
]);

/**
 * @param {Vocabulary} vocabulary
 * @returns {Fault[]}
 */
export function findSchemaFaults({ definitions, requests, responses, embedded }) {
  const asked = reach(definitions, requests);
  const told = reach(definitions, [...responses, ...embedded]);
  return Object.entries(definitions).flatMap(([name, schema]) => [
    ...nameFaults(name),
    ...shapeFaults(definitions, schema, name),
    ...(asked.has(name) ? boundFaults(schema, name) : []),
    ...(asked.has(name) && told.has(name) && schema.type === 'object'
      ? [{ kind: 'shared-shape', where: name, found: name }]
      : []),
  ]);
}

/** @param {string} name @returns {Fault[]} */
function nameFaults(name) {
  const legal = legalName.test(name) && !borrowedNames.has(name);
  return legal ? [] : [{ kind: 'illegal-name', where: name, found: name }];
}

/** @param {Definitions} definitions @param {JsonSchema} schema @param {string} where @returns {Fault[]} */
function shapeFaults(definitions, schema, where) {
  const kind = shapeFault(definitions, schema);
  const own = kind === undefined ? [] : [{ kind, where, found: JSON.stringify(schema).slice(0, 80) }];
  return [
    ...own,
    ...children(schema, where).flatMap(([child, place]) => shapeFaults(definitions, child, place)),
  ];
}

/** @param {Definitions} definitions @param {JsonSchema} schema @returns {string | undefined} */
function shapeFault(definitions, schema) {
  const keywords = Object.keys(schema).filter((keyword) => keyword !== 'description');
  if (schema.type === 'null' || (Array.isArray(schema.type) && schema.type.includes('null'))) return 'null';
  if (schema.type === 'number' && schema.properties !== undefined) return 'bigint';
  if (keywords.some((keyword) => !knownKeywords.has(keyword)) || Array.isArray(schema.items))
    return 'unsupported';
  if (schema.$ref !== undefined) {
    if (!(refName(schema.$ref) in definitions)) return 'illegal-name';
    return keywords.length > 1 ? 'constraint-beside-reference' : undefined;
  }
  if (schema.anyOf !== undefined)
    return tagOf(definitions, schema.anyOf) === undefined ? 'untagged-union' : undefined;
  if (Array.isArray(schema.type)) return 'mixed-types';
  if (schema.type === undefined) return schema.enum === undefined ? 'untyped' : 'mixed-types';
  if (schema.type === 'array' && schema.items !== undefined && isTypeless(schema.items)) return 'items-tag';
  const isEmpty = schema.type === 'object' && Object.keys(schema.properties ?? {}).length === 0;
  if (isEmpty && schema.additionalProperties === false) return 'record-index';
  return isEmpty && typeof schema.additionalProperties !== 'object' ? 'untyped' : undefined;
}

/** @param {JsonSchema} schema */
function isTypeless(schema) {
  return schema.type === undefined && schema.$ref === undefined && schema.anyOf === undefined;
}

/** What reaches the server from outside has an end. @param {JsonSchema} schema @param {string} where @returns {Fault[]} */
function boundFaults(schema, where) {
  const own = isBounded(schema) ? [] : [{ kind: 'unbounded', where, found: String(schema.type) }];
  return [...own, ...children(schema, where).flatMap(([child, place]) => boundFaults(child, place))];
}

/** @param {JsonSchema} schema */
function isBounded(schema) {
  if (schema.const !== undefined || schema.enum !== undefined) return true;
  switch (schema.type) {
    case 'string':
      return schema.maxLength !== undefined || schema.format === 'date';
    case 'number':
    case 'integer':
      return schema.minimum !== undefined && schema.maximum !== undefined;
    case 'array':
      return schema.maxItems !== undefined;
    case 'object':
      return typeof schema.additionalProperties !== 'object' || schema.maxProperties !== undefined;
    default:
      return true;
  }
}

/** The schemas inside of a schema, each with its place. @param {JsonSchema} schema @param {string} where @returns {[JsonSchema, string][]} */
function children(schema, where) {
  /** @type {[JsonSchema, string][]} */
  const found = Object.entries(schema.properties ?? {}).map(([name, child]) => [child, `${where}.${name}`]);
  if (schema.items !== undefined && !isTypeless(schema.items)) found.push([schema.items, `${where}[]`]);
  if (typeof schema.additionalProperties === 'object')
    found.push([schema.additionalProperties, `${where}[key]`]);
  for (const part of schema.anyOf ?? []) if (part.$ref === undefined) found.push([part, where]);
  return found;
}
