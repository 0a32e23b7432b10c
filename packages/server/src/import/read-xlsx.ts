// Reads a spreadsheet's sheet, whole: a list of five thousand rows takes some 90 MB.
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import {
  tidy,
  underHeaders,
  UnusableListError,
  type Cell,
  type List,
  type ListOptions,
  type ListRow,
} from './list.js';

/** Bytes of all its parts, unpacked: read whole they take some fifteen times that. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;

/** @throws UnusableListError `import.file-unreadable`, `import.file-too-large`, `import.no-headers` */
export async function openXlsx(path: string, { sheet, headerRow = 1 }: ListOptions): Promise<List> {
  const rows = await sheetRows(path, sheet);
  const headers = (rows[headerRow - 1] ?? []).map((value) => String(cellOf(value)));
  if (headers.every((header) => header === '')) {
    throw new UnusableListError('import.no-headers', `第 ${headerRow} 行没有表头。`);
  }
  let read = headerRow;
  async function* below(): AsyncGenerator<ListRow> {
    for (; read < rows.length; read += 1) {
      const cells = underHeaders(headers, (rows[read] ?? []).map(cellOf));
      // What was handed on is let go: the list shrinks as the ledger grows.
      rows[read] = [];
      if (!cells) yield { row: read + 1, breach: 'cells' };
      else if (cells.size > 0) yield { row: read + 1, cells };
    }
  }
  return {
    headers,
    rows: below(),
    share: () => read / rows.length,
    close: () => Promise.resolve(),
  };
}

async function sheetRows(path: string, sheet: string | undefined): Promise<(readonly unknown[])[]> {
  try {
    if (unpackedBytes(await readFile(path)) > LARGEST_UNPACKED) throw tooLarge();
    return await (sheet === undefined ? readSheet(path) : readSheet(path, sheet));
  } catch (error) {
    if (error instanceof UnusableListError) throw error;
    const why = sheet === undefined ? '' : `，或者里面没有叫“${sheet}”的表`;
    const unusable = new UnusableListError(
      'import.file-unreadable',
      `文件不是读得了的 .xlsx${why}。请在表格软件里打开，另存为 .xlsx；旧的 .xls 不行。`,
    );
    unusable.cause = error;
    throw unusable;
  }
}

/** What its parts say they take, without unpacking one. @throws for what is no zip */
function unpackedBytes(file: Uint8Array): number {
  let bytes = 0;
  const count = ({ originalSize }: { readonly originalSize: number }): boolean => {
    bytes += originalSize;
    return false;
  };
  unzipSync(file, { filter: count });
  return bytes;
}

function tooLarge(): UnusableListError {
  return new UnusableListError(
    'import.file-too-large',
    `表格里的内容太多，展开后最多 ${LARGEST_UNPACKED / 1024 / 1024} MB。请分成几个，或者存成 CSV。`,
  );
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? tidy(String(value))
    : '';
}
