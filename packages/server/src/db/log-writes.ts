// The writes that append entries to a ledger's log: what was sealed, its words beside it, nodes and head.
import type { LedgerHead, NewEntry, NewNode } from '../use-cases/ports.js';
import type { Author } from '../use-cases/records.js';
import { buffer } from './bytes.js';
import { moveHead } from './log-head.js';
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
export function logWrites(tx: Tx, ledger: string, { record, entries, nodes, head, author, at }: LogAppend) {
  const actor = {
    actor_kind: author.kind,
    actor_unit: author.kind === 'staff' ? author.unit : null,
    actor_person: author.kind === 'staff' ? author.person : null,
  };
  return {
    entry_step: tx.insertInto('log_entry').values(
      entries.map(({ index, leafHash, facts }) => ({
        ledger,
        leaf_index: index,
        leaf_hash: buffer(leafHash),
        record,
        facts: JSON.stringify(facts),
        recorded_at: new Date(at),
      })),
    ),
    detail_step: tx.insertInto('entry_detail').values(
      entries.map(({ index, event }) => ({
        ledger,
        leaf_index: index,
        ...actor,
        event: event ? JSON.stringify(event) : null,
      })),
    ),
    node_step: nodeWrite(tx, ledger, nodes),
    head_step: moveHead(tx, ledger, head),
  };
}

/** Leaves stand in their entries already. */
function nodeWrite(tx: Tx, ledger: string, nodes: readonly NewNode[]) {
  const inner = nodes.filter(({ level }) => level > 0);
  if (inner.length === 0) return undefined;
  return tx
    .insertInto('log_node')
    .values(
      inner.map(({ level, index, hash }) => ({ ledger, level, node_index: index, hash: buffer(hash) })),
    );
}
