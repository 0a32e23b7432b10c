// Reads path and query parameters: text as it stood in the URL in, checked values out.
import type { Operation, PathOf, QueryOf } from '../routes.js';
import type { CompiledCheck } from './checks.js';
import { faultsOf } from './checks.js';
import { tellFaults } from './faults.js';
import type { FieldFault } from './faults.js';
import { firstName } from './pointer.js';

export type ParameterPlace = 'path' | 'query';

/** Decoded text by name; a list where a name stood several times. */
export type RawParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Either all parameters, typed, or what is wrong with them. */
export type ReadParameters<Values> =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The parameters an operation takes in one place. */
export interface CompiledParameters {
  readonly check: CompiledCheck;
  /** Names of those that are whole numbers. */
  readonly integers: readonly string[];
}

/** By operation and place. */
export type CompiledParameterTable = Readonly<
  Record<string, Readonly<Record<ParameterPlace, CompiledParameters>>>
>;

/** Reads all parameters of an operation in one place; refuses unknown and repeated ones. */
export interface ParameterReader {
  <Op extends Operation>(operation: Op, place: 'path', raw: RawParameters): ReadParameters<PathOf<Op>>;
  <Op extends Operation>(operation: Op, place: 'query', raw: RawParameters): ReadParameters<QueryOf<Op>>;
}

const wholeNumber = /^-?(?:0|[1-9][0-9]{0,14})$/;

/** A reader over the compiled parameters of all operations. */
export function createParameterReader(table: CompiledParameterTable): ParameterReader {
  const read = (operation: Operation, place: ParameterPlace, raw: RawParameters): ReadParameters<unknown> => {
    const compiled = table[operation]?.[place];
    if (compiled === undefined) throw new TypeError(`No such operation: ${operation}`);
    const values = parse(raw, compiled.integers);
    const faults = faultsOf(compiled.check, values);
    return faults.length === 0 ? { ok: true, values } : { ok: false, faults: byName(faults, place) };
  };
  // The table is built from the routes, so that what passes an operation's check has that operation's type.
  return read as ParameterReader;
}

/** Whole numbers as numbers, all else as the text it is; a repeated name stays a list and fails its type. */
function parse(raw: RawParameters, integers: readonly string[]): Record<string, unknown> {
  const values = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined) continue;
    const one = typeof value === 'string' ? value : value.length === 1 ? value[0] : value;
    const isNumber = integers.includes(name) && typeof one === 'string' && wholeNumber.test(one);
    values[name] = isNumber ? Number(one) : one;
  }
  return values;
}

/** Faults at the parameter they are in, as parameters are named in field errors. */
function byName(faults: readonly FieldFault[], place: ParameterPlace): readonly FieldFault[] {
  const placed = (name: string): string => (place === 'query' ? `?${name}` : `{${name}}`);
  return tellFaults(faults.map((fault) => ({ ...fault, pointer: placed(firstName(fault.pointer)) })));
}
