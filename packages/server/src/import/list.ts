// An office's list as it is read: rows by their headers, whatever the file's format.

/** What stands in a cell that is not empty. A `Date` is a spreadsheet's: its UTC parts are what the clock on the wall said. */
export type Cell = string | Date;

/**
 * Why a row could not be read: quotes that do not pair, more or fewer cells than headers, no JSON object, a value that
 * is no text, number or yes/no, a line that is too long, or everything from here on.
 */
export type Breach = 'quotes' | 'cells' | 'json' | 'nested' | 'too-long' | 'rest';

/** A row, counted from 1 as a spreadsheet does, headers included; in JSONL a line. */
export type ListRow =
  | { readonly row: number; readonly cells: ReadonlyMap<string, Cell> }
  | { readonly row: number; readonly breach: Breach };

export interface List {
  /** As they stand in the list; of JSONL all names in its first lines. */
  readonly headers: readonly string[];
  /** Without rows that are empty. To be read once. */
  readonly rows: AsyncIterable<ListRow>;
  /** How much of the file has been read, from 0 to 1. */
  readonly share: () => number;
  /** Lets go of the file before its end. */
  readonly close: () => Promise<void>;
}

/** How a file is to be read where it does not say so itself. */
export interface ListOptions {
  readonly encoding?: Encoding;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly separator?: string;
}

export const encodings = ['utf-8', 'gb18030', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];

/** The list or its mapping can't be used: a sentence for whoever runs the import, and a line for each fault. */
export class UnusableListError extends Error {
  override readonly name = 'UnusableListError';

  constructor(
    readonly code: UnusableCode,
    message: string,
    readonly faults: readonly string[] = [],
  ) {
    super(message);
  }
}

export type UnusableCode =
  | 'import.file-missing'
  | 'import.file-unreadable'
  | 'import.file-too-large'
  | 'import.encoding-unknown'
  | 'import.no-headers'
  | 'import.columns'
  | 'import.mapping'
  | 'import.report-unwritable';

/** A header or a value without what surrounds it, in one form of Unicode, so that what looks the same is the same. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** Cells under their headers; empty ones left out. @returns undefined for a row with other cells than headers */
export function underHeaders(
  headers: readonly string[],
  values: readonly Cell[],
): ReadonlyMap<string, Cell> | undefined {
  const isEmpty = (value: Cell | undefined): boolean => value === undefined || value === '';
  if (values.slice(headers.length).some((value) => !isEmpty(value))) return undefined;
  const cells = new Map<string, Cell>();
  headers.forEach((header, at) => {
    const value = values[at];
    if (header !== '' && value !== undefined && !isEmpty(value) && !cells.has(header))
      cells.set(header, value);
  });
  return cells;
}
