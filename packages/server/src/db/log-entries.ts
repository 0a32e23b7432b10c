// Reading the sealed log: its entries with what opens them, its leaves, and the nodes proofs are made of.
import type { AppealEventType, CommitmentFacts } from '@huiyin/sdk';
import type { CommitmentEvent, NodeAddress } from '@huiyin/sdk/rules';
import type { CommitmentEntry } from '../use-cases/commitment-records.js';
import type { AuditedEntry, Opener, SealedEntry } from '../use-cases/records.js';
import { authorOf } from './appeals.js';
import { plain } from './bytes.js';
import type { Tx } from './transaction.js';

const aboutCodes: readonly AppealEventType[] = ['code-collected', 'code-reissued'];

/** How many leaf hashes are read at once. */
const LEAVES_AT_ONCE = 10_000;

/** Leaf hashes from `from` up to `to`, at most ten thousand at once. */
export async function readLeaves(tx: Tx, ledger: string, from: number, to: number): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom('log_entry')
    .select('leaf_hash')
    .where('ledger', '=', ledger)
    .where('leaf_index', '>=', from)
    .where('leaf_index', '<', to)
    .orderBy('leaf_index')
    .limit(LEAVES_AT_ONCE)
    .execute();
  return rows.map((row) => plain(row.leaf_hash));
}

export async function lastRecordedAt(tx: Tx, ledger: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('log_entry')
    .select('recorded_at')
    .where('ledger', '=', ledger)
    .orderBy('leaf_index', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.recorded_at;
}

/** The day of the latest entry of each of these appeals. Whose code was handed out is no step of the matter. */
export async function lastChangedOf(
  tx: Tx,
  ledger: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .selectFrom('log_entry')
    .distinctOn('record')
    .where('ledger', '=', ledger)
    .where('record', 'in', numbers)
    .where(({ eb, ref }) => eb(ref('facts', '->>').key('event'), 'not in', aboutCodes))
    .orderBy('record')
    .orderBy('leaf_index', 'desc')
    .select(['record', 'facts'])
    .execute();
  return new Map(rows.map(({ record, facts }) => [record, facts.day]));
}

export async function readSealedEntries(
  tx: Tx,
  ledger: string,
  from: number,
  limit: number,
): Promise<SealedEntry[]> {
  const rows = await withOpeners(tx, ledger)
    .where('log_entry.leaf_index', '>=', from)
    .orderBy('log_entry.leaf_index')
    .limit(limit)
    .select(['log_entry.leaf_index', 'leaf_hash', 'facts', 'is_public'])
    .execute();
  return rows.map((row) => sealedEntry(row, row.is_public ? openerOf(row) : undefined));
}

/** All entries of one record, oldest first, each with what opens it, whoever may read it. */
export async function readSealedEntriesOf(tx: Tx, ledger: string, record: string): Promise<SealedEntry[]> {
  const rows = await withOpeners(tx, ledger)
    .where('log_entry.record', '=', record)
    .orderBy('log_entry.leaf_index')
    .select(['log_entry.leaf_index', 'leaf_hash', 'facts'])
    .execute();
  return rows.map((row) => sealedEntry(row, openerOf(row)));
}

function sealedEntry(
  row: { readonly leaf_index: number; readonly leaf_hash: Buffer; readonly facts: SealedEntry['facts'] },
  opener: Opener | undefined,
): SealedEntry {
  return {
    index: row.leaf_index,
    hash: plain(row.leaf_hash),
    facts: row.facts,
    ...(opener && { opener }),
  };
}

/** Entries with who made them, in the order of the log. */
export async function readAuditedEntries(
  tx: Tx,
  ledger: string,
  from: number,
  limit: number,
): Promise<AuditedEntry[]> {
  const rows = await tx
    .selectFrom('log_entry')
    .innerJoin('record_key', (join) =>
      join
        .onRef('record_key.ledger', '=', 'log_entry.ledger')
        .onRef('record_key.record', '=', 'log_entry.record'),
    )
    .leftJoin('entry_detail', (join) =>
      join
        .onRef('entry_detail.ledger', '=', 'log_entry.ledger')
        .onRef('entry_detail.leaf_index', '=', 'log_entry.leaf_index'),
    )
    .where('log_entry.ledger', '=', ledger)
    .where('log_entry.leaf_index', '>=', from)
    .orderBy('log_entry.leaf_index')
    .limit(limit)
    .select(['log_entry.leaf_index', 'facts', 'is_public', 'actor_kind', 'actor_unit'])
    .execute();
  return rows.map(({ leaf_index: index, facts, is_public: isPublic, actor_kind: by, actor_unit: unit }) => ({
    index,
    facts,
    isPublic,
    by: by ?? undefined,
    ...(unit !== null && { unit }),
  }));
}

/** All entries of these commitments, oldest first. */
export async function commitmentEntries(
  tx: Tx,
  ledger: string,
  ids: readonly string[],
): Promise<CommitmentEntry[]> {
  const rows = await entriesWithOpeners(tx, ledger, ids);
  return rows.map(({ facts, event, ...entry }) => ({
    ...entry,
    // The records asked for are commitments, and so is what is sealed of them.
    facts: facts as CommitmentFacts,
    ...(event && { event: event as CommitmentEvent }),
  }));
}

/** All entries of these records, oldest first, with their words and what opens them. */
export async function entriesWithOpeners(tx: Tx, ledger: string, records: readonly string[]) {
  if (records.length === 0) return [];
  const rows = await withOpeners(tx, ledger)
    .innerJoin('entry_detail', (join) =>
      join
        .onRef('entry_detail.ledger', '=', 'log_entry.ledger')
        .onRef('entry_detail.leaf_index', '=', 'log_entry.leaf_index'),
    )
    .where('log_entry.record', 'in', records)
    .orderBy('log_entry.leaf_index')
    .select(['log_entry.leaf_index', 'facts', 'event', 'recorded_at'])
    .select(['actor_kind', 'actor_unit', 'actor_person'])
    .execute();
  return rows.map((row) => {
    const opener = openerOf(row);
    return {
      leafIndex: row.leaf_index,
      facts: row.facts,
      ...(row.event && { event: row.event }),
      author: authorOf(row),
      at: row.recorded_at,
      ...(opener && { opener }),
    };
  });
}

/** Entries with their record's key, and the salts that were kept of those whose key is gone. */
function withOpeners(tx: Tx, ledger: string) {
  return tx
    .selectFrom('log_entry')
    .innerJoin('record_key', (join) =>
      join
        .onRef('record_key.ledger', '=', 'log_entry.ledger')
        .onRef('record_key.record', '=', 'log_entry.record'),
    )
    .leftJoin('kept_salt', (join) =>
      join
        .onRef('kept_salt.ledger', '=', 'log_entry.ledger')
        .onRef('kept_salt.leaf_index', '=', 'log_entry.leaf_index'),
    )
    .where('log_entry.ledger', '=', ledger)
    .select(['record_key.key', 'kept_salt.leaf_salt', 'kept_salt.words_salt']);
}

/** What was kept comes first: a record may have been given another key since. */
function openerOf(row: {
  readonly key: Buffer | null;
  readonly leaf_salt: Buffer | null;
  readonly words_salt: Buffer | null;
}): Opener | undefined {
  if (row.leaf_salt) {
    return { leafSalt: plain(row.leaf_salt), ...(row.words_salt && { wordsSalt: plain(row.words_salt) }) };
  }
  return row.key ? { recordKey: plain(row.key) } : undefined;
}

/** Leaves stand in their entries, all other nodes in a table of their own. */
export async function readNodes(
  tx: Tx,
  ledger: string,
  addresses: readonly NodeAddress[],
): Promise<(Uint8Array | undefined)[]> {
  const leaves = addresses.filter(({ level }) => level === 0).map(({ index }) => index);
  const inner = addresses.filter(({ level }) => level > 0);
  const [leafRows, nodeRows] = await Promise.all([
    leaves.length === 0
      ? []
      : tx
          .selectFrom('log_entry')
          .select(['leaf_index as index', 'leaf_hash as hash'])
          .where('ledger', '=', ledger)
          .where('leaf_index', 'in', leaves)
          .execute(),
    inner.length === 0
      ? []
      : tx
          .selectFrom('log_node')
          .select(['level', 'node_index as index', 'hash'])
          .where('ledger', '=', ledger)
          .where(({ eb, refTuple, tuple }) =>
            eb(
              refTuple('level', 'node_index'),
              'in',
              inner.map(({ level, index }) => tuple(level, index)),
            ),
          )
          .execute(),
  ]);
  const keyOf = ({ level, index }: NodeAddress): string => `${level}/${index}`;
  const found = new Map([
    ...leafRows.map((row) => [keyOf({ level: 0, index: row.index }), plain(row.hash)] as const),
    ...nodeRows.map((row) => [keyOf(row), plain(row.hash)] as const),
  ]);
  return addresses.map((address) => found.get(keyOf(address)));
}
