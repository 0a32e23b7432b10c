// The writes that append entries to a ledger's log: what was sealed, its words beside it, nodes and head.
import type { Insertable } from 'kysely';
import type { LedgerHead, NewEntry, NewNode } from '../use-cases/ports.js';
import type { Author } from '../use-cases/records.js';
import { buffer } from './bytes.js';
import { moveHead } from './log-head.js';
import type { Tables } from './schema.js';
import type { Tx } from './transaction.js';

/** Entries of one record and what they make of the log. */
export interface LogAppend {
  /** The appeal's number, the commitment's id. */
  readonly record: string;
  readonly entries: readonly NewEntry[];
  readonly nodes: readonly NewNode[];
  readonly head: LedgerHead;
  readonly author: Author;
  readonly at: number;
}

/** The caller holds the ledger's head. */
export function logWrites(tx: Tx, ledger: string, append: LogAppend) {
  const nodes = nodeRows(ledger, append.nodes);
  return {
    entry_step: tx.insertInto('log_entry').values(entryRows(ledger, append)),
    detail_step: tx.insertInto('entry_detail').values(detailRows(ledger, append)),
    node_step: nodes.length > 0 ? tx.insertInto('log_node').values(nodes) : undefined,
    head_step: moveHead(tx, ledger, append.head),
  };
}

export function entryRows(
  ledger: string,
  { record, entries, at }: Pick<LogAppend, 'record' | 'entries' | 'at'>,
): Insertable<Tables['log_entry']>[] {
  return entries.map(({ index, leafHash, facts }) => ({
    ledger,
    leaf_index: index,
    leaf_hash: buffer(leafHash),
    record,
    facts: JSON.stringify(facts),
    recorded_at: new Date(at),
  }));
}

export function detailRows(
  ledger: string,
  { entries, author }: Pick<LogAppend, 'entries' | 'author'>,
): Insertable<Tables['entry_detail']>[] {
  const actor = {
    actor_kind: author.kind,
    actor_unit: author.kind === 'staff' ? author.unit : null,
    actor_person: author.kind === 'staff' ? author.person : null,
  };
  return entries.map(({ index, event }) => ({
    ledger,
    leaf_index: index,
    ...actor,
    event: event ? JSON.stringify(event) : null,
  }));
}

/** Leaves stand in their entries already. */
export function nodeRows(ledger: string, nodes: readonly NewNode[]): Insertable<Tables['log_node']>[] {
  return nodes
    .filter(({ level }) => level > 0)
    .map(({ level, index, hash }) => ({ ledger, level, node_index: index, hash: buffer(hash) }));
}
