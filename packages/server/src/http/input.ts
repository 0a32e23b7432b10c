// What a request asks an operation for, checked against the route table and the schemas.
import type { Operation, Route } from '@huiyin/sdk/routes';
import { readParameters, validateRequest, type RawParameters } from '@huiyin/sdk/validators';
import type { Sleep } from '../clock.js';
import { readJson, type BodyLimits } from './body.js';
import { invalid } from './problem.js';
import type { RequestScope } from './scope.js';

/** Path and query of any operation, checked and typed as its route says. */
export interface Parameters {
  readonly path: unknown;
  readonly query: unknown;
}

/**
 * @param rawPath - Decoded path parameters by name.
 * @throws OperationError `request.invalid`
 */
export function parametersOf(operation: Operation, rawPath: RawParameters, scope: RequestScope): Parameters {
  const path = readParameters(operation, 'path', rawPath);
  const query = readParameters(operation, 'query', rawQuery(scope.url.searchParams));
  const faults = [path, query].flatMap((read) => (read.ok ? [] : read.faults));
  if (!path.ok || !query.ok) throw invalid(faults);
  return { path: path.values, query: query.values };
}

/** The JSON body a route takes; undefined for one that takes none. @throws OperationError */
export async function bodyOf(
  route: Route,
  scope: RequestScope,
  limits: BodyLimits,
  sleep: Sleep,
): Promise<unknown> {
  if (route.request === undefined) return undefined;
  const body = await readJson(scope.request, limits, sleep);
  const faults = validateRequest[route.request](body);
  if (faults.length > 0) throw invalid(faults);
  return body;
}

function rawQuery(query: URLSearchParams): RawParameters {
  const raw = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of query) (raw[name] ??= []).push(value);
  return raw;
}
