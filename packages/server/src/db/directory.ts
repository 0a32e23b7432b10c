// The directory of ledgers and units: read from memory, refreshed every few seconds, written by the registrar.
import { sql, type Kysely, type Selectable, type Updateable } from 'kysely';
import type {
  BodySummary,
  Category,
  Channel,
  ClockStandard,
  ContactPoint,
  Population,
  SettingPart,
  Taxonomy,
  Vocabulary,
} from '@huiyin/sdk';
import { calendarWith, inheritTaxonomy, type Millis, type OwnTaxonomy } from '@huiyin/sdk/rules';
import type { Clock } from '../clock.js';
import type { Directory } from '../use-cases/ports.js';
import { summaryOf, Units, type Unit } from '../use-cases/units.js';
import { readYears } from './calendar-years.js';
import type { Tables, UnitTable } from './schema.js';
import { settingColumns, standardOf, type SettingColumn } from './setting-columns.js';
import { inTransaction } from './transaction.js';

/** Milliseconds after which units are read again; how late another process's change is seen. */
const REFRESH_AFTER = 5_000;

/** A ledger as it is registered. */
export interface LedgerEntry {
  /** Two to four capitals; numbers begin with it. */
  readonly code: string;
  readonly name: string;
}

/** A unit as it is registered. */
export interface UnitEntry extends BodySummary {
  /** Code of the ledger its appeals are kept in. */
  readonly ledger: string;
  /** Slug of the unit above. */
  readonly parent?: string;
  readonly standard: ClockStandard;
  readonly categories: readonly Category[];
  readonly channels: readonly Channel[];
  readonly contactPoints: readonly ContactPoint[];
  /** The words it sorts its work by. */
  readonly vocabulary?: Vocabulary;
  /** What it adds to the taxonomy of the units above, changes in it or takes out. */
  readonly taxonomy?: OwnTaxonomy;
  /** How many people it has, as somebody published it. */
  readonly population?: Population;
  /** Sites that may show its elements in a frame, beside those of the units above. */
  readonly frameOrigins?: readonly string[];
  readonly demo?: boolean;
}

export interface DirectoryEntries {
  readonly ledgers: readonly LedgerEntry[];
  /** In the order they are shown in. */
  readonly units: readonly UnitEntry[];
}

/** The units as they were read at a moment. */
interface Loaded {
  readonly at: Millis;
  readonly units: Units;
}

export class StoredDirectory implements Directory {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;
  #loaded: Loaded | undefined;
  #loading: Promise<Loaded> | undefined;

  constructor(db: Kysely<Tables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  forget(): void {
    this.#loaded = undefined;
    this.#loading = undefined;
  }

  async units(): Promise<Units> {
    if (this.#loaded && this.#clock() - this.#loaded.at < REFRESH_AFTER) return this.#loaded.units;
    // Whoever comes while it is being read waits for the same reading.
    const loading = (this.#loading ??= this.#load());
    try {
      const loaded = await loading;
      // What was forgotten while it was read is not kept.
      if (this.#loading === loading) this.#loaded = loaded;
      return loaded.units;
    } finally {
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  /**
   * Writes these units and ledgers, adding or replacing; takes none away. What a unit's administrators have set since
   * stays as they set it.
   */
  async upsert(entries: DirectoryEntries): Promise<void> {
    await inTransaction(this.#db, { directory: 'write' }, 'write', async (tx) => {
      for (const entry of entries.ledgers) {
        await tx
          .insertInto('ledger')
          .values({ ...entry })
          .onConflict((conflict) => conflict.column('code').doUpdateSet({ name: entry.name }))
          .execute();
      }
      for (const [index, entry] of entries.units.entries()) {
        const { slug, ...columns } = unitRow(entry, index);
        await tx
          .insertInto('unit')
          .values({ slug, ...columns })
          .onConflict((conflict) => conflict.column('slug').doUpdateSet({ ...columns, ...keptParts() }))
          .execute();
      }
    });
    for (const { code } of entries.ledgers) await this.#beginLog(code);
    this.forget();
  }

  /** An empty log for a ledger that has none. */
  async #beginLog(ledger: string): Promise<void> {
    await inTransaction(this.#db, { ledger }, 'write', (tx) =>
      tx
        .insertInto('ledger_head')
        .values({ ledger, next_leaf: 0, next_seq: 1, frontier: Buffer.alloc(0), withheld: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }

  async #load(): Promise<Loaded> {
    const at = this.#clock();
    const units = await inTransaction(this.#db, { directory: 'read' }, 'snapshot', async (tx) => {
      const [ledgers, rows, entered] = await Promise.all([
        tx.selectFrom('ledger').select('code').orderBy('code').execute(),
        tx.selectFrom('unit').selectAll().orderBy('sort_order').orderBy('slug').execute(),
        readYears(tx),
      ]);
      return new Units(
        unitsOf(rows),
        ledgers.map(({ code }) => code),
        calendarWith(entered.map(({ facts }) => facts)),
      );
    });
    return { at, units };
  }
}

function unitsOf(rows: readonly Selectable<UnitTable>[]): Unit[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return rows.map((row) => {
    const parent = row.parent === null ? undefined : bySlug.get(row.parent);
    return {
      ...summaryOf(row),
      ...(parent && { parent: summaryOf(parent) }),
      ledger: row.ledger,
      standard: standardOf(row),
      categories: row.categories,
      channels: row.channels,
      contactPoints: row.contact_points,
      ...(row.own_lists
        ? { vocabulary: 'own', ownVocabulary: row.own_lists }
        : row.vocabulary !== null && { vocabulary: row.vocabulary }),
      ...(row.population && { population: row.population }),
      ...inherited(row, bySlug),
      ...(row.demo && { demo: true }),
    };
  });
}

/** A unit's own on top of what the units above it have. */
function inherited(
  row: Selectable<UnitTable>,
  bySlug: ReadonlyMap<string, Selectable<UnitTable>>,
): Pick<Unit, 'taxonomy' | 'frameOrigins'> {
  const line: Selectable<UnitTable>[] = [];
  // A tree written badly may have a ring in it.
  for (let at: typeof row | undefined = row; at && !line.includes(at);) {
    line.unshift(at);
    at = at.parent === null ? undefined : bySlug.get(at.parent);
  }
  const taxonomy = line.reduce<Taxonomy | undefined>(
    (above, unit) => inheritTaxonomy(above, unit.taxonomy ?? undefined),
    undefined,
  );
  const frameOrigins = [...new Set(line.flatMap((unit) => unit.frame_origins))];
  return { ...(taxonomy && { taxonomy }), ...(frameOrigins.length > 0 && { frameOrigins }) };
}

function unitRow(entry: UnitEntry, index: number) {
  return {
    slug: entry.slug,
    ledger: entry.ledger,
    name: entry.name,
    kind: entry.kind,
    parent: entry.parent ?? null,
    first_response_days: entry.standard.firstResponseDays,
    resolution_days: entry.standard.resolutionDays,
    confirmation_days: entry.standard.confirmationDays,
    categories: [...entry.categories],
    channels: [...entry.channels],
    contact_points: JSON.stringify(entry.contactPoints),
    vocabulary: entry.vocabulary ?? null,
    taxonomy: entry.taxonomy ? JSON.stringify(entry.taxonomy) : null,
    population: entry.population ? JSON.stringify(entry.population) : null,
    frame_origins: [...(entry.frameOrigins ?? [])],
    demo: entry.demo === true,
    sort_order: index,
  };
}

/** Columns of parts that were set keep what they hold. */
function keptParts() {
  const parts = Object.entries(settingColumns) as [SettingPart, readonly SettingColumn[]][];
  const kept = parts.flatMap(([part, columns]) =>
    columns.map((column) => [
      column,
      sql`case when ${part} = any(unit.set_parts) then ${sql.ref(`unit.${column}`)} else ${sql.ref(`excluded.${column}`)} end`,
    ]),
  );
  return Object.fromEntries(kept) as Updateable<UnitTable>;
}
