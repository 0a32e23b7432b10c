// A migrated database of a test's own with nothing in it, on the server of the test run.
import { randomBytes } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { TEMPLATE } from './global-setup.js';

export interface FreshDatabase {
  readonly url: string;
  /** Asks as the owner, past row-level security, on a connection of its own. */
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** @param postgres the address of the server's maintenance database */
export async function createFreshDatabase(postgres: string, template = TEMPLATE): Promise<FreshDatabase> {
  const name = `huiyin_${randomBytes(6).toString('hex')}`;
  await ask(postgres, `create database ${name} template ${template}`);
  const url = postgres.replace('/postgres?', `/${name}?`);
  return { url, query: (text, values) => ask(url, text, values) };
}

export async function ask<Row extends QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
