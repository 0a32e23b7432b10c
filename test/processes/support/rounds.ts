// A round of submissions in which something is killed: what was acknowledged must be there afterwards, once.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type QueryResultRow } from 'pg';
import { expect } from 'vitest';
import { createClient, type HuiyinClient, type Receipt } from '@huiyin/sdk';
import { databaseHome, type Place } from './server.js';

/** How many submissions a round has, how many are under way at once, and after how many the killing begins. */
const SUBMISSIONS = 40;
const AT_ONCE = 10;
const KILL_AFTER = 12;

/** Asks the embedded database as its owner. */
export async function ask<Row extends QueryResultRow>({ dataDir }: Place, text: string): Promise<Row[]> {
  const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8')).trim();
  const host = encodeURIComponent(await databaseHome(dataDir));
  const client = new Client({
    connectionString: `postgresql://huiyin:${password}@localhost/huiyin?host=${host}`,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A client whose requests each come from an address of their own, as through a proxy, and that does not give up. */
function persistentClient({ origin }: Place): HuiyinClient {
  let address = 0;
  return createClient({
    endpoint: origin,
    body: 'fangzhuang',
    timeout: 90_000,
    maxRetries: 100,
    fetch: (url, init) => {
      address += 1;
      const headers = new Headers(init.headers);
      headers.set('X-Forwarded-For', `10.1.${Math.floor(address / 250) % 250}.${address % 250}`);
      return fetch(url, { ...init, headers });
    },
  });
}

interface Standing {
  readonly received: number;
  readonly sealed: number;
}

/** What the card counts and how many entries are sealed. */
async function standing(client: HuiyinClient): Promise<Standing> {
  const card = await client.reportCards.get();
  return { received: card.received.value ?? -1, sealed: card.asOf.treeSize };
}

/**
 * Submits, kills in the middle, and holds what is there against what was acknowledged.
 * @param name tells this round's appeals from all others
 * @param kill is called once, while submissions are under way, and brings back what has no keeper
 */
export async function killRound(place: Place, name: string, kill: () => Promise<void>): Promise<void> {
  const client = persistentClient(place);
  const before = await standing(client);
  const submit = (n: number): Promise<Receipt> =>
    client.appeals.submit(
      { kind: 'request', category: 'lifts', title: `${name}${n}`, text: '电梯停了。', place: '芳古园一区' },
      { idempotencyKey: `round-of-${name}-${String(n).padStart(8, '0')}` },
    );

  const receipts = new Map<number, Receipt>();
  let killing: Promise<void> | undefined;
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let n = next++; n < SUBMISSIONS; n = next++) {
        receipts.set(n, await submit(n));
        if (receipts.size >= KILL_AFTER) killing ??= kill();
      }
    }),
  );
  expect(killing).toBeDefined();
  await killing;

  // Whoever did not hear the answer and asks again, hears the first one.
  for (const [n, receipt] of receipts) expect(await submit(n)).toEqual(receipt);
  const appeals = await ask<{ number: string; title: string }>(
    place,
    `select number, title from appeal where title like '${name}%'`,
  );
  const expected = [...receipts].map(([n, { number }]) => `${number} ${name}${n}`);
  expect(appeals.map(({ number, title }) => `${number} ${title}`).sort()).toEqual(expected.sort());
  expect(expected).toHaveLength(SUBMISSIONS);

  for (const { number, leaf } of receipts.values()) {
    const entries = await ask<{ hash: string }>(
      place,
      `select encode(leaf_hash, 'hex') as hash from log_entry where record = '${number}' and leaf_index = ${leaf.index}`,
    );
    expect(entries).toEqual([{ hash: leaf.hash }]);
  }
  const [log] = await ask(
    place,
    `select min(leaf_index)::int as first, (max(leaf_index) - count(*))::int as gaps, count(distinct facts ->> 'number') filter (where facts ->> 'body' = 'fangzhuang')::int as cases
       from log_entry where ledger = 'FZ'`,
  );
  const after = await standing(client);
  expect(log).toEqual({ first: 0, gaps: -1, cases: after.received });
  expect(after.received - before.received).toBe(SUBMISSIONS);
  expect(after.sealed - before.sealed).toBe(SUBMISSIONS);
}
