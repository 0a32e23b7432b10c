// What lies beside the shipped file: its integrity value and the licences of what is inside it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Rollup plugin: writes `sri.json`, `{ "<file>": "sha384-…" }`, for the `integrity` attribute of script tags.
 * @param {{ beside?: string[] }} [options] files that were built before and lie beside it
 */
export function integrity({ beside = [] } = {}) {
  return {
    name: 'integrity',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const values = Object.fromEntries([
          ...chunks.map((chunk) => [chunk.fileName, integrityOf(chunk.code)]),
          ...beside.map((file) => [basename(file), integrityOf(readFileSync(file))]),
        ]);
        this.emitFile({
          type: 'asset',
          fileName: 'sri.json',
          source: `${JSON.stringify(values, null, 2)}\n`,
        });
      },
    },
  };
}

/** @returns the Subresource Integrity value of a file's bytes */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/**
 * Rollup plugin: what checks seals, or sends photos, is no part of the bundle. It is loaded from a file beside it, of
 * which the bundle holds name and integrity value: whoever pins the one file has pinned both.
 * @param {{ what: 'seal' | 'photos', file: string }} options the file, built before
 */
export function loadedBeside({ what, file }) {
  const constant = (name) => new RegExp(`\\b${what.toUpperCase()}_${name}\\b`, 'g');
  return {
    name: `${what}-beside`,
    resolveId(source, importer, options) {
      if (!source.endsWith(`/load-${what}.js`)) return null;
      return this.resolve(source.replace(/\.js$/, '-file.js'), importer, options);
    },
    transform(code, id) {
      if (!id.endsWith(`load-${what}-file.js`)) return null;
      const written = code
        .replace(constant('FILE'), JSON.stringify(basename(file)))
        .replace(constant('INTEGRITY'), JSON.stringify(integrityOf(readFileSync(file))));
      return { code: written, map: null };
    },
  };
}

/** Rollup plugin: writes `<file>.LICENSE.txt` with the licence of every package bundled into it. */
export function licences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const folders = new Set(Object.keys(chunk.modules).map(packageFolder).filter(Boolean));
        const source = [...folders].sort().map(licenceOf).join('\n\n');
        this.emitFile({ type: 'asset', fileName: `${chunk.fileName}.LICENSE.txt`, source: `${source}\n` });
      }
    },
  };
}

function packageFolder(id) {
  const path = id.replace(/^\0+/, '');
  if (!path.includes('/node_modules/')) return undefined;
  let folder = dirname(path);
  while (!isPackage(folder)) folder = dirname(folder);
  return folder;
}

// Folders like `lit/development` hold a nameless package.json of their own.
function isPackage(folder) {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) && 'name' in JSON.parse(readFileSync(manifest, 'utf8'));
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} carries no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
