// Compares what was made from the sources with what is committed, and writes it.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inPackage, schemaFolder } from './layout.mjs';

/** @import { Outputs } from './json-schema.js' */

/** Files whose content is not what the sources say, and schemas of types that are gone. @param {Outputs} outputs */
export async function staleFiles(outputs) {
  const compared = [...outputs].map(async ([file, text]) => ((await read(file)) === text ? [] : [file]));
  return [...(await Promise.all(compared)).flat(), ...(await orphans(outputs))].sort();
}

/** Writes what differs and removes schemas of types that are gone. @param {Outputs} outputs */
export async function writeFiles(outputs) {
  for (const file of await staleFiles(outputs)) {
    const text = outputs.get(file);
    if (text === undefined) await rm(inPackage(file));
    else await writeWhole(file, text);
  }
}

/** All or nothing, so that whoever reads it meanwhile never sees half of it. @param {string} file @param {string} text */
export async function writeWhole(file, text) {
  const target = inPackage(file);
  const draft = `${target}.${randomUUID()}`;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(draft, text);
  await rename(draft, target);
}

/** The text of a file in the package; nothing if there is none. @param {string} file @returns {Promise<string | undefined>} */
export async function read(file) {
  return readFile(inPackage(file), 'utf8').catch(unlessMissing);
}

/** @param {Outputs} outputs */
async function orphans(outputs) {
  const files = (await readdir(inPackage(schemaFolder)).catch(unlessMissing)) ?? [];
  return files.map((file) => `${schemaFolder}/${file}`).filter((file) => !outputs.has(file));
}

/** @param {NodeJS.ErrnoException} error @returns {undefined} */
function unlessMissing(error) {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
