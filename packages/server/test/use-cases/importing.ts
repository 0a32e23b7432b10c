// A list being imported into a test's ledger: its rows by the importer itself, what was refused and what it became.
import { importList, type ImportCounts, type ImportRun } from '../../src/import/run-import.js';
import { rowPreparer } from '../../src/import/prepare-row.js';
import type { Cell, ListRow } from '../../src/import/list.js';
import type { RowFault } from '../../src/import/row-faults.js';
import { morning, type World } from '../db/support/world.js';
import { mapping, row } from '../import/support.js';

export type Values = Readonly<Record<string, Cell | undefined>>;

export interface Imported extends ImportCounts {
  readonly faults: readonly RowFault[];
  /** Numbers by row. */
  readonly numbers: ReadonlyMap<number, string>;
}

/** That many rows, each of its own. */
export function manyRows(count: number, from = 0): Values[] {
  return Array.from({ length: count }, (_, n) => ({
    ...row,
    编号: `A-${from + n}`,
    标题: `第 ${from + n} 件`,
  }));
}

interface Given {
  readonly now?: number;
  readonly mode?: 'write' | 'foresee';
  readonly signal?: AbortSignal;
  /** Called before a row is read. */
  readonly onRow?: (row: number) => Promise<void> | void;
}

export async function importRows(
  { ports }: World,
  values: readonly Values[],
  { now = morning, mode = 'write', signal = new AbortController().signal, onRow }: Given = {},
): Promise<Imported> {
  const units = await ports.directory.units();
  const home = units.get('fangzhuang');
  if (!home) throw new Error('the street is not there');
  const faults: RowFault[] = [];
  const numbers = new Map<number, string>();
  async function* rows(): AsyncGenerator<ListRow> {
    for (const [at, one] of values.entries()) {
      await onRow?.(at + 2);
      const cells = Object.entries(one).flatMap(([name, cell]) =>
        cell === undefined ? [] : [[name, cell] as const],
      );
      yield { row: at + 2, cells: new Map<string, Cell>(cells) };
    }
  }
  const run: ImportRun = {
    open: () =>
      Promise.resolve({ headers: [], rows: rows(), share: () => 0, close: () => Promise.resolve() }),
    prepare: rowPreparer(mapping, home, units),
    ledger: 'FZ',
    ports,
    clock: () => now,
    signal,
    onFault: async (fault) => void faults.push(fault),
    onNumber: async (at, _id, number) => void numbers.set(at, number),
    onProgress: () => undefined,
  };
  return { ...(await importList(run, mode)), faults, numbers };
}
