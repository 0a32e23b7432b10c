// The same figures asked of the database alone: as the server keeps them, and counted from the table of appeals.
import { Client } from 'pg';
import { cardMonths, dayOf, type CardMonths } from '@huiyin/sdk/rules';
import { systemClock, systemSleep } from '../../packages/server/src/clock.js';
import { createDatabase } from '../../packages/server/src/db/database.js';
import { LEDGER, STREET } from '../lives/place.js';
import { timesOf } from '../measure/times.js';
import type { InDatabase } from './measured.js';
import { naiveCard, sameOf } from './naive.js';
import type { Reader } from './reader.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** @throws if both do not count the same as the server's cards */
export async function inDatabase(
  url: string,
  reader: Reader,
  periods: readonly string[],
  { reads, warm }: { readonly reads: number; readonly warm: number },
): Promise<InDatabase> {
  const at = (round: number): string => periods[round % periods.length] ?? '';
  // Statements travel together, as the server's do.
  const client = new Client({ connectionString: url, ...{ pipeline: true } });
  await client.connect();
  const database = createDatabase({
    connectionString: url,
    log: silent,
    clock: systemClock,
    sleep: systemSleep,
  });
  try {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from card_tally where ledger = $1 and body = $2 and count <> 0',
      [LEDGER, STREET],
    );
    // From here on as the server asks: past no row-level security.
    await client.query('set role huiyin_app');
    await client.query("select set_config('huiyin.ledger', $1, false)", [LEDGER]);
    const today = dayOf(Date.now());
    const monthsAt = (round: number): CardMonths => {
      const months = cardMonths(at(round), today);
      if (!months) throw new RangeError(`not a period: ${at(round)}`);
      return months;
    };
    for (const period of periods) await holdAgainstNaive(client, reader, period, today);
    const fold = await timesOf(reads, warm, (round) =>
      database.ledgers.read(LEDGER, (view) =>
        Promise.all([view.head(), view.figures({ body: STREET, months: monthsAt(round), today })]),
      ),
    );
    const naive = await timesOf(reads, warm, (round) => naiveCard(client, at(round), today));
    return { rows: rows[0]?.count ?? 0, fold, naive };
  } finally {
    await database.close();
    await client.end();
  }
}

async function holdAgainstNaive(
  client: Client,
  reader: Reader,
  period: string,
  today: string,
): Promise<void> {
  const { months: _months, ...counted } = await naiveCard(client, period, today);
  const card = JSON.stringify(sameOf(await reader.card(period)));
  if (JSON.stringify(counted) !== card) {
    throw new Error(`${period} is counted otherwise: ${JSON.stringify(counted)}, and on the card ${card}`);
  }
}
