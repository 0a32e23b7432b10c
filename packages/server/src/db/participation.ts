// Who took part: exact numbers counted when they are asked for, and the latest count that was sealed.
import { sql } from 'kysely';
import type { ParticipationFacts } from '@huiyin/sdk';
import { participationOf } from '@huiyin/sdk/rules';
import type {
  ParticipationQuery,
  ParticipationReads,
  ParticipationWrite,
  ParticipationWrites,
} from '../use-cases/participation-records.js';
import { buffer, plain } from './bytes.js';
import { logWrites } from './log-writes.js';
import { readSessionKinds } from './sessions.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';

/** The record the counts of a unit and year are entries of. */
function recordOf({ body, year }: ParticipationQuery): string {
  return `participation/${body}/${year}`;
}

export function participationReads(tx: Tx, ledger: string): ParticipationReads {
  return {
    participation: (query) => latestParticipation(tx, ledger, query),
    participationKey: async (query) => {
      const row = await tx
        .selectFrom('record_key')
        .select('key')
        .where('ledger', '=', ledger)
        .where('record', '=', recordOf(query))
        .executeTakeFirst();
      return row?.key ? plain(row.key) : undefined;
    },
    cohortsByChannel: ({ body, year }) =>
      tx
        .selectFrom('appeal')
        .select(['channel', 'cohort', sql<number>`count(*)::integer`.as('count')])
        .where('ledger', '=', ledger)
        .where('body', '=', body)
        .where('received', '>=', `${year}-01-01`)
        .where('received', '<=', `${year}-12-31`)
        .where('channel', '<>', 'petition')
        .groupBy(['channel', 'cohort'])
        .execute(),
    sessionsOfYear: ({ body, year }) =>
      readSessionKinds(tx, ledger, {
        bodies: [body],
        from: Date.parse(`${year}-01-01T00:00:00+08:00`),
        to: Date.parse(`${Number(year) + 1}-01-01T00:00:00+08:00`),
      }),
  };
}

export async function latestParticipation(tx: Tx, ledger: string, query: ParticipationQuery) {
  const row = await tx
    .selectFrom('log_entry')
    .select(['leaf_index', 'facts'])
    .where('ledger', '=', ledger)
    .where('record', '=', recordOf(query))
    .orderBy('leaf_index', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Entries of that record are counts.
  return row && participationOf(row.facts as ParticipationFacts, row.leaf_index);
}

export function participationWrites(tx: Tx, ledger: string): ParticipationWrites {
  return { appendParticipation: (write) => appendParticipation(tx, ledger, write) };
}

async function appendParticipation(tx: Tx, ledger: string, write: ParticipationWrite): Promise<void> {
  const { newKey } = write;
  const record = recordOf(write);
  await together(
    tx,
    {
      ...(newKey && {
        key_step: tx
          .insertInto('record_key')
          .values({ ledger, record, key: buffer(newKey), is_public: true }),
      }),
      ...logWrites(tx, ledger, { ...write, record }),
    },
    sql<boolean>`true`,
  );
}
