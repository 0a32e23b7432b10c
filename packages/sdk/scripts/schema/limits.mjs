// A small typed constant of how short and long each text of a request may be, for forms.
import { command, limitsFile } from './layout.mjs';
import { refName, tagValues } from './walk.mjs';

/** @import { Definitions, JsonSchema, Outputs, Vocabulary } from './json-schema.js' */

/** @typedef {{ [member: string]: number | Limits }} Limits */

/**
 * @param {Vocabulary} vocabulary normalised
 * @returns {Outputs}
 */
export function limitsModule({ definitions, requests }) {
  /** @type {Limits} */
  const limits = {};
  for (const name of requests) limits[name] = limitsOf(definitions, definitions[name] ?? {});
  const text = [
    `// How long each text of a request may be. Made from src/types by \`${command}\`.`,
    '',
    '/**',
    ' * By type and member; of a union by its tag first. In Unicode code points: an emoji is one, though it is two',
    " * of the units HTML's `maxlength` counts.",
    ' *',
    ' * @example',
    ' * ```ts',
    " * import { limits } from '@huiyin/sdk/limits';",
    ' *',
    ` * console.log(limits.AppealDraft.title.maxLength); // ${definitions['AppealDraft']?.properties?.['title']?.maxLength}`,
    ' * ```',
    ' */',
    `export const limits = ${print(limits, '')} as const;`,
    '',
  ].join('\n');
  return new Map([[limitsFile, text]]);
}

/** @param {Definitions} definitions @param {JsonSchema} schema @returns {Limits} */
function limitsOf(definitions, schema) {
  /** @type {Limits} */
  const found = {};
  for (const part of schema.oneOf ?? []) {
    const member = definitions[refName(part.$ref ?? '')] ?? {};
    const tag = schema.discriminator?.propertyName ?? '';
    for (const value of tagValues(definitions, member, tag)) found[value] = limitsOf(definitions, member);
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const target = property.$ref === undefined ? property : (definitions[refName(property.$ref)] ?? {});
    const { minLength, maxLength } = target;
    const own = { ...(minLength && { minLength }), ...(maxLength && { maxLength }) };
    const limits = target.type === 'object' ? limitsOf(definitions, target) : own;
    if (Object.keys(limits).length > 0) found[name] = limits;
  }
  return found;
}

/** As prettier would print it. @param {Limits} limits @param {string} indent @returns {string} */
function print(limits, indent) {
  const lines = Object.entries(limits).map(([name, value]) => {
    const key = /^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : `'${name}'`;
    if (typeof value === 'number') return `${key}: ${value}`;
    const isLeaf =
      Object.values(value).every((one) => typeof one === 'number') && Object.keys(value).length > 0;
    const leaf = Object.entries(value).map(([limit, number]) => `${limit}: ${String(number)}`);
    return `${indent}  ${key}: ${isLeaf ? `{ ${leaf.join(', ')} }` : print(value, `${indent}  `)},`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}
