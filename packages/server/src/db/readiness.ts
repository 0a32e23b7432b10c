// How a unit's appeals stand before it reports: by list and channel, by category, and who has waited for a first answer.
import { sql } from 'kysely';
import type { Category, WaitingAppeals } from '@huiyin/sdk';
import { pendingStates, type ChannelStanding } from '@huiyin/sdk/rules';
import type { ReadinessQuery, ReadinessReads, ReadinessRows } from '../use-cases/readiness-records.js';
import type { Tx } from './transaction.js';

export function readinessReads(tx: Tx, ledger: string): ReadinessReads {
  return { readiness: (query) => readReadiness(tx, ledger, query) };
}

interface Waiting {
  readonly late: number;
  readonly late_oldest: string | null;
  readonly unanswered: number;
  readonly unanswered_oldest: string | null;
  readonly untaken: number;
  readonly untaken_oldest: string | null;
}

interface Topic {
  readonly category: Category;
  readonly recent: number;
  readonly open: number;
  readonly overdue: number;
  readonly reopened: number;
}

async function readReadiness(
  tx: Tx,
  ledger: string,
  { body, since, today }: ReadinessQuery,
): Promise<ReadinessRows> {
  const own = sql`ledger = ${ledger} and body = ${body} and channel <> 'petition'`;
  const standings = await sql<ChannelStanding>`
    select state, level, horizon, docketed, channel, count(*)::integer as count
    from appeal
    where ${own}
    group by state, level, horizon, docketed, channel
  `.execute(tx);
  // Praise asks for nothing.
  const topics = await sql<Topic>`
    select category,
      count(*) filter (where received >= ${since}::date)::integer as recent,
      count(*) filter (where closed_on is null)::integer as open,
      count(*) filter (where state = any(${[...pendingStates]}::text[]) and resolution_due < ${today}::date)::integer
        as overdue,
      count(*) filter (where reopened and closed_on is null)::integer as reopened
    from appeal
    where ${own} and kind <> 'praise' and state not in ('withdrawn', 'declined', 'merged')
    group by category
  `.execute(tx);
  const waiting = await sql<Waiting>`
    select
      count(*) filter (where first_response_due < ${today}::date)::integer as late,
      min(number) filter (where first_response_due < ${today}::date) as late_oldest,
      count(*)::integer as unanswered,
      min(number) as unanswered_oldest,
      count(*) filter (where state = 'received')::integer as untaken,
      min(number) filter (where state = 'received') as untaken_oldest
    from appeal
    where ${own} and closed_on is null and first_answered_on is null
  `.execute(tx);
  const [row] = waiting.rows;
  const of = (count = 0, oldest: string | null = null): WaitingAppeals => ({
    count,
    ...(oldest !== null && { oldest }),
  });
  return {
    standings: standings.rows,
    topics: topics.rows,
    late: of(row?.late, row?.late_oldest),
    unanswered: of(row?.unanswered, row?.unanswered_oldest),
    untaken: of(row?.untaken, row?.untaken_oldest),
  };
}
