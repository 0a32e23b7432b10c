// Lists counted by a migration of a database that has lived: what the acts themselves would have counted.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.js';
import { anyLives, Trials } from '../use-cases/any-acts.js';
import { at, createWorld, draft, morning, type World } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const trials = new Trials(world);
  for (const lives of fc.sample(anyLives, { numRuns: 8, seed: 7 })) await trials.live(lives);
  await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, body: 'donggaodi' } },
    at(morning),
  );
});
afterAll(() => world.close());

const counted = () =>
  world.query('select * from list_bucket where count <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8');

/** Takes the migration back, and gives everything to a role that row-level security holds. */
async function before0008(owner: string): Promise<void> {
  await world.query(`
    drop table list_bucket;
    drop index appeal_newest_by_horizon;
    alter table unit drop column vocabulary;
    delete from kysely_migration where name = '0008-list-figures';
    create role ${owner} login;
    grant create on schema public to ${owner};
    do $$
    declare
      owned text;
    begin
      for owned in select tablename from pg_tables where schemaname = 'public' loop
        execute format('alter table %I owner to ${owner}', owned);
      end loop;
    end
    $$`);
}

test('every ledger is counted by an owner who can see one at a time', async () => {
  const lived = await counted();
  expect(new Set(lived.map((row) => (row as { ledger: string }).ledger))).toEqual(new Set(['FZ', 'DG']));
  const owner = `owner_${randomBytes(6).toString('hex')}`;
  await before0008(owner);
  await migrate(world.url.replace('//huiyin@', `//${owner}@`));
  expect(await counted()).toEqual(lived);
});
