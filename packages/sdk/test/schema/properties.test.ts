// What holds for any input at all: never a throw, always the same answer, always an answer that can be sent.
import { readParameters, validateRequest, validateResponse, validateSent } from '@huiyin/sdk/validators';
import type { FieldFault, Validate } from '@huiyin/sdk/validators';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemas } from './documents.js';

const checks: readonly [string, Validate][] = [validateRequest, validateResponse, validateSent].flatMap(
  (group) => Object.entries<Validate>(group),
);

/** Any JSON, with the strings and names that hurt most often among the rest. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', 'type', 'title', 'a\u0000', '\ud800', '', '   ', '😀', '/~'),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(hostileText, tie('json')), { maxLength: 4 }).map(objectOf),
  ),
}));

/** As JSON.parse makes it: `__proto__` becomes a member like any other. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return made;
}

/** A valid request with one member replaced by anything. */
const nearlyRight = fc
  .constantFrom(...Object.keys(validateRequest))
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(schemas.get(name)?.examples ?? []))))
  .chain(([name, example]) =>
    fc.record({
      name: fc.constant(name as keyof typeof validateRequest),
      value: fc
        .tuple(fc.constantFrom('type', 'note', ...Object.keys(example as object)), json)
        .map(([member, value]) => ({ ...(example as object), [member]: value })),
    }),
  );

function expectSendable(faults: readonly FieldFault[]): void {
  expect(faults.length).toBeLessThanOrEqual(20);
  expect(new Set(faults.map(({ pointer }) => pointer)).size).toBe(faults.length);
  expect(JSON.stringify(faults)).not.toMatch(/\\u0000|\\ud8/i);
  for (const { pointer } of faults) expect(pointer).toMatch(/^(?:$|[/?{])/);
}

describe('any JSON', () => {
  it('is judged without a throw, twice alike, in words that can be sent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...checks), json, ([, validate], value) => {
        const faults = validate(value);
        expect(validate(value)).toEqual(faults);
        expectSendable(faults);
      }),
      { numRuns: 500 },
    );
  });

  it('in a request that was right is accepted or told', () => {
    fc.assert(
      fc.property(nearlyRight, ({ name, value }) => {
        const faults = validateRequest[name](value);
        expect(validateRequest[name](structuredClone(value))).toEqual(faults);
        expectSendable(faults);
      }),
      { numRuns: 500 },
    );
  });

  it('changes no example and no other check', () => {
    const example = schemas.get('AppealDraft')?.examples?.[0];
    fc.assert(
      fc.property(json, (value) => {
        validateRequest.AppealDraft(value);
        expect(validateRequest.AppealDraft(example)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('as query parameters is read or told', () => {
    fc.assert(
      fc.property(fc.dictionary(hostileText, fc.oneof(hostileText, fc.array(hostileText))), (raw) => {
        const read = readParameters('appeals.list', 'query', raw);
        if (!read.ok) expectSendable(read.faults);
      }),
      { numRuns: 300 },
    );
  });
});
