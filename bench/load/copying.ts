// Rows into tables by COPY, some thousands at once, on one connection.
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Value = string | number | boolean | Date | Uint8Array | null | undefined;
type Row = Readonly<Record<string, unknown>>;

const AT_ONCE = 20_000;

export class Copying {
  readonly #client: Client;
  readonly #waiting = new Map<string, Row[]>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** Rows of one table all have the same columns. */
  async add(table: string, rows: Iterable<object>): Promise<void> {
    let waiting = this.#waiting.get(table);
    if (!waiting) this.#waiting.set(table, (waiting = []));
    for (const row of rows) waiting.push(row as Row);
    if (waiting.length >= AT_ONCE) await this.#send(table);
  }

  async finish(): Promise<void> {
    for (const table of this.#waiting.keys()) await this.#send(table);
  }

  async #send(table: string): Promise<void> {
    const rows = this.#waiting.get(table)?.splice(0) ?? [];
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    // The names are ours: tables and columns as the server's own rows have them.
    const stream: Writable = this.#client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
    stream.end(
      rows.map((row) => `${columns.map((name) => textOf(row[name] as Value)).join('\t')}\n`).join(''),
    );
    await finished(stream);
  }
}

/** As COPY's text format has it. */
function textOf(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  return String(value).replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? '');
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
