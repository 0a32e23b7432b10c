// Drafts of files and folders that are made beside their place and moved there whole, and what a killed process leaves.
import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isCode } from './error-code.js';

/** Where a draft of `path` is made: by no other process, though it has the same number in another container. */
export function draftOf(path: string): string {
  return `${path}.${process.pid}.${randomBytes(3).toString('hex')}`;
}

/** Removes drafts of `path` that belong to no process that lives. */
export async function removeAbandoned(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const [base, pid] = /^(.+)\.(\d+)\.[0-9a-f]{6}$/.exec(name)?.slice(1) ?? [];
    if (base === basename(path) && !lives(Number(pid))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Whether there is such a process, whatever it is. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}
