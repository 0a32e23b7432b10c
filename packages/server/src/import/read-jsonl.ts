// Reads JSONL: an object a line, its members by name.
import { tidy, UnusableListError, type Breach, type Cell, type List, type ListRow } from './list.js';
import type { TextFile } from './encoding.js';

/** Characters of the longest line: far more than all texts of an appeal. */
const LONGEST_LINE = 1_000_000;
/** Lines whose names count as the list's headers. */
const LOOKED_AT = 50;

export async function openJsonl(file: TextFile): Promise<List> {
  const rows = jsonRows(file);
  const first: ListRow[] = [];
  const headers = new Set<string>();
  for (let n = 0; n < LOOKED_AT; n += 1) {
    const next = await rows.next();
    if (next.done === true) break;
    first.push(next.value);
    if ('names' in next.value) next.value.names.forEach((name) => headers.add(name));
  }
  if (headers.size === 0) {
    throw new UnusableListError('import.no-headers', '开头的几行里没有一行是 JSON 对象，例如 {"标题":"…"}。');
  }
  async function* all(): AsyncGenerator<ListRow> {
    yield* first;
    yield* rows;
  }
  return {
    headers: [...headers],
    rows: all(),
    share: file.share,
    close: async () => {
      await rows.return();
    },
  };
}

type NamedRow = ListRow & { readonly names?: readonly string[] };

async function* jsonRows(file: TextFile): AsyncGenerator<NamedRow, void> {
  for await (const { row, line } of linesOf(file)) {
    if (line === undefined) yield { row, breach: 'too-long' };
    else if (line.trim() !== '') yield { row, ...read(line) };
  }
}

function read(
  line: string,
): { cells: ReadonlyMap<string, Cell>; names: readonly string[] } | { breach: Breach } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { breach: 'json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { breach: 'json' };
  const cells = new Map<string, Cell>();
  const names = Object.keys(value).map(tidy);
  for (const [name, member] of Object.entries(value)) {
    if (member === null) continue;
    if (typeof member === 'object') return { breach: 'nested' };
    const text = tidy(String(member));
    if (text !== '') cells.set(tidy(name), text);
  }
  return { cells, names };
}

/** Lines counted from 1; one that is too long comes without its text. */
async function* linesOf(file: TextFile): AsyncGenerator<{ row: number; line?: string }> {
  let row = 0;
  let begun = '';
  let isTooLong = false;
  const finish = (text: string): { row: number; line?: string } => {
    const whole = begun + text;
    const said = isTooLong || whole.length > LONGEST_LINE ? {} : { line: whole };
    begun = '';
    isTooLong = false;
    row += 1;
    return { row, ...said };
  };
  for await (const piece of file.pieces()) {
    const [last = '', ...whole] = piece.split('\n').reverse();
    for (const text of whole.reverse()) yield finish(text);
    begun += last;
    if (begun.length > LONGEST_LINE) {
      isTooLong = true;
      begun = '';
    }
  }
  if (begun !== '' || isTooLong) yield finish('');
}
