// huiyin-verify export: a server's log as files that anyone can copy and check without the server.
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createClient } from '../client.js';
import { parseCheckpoint } from '../rules/index.js';
import { CHECKPOINT_FILE, entriesFile, EXPORT_FILE_LINES, logOf, MANIFEST_FILE } from '../seal/index.js';
import { entryPages } from '../seal/read-log.js';
import { WrongUse, type ExportCommand } from './arguments.js';
import { progressOn, type ExitCode, type Terminal } from './terminal.js';

/** Writes the folder whole or not at all. What is in it is checked by `verify`, which needs a key. */
export async function exportLog(
  { endpoint, body, out }: ExportCommand,
  terminal: Terminal,
): Promise<ExitCode> {
  await refuseFull(out);
  const draft = `${out}.new`;
  const log = logOf(createClient({ endpoint, body }));
  const { checkpoint, ...manifest } = await log.export();
  const { size } = parseCheckpoint(checkpoint).checkpoint;
  const progress = progressOn(terminal);
  // What a run that was cut short has left.
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    let written = 0;
    const lines = linesOf(entryPages(log, size, {}));
    for (let first = 0; first < size; first += EXPORT_FILE_LINES) {
      const most = Math.min(EXPORT_FILE_LINES, size - first);
      const counted = take(lines, most, () => progress(++written, size));
      await pipeline(Readable.from(counted), createWriteStream(join(draft, entriesFile(first))));
    }
    await writeFile(join(draft, CHECKPOINT_FILE), checkpoint);
    await writeFile(join(draft, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    await rm(out, { recursive: true, force: true });
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  terminal.out(`${out}: ${manifest.origin}, ${size} entries\n`);
  return 0;
}

/** Nothing of the owner's is written over. */
async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new WrongUse(`--out: ${folder} is a file, not a folder`);
    throw error;
  });
  if (names.length > 0) throw new WrongUse(`--out: ${folder} is not empty`);
}

async function* linesOf(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string, void> {
  for await (const items of pages) for (const item of items) yield `${JSON.stringify(item)}\n`;
}

/** The next of them, as many as are asked for; the rest stays for the next file. */
async function* take(
  lines: AsyncGenerator<string, void>,
  count: number,
  onLine: () => void,
): AsyncGenerator<string, void> {
  for (let taken = 0; taken < count; taken += 1) {
    const { value, done } = await lines.next();
    if (done) return;
    onLine();
    yield value;
  }
}
