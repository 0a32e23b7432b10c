// Reads the wire's vocabulary: one TypeScript program over the wire types, checked, then run through the generator.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import generator from 'typescript-json-schema';
import { findCommentFaults } from './comment-faults.mjs';
import { refuseFaults } from './faults.mjs';
import { findSchemaFaults } from './schema-faults.mjs';
import { findSyntaxFaults } from './syntax-faults.mjs';

/** @import { Definitions, JsonSchema, Vocabulary } from './json-schema.js' */
/** @import ts from 'typescript' */

const { ts: compiler } = generator;
const configFile = fileURLToPath(new URL('../tsconfig.vocabulary.json', import.meta.url));

/** The interfaces of the root file that list what travels as a whole body. */
const registries = /** @type {const} */ (['RequestTypes', 'ResponseTypes', 'EmbeddedTypes']);

/** Parsed once: the standard library's declarations are the same for every program. @type {Map<string, ts.SourceFile | undefined>} */
const library = new Map();

/**
 * The schemas of all types a root file lists, as the generator gives them, with nothing wrong in them.
 *
 * @param {object} input
 * @param {string} input.rootFile file with the interfaces `RequestTypes`, `ResponseTypes` and `EmbeddedTypes`
 * @param {Readonly<Record<string, string>>} [input.files] texts that stand in for files, by absolute path
 * @returns {Vocabulary}
 * @throws {VocabularyError} naming every type and member that would come out wrong
 */
export function readVocabulary({ rootFile, files = {} }) {
  const program = openProgram(rootFile, files);
  const sources = program
    .getSourceFiles()
    .filter((file) => !program.isSourceFileDefaultLibrary(file) && !file.isDeclarationFile);
  const vocabularyFiles = sources.filter((file) => file.fileName !== rootFile);
  refuseFaults([
    ...findCommentFaults(compiler, sources),
    ...findSyntaxFaults(compiler, program, vocabularyFiles),
  ]);
  const [requests, responses, embedded, definitions] = generate(program);
  const vocabulary = { definitions, requests, responses, embedded };
  refuseFaults(findSchemaFaults(vocabulary));
  return vocabulary;
}

/** @param {ts.Program} program @returns {[string[], string[], string[], Definitions]} */
function generate(program) {
  const schemas = generator.buildGenerator(program, {
    aliasRef: true,
    ignoreErrors: true,
    noExtraProps: true,
    required: true,
    strictNullChecks: true,
  });
  if (schemas === null) throw new Error('The generator gave nothing.');
  const root = /** @type {JsonSchema} */ (schemas.getSchemaForSymbols([...registries]));
  const all = root.definitions ?? {};
  const [requests, responses, embedded] = registries.map((name) => Object.keys(all[name]?.properties ?? {}));
  const definitions = Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => !registries.some((registry) => registry === name))
      .map(([name, schema]) => [decodeURIComponent(name), schema]),
  );
  return [requests ?? [], responses ?? [], embedded ?? [], definitions];
}

/** @param {string} rootFile @param {Readonly<Record<string, string>>} files */
function openProgram(rootFile, files) {
  const { options } = compiler.parseJsonConfigFileContent(
    compiler.readConfigFile(configFile, compiler.sys.readFile).config,
    compiler.sys,
    path.dirname(configFile),
  );
  const program = compiler.createProgram([rootFile], options, hostFor(options, files));
  const [problem] = compiler.getPreEmitDiagnostics(program);
  if (problem !== undefined) {
    throw new Error(compiler.formatDiagnostic(problem, compiler.createCompilerHost(options)));
  }
  return program;
}

/** @param {ts.CompilerOptions} options @param {Readonly<Record<string, string>>} files */
function hostFor(options, files) {
  const host = compiler.createCompilerHost(options);
  const { directoryExists, fileExists, getSourceFile, readFile } = host;
  const libraryFolder = path.dirname(host.getDefaultLibFileName(options));
  const folders = new Set(Object.keys(files).map((name) => path.posix.dirname(name)));
  host.directoryExists = (name) => folders.has(name) || (directoryExists?.(name) ?? false);
  host.fileExists = (name) => name in files || fileExists(name);
  host.readFile = (name) => files[name] ?? readFile(name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = files[name];
    if (text !== undefined) return compiler.createSourceFile(name, text, languageVersion);
    if (path.dirname(name) !== libraryFolder) return getSourceFile(name, languageVersion, ...rest);
    if (!library.has(name)) library.set(name, getSourceFile(name, languageVersion, ...rest));
    return library.get(name);
  };
  return host;
}
