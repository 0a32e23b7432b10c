// What a migration counts of a database that has lived: the same as the acts themselves would have counted.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { up as listFigures } from '../../src/db/migrations/0008-list-figures.js';
import { up as withheld } from '../../src/db/migrations/0012-withheld.js';
import { up as cardTallies } from '../../src/db/migrations/0013-card-tallies.js';
import { up as withheldAgain } from '../../src/db/migrations/0014-withheld-again.js';
import { up as publicWords } from '../../src/db/migrations/0020-public-words.js';
import { up as topics } from '../../src/db/migrations/0058-topics.js';
import { up as formulas } from '../../src/db/migrations/0045-formulas.js';
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

/** Gives everything to a role that row-level security holds, and runs a migration's step as that role. */
async function againAsOwner(step: (db: Kysely<unknown>) => Promise<void>): Promise<void> {
  const owner = `owner_${randomBytes(6).toString('hex')}`;
  await world.query(`
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
  const pool = new Pool({ connectionString: world.url.replace('//huiyin@', `//${owner}@`), max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.transaction().execute(step);
  } finally {
    await db.destroy();
  }
}

test('every ledger is counted by an owner who can see one at a time', async () => {
  const lived = await counted();
  expect(new Set(lived.map((row) => (row as { ledger: string }).ledger))).toEqual(new Set(['FZ', 'DG']));
  await world.query(`
    drop table list_bucket;
    drop index appeal_newest_by_horizon;
    alter table unit drop column vocabulary`);
  await againAsOwner(listFigures);
  expect(await counted()).toEqual(lived);
});

/** As a later migration adds what it tells apart. */
async function talliedAgain(): Promise<void> {
  await world.query('alter table appeal drop column rating; alter table unit drop column formulas');
  await againAsOwner(formulas);
}

/** As it was before cards on one topic: due days of all categories in one, and nothing tallied by topic. */
async function withoutTopics(): Promise<void> {
  await world.query(`
    delete from card_tally where measure like 'topic/%';
    alter table publication drop column category;
    create temporary table due_before as
      select ledger, body, month, due, sum(count)::integer as count from figure_due group by 1, 2, 3, 4;
    delete from figure_due;
    alter table figure_due drop constraint figure_due_pkey;
    alter table figure_due drop column category;
    alter table figure_due add primary key (ledger, body, month, due);
    insert into figure_due (ledger, body, month, due, count) select * from due_before;
    drop table due_before`);
}

test('so is what a card on one topic says', async () => {
  const tallies = () =>
    world.query(`select * from card_tally where count <> 0 and measure like 'topic/%' order by 1, 2, 3, 4`);
  const due = () =>
    world.query(`select ledger, body, month, category, due, count from figure_due where count <> 0
      order by 1, 2, 3, 4, 5`);
  const [livedTallies, livedDue] = [await tallies(), await due()];
  expect(livedTallies.length).toBeGreaterThan(0);
  await withoutTopics();
  await againAsOwner(topics);
  expect(await tallies()).toEqual(livedTallies);
  expect(await due()).toEqual(livedDue);
});

test('so are first answers and ratings, which the log has', async () => {
  const tallies = () =>
    world.query(
      `select * from card_tally where count <> 0 and measure ~ '^(answered|rating)' order by 1, 2, 3, 4`,
    );
  const ratings = () => world.query('select number, rating from appeal order by number');
  const [lived, rated] = [await tallies(), await ratings()];
  expect(lived.length).toBeGreaterThan(0);
  expect(rated).toContainEqual(expect.objectContaining({ rating: expect.any(String) as string }));
  await world.query(`delete from card_tally where measure ~ '^(answered|rating)'`);
  await talliedAgain();
  expect(await tallies()).toEqual(lived);
  expect(await ratings()).toEqual(rated);
});

test('so is what is not opened to anybody', async () => {
  const heads = () => world.query('select ledger, withheld from ledger_head order by ledger');
  const due = () => world.query('select * from figure_due where count <> 0 order by 1, 2, 3, 4');
  await withoutTopics();
  const [livedHeads, livedDue] = [await heads(), await due()];
  expect(livedHeads).toContainEqual({ ledger: 'FZ', withheld: expect.not.stringMatching(/^0$/) as string });
  // As it was counted before: petitions among the days cases are due on.
  await world.query(`
    alter table ledger_head drop column withheld;
    insert into figure_due as due
    select ledger, body, to_char(received, 'YYYY-MM'), resolution_due, count(*) from appeal
    where channel = 'petition' and state in ('received', 'accepted', 'assigned', 'in-hand', 'answered')
    group by 1, 2, 3, 4
    on conflict (ledger, body, month, due) do update set count = due.count + excluded.count`);
  expect(await due()).not.toEqual(livedDue);
  await againAsOwner(withheld);
  expect(await heads()).toEqual(livedHeads);
  expect(await due()).toEqual(livedDue);
  await againAsOwner(topics);
});

test('so is what is not opened once a petition was erased', async () => {
  const heads = () => world.query('select ledger, withheld from ledger_head order by ledger');
  const lived = await heads();
  await world.query('update ledger_head set withheld = 0');
  await againAsOwner(withheldAgain);
  expect(await heads()).toEqual(lived);
});

test('so is what a card says numbers of', async () => {
  const tallies = () => world.query('select * from card_tally where count <> 0 order by 1, 2, 3, 4');
  const lived = await tallies();
  expect(new Set(lived.map((row) => (row as { ledger: string }).ledger))).toEqual(new Set(['FZ', 'DG']));
  // As it was counted before: every case in one bucket, and buckets that count nobody any more.
  await withoutTopics();
  await world.query(`
    drop table card_tally;
    create table figure_bucket as
    select ledger, body, to_char(received, 'YYYY-MM') as month, category, channel,
      case state when 'confirmed' then 'confirmed-by-' || coalesce(witness, 'resident') else state end as standing,
      disputed, reopened, docketed, count(*)::int as count
    from appeal group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    insert into figure_bucket select ledger, body, '2019-01', 'other', 'web', 'received', false, false, false, 0
    from figure_bucket limit 1`);
  await againAsOwner(cardTallies);
  await talliedAgain();
  await againAsOwner(topics);
  expect(await tallies()).toEqual(lived);
});

test('words that were agreed to before wait from the day they were written down, petitions apart', async () => {
  const agreed = { ...draft, consentToPublish: true };
  for (const body of ['fangzhuang', 'donggaodi'])
    await world.enter({ ...agreed, body, channel: 'web' }, at(morning));
  await world.enter({ ...agreed, channel: 'petition' }, at(morning));
  const waiting = () =>
    world.query('select ledger, number, body, state, due::text from public_words order by 1, 2');
  const lived = await waiting();
  expect(lived.length).toBeGreaterThan(1);
  await world.query('drop table public_words; drop table publication_decision');
  await againAsOwner(publicWords);
  expect(await waiting()).toEqual(lived);
});
