// The committed JSON Schemas: complete in themselves, strict for requests, tolerant for everything else.
import { validateRequest, validateResponse } from '@huiyin/sdk/validators';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../scripts/schema/json-schema.js';
import { schemas } from './documents.js';

const requests = Object.keys(validateRequest);
const others = Object.keys(validateResponse);

function compile(schema: JsonSchema) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

/** Every object schema inside of a schema. */
function objectsIn(schema: JsonSchema): JsonSchema[] {
  const inside = [
    ...Object.values(schema.$defs ?? {}),
    ...Object.values(schema.properties ?? {}),
    ...(schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...(schema.properties ? [schema] : []), ...inside.flatMap(objectsIn)];
}

describe('published schemas', () => {
  it('are there for every type that travels and no other', () => {
    expect([...schemas.keys()].sort()).toEqual([...requests, ...others].sort());
  });

  it.each([...schemas])('%s compiles alone, in strict mode, and takes its own examples', (_, schema) => {
    const validate = compile(schema);
    expect(schema.examples).not.toHaveLength(0);
    for (const example of schema.examples ?? []) {
      expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it.each(requests)('%s refuses members nobody knows, at every depth', (name) => {
    for (const object of objectsIn(schemas.get(name) ?? {})) expect(object.additionalProperties).toBe(false);
  });

  it.each(others)('%s lets members through that were added later', (name) => {
    const schema = schemas.get(name) ?? {};
    for (const object of objectsIn(schema)) expect(object).not.toHaveProperty('additionalProperties');
    const example = { ...(schema.examples?.[0] as object), addedLater: 1 };
    expect(compile(schema)(example)).toBe(true);
  });

  it('ask in the order of the type, so that a form is told in its own order', () => {
    expect(schemas.get('AppealDraft')?.required).toEqual([
      'body',
      'kind',
      'category',
      'title',
      'text',
      'place',
    ]);
  });

  it('name no reader-specific keyword', () => {
    expect(JSON.stringify([...schemas.values()])).not.toContain('discriminator');
  });
});
