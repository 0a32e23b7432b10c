// Exports and memories on disk.
import { constants, createReadStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SealError } from '../rules/index.js';
import {
  CHECKPOINT_FILE,
  MANIFEST_FILE,
  type CheckpointMemory,
  type ExportFolder,
  type ExportManifest,
} from '../seal/index.js';
import type { ExportedBody } from '../types/index.js';
import { WrongUse } from './arguments.js';

/** A folder with any of these is an export, whole or not. */
function isOfExport(name: string): boolean {
  return name === MANIFEST_FILE || name === CHECKPOINT_FILE || /^entries-[0-9]{8,}\.ndjson$/.test(name);
}

/**
 * The export in a folder. One that has lost a part is still an export, and for its reader to find broken.
 * @throws WrongUse if there is nothing of an export there
 */
export async function exportOnDisk(path: string): Promise<ExportFolder> {
  const names = await readdir(path).catch((error: unknown) => {
    if (isMissing(error)) throw new WrongUse(`there is no folder ${path} (an address begins with https://)`);
    if (codeOf(error) === 'ENOTDIR') throw new WrongUse(`${path} is a file, not a folder with an export`);
    throw error;
  });
  if (!names.some(isOfExport)) {
    throw new WrongUse(
      `${path} is no export: it has no ${MANIFEST_FILE}, no ${CHECKPOINT_FILE} and no entries`,
    );
  }
  return folderOnDisk(path);
}

/** @throws WrongUse if an export is not of this unit */
export function unitIn({ bodies }: ExportManifest, body: string): ExportedBody {
  const unit = bodies.find(({ slug }) => slug === body);
  if (!unit) throw new WrongUse(`--body: this export has no unit ${body}`);
  return unit;
}

/** Names are made by the reader, never taken from a file. */
function folderOnDisk(path: string): ExportFolder {
  return {
    async read(name) {
      try {
        // A device or a pipe of that name would never end, nor a pipe ever open.
        const file = await open(join(path, name), constants.O_RDONLY | constants.O_NONBLOCK);
        if ((await file.stat()).isFile()) return file.createReadStream({ highWaterMark: 256 * 1024 });
        await file.close();
        return undefined;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
  };
}

/** The most a memory file may hold: a hundred logs and more. */
const MAX_MEMORY_BYTES = 50_000_000;

/**
 * A memory in a file of JSON, one member for each log, replaced whole.
 * @throws SealError `memory.unreadable` when what is there is not that, so that nothing of the owner's is written over
 */
export function fileMemory(path: string): CheckpointMemory {
  const read = async (): Promise<Map<string, string>> => {
    const text = await textOf(path);
    if (text === undefined) return new Map();
    const logs = parse(text);
    if (!logs) throw new SealError('memory.unreadable', `${path} is not a memory of huiyin-verify`);
    return new Map(Object.entries(logs));
  };
  return {
    get: async (log) => (await read()).get(log),
    async set(log, text) {
      const logs = (await read()).set(log, text);
      await replace(path, `${JSON.stringify(Object.fromEntries(logs), null, 2)}\n`);
    },
  };
}

async function textOf(path: string): Promise<string | undefined> {
  let text = '';
  try {
    for await (const piece of createReadStream(path, 'utf8')) {
      text += String(piece);
      if (text.length > MAX_MEMORY_BYTES) return '';
    }
    return text;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function parse(text: string): Record<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isMemory =
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((one) => typeof one === 'string');
    return isMemory ? (value as Record<string, string>) : undefined;
  } catch {
    return undefined;
  }
}

/** The whole new text or the whole old one, whenever the power goes. */
async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
