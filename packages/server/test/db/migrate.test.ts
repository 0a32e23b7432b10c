// Migrations can be run again, and by two processes at once.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { migrate } from '../../src/db/migrate.js';
import { migrations } from '../../src/db/migrations/index.js';

async function emptyDatabase(): Promise<string> {
  const name = `huiyin_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: inject('postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return inject('postgres').replace('/postgres?', `/${name}?`);
}

async function applied(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  await client.end();
  return rows.map(({ name }) => name);
}

test('two processes that start at once leave one set of tables', async () => {
  const url = await emptyDatabase();
  await Promise.all([migrate(url), migrate(url)]);
  expect(await applied(url)).toEqual(Object.keys(migrations));
});

test('running them again changes nothing', async () => {
  const url = await emptyDatabase();
  await migrate(url);
  await migrate(url);
  expect(await applied(url)).toEqual(Object.keys(migrations));
});

test('a database that is not there is said to be unavailable', async () => {
  await expect(migrate('postgresql://huiyin@127.0.0.1:1/none')).rejects.toMatchObject({
    code: 'server.unavailable',
  });
});
