// Small files that only their owner can read: made once, or replaced whole.
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { draftOf } from './drafts.js';
import { isCode } from './error-code.js';

const OWNER_ONLY = 0o600;

/**
 * The text of a file, made by `make` where there is none. Of two processes that make it at once one wins, and both
 * read what that one wrote.
 */
export async function keptText(path: string, make: () => string): Promise<string> {
  const found = await textOf(path);
  if (found !== undefined) return found;
  const draft = draftOf(path);
  await writeThrough(draft, make());
  try {
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return await readFile(path, 'utf8');
}

/** The whole new text or the whole old one, whenever the power goes. */
export async function replaceText(path: string, text: string): Promise<void> {
  const draft = draftOf(path);
  await writeThrough(draft, text);
  await rename(draft, path);
}

/** @returns undefined where there is no such file */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
