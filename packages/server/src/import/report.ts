// Files for whoever runs the import, readable by nobody else: what stands against rows, and what numbers rows became.
import { open, type FileHandle } from 'node:fs/promises';

/** Lines of named columns, as CSV or JSONL by the file's name. Nothing is made before the first line. */
export class TableFile<Column extends string> {
  readonly #path: string;
  readonly #headers: Readonly<Record<Column, string>>;
  #file: FileHandle | undefined;
  #waiting = '';

  /** @param headers what a reader of the CSV calls each column, in order */
  constructor(path: string, headers: Readonly<Record<Column, string>>) {
    this.#path = path;
    this.#headers = headers;
  }

  get isMade(): boolean {
    return this.#file !== undefined;
  }

  async add(line: Readonly<Record<Column, string | number>>): Promise<void> {
    const isNew = !this.#file;
    this.#file ??= await open(this.#path, 'w', OWNER_ONLY);
    const columns = Object.keys(this.#headers) as Column[];
    if (this.#path.endsWith('.jsonl')) {
      this.#waiting += `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, line[column]])))}\n`;
    } else {
      // A spreadsheet takes UTF-8 for what it is by its mark.
      if (isNew) this.#waiting += `\ufeff${csvLine(columns.map((column) => this.#headers[column]))}`;
      this.#waiting += csvLine(columns.map((column) => String(line[column])));
    }
    if (this.#waiting.length > AT_ONCE) await this.flush();
  }

  /** What was added is in the file, whatever happens next. */
  async flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') await this.#file?.appendFile(text);
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#file?.close();
  }
}

const OWNER_ONLY = 0o600;
/** Characters that are written at once. */
const AT_ONCE = 64_000;

function csvLine(values: readonly string[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/** A spreadsheet runs what begins like a formula: such a cell begins with an apostrophe instead. */
function csvCell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
