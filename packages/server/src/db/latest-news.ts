// What lately became public of a unit, a case or a commitment, for those who follow without an account.
import type { CommitmentFacts } from '@huiyin/sdk';
import type { CommitmentNews, LatestOf } from '../use-cases/ports.js';
import type { Announcement } from '../use-cases/records.js';
import type { Tx } from './transaction.js';

/** What public topics carried of cases, the latest first; nothing of whistles. */
export async function latestAnnouncements(
  tx: Tx,
  ledger: string,
  { of, limit }: { readonly of: LatestOf<'number'>; readonly limit: number },
): Promise<Announcement[]> {
  return await tx
    .selectFrom('announcement')
    .select(['seq', 'audience', 'body', 'number', 'category', 'state', 'day'])
    .where('ledger', '=', ledger)
    .where(({ eb }) => ('number' in of ? eb('number', '=', of.number) : eb('body', '=', of.body)))
    .where('audience', 'in', ['all', 'public'])
    .where('whistle', 'is', null)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/** Sealed steps of commitments, the latest first. */
export async function latestCommitmentSteps(
  tx: Tx,
  ledger: string,
  { of, limit }: { readonly of: LatestOf<'id'>; readonly limit: number },
): Promise<CommitmentNews[]> {
  const rows = await tx
    .selectFrom('log_entry')
    .innerJoin('commitment', (join) =>
      join
        .onRef('commitment.ledger', '=', 'log_entry.ledger')
        .onRef('commitment.id', '=', 'log_entry.record'),
    )
    .where('log_entry.ledger', '=', ledger)
    .where(({ eb }) => ('id' in of ? eb('commitment.id', '=', of.id) : eb('commitment.body', '=', of.body)))
    .orderBy('log_entry.leaf_index', 'desc')
    .limit(limit)
    .select(['log_entry.leaf_index', 'facts', 'recorded_at', 'commitment.unit', 'commitment.text'])
    .execute();
  return rows.map((row) => ({
    leafIndex: row.leaf_index,
    // What is sealed under a commitment's id is a commitment's.
    facts: row.facts as CommitmentFacts,
    at: row.recorded_at,
    unit: row.unit,
    text: row.text,
  }));
}
