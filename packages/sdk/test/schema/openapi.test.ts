// openapi.json: valid, complete, and saying the same as the route table.
import { errorStatus, errorsOf, statusOf } from '@huiyin/sdk/error-status';
import { routes } from '@huiyin/sdk/routes';
import type { Operation, Route } from '@huiyin/sdk/routes';
import { validateRequest, validateSent } from '@huiyin/sdk/validators';
import type { Validate } from '@huiyin/sdk/validators';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/types/index.js';
import { openapi } from './documents.js';
import type { OpenApiOperation } from './documents.js';

const table = Object.entries(routes) as [Operation, Route][];
const writes = table.filter(([, route]) => route.request !== undefined);

function operationOf(route: Route): OpenApiOperation {
  const found = openapi.paths[route.path]?.[route.method.toLowerCase()];
  if (found === undefined) throw new Error(`${route.method} ${route.path} is not described`);
  return found;
}

/** The codes a response is described with. */
function codesOf(ref: string | undefined): readonly ErrorCode[] {
  const response = openapi.components.responses[ref?.split('/').at(-1) ?? ''];
  const [, own] = response?.content['application/problem+json']?.schema.allOf ?? [];
  return (own?.properties?.['code']?.enum ?? []) as ErrorCode[];
}

describe('openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openapi) as never);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('describes every operation under its name, and nothing else', () => {
    const described = Object.values(openapi.paths).flatMap((path) => Object.values(path));
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(
      table.map(([name]) => name).sort(),
    );
  });

  it.each(table)('%s answers with the problems of its route, each under its status', (name, route) => {
    const { responses } = operationOf(route);
    for (const code of errorsOf(name)) {
      const described = responses[statusOf(code)];
      if (described?.$ref === undefined) expect(name).toBe('health.ready');
      else expect(codesOf(described.$ref)).toContain(code);
    }
    for (const [status, { $ref }] of Object.entries(responses)) {
      for (const code of codesOf($ref))
        expect([statusOf(code), errorsOf(name)]).toEqual([Number(status), expect.arrayContaining([code])]);
    }
  });

  it.each(table)('%s uses error codes there are', (_, route) => {
    for (const code of route.errors) expect(errorStatus).toHaveProperty([code]);
  });

  it.each(table)('%s names every parameter in its path', (_, route) => {
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = (operationOf(route).parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(described.map(({ name, required }) => [name, required])).toEqual(
      inPath.map((name) => [name, true]),
    );
  });

  it.each(writes)('%s asks for an idempotency key', (_, route) => {
    expect(operationOf(route).parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
  });

  it('asks for the key of whoever may call', () => {
    const securityOf = (name: Operation) => operationOf(routes[name]).security;
    expect(securityOf('appeals.submit')).toEqual([]);
    expect(securityOf('appeals.track')).toEqual([{ trackingCode: [] }]);
    expect(securityOf('events.stream')).toEqual([{}, { trackingCode: [] }]);
    expect(securityOf('staff.appeals.accept')).toEqual([
      { staffToken: [] },
      { staffSession: [], staffCsrf: [] },
    ]);
  });

  it('lets a report card be asked for by its ETag, a stream be resumed, and a new appeal be found', () => {
    const card = operationOf(routes['reportCards.get']);
    expect(card.parameters).toContainEqual({ $ref: '#/components/parameters/IfNoneMatch' });
    expect(card.responses['304']).toBeDefined();
    expect(card.responses['200']?.headers).toHaveProperty('ETag');
    expect(operationOf(routes['appeals.submit']).responses['201']?.headers).toHaveProperty('Location');
    expect(operationOf(routes['events.stream']).parameters).toContainEqual({
      $ref: '#/components/parameters/LastEventId',
    });
  });

  it('has examples that are what they say', () => {
    const checks: Record<string, Validate> = { ...validateRequest, ...validateSent };
    for (const [name, { value }] of Object.entries(openapi.components.examples)) {
      const [type = ''] = name.split('.');
      expect([name, checks[type]?.(value)]).toEqual([name, []]);
    }
  });

  it('maps every tag of a union to its member', () => {
    const { discriminator, oneOf } = openapi.components.schemas['AnswerDraft'] ?? {};
    expect(discriminator?.propertyName).toBe('type');
    expect(Object.values(discriminator?.mapping ?? {})).toEqual(oneOf?.map(({ $ref }) => $ref));
    expect(Object.keys(discriminator?.mapping ?? {})).toContain('needs-coordination');
  });
});

describe('the table of statuses', () => {
  it('has a status for every code', () => {
    for (const status of Object.values(errorStatus))
      expect([status, status >= 400 && status < 600]).toEqual([status, true]);
  });

  it('gives an unknown number and a wrong code the same answer', () => {
    expect(errorsOf('appeals.track')).not.toContain('appeal.not-found');
    expect(statusOf('tracking.not-matched')).toBe(404);
  });
});
