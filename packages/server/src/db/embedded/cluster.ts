// Makes an empty database cluster, once, or not at all.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftOf, removeAbandoned } from '../../drafts.js';
import { keptText } from '../../private-files.js';
import type { Binaries } from './binaries.js';
import { PostgresError } from './errors.js';
import type { Home } from './home.js';

/** The cluster's owner; use-cases run as a lesser role. */
export const OWNER = 'huiyin';

/**
 * Runs `initdb` where there is no cluster yet. It is made beside its place and moved there whole.
 * @param passwordFile a file of the data folder that keeps the owner's password
 * @param onInit told before it is made, which takes some seconds
 * @returns the owner's password
 * @throws PostgresError
 */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  passwordFile: string,
  onInit: () => void,
): Promise<string> {
  const password = (await keptText(passwordFile, () => randomBytes(24).toString('hex'))).trim();
  if (existsSync(home.data)) return password;
  onInit();
  await removeAbandoned(home.data);
  const draft = draftOf(home.data);
  const handed = draftOf(join(home.folder, 'password'));
  try {
    await writeFile(handed, `${password}\n`, { mode: 0o600 });
    if (home.account) await chown(handed, home.account.uid, home.account.gid);
    await initdb(home, binaries, draft, handed);
    await rename(draft, home.data).catch((error: unknown) => {
      if (!existsSync(home.data)) throw error;
    });
  } finally {
    await rm(handed, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
  return password;
}

async function initdb(home: Home, binaries: Binaries, folder: string, passwordFile: string): Promise<void> {
  const options = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', `--username=${OWNER}`];
  const args = ['-D', folder, ...options, `--pwfile=${passwordFile}`, '--no-instructions'];
  const child = spawn(binaries.initdb, args, {
    ...home.account,
    cwd: '/',
    env: {},
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new PostgresError(`initdb failed (${code}): ${said.trim().slice(-2000)}`);
}
