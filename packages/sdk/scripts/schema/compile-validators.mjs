// Compiles the schemas and parameters into one ES module without eval: Ajv standalone, bundled by esbuild.
import Ajv2020 from 'ajv/dist/2020.js';
import ajvCodegen from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { inPackage } from './layout.mjs';
import { tolerate } from './normalise.mjs';
import { mapSchema, mapValues, without } from './walk.mjs';

/** @import { JsonSchema, Vocabulary } from './json-schema.js' */
/** @import { SourceModules } from './source-modules.mjs' */
/** @import { Route, Parameter } from '../../src/routes.js' */

/** What may not be in a file that has to run under any content security policy. */
const forbidden = [/\brequire\(/, /\beval\b/, /\bnew Function\b/, /\bimport\(/];

/**
 * The validators' source.
 *
 * @param {ReturnType<typeof createAjv>} ajv
 * @param {Vocabulary} vocabulary normalised
 * @param {SourceModules} sources
 * @returns {Promise<string>}
 */
export async function compileValidators(ajv, vocabulary, sources) {
  const { requests, responses, embedded } = vocabulary;
  const parameters = parameterSets(sources.routes);
  ajv.addSchema({
    $id: 'parameters',
    $defs: Object.fromEntries(parameters.sets.map(({ key, schema }) => [key, schema])),
  });
  const sent = [...responses, ...embedded];
  /** @type {Record<string, string>} */
  const compiled = {
    ...Object.fromEntries(requests.map((name) => [`request_${name}`, `strict#/$defs/${name}`])),
    ...Object.fromEntries(sent.map((name) => [`response_${name}`, `tolerant#/$defs/${name}`])),
    ...Object.fromEntries(sent.map((name) => [`sent_${name}`, `strict#/$defs/${name}`])),
    ...Object.fromEntries(parameters.sets.map(({ key }) => [key, `parameters#/$defs/${key}`])),
  };
  const code = await bundle(
    standalone.default(ajv, compiled),
    [
      `import * as compiled from 'huiyin:compiled';`,
      `import { createChecks } from './checks.js';`,
      `import { createParameterReader } from './parameters.js';`,
      `export const validateRequest = createChecks(${table('request', requests)});`,
      `export const validateResponse = createChecks(${table('response', sent)});`,
      `export const validateSent = createChecks(${table('sent', sent)});`,
      `export const readParameters = createParameterReader(${parameterTable(parameters.table)});`,
      `export const validateParameters = (operation, place, raw) => {`,
      `  const read = readParameters(operation, place, raw);`,
      `  return read.ok ? [] : read.faults;`,
      `};`,
    ].join('\n'),
  );
  const found = forbidden.find((one) => one.test(code));
  if (found !== undefined) throw new Error(`The validators contain ${String(found)}.`);
  return code;
}

/**
 * Ajv, strict, with all types: `strict#/$defs/Name` and `tolerant#/$defs/Name`.
 *
 * @param {Vocabulary} vocabulary normalised
 * @param {Pick<SourceModules, 'formats' | 'tellableKeywords'>} sources
 */
export function createAjv({ definitions }, { formats, tellableKeywords }) {
  const ajv = new Ajv2020.default({
    strict: true,
    allErrors: true,
    // Nobody reads them, and each is a sentence in the file.
    messages: false,
    // A function for each named type, called from everywhere, is a tenth of the size.
    inlineRefs: false,
    discriminator: true,
    ownProperties: true,
    code: { source: true, esm: true, formats: new ajvCodegen.Name('formats') },
  });
  for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check);
  refuseUntellable(definitions, tellableKeywords);
  const bare = mapValues(definitions, (schema) => mapSchema(schema, (one) => without(one, 'description')));
  ajv.addSchema({ $id: 'strict', $defs: bare });
  ajv.addSchema({ $id: 'tolerant', $defs: tolerate(bare) });
  return ajv;
}

/** Every broken rule has to have a field error code. @param {Vocabulary['definitions']} definitions @param {readonly string[]} tellable */
function refuseUntellable(definitions, tellable) {
  const silent = ['$ref', 'title', 'description', 'deprecated', 'properties', 'items', 'oneOf'];
  for (const [name, schema] of Object.entries(definitions)) {
    mapSchema(schema, (one) => {
      const odd = Object.keys(one).find(
        (keyword) => !tellable.includes(keyword) && !silent.includes(keyword),
      );
      if (odd !== undefined) throw new Error(`${name}: no field error code for the keyword ${odd}`);
      return one;
    });
  }
}

/** Parameters of operations in one place; many operations share a set. */
/** @typedef {{ key: string, schema: JsonSchema, integers: string[] }} ParameterSet */

/** @typedef {{ sets: ParameterSet[], table: Record<string, { path: ParameterSet, query: ParameterSet }> }} ParameterSets */

/** @param {Readonly<Record<string, Route>>} routes @returns {ParameterSets} */
function parameterSets(routes) {
  /** By the text of their schema. @type {Map<string, ParameterSet>} */
  const sets = new Map();
  /** @param {Readonly<Record<string, Parameter>>} [parameters] */
  const setOf = (parameters = {}) => {
    const schema = parametersSchema(parameters);
    const text = JSON.stringify(schema);
    const set = sets.get(text) ?? {
      key: `parameters_${sets.size}`,
      schema,
      integers: integersIn(parameters),
    };
    sets.set(text, set);
    return set;
  };
  const table = mapValues(routes, ({ pathParameters, query }) => ({
    path: setOf(pathParameters),
    query: setOf(query),
  }));
  return { sets: [...sets.values()], table };
}

/** @param {Readonly<Record<string, Parameter>>} parameters @returns {JsonSchema} */
function parametersSchema(parameters) {
  return {
    type: 'object',
    properties: mapValues(parameters, ({ schema }) => schema),
    required: Object.keys(parameters).filter((name) => parameters[name]?.required),
    additionalProperties: false,
  };
}

/** @param {Readonly<Record<string, Parameter>>} parameters */
function integersIn(parameters) {
  return Object.keys(parameters).filter((name) => parameters[name]?.schema.type === 'integer');
}

/** @param {string} prefix @param {readonly string[]} names */
function table(prefix, names) {
  return `{ ${names.map((name) => `${name}: compiled.${prefix}_${name}`).join(', ')} }`;
}

/** @param {ParameterSets['table']} table */
function parameterTable(table) {
  /** @param {ParameterSet} set */
  const print = ({ key, integers }) => `{ check: compiled.${key}, integers: ${JSON.stringify(integers)} }`;
  const operations = Object.entries(table).map(
    ([operation, { path, query }]) => `'${operation}': { path: ${print(path)}, query: ${print(query)} }`,
  );
  return `{ ${operations.join(', ')} }`;
}

/** @param {string} compiled @param {string} entry */
async function bundle(compiled, entry) {
  const resolveDir = inPackage('src/schema');
  const contents = [
    `import { formats } from './formats.js';`,
    `import { codePointLength } from './text.js';`,
    // Ajv fetches its own helper by `require`, even in an ES module.
    compiled.replaceAll('require("ajv/dist/runtime/ucs2length").default', 'codePointLength'),
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir, loader: 'ts' },
    plugins: [
      {
        name: 'compiled schemas',
        setup(setup) {
          setup.onResolve({ filter: /^huiyin:compiled$/ }, ({ path }) => ({ path, namespace: 'huiyin' }));
          setup.onLoad({ filter: /.*/, namespace: 'huiyin' }, () => ({ contents, resolveDir, loader: 'ts' }));
        },
      },
    ],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    minify: true,
    logLevel: 'error',
    logOverride: { 'direct-eval': 'error' },
  });
  return outputFiles[0]?.text ?? '';
}
