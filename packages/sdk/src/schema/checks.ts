// Joins the compiled schemas with the checks no schema can express. Everything here is pure and never throws.
import type { EmbeddedTypeName, RequestTypeName, ResponseTypeName } from '../wire-types.js';
import { tellFaults } from './faults.js';
import type { FieldFault } from './faults.js';
import { hostileFaults, mostParts } from './hostile.js';
import { toFault } from './keyword-faults.js';
import type { KeywordError } from './keyword-faults.js';

/** A function Ajv compiled from a schema. It leaves its errors on itself. */
export interface CompiledCheck {
  (value: unknown): boolean;
  errors?: readonly KeywordError[] | null;
}

/** What is wrong with a value, at most twenty faults in a stable order; empty if nothing is. */
export type Validate = (value: unknown) => readonly FieldFault[];

/** Types that come from the server: whole bodies, and what is hashed or streamed. */
export type SentTypeName = ResponseTypeName | EmbeddedTypeName;

/** Checks by the name of a type. */
export type Checks<Name extends string> = { readonly [K in Name]: Validate };

/** All faults of a value by one compiled schema. */
export function faultsOf(check: CompiledCheck, value: unknown): readonly FieldFault[] {
  const hostile = hostileFaults(value);
  // Too large to be read is said alone: the schema would list every part of it.
  if (hostile.some((fault) => fault.limit === mostParts)) return hostile;
  const broken = check(value) ? [] : (check.errors ?? []).map(toFault);
  return tellFaults([...broken, ...hostile]);
}

/** Checks over compiled schemas. */
export function createChecks<Name extends string>(
  compiled: Readonly<Record<Name, CompiledCheck>>,
): Checks<Name> {
  const entries = Object.entries<CompiledCheck>(compiled).map(([name, check]) => [
    name,
    (value: unknown) => faultsOf(check, value),
  ]);
  return Object.fromEntries(entries) as Checks<Name>;
}

export type RequestChecks = Checks<RequestTypeName>;
export type SentChecks = Checks<SentTypeName>;
