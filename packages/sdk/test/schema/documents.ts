// What is committed, read from disk: the schemas by type, openapi.json, and the types that travel.
import { readFileSync, readdirSync } from 'node:fs';
import type { JsonSchema } from '../../scripts/schema/json-schema.js';

const packageRoot = new URL('../../', import.meta.url);

export const schemas: ReadonlyMap<string, JsonSchema> = new Map(
  readdirSync(new URL('schema/', packageRoot)).map((file) => [
    file.replace(/\.json$/, ''),
    readJson(`schema/${file}`) as JsonSchema,
  ]),
);

/** A description of the API, as far as the tests look into it. */
export interface OpenApi {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, { content: Record<string, { schema: { allOf: [unknown, JsonSchema] } }> }>;
    examples: Record<string, { value: unknown }>;
  };
}

export interface OpenApiOperation {
  operationId: string;
  security: readonly Record<string, readonly string[]>[];
  parameters?: readonly { name?: string; in?: string; required?: boolean; $ref?: string }[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<
    string,
    { $ref?: string; headers?: object; content?: Record<string, { schema: object }> }
  >;
}

export const openapi = readJson('openapi.json') as OpenApi;

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, packageRoot), 'utf8'));
}
