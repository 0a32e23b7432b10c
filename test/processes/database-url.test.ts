// On a PostgreSQL of one's own: its owner's rights, one server at a time, no demonstration by itself, production's refusals.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCluster, type Cluster } from '../../packages/server/test/db/support/cluster.js';
import { ask } from '../../packages/server/test/db/support/fresh-database.js';
import {
  createPlace,
  launch,
  main,
  readiness,
  startServer,
  untilReady,
  untilSaid,
  type Place,
  type Program,
} from './support/server.js';

let cluster: Cluster;
/** A role that owns its database and is a member of the two the server works as. */
let owned: string;
const places: Place[] = [];

beforeAll(async () => {
  cluster = await createCluster();
  for (const statement of [
    'create role owner login',
    'create role huiyin_app nologin',
    'create role huiyin_registrar nologin',
    'grant huiyin_app, huiyin_registrar to owner',
    'create database owned owner owner',
    'create database full_one owner owner',
  ]) {
    await cluster.execute('postgres', statement);
  }
  owned = cluster.url('owned').replace('//huiyin@', '//owner@');
});
afterAll(async () => {
  for (const place of places) await place.remove();
  await cluster.destroy();
});

async function placeOn(env: Record<string, string>): Promise<Place> {
  const place = await createPlace(env);
  places.push(place);
  return place;
}

/** What a start says that must fail, with exit code 1 and without a stack. */
async function refusal(env: Record<string, string>): Promise<string> {
  const server = startServer(await placeOn(env));
  expect(await server.ended).toBe(1);
  expect(server.said()).not.toMatch(/\n\s+at /);
  return server.said();
}

async function stop(server: Program): Promise<void> {
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
}

describe('a database that was named', () => {
  it('is migrated and served by its owner, without a demonstration; a second server is told', async () => {
    const place = await placeOn({ DATABASE_URL: owned });
    const server = startServer(place);
    await untilReady(place, server);
    expect(server.said()).not.toContain('demonstration');
    expect(await (await fetch(`${place.origin}/v1/bodies`)).json()).toMatchObject({ items: [] });

    const second = startServer(await placeOn({ DATABASE_URL: owned }));
    expect(await second.ended).toBe(75);
    expect(second.said()).toContain('（DATABASE_URL）');
    expect(await readiness(place.origin)).toBe(200);
    await stop(server);
    expect(
      await ask(owned, 'select count(*)::int as n from pg_stat_activity where usename = current_user'),
    ).toEqual([{ n: 1 }]);
  });

  it('is given the demonstration when that is asked for and it is empty', async () => {
    const place = await placeOn({ DATABASE_URL: owned, HUIYIN_DEMO: '1' });
    const server = startServer(place);
    await untilSaid(server, 'demonstration data 10 %');
    await stop(server);
    expect(await ask(owned, 'select count(*)::int as n from ledger')).toEqual([{ n: 9 }]);
  });

  it('is not given one when it holds a row', async () => {
    const full = cluster.url('full_one').replace('//huiyin@', '//owner@');
    await ask(full, 'create table guestbook (name text)');
    await ask(full, `insert into guestbook values ('someone')`);
    expect(await refusal({ DATABASE_URL: full, HUIYIN_DEMO: '1' })).toContain(
      'A demonstration, but this database already holds data.',
    );
    expect(await ask(full, 'select count(*)::int as n from ledger')).toEqual([{ n: 0 }]);
  });

  it('that does not answer is named without its password', async () => {
    const said = await refusal({ DATABASE_URL: 'postgresql://owner:geheim@127.0.0.1:1/huiyin' });
    expect(said).toContain(`The database can't be reached: nothing listens there (ECONNREFUSED).`);
    expect(said).not.toContain('geheim');
  });
});

describe('production', () => {
  const production = {
    HUIYIN_ENV: 'production',
    HUIYIN_TLS: 'proxy',
    HUIYIN_ORIGIN: 'https://huiyin.example',
  };

  it('refuses to make keys by itself, and starts once they have been made', async () => {
    await cluster.execute('postgres', 'create database served owner owner');
    const served = cluster.url('served').replace('//huiyin@', '//owner@');
    const place = await placeOn({ ...production, DATABASE_URL: served });
    const first = startServer(place);
    expect(await first.ended).toBe(1);
    expect(first.said()).toContain('HUIYIN_ENV=production makes no keys by itself.');

    const keys = launch(process.execPath, [main, 'keys'], { env: place.env });
    expect(await keys.ended).toBe(0);
    expect(keys.said()).toContain(join(place.dataDir, 'keys'));
    const second = startServer(place);
    await untilReady(place, second);
    await stop(second);
  });

  it('refuses a superuser', async () => {
    const place = await placeOn({ ...production, DATABASE_URL: cluster.url('owned') });
    await launch(process.execPath, [main, 'keys'], { env: place.env }).ended;
    const server = startServer(place);
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('HUIYIN_ENV=production with a superuser role in DATABASE_URL.');
  });

  it('refuses a database with a demonstration in it', async () => {
    const place = await placeOn({ ...production, DATABASE_URL: owned });
    await launch(process.execPath, [main, 'keys'], { env: place.env }).ended;
    const server = startServer(place);
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('HUIYIN_ENV=production on a database that holds demonstration data');
  });

  it('refuses the data folder of a demonstration', async () => {
    const demonstration = places.find(({ env }) => env['HUIYIN_DEMO'] === '1');
    const { dataDir = '' } = demonstration ?? {};
    const said = await refusal({ ...production, DATABASE_URL: owned, HUIYIN_DATA: dataDir });
    expect(said).toContain('HUIYIN_ENV=production on the data folder of a demonstration');
  });

  it.each([
    [{ HUIYIN_DEMO: '1' }, 'demonstration tokens are no secret'],
    [{ HUIYIN_TLS: '' }, 'needs HUIYIN_TLS=proxy'],
    [{ HUIYIN_ORIGIN: '' }, 'needs HUIYIN_ORIGIN'],
  ])('refuses %o', async (env, sentence) => {
    expect(await refusal({ ...production, ...env })).toContain(sentence);
  });
});

describe('the command line', () => {
  it('says how it is used', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-usage-'));
    for (const args of [['serve', 'me'], ['fly'], ['--help']]) {
      const program = launch(process.execPath, [main, ...args], { env: { HUIYIN_DATA: folder } });
      expect(await program.ended).toBe(2);
      expect(program.said()).toContain('usage: huiyin [serve]');
    }
    await rm(folder, { recursive: true });
  });
});
