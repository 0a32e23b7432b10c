// Grid notices 网格通报: inserted, withdrawn by a row of their own, and never changed.
import { sql } from 'kysely';
import type {
  NoticeAnnouncement,
  NoticeListQuery,
  NoticeReads,
  NoticeRecord,
  NoticeWithdrawalWrite,
  NoticeWrite,
  NoticeWrites,
} from '../use-cases/notice-records.js';
import { keepAnswer } from './answers.js';
import { lockHead, moveHead } from './log-head.js';
import { instant } from './schema.js';
import type { Tx } from './transaction.js';

export function noticeReads(tx: Tx, ledger: string): NoticeReads {
  return {
    notice: (id) => findNotice(tx, ledger, id),
    notices: (query) => listNotices(tx, ledger, query),
  };
}

/** @param onAnnounced told once something is to be announced with the commit */
export function noticeWrites(tx: Tx, ledger: string, onAnnounced: () => void): NoticeWrites {
  return {
    async lockNotice(id) {
      // Nothing of a notice may be updated, so no row of it can be locked: the ledger's head is, which all writes need.
      await lockHead(tx, ledger);
      return await findNotice(tx, ledger, id);
    },
    async publishNotice(write) {
      await publishNotice(tx, ledger, write);
      onAnnounced();
    },
    async withdrawNotice(write) {
      await withdrawNotice(tx, ledger, write);
      onAnnounced();
    },
  };
}

/** Those of these bodies after a place in the stream, in order. */
export async function noticeAnnouncements(
  tx: Tx,
  ledger: string,
  {
    after,
    bodies,
    limit,
  }: { readonly after: number; readonly bodies: readonly string[]; readonly limit: number },
): Promise<NoticeAnnouncement[]> {
  if (bodies.length === 0) return [];
  return await tx
    .selectFrom('notice_announcement')
    .select(['seq', 'notice', 'body', 'change', 'day'])
    .where('ledger', '=', ledger)
    .where('seq', '>', after)
    .where('body', '=', sql<string>`any(${bodies}::text[])`)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

async function publishNotice(
  tx: Tx,
  ledger: string,
  { record, head, day, answer }: NoticeWrite,
): Promise<void> {
  const { id, body, words, publishedAt, corrects, correctedBy: _none, ...told } = record;
  const { appeals, commitments, unit, person, role } = told;
  await tx
    .insertInto('notice')
    .values({
      ...{ ledger, id, body, unit, person, role },
      day: record.day,
      appeals: [...appeals],
      commitments: [...commitments],
      corrects: corrects ?? null,
      published_at: new Date(publishedAt),
    })
    .execute();
  const { grid = null, title, text } = words;
  await tx.insertInto('notice_words').values({ ledger, notice: id, grid, title, text }).execute();
  await announce(tx, ledger, { seq: head.seq + 1, notice: id, body, change: 'published', day });
  if (answer) await keepAnswer(tx, ledger, answer, publishedAt).execute();
  await moveHead(tx, ledger, { ...head, seq: head.seq + 1 }).execute();
}

async function withdrawNotice(
  tx: Tx,
  ledger: string,
  { record, head, day, at, answer }: NoticeWithdrawalWrite,
): Promise<void> {
  const { id: notice, body, withdrawal, words } = record;
  const { at: withdrawnAt, ...by } = withdrawal;
  await tx
    .insertInto('notice_withdrawal')
    .values({ ledger, notice, withdrawn_at: new Date(withdrawnAt), ...by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (!words) {
    await tx.deleteFrom('notice_words').where('ledger', '=', ledger).where('notice', '=', notice).execute();
  }
  await announce(tx, ledger, { seq: head.seq + 1, notice, body, change: 'withdrawn', day });
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
  await moveHead(tx, ledger, { ...head, seq: head.seq + 1 }).execute();
}

async function announce(tx: Tx, ledger: string, announcement: NoticeAnnouncement): Promise<void> {
  await tx
    .insertInto('notice_announcement')
    .values({ ledger, ...announcement })
    .execute();
}

async function findNotice(tx: Tx, ledger: string, id: string): Promise<NoticeRecord | undefined> {
  const row = await rowsOf(tx, ledger).where('notice.id', '=', id).executeTakeFirst();
  return row && recordOf(row);
}

async function listNotices(
  tx: Tx,
  ledger: string,
  { bodies, before, limit }: NoticeListQuery,
): Promise<NoticeRecord[]> {
  let rows = rowsOf(tx, ledger).where('notice.body', '=', sql<string>`any(${bodies}::text[])`);
  if (before) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('notice.published_at', 'notice.id'), '<', tuple(instant(before.at), before.id)),
    );
  }
  const found = await rows
    .orderBy('notice.published_at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(limit)
    .execute();
  return found.map(recordOf);
}

function rowsOf(tx: Tx, ledger: string) {
  return tx
    .selectFrom('notice')
    .leftJoin('notice_words as words', (join) =>
      join.onRef('words.ledger', '=', 'notice.ledger').onRef('words.notice', '=', 'notice.id'),
    )
    .leftJoin('notice_withdrawal as gone', (join) =>
      join.onRef('gone.ledger', '=', 'notice.ledger').onRef('gone.notice', '=', 'notice.id'),
    )
    .leftJoin('notice as later', (join) =>
      join.onRef('later.ledger', '=', 'notice.ledger').onRef('later.corrects', '=', 'notice.id'),
    )
    .selectAll('notice')
    .select([
      'words.grid',
      'words.title',
      'words.text',
      'later.id as corrected_by',
      'later.published_at as corrected_at',
    ])
    .select(['gone.withdrawn_at', 'gone.unit as gone_unit', 'gone.person as gone_person'])
    .select(['gone.role as gone_role', 'gone.reason'])
    .where('notice.ledger', '=', ledger);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function recordOf(row: Row): NoticeRecord {
  const { id, body, day, appeals, commitments, unit, person, role, grid, title, text } = row;
  return {
    ...{ id, body, day, appeals, commitments, unit, person, role },
    publishedAt: row.published_at,
    ...(title !== null && text !== null && { words: { title, text, ...(grid !== null && { grid }) } }),
    ...(row.corrects !== null && { corrects: row.corrects }),
    ...(row.corrected_by !== null &&
      row.corrected_at !== null && { correctedBy: row.corrected_by, correctedAt: row.corrected_at }),
    ...withdrawalOf(row),
  };
}

function withdrawalOf(row: Row): Pick<NoticeRecord, 'withdrawal'> {
  const { withdrawn_at: at, gone_unit: unit, gone_person: person, gone_role: role, reason } = row;
  if (at === null || unit === null || person === null || role === null || reason === null) return {};
  return { withdrawal: { at, unit, person, role, reason } };
}
