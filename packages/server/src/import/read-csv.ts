// Reads CSV a piece at a time. A row whose quotes do not pair is told and passed over; the next line begins a new row.
import { parse, type CsvError, type Parser } from 'csv-parse';
import { tidy, underHeaders, UnusableListError, type List, type ListOptions, type ListRow } from './list.js';
import type { TextFile } from './encoding.js';

/** Bytes of the longest row: far more than all texts of an appeal. A quote that is never closed ends here. */
const LONGEST_ROW = 1_000_000;
/** As many rows with quotes that do not pair as are passed over: each is looked for from the beginning. */
const MOST_BROKEN = 100;

interface Record {
  readonly values: readonly string[];
  /** Where it ends, in bytes of UTF-8. */
  readonly end: number;
}

export async function openCsv(file: TextFile, options: ListOptions): Promise<List> {
  const { headerRow = 1, separator = ',' } = options;
  const rows = csvRows(file, separator);
  for await (const { row, values } of { [Symbol.asyncIterator]: () => keptOpen(rows) }) {
    if (row < headerRow) continue;
    if (!values) break;
    const headers = values.map(tidy);
    return {
      headers,
      rows: underneath(headers, rows),
      share: file.share,
      close: async () => {
        await rows.return();
      },
    };
  }
  throw new UnusableListError('import.no-headers', `第 ${headerRow} 行没有表头。`);
}

/** Breaking off a loop over it does not end it: the rows below the headers are still to come. */
function keptOpen<T>(iterator: AsyncIterator<T>): AsyncIterator<T> {
  return { next: () => iterator.next() };
}

async function* underneath(
  headers: readonly string[],
  rows: AsyncIterable<{ readonly row: number; readonly values?: readonly string[]; readonly isRest?: true }>,
): AsyncGenerator<ListRow> {
  for await (const { row, values, isRest } of rows) {
    if (!values) {
      yield { row, breach: isRest ? 'rest' : 'quotes' };
      continue;
    }
    const tidied = values.map(tidy);
    if (tidied.every((value) => value === '')) continue;
    const cells = tidied.length < headers.length ? undefined : underHeaders(headers, tidied);
    yield cells ? { row, cells } : { row, breach: 'cells' };
  }
}

async function* csvRows(
  file: TextFile,
  separator: string,
): AsyncGenerator<{ row: number; values?: readonly string[]; isRest?: true }, void> {
  let row = 0;
  let from: number | undefined = 0;
  for (let broken = 0; from !== undefined; broken += 1) {
    const start: number = from;
    let end = start;
    const reading = new Reading(separator);
    for await (const { values, end: at } of reading.records(tail(file, start))) {
      end = start + at;
      row += 1;
      yield { row, values };
    }
    if (!reading.isBroken) return;
    row += 1;
    yield { row };
    from = await lineAfter(file, end);
    if (broken === MOST_BROKEN && from !== undefined) {
      yield { row: row + 1, isRest: true };
      return;
    }
  }
}

/** One go through the parser, which gives up at the first row it can't read. */
class Reading {
  readonly #parser: Parser;
  readonly #found: Record[] = [];
  #error: CsvError | undefined;

  constructor(separator: string) {
    this.#parser = parse({
      delimiter: separator,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      // Taken here and not from the stream: what was read before a fault would be lost with it.
      on_record: (values: string[], { bytes }) => {
        this.#found.push({ values, end: bytes });
        return null;
      },
    });
    this.#parser.resume();
    this.#parser.on('error', (error: CsvError) => (this.#error = error));
  }

  get isBroken(): boolean {
    return this.#error !== undefined;
  }

  async *records(pieces: AsyncIterable<Buffer>): AsyncGenerator<Record> {
    for await (const piece of pieces) {
      await new Promise<void>((resolve) => this.#parser.write(piece, () => resolve()));
      yield* this.#found.splice(0);
      if (this.isBroken) return;
    }
    await new Promise<void>((resolve) => {
      this.#parser.once('close', resolve);
      this.#parser.end();
    });
    yield* this.#found.splice(0);
  }
}

/** The file as UTF-8 from a byte on. */
async function* tail(file: TextFile, from: number): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const text of file.pieces()) {
    const piece = Buffer.from(text);
    const skip = Math.min(piece.length, Math.max(0, from - passed));
    passed += piece.length;
    if (skip < piece.length) yield piece.subarray(skip);
  }
}

/** Where the line ends that a byte is in. @returns undefined where nothing comes after it */
async function lineAfter(file: TextFile, from: number): Promise<number | undefined> {
  let passed = from;
  for await (const piece of tail(file, from)) {
    const at = piece.indexOf(0x0a);
    if (at >= 0) return passed + at + 1;
    passed += piece.length;
  }
  return undefined;
}
