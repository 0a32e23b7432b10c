// Looking at a database before anything is written to it: what it is, whether it is empty, and what is said of an address.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { holdsRows, inspectDatabase, UnusableDatabaseError } from '../../src/db/inspect.js';
import { migrate } from '../../src/db/migrate.js';
import { refuseSuperuser } from '../../src/production.js';
import { ask, createFreshDatabase } from './support/fresh-database.js';

const postgres = inject('postgres');
/** An owner without any right beside its database. */
const owner = `owner_${randomBytes(4).toString('hex')}`;
const at = (name: string, role = 'huiyin'): string =>
  postgres.replace('//huiyin@', `//${role}@`).replace('/postgres?', `/${name}?`);
const made: string[] = [];

async function make(options: string): Promise<string> {
  const name = `inspect_${randomBytes(6).toString('hex')}`;
  await ask(postgres, `create database ${name} ${options}`);
  made.push(name);
  return name;
}

beforeAll(() => ask(postgres, `create role ${owner} login`));
afterAll(async () => {
  for (const name of made) await ask(postgres, `drop database ${name} with (force)`);
  await ask(postgres, `revoke huiyin_app, huiyin_registrar from ${owner}`);
  await ask(postgres, `drop role ${owner}`);
});

async function refusal(url: string): Promise<string> {
  try {
    await inspectDatabase(url);
  } catch (error) {
    if (error instanceof UnusableDatabaseError) return error.message;
    throw error;
  }
  throw new Error('taken');
}

describe('the role', () => {
  it('that may do everything is told from one that owns its database only', async () => {
    const name = await make(`owner ${owner}`);
    expect(await inspectDatabase(at(name))).toEqual({ superuser: true });
    expect(await inspectDatabase(at(name, owner))).toEqual({ superuser: false });
    expect(() => refuseSuperuser({ superuser: true })).toThrow('with a superuser role in DATABASE_URL');
    expect(() => refuseSuperuser({ superuser: false })).not.toThrow();
  });

  it('that owns its database can migrate it, once an administrator has granted it the two others', async () => {
    const name = await make(`owner ${owner}`);
    await expect(migrate(at(name, owner))).rejects.toMatchObject({ code: '42501' });
    await ask(postgres, `grant huiyin_app, huiyin_registrar to ${owner}`);
    await migrate(at(name, owner));
    await migrate(at(name, owner));
    const again = at(name, owner);
    expect(await ask(again, 'set role huiyin_app')).toEqual([]);
    expect(await holdsRows(again)).toBe(false);
  });
});

describe('a database', () => {
  it('in another encoding is refused with the words to create it', async () => {
    const name = await make(`encoding 'LATIN1' locale 'C' template template0`);
    expect(await refusal(at(name))).toBe(
      "The database is encoded in LATIN1. Create it with: encoding 'UTF8' template template0",
    );
  });

  it('that is not there is named by what is missing, never by its address', async () => {
    const address = '://clerk:geheim@127.0.0.1:1/huiyin';
    const tried = [
      [at('nowhere'), /there is no database of that name/],
      [at('postgres', 'nobody_at_all'), /this role may not log in here|role "nobody_at_all" does not exist/],
      [`postgresql${address}`, /nothing listens there/],
      ['postgresql://clerk:geheim@nowhere.invalid/huiyin', /no host of that name|EAI_AGAIN/],
      [`postgresql${address}?host=${encodeURIComponent('/nowhere')}`, /no such socket/],
      [
        'postgresql://clerk:geheim%zz@127.0.0.1:99999/huiyin',
        /DATABASE_URL can not be read|can't be reached/,
      ],
    ] as const;
    for (const [url, sentence] of tried) {
      const said = await refusal(url);
      expect(said).toMatch(sentence);
      expect(said).not.toContain('geheim');
    }
  });
});

describe('an empty database', () => {
  it('stays empty through the migrations, and is not once any table holds a row', async () => {
    const fresh = await createFreshDatabase(postgres);
    expect(await holdsRows(fresh.url)).toBe(false);
    await fresh.query('create table "guest ""book""" (n int)');
    expect(await holdsRows(fresh.url)).toBe(false);
    await fresh.query('insert into "guest ""book""" values (1)');
    expect(await holdsRows(fresh.url)).toBe(true);
    expect(await holdsRows(fresh.url, ['guest "book"'])).toBe(false);
  });

  it('may have tables in any schema; one we may not read counts as full', async () => {
    const name = await make(`owner ${owner}`);
    await ask(at(name), 'create schema private; create table private.secret (n int)');
    expect(await holdsRows(at(name))).toBe(false);
    expect(await holdsRows(at(name, owner))).toBe(true);
  });
});
