// Elements that few pages have are files of their own, without what the one file has: that is handed to them.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { parse } from 'acorn';
import MagicString from 'magic-string';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rollup } from 'rollup';
import { sharedDecorateHelper } from './decorate-helper.js';
import { cdnEntry, partFile, partFolders, root } from './entries.js';
import { ownProperties } from './own-properties.js';
import { integrityOf } from './shipping.js';

/** Where a part's code says it takes things from, until its chunk is written. */
const HANDED = 'huiyin:handed';
const TAKEN = '\0handed:';

/** Functions of which an element uses one: a part takes along its own, or the one file would carry all dictionaries. */
const APART = new Set([join(root, 'packages/sdk/dist/words/index.js')]);

export const partEntry = (folder) => join(root, 'packages/widgets/dist', folder, 'define.js');

/**
 * What the one file has of a module: its own exports, those of them that are used there, those that change, and whose
 * exports it passes on.
 * @typedef {{ exports: string[], rendered: Set<string>, changing: Set<string>, passedOn: string[] }} Carried
 */
/** @typedef {{ carried: Map<string, Carried>, names: Map<string, { id: string, name: string, key: string }> }} Plan */

/** @type {Promise<Plan> | undefined} */
let planning;

/** What the one file carries, and what of that the parts need: found out once, before either is written. */
function plan() {
  planning ??= (async () => {
    const carried = await carriedByMain();
    return { carried, names: await neededByParts(carried) };
  })();
  return planning;
}

const reading = () => [nodeResolve(), ownProperties(), sharedDecorateHelper()];
const strict = {
  preserveEntrySignatures: 'strict',
  onwarn: (warning) => {
    throw new Error(warning.message);
  },
};

async function carriedByMain() {
  const seen = new Map();
  const look = {
    name: 'look',
    moduleParsed: ({ id, ast, exports }) => {
      const passedOn = ast.body.filter(({ type, exported }) => type === 'ExportAllDeclaration' && !exported);
      seen.set(id, {
        exports: exports.filter((name) => name !== '*'),
        changing: changingIn(ast),
        passedOn: passedOn.map(({ source }) => source.value),
      });
    },
  };
  const beside = {
    name: 'beside',
    resolveId(source, importer, options) {
      const [, what] = /\/load-(seal|photos|parts)\.js$/.exec(source) ?? [];
      return what ? this.resolve(source.replace(/\.js$/, '-file.js'), importer, options) : null;
    },
  };
  const bundle = await rollup({ ...strict, input: cdnEntry, plugins: [look, beside, ...reading()] });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  const written = Object.entries(output[0].modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return new Map(
    written.map(([id, { renderedExports }]) => [id, { ...seen.get(id), rendered: new Set(renderedExports) }]),
  );
}

/** Exports a module may set anew: a part would keep the first value. */
function changingIn(ast) {
  const declared = ast.body.map((node) =>
    node.type === 'ExportNamedDeclaration' ? node.declaration : undefined,
  );
  const changing = declared.filter((node) => node?.type === 'VariableDeclaration' && node.kind !== 'const');
  return new Set(changing.flatMap((node) => node.declarations.map(({ id }) => id.name)));
}

async function neededByParts(carried) {
  const bundle = await rollup({
    ...strict,
    input: Object.fromEntries(partFolders().map((folder) => [folder, partEntry(folder)])),
    plugins: [takesFrom(carried), ...reading()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const taken = new Set(output.flatMap((chunk) => chunk.importedBindings?.[HANDED] ?? []));
  const ids = [...carried.keys()];
  const names = [...taken].sort().map((long, place) => {
    const [, index, name] = /^m(\d+)_(.*)$/.exec(long);
    const id = ids[Number(index)];
    if (carried.get(id).changing.has(name))
      throw new Error(`${id}: ${name} changes, so it can't be handed to a part`);
    return [long, { id, name, key: keyOf(place) }];
  });
  return new Map(names);
}

/** Short names for members: a … z, a0 … z0, a1 …; none is a reserved word. */
function keyOf(place) {
  const round = Math.floor(place / 26);
  return String.fromCharCode(97 + (place % 26)) + (round === 0 ? '' : String(round - 1));
}

/** In place of a module that the one file carries stands one that gives what is handed over. */
function takesFrom(carried) {
  const ids = [...carried.keys()];
  return {
    name: 'takes-from-main',
    async resolveId(source, importer, options) {
      if (source === HANDED) return { id: HANDED, external: true, moduleSideEffects: false };
      if (source.startsWith(TAKEN)) return source;
      const from = importer?.startsWith(TAKEN) ? importer.slice(TAKEN.length) : importer;
      const resolved = await this.resolve(source, from, { ...options, skipSelf: true });
      if (!resolved || options.isEntry) return resolved;
      if (resolved.id === from) return { ...resolved, moduleSideEffects: false };
      return carried.has(resolved.id) ? { id: TAKEN + resolved.id, moduleSideEffects: false } : resolved;
    },
    load(id) {
      if (!id.startsWith(TAKEN)) return null;
      const of = id.slice(TAKEN.length);
      const { exports, rendered, passedOn } = carried.get(of);
      const isApart = APART.has(of);
      const given = isApart ? exports.filter((name) => rendered.has(name)) : exports;
      const list = given.map((name) => `m${ids.indexOf(of)}_${name} as ${name}`);
      const sources = isApart ? [of] : passedOn;
      const others = sources.map((source) => `\nexport * from ${JSON.stringify(source)};`);
      return `export { ${list.join(', ')} } from '${HANDED}';${others.join('')}`;
    },
  };
}

/**
 * Rollup plugin: writes a part. Its module exports one function, which is given what the one file has and registers
 * the element; it imports nothing, so that it can't bring a second copy of the one file into the page.
 */
export function part() {
  let taking;
  const ready = async () => (taking ??= takesFrom((await plan()).carried));
  return {
    name: 'part',
    async resolveId(...asked) {
      return (await ready()).resolveId.apply(this, asked);
    },
    async load(id) {
      return (await ready()).load.call(this, id);
    },
    async renderChunk(code) {
      const { names } = await plan();
      return { code: handedIn(code, (long) => names.get(long).key), map: null };
    },
  };
}

/**
 * Makes a function of a module, and of what it imports members of that function's argument.
 * @param {string} code a module that exports nothing and imports from one place only
 * @param {(name: string) => string} keyFor under what name an import is handed over
 */
export function handedIn(code, keyFor) {
  const output = new MagicString(code);
  for (const node of parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body) {
    if (node.type.startsWith('Export')) throw new Error('a part registers its element and exports nothing');
    if (node.type !== 'ImportDeclaration') continue;
    if (node.source.value !== HANDED) throw new Error(`a part can't import ${node.source.value}`);
    const members = node.specifiers.map(({ imported, local }) => `${keyFor(imported.name)}: ${local.name}`);
    output.overwrite(node.start, node.end, `const { ${members.join(', ')} } = $handed;`);
  }
  return output.prepend('export default ($handed) => {\n').append('\n};\n').toString();
}

/** Rollup plugin: the one file knows the name and integrity value of every part, and what each is to be handed. */
export function partsBeside() {
  return {
    name: 'parts-beside',
    resolveId(source, importer, options) {
      if (!source.endsWith('/load-parts.js')) return null;
      return this.resolve(source.replace(/\.js$/, '-file.js'), importer, options);
    },
    async transform(code, id) {
      if (!id.endsWith('load-parts-file.js')) return null;
      const handed = [...(await plan()).names.values()];
      const imports = handed.map(
        ({ id: from, name }, place) => `import { ${name} as $h${place} } from ${JSON.stringify(from)};\n`,
      );
      const members = handed.map(({ key }, place) => `${key}: $h${place}`);
      const files = partFolders().map((folder) => {
        const file = partFile(folder);
        return [`huiyin-${folder}`, basename(file), integrityOf(readFileSync(file))];
      });
      const written = code
        .replace(/\bPART_FILES\b/g, () => JSON.stringify(files))
        .replace(/\bHANDED\b/g, () => `{ ${members.join(', ')} }`);
      return { code: imports.join('') + written, map: null };
    },
  };
}
