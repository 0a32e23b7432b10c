// The published JSON Schemas of GeoReport v2 and a city's answer, where this checkout has them beside it.
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const folder = join(root, '..', 'shared', 'data', 'open311');

/** Absent: the tests that need them are skipped, and say so. */
export const isHere = existsSync(folder);
if (!isHere) console.warn('the published schemas of GeoReport v2 are not here: nothing is held against them');

const read = (name: string): object => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;

/** What a city with GeoReport v2 answers to `requests.json`. */
export function chicago(): readonly Readonly<Record<string, unknown>>[] {
  return read('chicago_open311_requests.json') as Readonly<Record<string, unknown>>[];
}

/** @param name - Of a schema, without its ending: `requests`. */
export function schema(name: string): ValidateFunction {
  // As they were published: with annotations beside references, and types left to be understood.
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const part of ['request', 'service'])
    ajv.addSchema(read(`georeport-v2-schema/${part}.json`), `${part}.json`);
  return ajv.compile(read(`georeport-v2-schema/${name}.json`));
}

/** What is wrong with a document; nothing is as it should be. */
export function faultsOf(name: string, document: unknown): readonly string[] {
  const validate = schema(name);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
