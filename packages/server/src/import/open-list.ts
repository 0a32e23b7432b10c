// Opens a list by its file's name: .csv, .tsv or .txt, .xlsx, .jsonl.
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { openText } from './encoding.js';
import { UnusableListError, type List, type ListOptions } from './list.js';
import { openCsv } from './read-csv.js';
import { openJsonl } from './read-jsonl.js';
import { openXlsx } from './read-xlsx.js';

/** Bytes of the largest file: text is read a piece at a time, a spreadsheet whole. */
const LARGEST = { text: 512 * 1024 * 1024, spreadsheet: 32 * 1024 * 1024 } as const;

/** @throws UnusableListError */
export async function openList(path: string, options: ListOptions): Promise<List> {
  const kind = extname(path).toLowerCase();
  const size = await sizeOf(path);
  const most = kind === '.xlsx' ? LARGEST.spreadsheet : LARGEST.text;
  if (size > most) {
    throw new UnusableListError(
      'import.file-too-large',
      `文件太大，最多 ${most / 1024 / 1024} MB。请分成几个，或者存成 CSV。`,
    );
  }
  switch (kind) {
    case '.xlsx':
      return await openXlsx(path, options);
    case '.jsonl':
    case '.ndjson':
      return await openJsonl(await openText(path, size, options.encoding));
    case '.csv':
    case '.txt':
      return await openCsv(await openText(path, size, options.encoding), options);
    case '.tsv':
      return await openCsv(await openText(path, size, options.encoding), { separator: '\t', ...options });
    default:
      throw new UnusableListError('import.file-unreadable', '只读 .csv、.tsv、.xlsx、.jsonl 文件。');
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new UnusableListError('import.file-missing', `没有这个文件：${path}`);
  return found.size;
}
