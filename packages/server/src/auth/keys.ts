// The installation's keys: files beside the data, made on the first start, readable by their owner only.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type KeyObject,
} from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from '../use-cases/ports.js';

const KEY_BYTES = 32;
const SEAL = 'seal.pem';
/** Keys that were current before: `seal-1.pem` is the oldest. Whoever takes one out of the folder ends its signing. */
const OLDER_SEAL = /^seal-([1-9][0-9]{0,3})\.pem$/;
const FILES = [SEAL, 'pepper', 'contact', 'form-token'];

/** The key checkpoints are signed with. */
export interface SealKey {
  /** Ed25519 over the message, 64 bytes. */
  readonly sign: (message: Uint8Array) => Uint8Array;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

export interface Keys {
  /** Where they are kept; what has been signed is remembered here too. */
  readonly folder: string;
  /** What checkpoints are signed with: the current key, then older ones that still sign along. */
  readonly seals: readonly [SealKey, ...SealKey[]];
  /** Hashes tracking codes and idempotency keys, checks cursors. */
  readonly pepper: Uint8Array;
  /** Encrypts contact data. */
  readonly contact: Uint8Array;
  /** Signs the tokens of forms that are posted without script. */
  readonly formToken: Uint8Array;
}

/** A key file that others could read, or that holds no key. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/**
 * Reads the keys of an installation, making those that are missing.
 *
 * Whoever loses the folder loses the contact data and every tracking code, and signs as a stranger: back it up
 * apart from the database.
 * @throws KeyFileError
 */
export async function loadKeys(folder: string, random: Random): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secret = async (name: string): Promise<Uint8Array> => {
    const text = await readOrCreate(join(folder, name), () => Buffer.from(random(KEY_BYTES)).toString('hex'));
    if (!/^[0-9a-f]{64}$/.test(text.trim())) throw new KeyFileError(`${join(folder, name)} holds no key`);
    return new Uint8Array(Buffer.from(text.trim(), 'hex'));
  };
  return {
    folder,
    seals: await sealsIn(folder, await readOrCreate(join(folder, SEAL), newSealKey)),
    pepper: await secret('pepper'),
    contact: await secret('contact'),
    formToken: await secret('form-token'),
  };
}

/** Whether a folder holds every key of an installation. Whether they are any good is seen when they are loaded. */
export async function hasKeys(folder: string): Promise<boolean> {
  const texts = await Promise.all(FILES.map((name) => readPrivate(join(folder, name))));
  return !texts.includes(undefined);
}

/**
 * Makes a new key the current one; the one before goes on signing along, so that whoever holds only it can still
 * check. The log says so at the next start.
 * @returns the public keys after it, the current one first
 * @throws KeyFileError if there is no key to take over from
 */
export async function rotateSealKey(folder: string): Promise<readonly SealKey[]> {
  const path = join(folder, SEAL);
  const current = await readPrivate(path);
  if (current === undefined) throw new KeyFileError(`${path} is not there: nothing to take over from`);
  sealKeyOf(current, path);
  const older = await olderSealFiles(folder);
  const serial = Math.max(0, ...older.map(({ serial }) => serial)) + 1;
  // What can fail for want of room comes first. Cut short after that, the key stands in two files and signs once.
  const draft = join(folder, `seal.pem.${randomUUID()}`);
  await createPrivate(draft, newSealKey());
  await createPrivate(join(folder, `seal-${serial}.pem`), current);
  await rename(draft, path);
  return await sealsIn(folder, await requirePrivate(path));
}

/** The current key, then those before it, the latest first; each once, in however many files it stands. */
async function sealsIn(folder: string, current: string): Promise<Keys['seals']> {
  const seals: [SealKey, ...SealKey[]] = [sealKeyOf(current, join(folder, SEAL))];
  for (const { path } of await olderSealFiles(folder)) {
    const older = sealKeyOf(await requirePrivate(path), path);
    if (!seals.some(({ publicKey }) => Buffer.from(publicKey).equals(older.publicKey))) seals.push(older);
  }
  return seals;
}

/** The latest first. */
async function olderSealFiles(folder: string): Promise<{ path: string; serial: number }[]> {
  return (await readdir(folder))
    .flatMap((name) => {
      const serial = OLDER_SEAL.exec(name)?.[1];
      return serial === undefined ? [] : [{ path: join(folder, name), serial: Number(serial) }];
    })
    .sort((a, b) => b.serial - a.serial);
}

function newSealKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

function sealKeyOf(pem: string, path: string): SealKey {
  const privateKey = privateKeyOf(pem, path);
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
    // The key itself is the end of its DER wrapping (RFC 8410).
    publicKey: new Uint8Array(spki.subarray(-KEY_BYTES)),
  };
}

function privateKeyOf(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new KeyFileError(`${path} holds no key`, { cause: error });
  }
  throw new KeyFileError(`${path} holds a key that is not Ed25519`);
}

/** Of two processes that start at once, one makes the file and both read it. */
async function readOrCreate(path: string, make: () => string): Promise<string> {
  const found = await readPrivate(path);
  if (found !== undefined) return found;
  const draft = `${path}.${randomUUID()}`;
  await createPrivate(draft, make());
  try {
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return await requirePrivate(path);
}

/** @throws if there is such a file already */
async function createPrivate(path: string, text: string): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await file.writeFile(`${text.trim()}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function requirePrivate(path: string): Promise<string> {
  const text = await readPrivate(path);
  if (text === undefined) throw new KeyFileError(`${path} went away`);
  return text;
}

/** @returns undefined where there is no such file @throws KeyFileError if others could read it */
export async function readPrivate(path: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new KeyFileError(`${path} can be read by others: chmod 600 it`);
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
