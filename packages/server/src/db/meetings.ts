// Report meetings between their rows and what use-cases know of them.
import { sql } from 'kysely';
import type { MeetingFacts } from '@huiyin/sdk';
import type { MeetingCase, MeetingEvent } from '@huiyin/sdk/rules';
import {
  positionOf,
  type BlownWhistle,
  type MeetingAnnouncement,
  type MeetingEntry,
  type MeetingListQuery,
  type MeetingReads,
  type MeetingWrite,
  type MeetingWrites,
  type QuestionWords,
} from '../use-cases/meeting-records.js';
import { keepAnswer } from './answers.js';
import { buffer } from './bytes.js';
import { entriesWithOpeners } from './log-entries.js';
import { logWrites } from './log-writes.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';

export function meetingReads(tx: Tx, ledger: string): MeetingReads {
  return {
    meeting: async (id) => (await rowsOf(tx, ledger).where('id', '=', id).executeTakeFirst())?.state,
    meetings: (query) => listMeetings(tx, ledger, query),
    meetingEntries: (id) => entriesOf(tx, ledger, id),
    whistlesBlownFor: (appeals) => whistlesBlownFor(tx, ledger, appeals),
    questionWords: (id) => questionWords(tx, ledger, id),
  };
}

/** @param onAnnounced told once something is to be announced with the commit */
export function meetingWrites(tx: Tx, ledger: string, onAnnounced: () => void): MeetingWrites {
  return {
    lockMeeting: async (id) =>
      (await rowsOf(tx, ledger).where('id', '=', id).forUpdate().executeTakeFirst())?.state,
    async appendMeeting(write) {
      await appendMeeting(tx, ledger, write);
      if (write.announcement) onAnnounced();
    },
  };
}

/** Those of these bodies after a place in the stream, in order. */
export async function meetingAnnouncements(
  tx: Tx,
  ledger: string,
  {
    after,
    bodies,
    limit,
  }: { readonly after: number; readonly bodies: readonly string[]; readonly limit: number },
): Promise<MeetingAnnouncement[]> {
  if (bodies.length === 0) return [];
  return await tx
    .selectFrom('meeting_announcement')
    .select(['seq', 'meeting', 'body', 'change', 'day'])
    .where('ledger', '=', ledger)
    .where('seq', '>', after)
    .where('body', '=', sql<string>`any(${bodies}::text[])`)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** What was asked of an erased case goes, and what was answered; that it was asked stays. */
export async function forgetQuestionOf(tx: Tx, ledger: string, appeal: string): Promise<void> {
  await tx
    .updateTable('meeting_question')
    .set({ asked: null, answered: null })
    .where('ledger', '=', ledger)
    .where('appeal', '=', appeal)
    .execute();
}

async function listMeetings(
  tx: Tx,
  ledger: string,
  { body, after, limit }: MeetingListQuery,
): Promise<MeetingCase[]> {
  let rows = rowsOf(tx, ledger).where('body', '=', body);
  if (after) {
    const { isOver, place, id } = after;
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('is_over', 'place_in_list', 'id'), '>', tuple(isOver, place, id)),
    );
  }
  const ordered = rows.orderBy('is_over').orderBy('place_in_list').orderBy('id');
  return (await ordered.limit(limit).execute()).map(({ state }) => state);
}

async function entriesOf(tx: Tx, ledger: string, id: string): Promise<MeetingEntry[]> {
  const rows = await entriesWithOpeners(tx, ledger, [id]);
  return rows.flatMap(({ facts, event, opener, ...entry }) =>
    // The record asked for is a meeting, and so is what is sealed of it; nothing of it is ever erased.
    event && opener ? [{ ...entry, opener, facts: facts as MeetingFacts, event: event as MeetingEvent }] : [],
  );
}

async function whistlesBlownFor(tx: Tx, ledger: string, appeals: readonly string[]): Promise<BlownWhistle[]> {
  if (appeals.length === 0) return [];
  return await tx
    .selectFrom('whistle')
    .select(['id', 'appeal', 'status'])
    .where('ledger', '=', ledger)
    .where('appeal', '=', sql<string>`any(${appeals}::text[])`)
    .orderBy('blown_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

async function questionWords(tx: Tx, ledger: string, id: string): Promise<QuestionWords[]> {
  const rows = await tx
    .selectFrom('meeting_question')
    .select(['turn', 'asked', 'answered'])
    .where('ledger', '=', ledger)
    .where('meeting', '=', id)
    .orderBy('turn')
    .execute();
  return rows.map(({ turn, asked, answered }) => ({
    turn,
    ...(asked !== null && { asked }),
    ...(answered !== null && { answered }),
  }));
}

/** Writes one step: the meeting as it now stands, its entry, and that there is news of it. */
async function appendMeeting(tx: Tx, ledger: string, write: MeetingWrite): Promise<void> {
  const { after, opening, announcement, question, answer, at } = write;
  const { id, body, status } = after;
  const { isOver, place } = positionOf(after);
  const now = { status, is_over: isOver, place_in_list: place, state: JSON.stringify(after) };
  await together(
    tx,
    {
      meeting_step: opening
        ? tx.insertInto('meeting').values({ ledger, id, body, ...now })
        : tx.updateTable('meeting').set(now).where('ledger', '=', ledger).where('id', '=', id),
      key_step:
        opening &&
        tx
          .insertInto('record_key')
          .values({ ledger, record: id, key: buffer(opening.recordKey), is_public: true }),
      question_step: question && questionStep(tx, ledger, id, question),
      ...logWrites(tx, ledger, { ...write, record: id }),
      announcement_step:
        announcement && tx.insertInto('meeting_announcement').values({ ledger, ...announcement }),
      answer_step: answer && keepAnswer(tx, ledger, answer, at),
    },
    sql<boolean>`true`,
  );
}

function questionStep(
  tx: Tx,
  ledger: string,
  meeting: string,
  { turn, appeal, asked, answered }: NonNullable<MeetingWrite['question']>,
) {
  if (asked !== undefined) {
    return tx.insertInto('meeting_question').values({ ledger, meeting, turn, appeal, asked, answered: null });
  }
  return tx
    .updateTable('meeting_question')
    .set({ answered })
    .where('ledger', '=', ledger)
    .where('meeting', '=', meeting)
    .where('turn', '=', turn);
}

function rowsOf(tx: Tx, ledger: string) {
  return tx.selectFrom('meeting').select('state').where('ledger', '=', ledger);
}
