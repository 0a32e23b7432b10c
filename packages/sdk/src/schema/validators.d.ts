// The validators as they are built from the types: `node packages/sdk/scripts/build-schema.mjs`. No eval inside.
import type { Operation } from '../routes.js';
import type { RequestChecks, SentChecks } from './checks.js';
import type { FieldFault } from './faults.js';
import type { ParameterPlace, ParameterReader, RawParameters } from './parameters.js';

export type { Checks, SentTypeName, Validate } from './checks.js';
export type { FieldFault } from './faults.js';
export type { ParameterPlace, RawParameters, ReadParameters } from './parameters.js';

/**
 * Request bodies, strictly: members nobody knows are refused. Each takes parsed JSON and gives what is wrong with
 * it, at most twenty faults, one for each place, never throwing.
 *
 * @example
 * ```ts
 * import { validateRequest } from '@huiyin/sdk/validators';
 *
 * console.log(validateRequest.NoteDraft({ note: 1 })); // [{ pointer: '/note', code: 'field.wrong-type' }]
 * ```
 */
export declare const validateRequest: RequestChecks;

/** What a reader gets from a server, tolerantly: members that were added since are let through. */
export declare const validateResponse: SentChecks;

/** What a server is about to send, strictly: a member outside of the type would be a leak. */
export declare const validateSent: SentChecks;

/** Reads and checks the parameters of an operation, whole numbers as numbers. Unknown and repeated ones are refused. */
export declare const readParameters: ParameterReader;

/** What is wrong with the parameters of an operation: `?name` in the query, `{name}` in the path. */
export declare function validateParameters(
  operation: Operation,
  place: ParameterPlace,
  raw: RawParameters,
): readonly FieldFault[];
