// commitments.list, commitments.get: what was promised, as anyone may see it.
import type { CommitmentStatus } from '@huiyin/sdk';
import { bodyOf } from './bodies.js';
import type { CommitmentEntry } from './commitment-records.js';
import { commitmentDetail, commitmentView } from './commitment-view.js';
import { formatPosition, pageOf, PAGE_SIZE, parsePosition } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';

/** The statuses each filter lets through. */
export const commitmentFilters: Readonly<Record<string, readonly CommitmentStatus[]>> = {
  open: ['open'],
  claimed: ['claimed'],
  ended: ['confirmed', 'unconfirmed', 'broken', 'withdrawn'],
};

export function listCommitments({ directory, ledgers, secrets }: UseCasePorts): UseCase<'commitments.list'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const { slug, ledger } = bodyOf(units, query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const statuses = query.filter === undefined ? undefined : commitmentFilters[query.filter];
    const list = ['commitments', slug, query.filter ?? ''].join('/');
    const after = parsePosition(secrets, list, query.cursor);
    const [{ page, last }, entries] = await ledgers.read(ledger, async (view) => {
      const rows = await view.commitments({
        body: slug,
        limit: limit + 1,
        ...(statuses && { statuses }),
        ...(after && { after }),
      });
      const read = pageOf(rows, limit);
      return [read, await view.commitmentEntries(read.page.map((record) => record.case.id))] as const;
    });
    return {
      items: page.map((record) => commitmentView(record, entriesOf(record.case.id, entries), { units, now })),
      ...(last && {
        next: formatPosition(secrets, list, { day: last.case.due, number: last.case.id }),
      }),
    };
  };
}

export function getCommitment({ directory, ledgers, secrets }: UseCasePorts): UseCase<'commitments.get'> {
  return async ({ path: { id } }, { now }) => {
    const units = await directory.units();
    const [record, entries] = await ledgers.read(ledgerOf(id), (view) =>
      Promise.all([view.commitment(id), view.commitmentEntries([id])]),
    );
    if (!record) throw new OperationError('commitment.not-found');
    return commitmentDetail(record, entries, { units, now, hmacSha256: secrets.hmacSha256 });
  };
}

/** Those of one commitment among those of several. */
export function entriesOf(id: string, entries: readonly CommitmentEntry[]): CommitmentEntry[] {
  return entries.filter(({ facts }) => facts.id === id);
}
