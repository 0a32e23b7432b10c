// The part of JSON Schema 2020-12 the wire's vocabulary is written in, and what is known of a vocabulary.
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };

export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  deprecated?: boolean;
  examples?: readonly Json[];
  /** A list of types only ever comes out of the generator; it is refused. */
  type?: string | readonly string[];
  const?: Json;
  enum?: readonly Json[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  maxProperties?: number;
  /** What the generator makes of a union of objects; never published. */
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  /** OpenAPI's keyword, which Ajv knows too. */
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  $defs?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
}

export type Definitions = Record<string, JsonSchema>;

/** All named types, and which of them travel as whole bodies. */
export interface Vocabulary {
  definitions: Definitions;
  requests: readonly string[];
  responses: readonly string[];
  /** Hashed or streamed, never a whole body. */
  embedded: readonly string[];
}

/** One thing in a type that would come out wrong. */
export interface Fault {
  kind: string;
  /** `Type`, `Type.member` or a file. */
  where: string;
  /** What is written there. */
  found: string;
}

/** The files made from the sources, by path from the package's root. */
export type Outputs = ReadonlyMap<string, string>;
