// What has been signed, remembered beside the key: a database that was put back to an older state is noticed by it.
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { formatFrontier, parseFrontier, type Frontier } from '@huiyin/sdk/rules';

/** Remembers the largest tree signed of each ledger. */
export interface SignedHeads {
  /** The name this installation's logs are known by; set once, because every checkpoint carries it. */
  readonly logName: string;
  get(ledger: string): Frontier | undefined;
  /** On disk before it resolves. */
  remember(ledger: string, signed: Frontier): Promise<void>;
}

/** The file can't be understood. Nothing is signed until somebody has looked at it. */
export class SignedHeadsError extends Error {
  override readonly name = 'SignedHeadsError';
}

const FILE = 'signed.json';

interface Written {
  readonly logName: string;
  readonly ledgers: Readonly<Record<string, { readonly size: number; readonly frontier: readonly string[] }>>;
}

/**
 * Reads what has been signed.
 *
 * If a ledger's database is smaller than what stands here, or continues otherwise, it is not signed any more. An
 * operator who has put a backup back on purpose says so by taking that ledger out of the file.
 * @param folder where the keys are
 * @param logName for a new installation: by recommendation a host name, e.g. `huiyin.example`
 * @throws SignedHeadsError
 */
export async function openSignedHeads(folder: string, logName: string): Promise<SignedHeads> {
  const path = join(folder, FILE);
  const found = await read(path);
  const heads = new Map(found?.heads);
  const name = found?.logName ?? logName;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const ledgers = Object.fromEntries(
      [...heads].map(([ledger, head]) => [ledger, { size: head.size, frontier: formatFrontier(head) }]),
    );
    await replace(path, `${JSON.stringify({ logName: name, ledgers } satisfies Written, null, 2)}\n`);
  };

  if (!found) await write();
  return {
    logName: name,
    get: (ledger) => heads.get(ledger),
    async remember(ledger, signed) {
      heads.set(ledger, signed);
      // One write after the other: the last one has everything.
      writing = writing.then(write, write);
      await writing;
    },
  };
}

async function read(path: string): Promise<{ logName: string; heads: [string, Frontier][] } | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { logName, ledgers } = JSON.parse(text) as Written;
    if (typeof logName !== 'string' || logName === '') throw new TypeError('no log name');
    const heads = Object.entries(ledgers).map(([ledger, { size, frontier }]): [string, Frontier] => [
      ledger,
      parseFrontier(size, frontier),
    ]);
    return { logName, heads };
  } catch (error) {
    throw new SignedHeadsError(`${path} can not be read`, { cause: error });
  }
}

/** The whole new text or the whole old one, whenever the power goes. */
async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
