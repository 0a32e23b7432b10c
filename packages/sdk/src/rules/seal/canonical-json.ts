// One text for equal facts: the JSON Canonicalization Scheme (JCS, RFC 8785).
import { isWellFormed, utf8Bytes } from './bytes.js';
import { SealError } from './errors.js';

/** How deep arrays and objects may nest. Facts are nearly flat; a verifier's stack is not for strangers to fill. */
export const MAX_JSON_DEPTH = 32;

/**
 * Canonical JSON: no white space, members sorted by UTF-16 code units, numbers and strings as ECMAScript writes
 * them. Negative zero becomes `0`, as RFC 8785 §3.2.2.3 has it. Unlike `JSON.stringify`, nothing is dropped,
 * replaced or converted: what has no JSON form is refused.
 *
 * @throws SealError `json.not-data`, `json.not-finite`, `json.lone-surrogate`, `json.cycle`, `json.too-deep`
 *
 * @example
 * ```ts
 * canonicalJson({ number: 'FZ-1', level: 'street', day: '2026-11-02' });
 * // {"day":"2026-11-02","level":"street","number":"FZ-1"}
 * ```
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** Canonical JSON as UTF-8: what is hashed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8Bytes(canonicalJson(value));
}

function write(value: unknown, parents: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new SealError('json.not-finite', `JSON has no ${String(value)}`);
      return String(value);
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : writeContainer(value, parents);
    default:
      throw new SealError('json.not-data', `JSON has no ${typeof value}`);
  }
}

function writeString(text: string): string {
  if (!isWellFormed(text)) throw new SealError('json.lone-surrogate', 'a lone surrogate has no UTF-8 form');
  // Of well-formed text JSON.stringify escapes exactly what RFC 8785 §3.2.2.2 does.
  return JSON.stringify(text);
}

function writeContainer(container: object, parents: readonly object[]): string {
  if (parents.includes(container)) throw new SealError('json.cycle', 'a value contains itself');
  if (parents.length >= MAX_JSON_DEPTH) {
    throw new SealError('json.too-deep', `nested more than ${MAX_JSON_DEPTH} deep`);
  }
  const within = [...parents, container];
  if (Array.isArray(container)) {
    const items: string[] = [];
    // By index, because map and for…in pass over holes.
    for (let at = 0; at < container.length; at++) items.push(write(dataOf(container, String(at)), within));
    return `[${items.join(',')}]`;
  }
  if (!isPlain(container)) throw new SealError('json.not-data', 'only plain objects are data');
  const members = Object.keys(container)
    // Sorting without a comparison goes by UTF-16 code units, which is what RFC 8785 §3.2.3 asks for.
    .sort()
    .map((key) => `${writeString(key)}:${write(dataOf(container, key), within)}`);
  return `{${members.join(',')}}`;
}

/** An object literal or what JSON.parse made, of this realm or another: its prototype, if any, has none. */
function isPlain(container: object): boolean {
  if (Object.getOwnPropertySymbols(container).length > 0) return false;
  const prototype: unknown = Object.getPrototypeOf(container);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** An own value, read without running a getter and without mistaking `__proto__` for the prototype. */
function dataOf(container: object, key: string): unknown {
  const property = Object.getOwnPropertyDescriptor(container, key);
  if (!property || !('value' in property))
    throw new SealError('json.not-data', 'a hole or a getter is not data');
  return property.value;
}
