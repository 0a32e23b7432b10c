// Published cards and settings: records of the log that no case stands behind.
import { sql } from 'kysely';
import type { CardName, Category, ReportCard, SettingFacts } from '@huiyin/sdk';
import { bytesToHex, hexToBytes } from '@huiyin/sdk/rules';
import type {
  PublicationListQuery,
  PublicationWrite,
  PublishedName,
  SettingWrite,
} from '../use-cases/ports.js';
import type { PublishedCard } from '../use-cases/records.js';
import { keepAnswer } from './answers.js';
import { buffer, plain } from './bytes.js';
import { logWrites } from './log-writes.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';

/** The record all settings of a ledger are entries of. */
const SETTINGS = 'settings';

export async function findPublication(
  tx: Tx,
  ledger: string,
  id: string,
): Promise<PublishedCard | undefined> {
  const row = await tx
    .selectFrom('publication')
    .selectAll()
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...summaryOf(row), card: JSON.parse(row.card) as ReportCard };
}

/** The latest first. */
export async function listPublications(
  tx: Tx,
  ledger: string,
  { body, before, limit }: PublicationListQuery,
): Promise<Omit<PublishedCard, 'card'>[]> {
  let rows = tx
    .selectFrom('publication')
    .select(['id', 'body', 'period', 'category', 'published_at', 'leaf_index', 'digest'])
    .where('ledger', '=', ledger)
    .where('body', '=', body);
  if (before !== undefined) rows = rows.where('leaf_index', '<', before);
  return (await rows.orderBy('leaf_index', 'desc').limit(limit).execute()).map(summaryOf);
}

/** Each way a unit stands on its published cards once, that of the latest card first. */
export async function publishedNames(tx: Tx, ledger: string): Promise<PublishedName[]> {
  const card = sql`card::jsonb`;
  const rows = await tx
    .selectFrom('publication')
    .select(({ fn }) => [
      'body',
      sql<string>`${card} #>> '{body,name}'`.as('name'),
      sql<CardName['kind']>`${card} #>> '{body,kind}'`.as('kind'),
      sql<boolean>`${card} ? 'demo'`.as('demo'),
      fn.max('leaf_index').as('latest'),
    ])
    .where('ledger', '=', ledger)
    .groupBy(['body', 'name', 'kind', 'demo'])
    .orderBy('latest', 'desc')
    .execute();
  return rows.map(({ body, name, kind, demo }) => ({ body, name, kind, ...(demo && { demo: true }) }));
}

export async function appendPublication(tx: Tx, ledger: string, write: PublicationWrite): Promise<void> {
  const { published, recordKey, answer, at } = write;
  const { id, body, period, category = null, leaf, digest, card } = published;
  await together(
    tx,
    {
      publication_step: tx.insertInto('publication').values({
        ledger,
        id,
        body,
        period,
        category,
        published_at: new Date(at),
        leaf_index: leaf,
        digest: buffer(hexToBytes(digest, 32)),
        card: JSON.stringify(card),
      }),
      key_step: tx
        .insertInto('record_key')
        .values({ ledger, record: id, key: buffer(recordKey), is_public: true }),
      ...logWrites(tx, ledger, { ...write, record: id }),
      answer_step: answer && keepAnswer(tx, ledger, answer, at),
    },
    sql<boolean>`true`,
  );
}

/** All settings that were ever sealed, in order. There are a handful in the life of an installation. */
export async function sealedSettings(tx: Tx, ledger: string): Promise<SettingFacts[]> {
  const rows = await tx
    .selectFrom('log_entry')
    .select('facts')
    .where('ledger', '=', ledger)
    .where('record', '=', SETTINGS)
    .orderBy('leaf_index')
    .execute();
  // Entries of that record are settings.
  return rows.map(({ facts }) => facts as SettingFacts);
}

/** The edition of the rules cards are counted by, as it was sealed last; 1 before any was. */
export async function sealedEdition(tx: Tx, ledger: string): Promise<number> {
  const sealed = await sealedSettings(tx, ledger);
  return sealed.reduce((edition, facts) => (facts.setting === 'figures' ? facts.value.edition : edition), 1);
}

/** The key of the settings' entries, if any was ever sealed. */
export async function settingsKey(tx: Tx, ledger: string): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('record_key')
    .select('key')
    .where('ledger', '=', ledger)
    .where('record', '=', SETTINGS)
    .executeTakeFirst();
  // Nobody asks for settings to be erased: their key is there.
  return row?.key ? plain(row.key) : undefined;
}

export async function appendSettings(tx: Tx, ledger: string, write: SettingWrite): Promise<void> {
  const { newKey } = write;
  await together(
    tx,
    {
      ...(newKey && {
        key_step: tx
          .insertInto('record_key')
          .values({ ledger, record: SETTINGS, key: buffer(newKey), is_public: true }),
      }),
      ...logWrites(tx, ledger, { ...write, record: SETTINGS }),
    },
    sql<boolean>`true`,
  );
}

function summaryOf(row: {
  id: string;
  body: string;
  period: string;
  category: Category | null;
  published_at: number;
  leaf_index: number;
  digest: Buffer;
}): Omit<PublishedCard, 'card'> {
  return {
    id: row.id,
    body: row.body,
    period: row.period,
    ...(row.category !== null && { category: row.category }),
    at: row.published_at,
    leaf: row.leaf_index,
    digest: bytesToHex(plain(row.digest)),
  };
}
