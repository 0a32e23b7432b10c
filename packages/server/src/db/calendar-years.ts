// Years of the working-day calendar, shared by all ledgers.
import { sql } from 'kysely';
import type { CalendarReads, CalendarWrites, EnteredYear, YearWrite } from '../use-cases/calendar-records.js';
import { keepAnswer } from './answers.js';
import type { Tx } from './transaction.js';

/** Of the lock whoever enters a year holds. */
const LOCK = 'huiyin.calendar';

export function calendarReads(tx: Tx): CalendarReads {
  return { enteredYears: () => readYears(tx) };
}

export function calendarWrites(tx: Tx, ledger: string): CalendarWrites {
  return {
    async lockYears() {
      await sql`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`.execute(tx);
    },
    enterYear: (write) => enterYear(tx, ledger, write),
  };
}

export async function readYears(tx: Tx): Promise<EnteredYear[]> {
  const rows = await tx
    .selectFrom('calendar_year')
    .distinctOn('year')
    .selectAll()
    .orderBy('year')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(({ year, notice, holidays, revision, entered_at: at, unit, person }) => ({
    facts: { year, notice, holidays },
    revision,
    at,
    unit,
    person,
  }));
}

async function enterYear(
  tx: Tx,
  ledger: string,
  { facts, revision, at, unit, person, role, answer }: YearWrite,
): Promise<void> {
  await tx
    .insertInto('calendar_year')
    .values({
      year: facts.year,
      revision,
      notice: facts.notice,
      holidays: JSON.stringify(facts.holidays),
      entered_at: new Date(at),
      unit,
      person,
      role,
    })
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}
