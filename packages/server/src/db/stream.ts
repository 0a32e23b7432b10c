// Announcements: what streams and polls carry, in the order of the ledger.
import { sql } from 'kysely';
import type { AnnouncementQuery, PublicAnnouncementQuery } from '../use-cases/ports.js';
import type { AnyAnnouncement } from '../use-cases/announcement-records.js';
import type { Announcement, PublicRecord } from '../use-cases/records.js';
import { publicColumns, publicRecord } from './appeal-row.js';
import { decisionAnnouncements } from './decisions.js';
import { lockHead, moveHead } from './log-head.js';
import { meetingAnnouncements } from './meetings.js';
import { noticeAnnouncements } from './notices.js';
import type { Tx } from './transaction.js';

/** Announcements written at once: each takes eight of the 65,535 parameters of a statement. */
const AT_ONCE = 5_000;

/** Of cases, of notices to residents, of report meetings and of decisions, in the order of the ledger. */
export async function readAllAnnouncements(
  tx: Tx,
  ledger: string,
  query: AnnouncementQuery,
): Promise<AnyAnnouncement[]> {
  const ofCases = await readAnnouncements(tx, ledger, query);
  const ofNotices = await noticeAnnouncements(tx, ledger, query);
  const ofMeetings = await meetingAnnouncements(tx, ledger, query);
  const ofDecisions = await decisionAnnouncements(tx, ledger, query);
  const ofUnits = [...ofNotices, ...ofMeetings, ...ofDecisions];
  if (ofUnits.length === 0) return ofCases;
  return [...ofCases, ...ofUnits].sort((a, b) => a.seq - b.seq).slice(0, query.limit);
}

async function readAnnouncements(
  tx: Tx,
  ledger: string,
  { after, bodies, numbers, limit }: AnnouncementQuery,
): Promise<Announcement[]> {
  if (bodies.length === 0 && numbers.length === 0) return [];
  const rows = await tx
    .selectFrom('announcement')
    .select(['seq', 'audience', 'body', 'number', 'category', 'state', 'day', 'whistle'])
    .where('ledger', '=', ledger)
    .where('seq', '>', after)
    .where(({ eb, or, and }) =>
      or([
        ...(bodies.length > 0
          ? [and([eb('body', 'in', bodies), eb('audience', 'in', ['all', 'public'])])]
          : []),
        ...(numbers.length > 0
          ? [and([eb('number', 'in', numbers), eb('audience', 'in', ['all', 'resident'])])]
          : []),
      ]),
    )
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ whistle, ...row }) => ({ ...row, ...(whistle !== null && { whistle }) }));
}

/** What of cases a body's public topic carried on some days, in the order it was announced; nothing of whistles. */
export async function readPublicAnnouncements(
  tx: Tx,
  ledger: string,
  { body, days, skip, limit }: PublicAnnouncementQuery,
): Promise<Announcement[]> {
  return await tx
    .selectFrom('announcement')
    .select(['seq', 'audience', 'body', 'number', 'category', 'state', 'day'])
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .where('audience', 'in', ['all', 'public'])
    .where('whistle', 'is', null)
    .orderBy('day')
    .orderBy('seq')
    .offset(skip)
    .limit(limit)
    .execute();
}

/** The write that announces; there must be something to announce. */
export function announce(tx: Tx, ledger: string, announcements: readonly Announcement[]) {
  return tx.insertInto('announcement').values(announcements.map((one) => ({ ledger, ...one })));
}

/** Takes the next places of the stream for these cases, for public topics only. */
export async function announceBatch(
  tx: Tx,
  ledger: string,
  batch: readonly PublicRecord[],
  today: string,
): Promise<void> {
  if (batch.length === 0) return;
  const head = await lockHead(tx, ledger);
  const announcements = batch.map(({ case: { body, number, category, state } }, index): Announcement => ({
    seq: head.seq + 1 + index,
    audience: 'public',
    body,
    number,
    category,
    state,
    day: today,
  }));
  for (let at = 0; at < announcements.length; at += AT_ONCE) {
    await announce(tx, ledger, announcements.slice(at, at + AT_ONCE)).execute();
  }
  await moveHead(tx, ledger, { ...head, seq: head.seq + batch.length }).execute();
}

/** The write that puts an anonymous case down for the day's batch, unless it is waiting already. */
export function awaitBatch(tx: Tx, ledger: string, number: string, day: string) {
  return tx
    .insertInto('unannounced')
    .values({ ledger, number, changed_on: day })
    .onConflict((conflict) => conflict.doNothing());
}

/** Takes the cases that changed before `today` off the list, as they stand now. */
export async function takeUnannounced(tx: Tx, ledger: string, today: string): Promise<PublicRecord[]> {
  const taken = await tx
    .deleteFrom('unannounced')
    .where('ledger', '=', ledger)
    .where('changed_on', '<', today)
    .returning('number')
    .execute();
  if (taken.length === 0) return [];
  const rows = await tx
    .selectFrom('appeal')
    .select(publicColumns)
    .where('ledger', '=', ledger)
    .where('number', '=', sql<string>`any(${taken.map(({ number }) => number)}::text[])`)
    .execute();
  return rows.map(publicRecord);
}
