// A log as files that anyone can copy: what they are called, and checking them without the server they came from.
import { isKeyName } from '../rules/seal/verifier-key.js';
import { momentOf } from '../rules/calendar.js';
import { bytesToHex, parseVerifierKey, SealError } from '../rules/seal/index.js';
import type { LogExport } from '../types/index.js';
import { settled } from './breach.js';
import { platformCrypto, type SealCrypto } from './crypto.js';
import { readEntries, type EntryFold } from './entries.js';
import { isRecord } from './entry.js';
import { jsonLines, wholeText } from './export-lines.js';
import { knowledgeOf } from './knowledge.js';
import type { CheckpointMemory } from './memory.js';
import { openCheckpoint } from './open-checkpoint.js';
import type { LogReading } from './read-log.js';

/** The version of the format; another one is refused. */
export const EXPORT_FORMAT = 1;
/** Entries in each file but the last. */
export const EXPORT_FILE_LINES = 10_000;
/** The signed note. */
export const CHECKPOINT_FILE = 'checkpoint';
/** What the export is of. */
export const MANIFEST_FILE = 'export.json';

const MAX_MANIFEST_BYTES = 1_000_000;
const MAX_NOTE_BYTES = 512 * 1024;
const MAX_BODIES = 1000;
const MAX_FORMER_NAMES = 100;

/** `export.json`: what the server says of the export, without the checkpoint, which is a file of its own. */
export type ExportManifest = Omit<LogExport, 'checkpoint'>;

/** Files by name. */
export interface ExportFolder {
  /** The bytes of a file in pieces of any size; undefined if there is none of that name. */
  read(name: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}

/**
 * The name of the file an entry is in.
 *
 * @example
 * ```ts
 * import { entriesFile } from '@huiyin/sdk/seal';
 *
 * console.log(entriesFile(123_456)); // entries-00120000.ndjson
 * ```
 */
export function entriesFile(index: number): string {
  return `entries-${String(index - (index % EXPORT_FILE_LINES)).padStart(8, '0')}.ndjson`;
}

/** @throws SealError `export.bad-manifest` */
export async function readManifest(folder: ExportFolder): Promise<ExportManifest> {
  const file = await folder.read(MANIFEST_FILE);
  if (!file) throw new SealError('export.bad-manifest', `there is no ${MANIFEST_FILE}`);
  const manifest = parsed(await wholeText(file, MAX_MANIFEST_BYTES, 'export.bad-manifest'));
  if (!isManifest(manifest)) {
    throw new SealError('export.bad-manifest', `${MANIFEST_FILE} is not of format ${EXPORT_FORMAT}`);
  }
  return manifest;
}

/** The signed note in an export, unverified. @throws SealError `export.missing-file`, `note.too-large` */
export async function readCheckpointFile(folder: ExportFolder): Promise<string> {
  const file = await required(folder, CHECKPOINT_FILE);
  return wholeText(file, MAX_NOTE_BYTES, 'note.too-large');
}

/**
 * The entries of an export in order, as they stand there.
 * @param size - How many there have to be.
 * @throws SealError `export.missing-file`, `export.surplus-line`, `export.line-too-long`, `export.truncated`,
 *   `export.bad-line`
 */
export async function* exportedEntries(
  folder: ExportFolder,
  size: number,
): AsyncGenerator<readonly unknown[]> {
  for (let first = 0; first < size; first += EXPORT_FILE_LINES) {
    const name = entriesFile(first);
    const most = Math.min(EXPORT_FILE_LINES, size - first);
    let count = 0;
    for await (const values of jsonLines(await required(folder, name), name)) {
      count += values.length;
      if (count > most) throw new SealError('export.surplus-line', `${name} has more than ${most} lines`);
      yield values;
    }
  }
}

export interface ExportOptions<Value> extends EntryFold<Value> {
  /** The verifier key as text: from anywhere but the export. */
  readonly key: string;
  readonly memory?: CheckpointMemory | undefined;
  /** The platform's if absent. */
  readonly crypto?: SealCrypto | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * Checks an export from end to end: the signature, every leaf, the root, and that it continues what is remembered.
 *
 * @throws SealError `key.malformed`, `key.bad-name`, `key.bad-id`, `encoding.base64`: the key is no key.
 */
export async function verifyExport<Value>(
  folder: ExportFolder,
  { key: text, memory: store, crypto = platformCrypto(), clock, ...fold }: ExportOptions<Value>,
): Promise<LogReading<Value>> {
  const key = parseVerifierKey(text, crypto.sha256);
  const knowledge = knowledgeOf(key, crypto, store);
  return settled(clock, async () => {
    const { origin } = await readManifest(folder);
    const seen = await openCheckpoint(await readCheckpointFile(folder), key, crypto);
    if (origin !== key.name) throw new SealError('export.bad-manifest', `an export of ${origin}`);
    const { known, memory } = await knowledge.recall();
    for (const before of known) await knowledge.refuseOlder(seen, before);
    const { checkpoint } = seen;
    const read = await readEntries(
      exportedEntries(folder, checkpoint.size),
      checkpoint,
      known,
      fold,
      crypto.sha256,
    );
    const isKept = await knowledge.remember(seen);
    return {
      type: 'verified',
      origin,
      size: checkpoint.size,
      root: bytesToHex(checkpoint.root),
      at: momentOf(clock()),
      memory: isKept ? memory : 'unavailable',
      ...read,
    } as const;
  });
}

async function required(folder: ExportFolder, name: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await folder.read(name);
  if (!file) throw new SealError('export.missing-file', `there is no ${name}`);
  return file;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is ExportManifest {
  if (!isRecord(value)) return false;
  const { format, origin, ledger, bodies } = value;
  return (
    format === EXPORT_FORMAT &&
    typeof origin === 'string' &&
    isKeyName(origin) &&
    typeof ledger === 'string' &&
    /^[A-Z]{2,4}$/.test(ledger) &&
    Array.isArray(bodies) &&
    bodies.length <= MAX_BODIES &&
    bodies.every(isBody)
  );
}

function isBody(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { slug, formerly = [] } = value;
  return (
    isShortText(slug) &&
    isName(value) &&
    Array.isArray(formerly) &&
    formerly.length <= MAX_FORMER_NAMES &&
    formerly.every(isName)
  );
}

function isName(value: unknown): boolean {
  return isRecord(value) && isShortText(value['name']) && isShortText(value['kind']);
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}
