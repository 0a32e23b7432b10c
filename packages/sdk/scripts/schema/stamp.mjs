// A stamp over everything the validators are made from, so that they are only made again when something changed.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { inPackage, limitsFile } from './layout.mjs';

const folders = ['src/types', 'src/schema', 'src/routes', 'scripts'];
const files = ['src/wire-types.ts', 'src/routes.ts', 'src/error-status.ts'];

/** The first line of the validators that are made from the sources as they are now. @returns {Promise<string>} */
export async function sourceStamp() {
  const listed = await Promise.all(folders.map(filesUnder));
  const inputs = [...files, ...listed.flat()].filter((file) => file !== limitsFile).sort();
  const texts = await Promise.all(inputs.map((file) => readFile(inPackage(file))));
  const hash = createHash('sha256');
  for (const [index, text] of texts.entries()) hash.update(`${inputs[index]} ${text.length}\n`).update(text);
  return `// Made from the wire types. Sources: ${hash.digest('hex')}`;
}

/** @param {string} folder @returns {Promise<string[]>} */
async function filesUnder(folder) {
  const entries = await readdir(inPackage(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(inPackage(), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    );
}
