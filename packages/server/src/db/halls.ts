// Seats of meetings and their ratings between their rows and what use-cases know of them.
import { sql } from 'kysely';
import type { HallReads, HallWrites } from '../use-cases/hall-records.js';
import { keepAnswer } from './answers.js';
import { instant } from './column-types.js';
import { buffer, plain } from './bytes.js';
import type { Tx } from './transaction.js';

export function hallReads(tx: Tx, ledger: string): HallReads {
  return {
    async takenSeats(meetings) {
      if (meetings.length === 0) return new Map();
      const rows = await tx
        .selectFrom('meeting_seat')
        .select(({ fn }) => ['meeting', fn.countAll<string>().as('count')])
        .where('ledger', '=', ledger)
        .where('meeting', 'in', meetings)
        .groupBy('meeting')
        .execute();
      return new Map(rows.map(({ meeting, count }) => [meeting, Number(count)]));
    },
    async goodSlips(meetings) {
      if (meetings.length === 0) return new Map();
      const rows = await tx
        .selectFrom('printed_code')
        .select(({ fn }) => ['record', fn.countAll<string>().as('count')])
        .where('ledger', '=', ledger)
        .where('purpose', '=', 'seat')
        .where('record', 'in', meetings)
        .where('state', '!=', 'void')
        .groupBy('record')
        .execute();
      return new Map(rows.map(({ record, count }) => [record, Number(count)]));
    },
    async ratingBoxes(meetings) {
      if (meetings.length === 0) return new Map();
      const rows = await hallRows(tx, ledger).where('meeting', 'in', meetings).execute();
      return new Map(
        rows.flatMap(({ meeting, ratings }) => (ratings ? [[meeting, plain(ratings)] as const] : [])),
      );
    },
    async cohortBox(meeting) {
      const row = await hallRows(tx, ledger).where('meeting', '=', meeting).executeTakeFirst();
      return row?.cohorts ? plain(row.cohorts) : undefined;
    },
    async meetingsSplitInto(meeting) {
      const rows = await tx
        .selectFrom('meeting')
        .select('id')
        .where('ledger', '=', ledger)
        .where(sql<boolean>`state->'splits' @> ${JSON.stringify([{ into: meeting }])}::jsonb`)
        .orderBy('id')
        .execute();
      return rows.map(({ id }) => id);
    },
    async ratingsDue(now, limit) {
      const rows = await tx
        .selectFrom('meeting_hall')
        .select('meeting')
        .where('ledger', '=', ledger)
        .where('rated_until', '<=', instant(now))
        .orderBy('rated_until')
        .orderBy('meeting')
        .limit(limit)
        .execute();
      return rows.map(({ meeting }) => meeting);
    },
  };
}

export function hallWrites(tx: Tx, ledger: string): HallWrites {
  const put = async (meeting: string, what: { readonly cohorts: Buffer } | { readonly ratings: Buffer }) => {
    await tx
      .insertInto('meeting_hall')
      .values({ ledger, meeting, ...what })
      .onConflict((conflict) => conflict.columns(['ledger', 'meeting']).doUpdateSet(what))
      .execute();
  };
  return {
    async takeSeats(meeting, seats, marks, printing) {
      const { rows } = await sql<{ seat: number }>`
        select seat from generate_series(1, ${seats}::integer) as free (seat)
        where not exists (
          select from meeting_seat as taken
          where taken.ledger = ${ledger} and taken.meeting = ${meeting} and taken.seat = free.seat
        )
        order by seat limit ${marks.length}`.execute(tx);
      const taken = marks.slice(0, rows.length).map((mark, at) => ({
        ...{ ledger, meeting, mark: buffer(mark), printing },
        seat: rows[at]?.seat ?? 0,
      }));
      if (taken.length > 0) await tx.insertInto('meeting_seat').values(taken).execute();
      return rows.map(({ seat }) => seat);
    },
    async freeSeat(meeting, marks) {
      const row = await tx
        .deleteFrom('meeting_seat')
        .where('ledger', '=', ledger)
        .where('meeting', '=', meeting)
        .where('mark', 'in', marks.map(buffer))
        .returning('mark')
        .executeTakeFirst();
      return row?.mark ? plain(row.mark) : undefined;
    },
    async freeSeatsOf(meeting, printing) {
      await tx
        .deleteFrom('meeting_seat')
        .where('ledger', '=', ledger)
        .where('meeting', '=', meeting)
        .where('printing', '=', printing)
        .execute();
    },
    async forgetMarks(meeting) {
      await tx
        .updateTable('meeting_seat')
        .set({ mark: null, printing: null })
        .where('ledger', '=', ledger)
        .where('meeting', '=', meeting)
        .execute();
    },
    sealCohorts: (meeting, sealed) => put(meeting, { cohorts: buffer(sealed) }),
    async lockRatings(meeting) {
      const row = await hallRows(tx, ledger).where('meeting', '=', meeting).forUpdate().executeTakeFirst();
      return row?.ratings ? plain(row.ratings) : undefined;
    },
    sealRatings: (meeting, sealed) => put(meeting, { ratings: buffer(sealed) }),
    async endRatings(meeting, at) {
      await tx
        .updateTable('meeting_hall')
        .set({ rated_until: new Date(at) })
        .where('ledger', '=', ledger)
        .where('meeting', '=', meeting)
        .execute();
    },
    async keepSlips(answer, at) {
      if (answer) await keepAnswer(tx, ledger, answer, at).execute();
    },
    async emptyHall(meeting) {
      for (const table of ['meeting_seat', 'meeting_hall'] as const) {
        await tx.deleteFrom(table).where('ledger', '=', ledger).where('meeting', '=', meeting).execute();
      }
    },
  };
}

function hallRows(tx: Tx, ledger: string) {
  return tx.selectFrom('meeting_hall').select(['meeting', 'cohorts', 'ratings']).where('ledger', '=', ledger);
}
