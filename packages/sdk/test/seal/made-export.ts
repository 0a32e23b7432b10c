// Exports in memory, written as `huiyin export` writes them.
import {
  CHECKPOINT_FILE,
  entriesFile,
  EXPORT_FILE_LINES,
  MANIFEST_FILE,
  type ExportFolder,
} from '@huiyin/sdk/seal';
import { origin, type MadeLog } from './made-log.js';

export type Files = Map<string, string | Uint8Array>;

/** @param more what its manifest says of the unit besides, or instead */
export function exportOf(log: MadeLog, note = log.note(), more: object = {}): Files {
  const files: Files = new Map();
  const bodies = [{ slug: 'fangzhuang', name: '方庄街道', kind: 'street', demo: true, ...more }];
  files.set(MANIFEST_FILE, JSON.stringify({ format: 1, origin, ledger: 'FZ', bodies }));
  files.set(CHECKPOINT_FILE, note);
  for (let first = 0; first < log.entries.length; first += EXPORT_FILE_LINES) {
    const lines = log.entries
      .slice(first, first + EXPORT_FILE_LINES)
      .map((entry) => `${JSON.stringify(entry)}\n`);
    files.set(entriesFile(first), lines.join(''));
  }
  return files;
}

/** Gives files in pieces of a few bytes, so that lines and characters are cut everywhere. */
export function folderOf(files: Files, piece = 4096): ExportFolder {
  return {
    read: async (name) => {
      const file = files.get(name);
      if (file === undefined) return undefined;
      const bytes = typeof file === 'string' ? Buffer.from(file) : file;
      return (async function* () {
        for (let at = 0; at < bytes.length; at += piece) yield new Uint8Array(bytes.subarray(at, at + piece));
      })();
    },
  };
}

/** Replaces one line of the first file of entries; undefined takes it out. */
export function withLine(files: Files, line: number, text: string | undefined): Files {
  const name = entriesFile(0);
  const lines = String(files.get(name)).split('\n');
  lines.splice(line, 1, ...(text === undefined ? [] : [text]));
  return new Map([...files, [name, lines.join('\n')]]);
}
