// Where an embedded database lives and which account runs it.
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCode } from '../../error-code.js';
import { keptText } from '../../private-files.js';
import { UnsafeFolderError } from './errors.js';

/** An unprivileged account; absent where this process is one itself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Home {
  /** Owned by the account, closed to all others. Holds `data`, and the socket where its path is short enough. */
  readonly folder: string;
  readonly data: string;
  readonly sockets: string;
  readonly log: string;
  readonly account?: Account;
  /** Where root keeps programs for all its databases; absent for an ordinary user. */
  readonly shared?: string;
}

/** PostgreSQL refuses to run as root; this is `nobody` on every Linux. */
const NOBODY: Account = { uid: 65534, gid: 65534 };
const ROOT_FOLDER = '/var/lib/huiyin';
/** Bytes: a socket's path may have 107 on Linux and 103 on macOS, name included. */
const MOST_SOCKET_PATH = 100;

/**
 * The home of the database of `dataDir`, made where it is missing.
 * As root it is outside `dataDir`, which the database's account may be unable to enter; a file there points to it.
 * @throws UnsafeFolderError
 */
export async function homeOf(dataDir: string): Promise<Home> {
  if (process.getuid?.() !== 0) return await homeIn(join(dataDir, 'postgres'));
  await rootFolder(ROOT_FOLDER);
  const id = await pointer(join(dataDir, 'postgres-home'));
  return { ...(await homeIn(join(ROOT_FOLDER, id), NOBODY)), shared: ROOT_FOLDER };
}

async function homeIn(folder: string, account?: Account): Promise<Home> {
  await closed(folder, account);
  const sockets = fits(folder) ? folder : shortFolder(folder);
  if (sockets !== folder) await closed(sockets, account);
  return {
    folder,
    data: join(folder, 'data'),
    sockets,
    log: join(folder, 'postgres.log'),
    ...(account && { account }),
  };
}

/** A folder of the account's own that nobody else can enter. */
async function closed(folder: string, account?: Account): Promise<void> {
  const own = process.getuid?.();
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  // A link would lead to where somebody else wants the database to be.
  const found = await lstat(folder);
  const mine = own === undefined || found.uid === own || found.uid === account?.uid;
  if (!mine || !found.isDirectory() || (found.mode & 0o022) !== 0) {
    throw new UnsafeFolderError(`${folder} is not a folder of this account alone. Remove it.`);
  }
  if (account) await chown(folder, account.uid, account.gid);
}

/** Root's folder, which everybody can enter and only root can write to. */
async function rootFolder(folder: string): Promise<void> {
  // The mode is set apart from making it: it does not depend on the umask then.
  if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, 0o755);
  const { uid, mode } = await lstat(folder);
  if (uid !== 0 || (mode & 0o022) !== 0 || (mode & 0o001) === 0) {
    throw new UnsafeFolderError(`${folder} must be root's and open to read: chown root it and chmod 755 it.`);
  }
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= MOST_SOCKET_PATH;
}

/** Somewhere else for the socket of a folder that lies too deep: always the same for the same folder. */
function shortFolder(folder: string): string {
  return join(tmpdir(), `huiyin-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
}

/** The name in the pointer file; a new one where there is none yet. */
async function pointer(file: string): Promise<string> {
  const id = (await keptText(file, () => randomBytes(6).toString('hex'))).trim();
  if (!/^[0-9a-f]{12}$/.test(id))
    throw new UnsafeFolderError(`${file} should name a database and does not. Remove it to begin anew.`);
  return id;
}
