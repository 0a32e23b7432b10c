// The peer: every figure of a card counted from the table of appeals itself, as one would without counted buckets.
import type { Client } from 'pg';
import type { ReportCard } from '@huiyin/sdk';
import { addMonths, monthsOf, pendingStates } from '@huiyin/sdk/rules';
import { LEDGER, STREET } from '../lives/place.js';

/** As much of a card as shows that both count the same. */
export interface NaiveCard {
  readonly received: number;
  readonly pending: number;
  readonly overdue: number;
  readonly disputed: number;
  readonly confirmed: number;
  readonly claimed: number;
  readonly carriedOver: number;
  readonly categories: number;
  readonly months: number;
  readonly promises: number;
}

const PUBLIC = `from appeal where ledger = $1 and body = $2 and channel <> 'petition'`;
const PENDING = `state in (${pendingStates.map((state) => `'${state}'`).join(', ')})`;

const QUERIES = {
  within: `
    select category, state, witness, disputed, reopened, docketed, count(*)::int as count,
      (count(*) filter (where ${PENDING} and resolution_due < $5))::int as overdue
    ${PUBLIC} and received >= $3 and received < $4 group by 1, 2, 3, 4, 5, 6`,
  before: `
    select count(*)::int as count, (count(*) filter (where ${PENDING}))::int as pending
    ${PUBLIC} and received < $3`,
  months: `
    select to_char(received, 'YYYY-MM') as month, count(*)::int as count,
      (count(*) filter (where ${PENDING}))::int as pending,
      (count(*) filter (where state = 'confirmed' and witness = 'resident'))::int as confirmed
    ${PUBLIC} and received >= $3 and received < $4 group by 1`,
  oldest: `
    select number, category, level, state, received, resolution_due, disputed, reopened, docketed
    ${PUBLIC} and ${PENDING} and received < $3 order by received, number limit 10`,
  promises: `
    select status, extensions > 0 as moved, claimed_on <= (original ->> 'due')::date as on_time,
      count(*)::int as count, (count(*) filter (where status = 'open' and due < $5))::int as overdue
    from commitment where ledger = $1 and body = $2 and made_on >= $3 and made_on < $4 group by 1, 2, 3`,
};

interface Counted {
  readonly state: string;
  readonly witness: string | null;
  readonly category: string;
  readonly disputed: boolean;
  readonly count: number;
  readonly overdue: number;
}

/** @param client as the server asks: its role, its ledger */
export async function naiveCard(client: Client, period: string, today: string): Promise<NaiveCard> {
  const range = monthsOf(period);
  if (!range) throw new RangeError(`not a period: ${period}`);
  const first = `${range.first}-01`;
  const end = `${addMonths(range.last, 1)}-01`;
  const whose = [LEDGER, STREET];
  const [within, before, months, , promises] = await Promise.all([
    client.query<Counted>(QUERIES.within, [...whose, first, end, today]),
    client.query<{ count: number; pending: number }>(QUERIES.before, [...whose, first]),
    client.query<{ count: number }>(QUERIES.months, [...whose, `${addMonths(range.last, -11)}-01`, end]),
    client.query(QUERIES.oldest, [...whose, end]),
    client.query<{ count: number }>(QUERIES.promises, [...whose, first, end, today]),
  ]);
  const sum = (test: (row: Counted) => boolean): number =>
    within.rows.reduce((total, row) => (test(row) ? total + row.count : total), 0);
  return {
    received: sum(() => true),
    pending: sum(({ state }) => (pendingStates as readonly string[]).includes(state)),
    overdue: within.rows.reduce((total, row) => total + row.overdue, 0),
    disputed: sum((row) => row.disputed),
    confirmed: sum(({ state, witness }) => state === 'confirmed' && witness === 'resident'),
    claimed: sum(({ state }) => state === 'claimed-done'),
    carriedOver: before.rows[0]?.pending ?? 0,
    categories: new Set(within.rows.map(({ category }) => category)).size,
    months: months.rows.reduce((total, row) => total + row.count, 0),
    promises: promises.rows.reduce((total, row) => total + row.count, 0),
  };
}

/** The same figures of the server's card; the months of a period still running end today. */
export function sameOf({
  received,
  problems,
  closing,
  categories,
  commitments,
}: ReportCard): Omit<NaiveCard, 'months'> {
  return {
    received: received.numerator,
    pending: problems.pending.numerator,
    overdue: problems.overdue.numerator,
    disputed: problems.disputed.numerator,
    confirmed: closing.confirmed.numerator,
    claimed: closing.claimed.numerator,
    carriedOver: problems.carriedOver.numerator,
    categories: categories.length,
    promises: commitments?.made.numerator ?? 0,
  };
}
