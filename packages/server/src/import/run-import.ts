// Goes through a list: prepares rows, writes them in batches, and gathers what stands against the others.
import { bytesToHex, type Millis } from '@huiyin/sdk/rules';
import {
  foreseeImport,
  importAppeals,
  type ImportOutcome,
  type ImportPorts,
  type ImportRow,
} from '../use-cases/index.js';
import { OperationError } from '../use-cases/operation.js';
import type { Secrets } from '../use-cases/ports.js';
import type { List } from './list.js';
import type { PreparedRow, PrepareRow } from './prepare-row.js';
import { breaches, sentences, type RowFault } from './row-faults.js';

/** Rows a transaction writes: some 100 ms, in which nobody else writes into the ledger. */
const AT_ONCE = 50;

export interface ImportRun {
  /** Opens the list from its beginning. */
  readonly open: () => Promise<List>;
  readonly prepare: PrepareRow;
  readonly ledger: string;
  readonly ports: ImportPorts & { readonly secrets: Pick<Secrets, 'importHash'> };
  readonly clock: () => Millis;
  /** Between two batches. */
  readonly signal: AbortSignal;
  readonly onFault: (fault: RowFault) => Promise<void>;
  /** A row that is in the ledger, now or from before. */
  readonly onNumber: (row: number, id: string, number: string) => Promise<void>;
  readonly onProgress: (share: number, counts: ImportCounts) => void;
}

export interface ImportCounts {
  /** Rows read. */
  rows: number;
  /** Written now; in a dry run those that would be. */
  written: number;
  /** Written before, and the same. */
  known: number;
  /** Not written. */
  refused: number;
  /** Of the refused: written before, and not the same any more. */
  changed: number;
  /** Of somebody who stays unnamed, so that the contact was left out. */
  contactsLeftOut: number;
  /** By column: rows whose value was not listed, so that the default stands. */
  unlisted: Record<string, number>;
  /** The signal came before the end. */
  isInterrupted: boolean;
}

interface Waiting {
  readonly row: number;
  readonly prepared: PreparedRow;
  readonly ready: ImportRow;
}

/**
 * Goes through the list once.
 * @param mode `write`, or `foresee`, which writes nothing and says what would become of each row
 * @throws OperationError `server.unavailable`, UnusableListError
 */
export async function importList(run: ImportRun, mode: 'write' | 'foresee'): Promise<ImportCounts> {
  return await new Going(run, mode).through(await run.open());
}

class Going {
  readonly #run: ImportRun;
  readonly #mode: 'write' | 'foresee';
  readonly #counts: ImportCounts = {
    rows: 0,
    written: 0,
    known: 0,
    refused: 0,
    changed: 0,
    contactsLeftOut: 0,
    unlisted: {},
    isInterrupted: false,
  };
  /** Keys of this list's rows so far: a second one is told, whether or not the first was known from before. */
  readonly #seen = new Set<string>();
  #waiting: Waiting[] = [];

  constructor(run: ImportRun, mode: 'write' | 'foresee') {
    this.#run = run;
    this.#mode = mode;
  }

  async through(list: List): Promise<ImportCounts> {
    const { signal, onProgress } = this.#run;
    for await (const line of list.rows) {
      if (signal.aborted) break;
      this.#counts.rows += 1;
      if ('breach' in line) await this.#breach(line.row, breaches[line.breach]);
      else await this.#take(line.row, line.cells);
      if (this.#waiting.length < AT_ONCE) continue;
      await this.#settle();
      onProgress(list.share(), this.#counts);
    }
    // Those that wait are written first where the list is at its end, and left for the next run where it was broken off.
    if (signal.aborted) this.#counts.isInterrupted = true;
    else await this.#settle();
    onProgress(signal.aborted ? list.share() : 1, this.#counts);
    return this.#counts;
  }

  async #take(row: number, cells: Parameters<PrepareRow>[1]): Promise<void> {
    const { prepare, clock, ports } = this.#run;
    const prepared = prepare(row, cells, clock());
    if ('faults' in prepared) {
      this.#counts.refused += 1;
      for (const fault of prepared.faults) await this.#run.onFault(fault);
      return;
    }
    const key = ports.secrets.importHash(`row/${prepared.row.identity}`);
    const name = bytesToHex(key);
    if (this.#seen.has(name)) return await this.#refuse(row, prepared.row.id, 'import.row-repeated');
    this.#seen.add(name);
    const content = ports.secrets.importHash(`content/${prepared.row.substance}`);
    this.#waiting.push({ row, prepared: prepared.row, ready: { ...prepared.row, key, content } });
    for (const column of prepared.notes.unlisted) {
      this.#counts.unlisted[column] = (this.#counts.unlisted[column] ?? 0) + 1;
    }
    if (prepared.notes.contactLeftOut) this.#counts.contactsLeftOut += 1;
  }

  /** What waits is written, or foreseen. */
  async #settle(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    if (this.#mode === 'foresee') {
      const { ports, ledger } = this.#run;
      const outcomes = await foreseeImport(
        ports,
        ledger,
        waiting.map(({ ready }) => ready),
      );
      for (const [at, one] of waiting.entries()) await this.#told(one, outcomes[at]);
      return;
    }
    await this.#write(waiting);
  }

  /** One that the database can't keep must not hold up those beside it: they are tried one by one. */
  async #write(waiting: readonly Waiting[]): Promise<void> {
    const { ports, ledger, clock } = this.#run;
    try {
      const rows = waiting.map(({ ready }) => ready);
      const outcomes = await importAppeals(ports, ledger, rows, clock());
      for (const [at, one] of waiting.entries()) await this.#told(one, outcomes[at]);
    } catch (error) {
      if (!(error instanceof OperationError) || error.code !== 'request.invalid') throw error;
      const [first, ...rest] = waiting;
      if (rest.length === 0 && first) return await this.#refuse(first.row, '', 'import.row-refused');
      for (const one of waiting) await this.#write([one]);
    }
  }

  /** @param outcome absent for one that would be written */
  async #told({ row, prepared: { id } }: Waiting, outcome: ImportOutcome | undefined): Promise<void> {
    const { onNumber } = this.#run;
    if (outcome) await onNumber(row, id, outcome.number);
    if (outcome?.type === 'changed') {
      this.#counts.changed += 1;
      return await this.#refuse(row, id, 'import.row-changed');
    }
    this.#counts[outcome?.type ?? 'written'] += 1;
  }

  async #refuse(row: number, value: string, code: keyof typeof sentences): Promise<void> {
    this.#counts.refused += 1;
    await this.#run.onFault({ row, column: '', value, code, sentence: sentences[code] });
  }

  async #breach(row: number, sentence: string): Promise<void> {
    this.#counts.refused += 1;
    await this.#run.onFault({ row, column: '', value: '', code: 'import.row-broken', sentence });
  }
}
