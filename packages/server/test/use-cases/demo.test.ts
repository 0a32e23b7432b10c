// The demonstration lived through the use-cases: its figures, cut short and taken up, and never into another's data.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ReportCard } from '@huiyin/sdk';
import { systemRandom } from '../../src/auth/random.js';
import { systemClock, systemSleep } from '../../src/clock.js';
import { createDatabase, type Database } from '../../src/db/database.js';
import { demoDatabase } from '../../src/demo-database.js';
import { DemoFileError, ForeignDataError, openDemo, type OpenedDemo } from '../../src/demo/open-demo.js';
import { loadKeys } from '../../src/auth/keys.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { createUseCases, enterAppeal, keepCalendar, keepWeeklySnapshots } from '../../src/use-cases/index.js';
import { createFreshDatabase, type FreshDatabase } from '../db/support/fresh-database.js';
import { portsOn } from '../db/support/ports.js';
import { at } from '../db/support/world.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Signs as the server would whose data folder this is. */
async function signerIn(
  folder: string,
  { ledgers, secrets, log }: ReturnType<typeof portsOn>,
): Promise<CheckpointSigner> {
  const { seals, folder: home } = await loadKeys(join(folder, 'keys'), systemRandom);
  const signed = await openSignedHeads(home, 'huiyin.example');
  return new CheckpointSigner({ ledgers, secrets, keys: seals, signed, log });
}

interface Stage {
  readonly fresh: FreshDatabase;
  readonly database: Database;
  readonly useCases: ReturnType<typeof createUseCases>;
  readonly dataDir: string;
  /** Opens the demonstration as of `now`; `until` gives up after that many steps. */
  open(now: string, until?: number): Promise<OpenedDemo>;
  /** How often progress was reported. */
  reports(): number;
  count(what: string): Promise<number>;
  close(): Promise<void>;
}

async function createStage(dataDir?: string): Promise<Stage> {
  const fresh = await createFreshDatabase(inject('postgres'));
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'huiyin-demo-')));
  const options = { connectionString: fresh.url, log: silent, clock: systemClock, sleep: systemSleep };
  const database = createDatabase(options);
  const ports = portsOn(database, randomBytes(32), silent);
  const useCases = createUseCases(ports, systemClock);
  let reports = 0;
  return {
    fresh,
    database,
    useCases,
    dataDir: folder,
    open(now, until = Infinity) {
      const giveUp = new AbortController();
      return openDemo({
        dataDir: folder,
        database: demoDatabase(database, fresh.url),
        useCases,
        enterAppeal: enterAppeal(ports),
        keepCalendar: (at) => keepCalendar(ports, at),
        keepWeek: async (at) => keepWeeklySnapshots(ports, await signerIn(folder, ports), at),
        random: systemRandom,
        now: Date.parse(now),
        signal: giveUp.signal,
        progress(done) {
          reports += 1;
          if (done >= until) giveUp.abort(new Error('cut short'));
        },
      });
    },
    reports: () => reports,
    async count(what) {
      return (await fresh.query<{ n: number }>(`select count(*)::int as n from ${what}`))[0]?.n ?? -1;
    },
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function cardOf({ useCases }: Stage, now: string, period?: string) {
  return await useCases['reportCards.get'](
    { path: {}, query: { body: 'fangzhuang', ...(period !== undefined && { period }) }, body: undefined },
    at(Date.parse(now)),
  );
}

/** The four closing numbers. */
function sharesOf({ closing }: ReportCard): (number | undefined)[] {
  const { confirmed, witnessed, claimed, unconfirmed } = closing;
  return [confirmed, witnessed, claimed, unconfirmed].map(({ value }) => value);
}

const november = '2026-11-22T13:00:00+08:00';

describe('the demonstration, cut short and taken up by the next start', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage();
    await expect(stage.open(november, 250)).rejects.toThrow('cut short');
  });
  afterAll(() => stage.close());

  it('has begun, and its tokens are nobody else’s to read', async () => {
    const received = await stage.count(`appeal where body = 'fangzhuang'`);
    expect(received).toBeGreaterThan(20);
    expect(received).toBeLessThan(109);
    const path = join(stage.dataDir, 'demo.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ seeded: false });
  });

  it('is complete after the next start, and nothing is there twice', async () => {
    // The next morning, even.
    const opened = await stage.open('2026-11-23T09:00:00+08:00');
    expect(opened).toEqual({ page: '/b/fangzhuang', tokens: join(stage.dataDir, 'demo.json') });
    expect(await stage.count(`appeal where body = 'fangzhuang'`)).toBe(109);
    expect(await stage.count(`snapshot where body = 'fangzhuang'`)).toBe(20);
    expect(await stage.count(`appeal where body in ('xincun', 'changxindian')`)).toBe(17);
    expect([await stage.count('visit'), await stage.count('outreach_session')]).toEqual([5, 7]);
    expect([await stage.count('appeal'), await stage.count('task')]).toEqual([156, 48]);
    expect([await stage.count('meeting'), await stage.count('meeting_question')]).toEqual([3, 6]);
    expect(await stage.count('meeting_waiting')).toBe(2);
    expect(await stage.count('decision')).toBe(2);
    expect(await stage.count('review')).toBe(2);
    expect(await stage.count(`record_photo where state = 'published'`)).toBe(11);
    // Seen before and after: confirmed, claimed, confirmed by nobody, broken and still open.
    expect(await stage.count('commitment where case_day is not null')).toBe(5);
    expect([await stage.count('notice'), await stage.count('pairing')]).toEqual([3, 3]);
    const [leaves] = await stage.fresh.query<{ least: number; most: number; entries: number }>(
      `select min(leaf_index)::int as least, max(leaf_index)::int as most, count(*)::int as entries
         from log_entry where ledger = 'FZ'`,
    );
    expect(leaves).toEqual({ least: 0, most: (leaves?.entries ?? 0) - 1, entries: leaves?.entries });
    const days = await stage.fresh.query<{ day: string }>(
      `select facts ->> 'day' as day from log_entry where ledger = 'FZ' order by leaf_index`,
    );
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).sort());
  }, 90_000);

  it('has the published figures on the card of its year', async () => {
    const card = await cardOf(stage, november);
    expect(card.period).toBe('2026');
    expect(card.received.value).toBe(109);
    expect(card.problems.pending.value).toBe(7);
    expect(card.problems.oldest).toHaveLength(7);
    expect(card.officeClaim).toMatchObject({ numerator: 102, denominator: 109, value: 93.6 });
    expect(sharesOf(card)).toEqual([47, 26, 11, 18]);
    const three = card.categories.filter(({ category }) =>
      ['environment', 'property', 'lifts'].includes(category),
    );
    const sum = three.reduce((total, { received }) => total + (received.value ?? 0), 0);
    expect(sum).toBe(74);
    expect(Math.round((sum / 109) * 100)).toBe(68);
  });

  it('has a bureau that came on the sixth day of five, and one that has not come', async () => {
    const asked = { path: {}, query: { body: 'fangzhuang' }, body: undefined };
    const { counts } = await stage.useCases['whistles.list'](asked, at(Date.parse(november)));
    expect(counts).toMatchObject({ blown: 1, calls: 2, late: 1, absent: 1 });
  });

  it('tells its neighbours’ cases in their own words, all of it made up', async () => {
    const lists = async (body: string) =>
      await stage.useCases['appeals.lists'](
        { path: {}, query: { body }, body: undefined },
        at(Date.parse(november)),
      );
    const [xincun, changxindian, fangzhuang] = await Promise.all(
      ['xincun', 'changxindian', 'fangzhuang'].map(lists),
    );
    const told = (one: typeof xincun) => one?.lists.map(({ id, total }) => `${id} ${total}`);
    expect(told(xincun)).toEqual(['answered 4', 'in-hand 4', 'docketed 1']);
    expect(told(changxindian)).toEqual(['done 4', 'underway 3', 'coordination 1']);
    expect(told(fangzhuang)).toEqual(['done 91', 'underway 16', 'coordination 2']);
    expect([xincun, changxindian, fangzhuang].map((one) => one?.demo)).toEqual([true, true, true]);
  });

  it('has promises of every fate, one moved twice and one provisional', async () => {
    const { items } = await stage.useCases['commitments.list'](
      { path: {}, query: { body: 'fangzhuang', limit: 100 }, body: undefined },
      at(Date.parse(november)),
    );
    const count = (is: (one: (typeof items)[number]) => boolean | undefined): number =>
      items.filter(is).length;
    expect(items.every(({ demo }) => demo)).toBe(true);
    expect(items.map(({ status }) => status).sort()).toEqual([
      'broken',
      'claimed',
      'confirmed',
      'confirmed',
      ...Array<string>(5).fill('open'),
      'unconfirmed',
      'withdrawn',
    ]);
    expect(count(({ extensions }) => extensions.length === 2)).toBe(1);
    expect(count(({ provisional }) => provisional)).toBe(1);
    expect(count(({ overdue }) => overdue)).toBe(1);
    expect(count(({ daysLeft, status }) => status === 'open' && daysLeft === 0)).toBe(1);
    expect(count(({ status, late }) => status === 'confirmed' && late)).toBe(1);
  });

  it('is marked as one in every case, every sealed entry and on the card', async () => {
    expect((await cardOf(stage, november)).demo).toBe(true);
    expect(await stage.count('appeal where not demo')).toBe(0);
    expect(await stage.count(`log_entry where facts -> 'demo' is distinct from 'true'`)).toBe(0);
    expect(await stage.count('unit where not demo')).toBe(0);
  });

  it('is not lived a second time', async () => {
    const [before, entries] = [stage.reports(), await stage.count('log_entry')];
    await stage.open('2026-12-24T09:00:00+08:00');
    expect(stage.reports()).toBe(before);
    expect(await stage.count('log_entry')).toBe(entries);
  });
});

describe('in January', () => {
  it('is told of last year, and says where that is to be seen', async () => {
    const stage = await createStage();
    const now = '2027-01-05T00:10:00+08:00';
    try {
      expect((await stage.open(now)).page).toBe('/b/fangzhuang/2026');
      const card = await cardOf(stage, now, '2026');
      expect(card.received.value).toBe(109);
      expect(card.problems.pending.value).toBe(7);
      expect(sharesOf(card)).toEqual([47, 26, 11, 18]);
      expect((await cardOf(stage, now)).received.value).toBe(0);
    } finally {
      await stage.close();
    }
  }, 90_000);
});

describe('a database that holds anything else', () => {
  it.each([
    ['a unit of somebody', `insert into ledger values ('ZZ', '别处')`],
    ['a table that isn’t ours', 'create table guestbook (n int); insert into guestbook values (1)'],
  ])('is refused: %s', async (_what, statement) => {
    const stage = await createStage();
    try {
      await stage.fresh.query(statement);
      await expect(stage.open(november)).rejects.toThrow(ForeignDataError);
      expect(await stage.count('unit')).toBe(0);
      await expect(stat(join(stage.dataDir, 'demo.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    } finally {
      await stage.close();
    }
  });

  it('is refused though the data folder has a demonstration of another database', async () => {
    const first = await createStage();
    await expect(first.open(november, 25)).rejects.toThrow('cut short');
    const other = await createStage(first.dataDir);
    try {
      await other.fresh.query(`insert into ledger values ('ZZ', '别处')`);
      await expect(other.open(november)).rejects.toThrow(ForeignDataError);
      expect(await other.count('staff_token')).toBe(0);
    } finally {
      await first.close();
      await other.close();
    }
  });

  it('is not what a start leaves that was killed while it registered the units', async () => {
    const stage = await createStage();
    try {
      await expect(stage.open(november, 0)).rejects.toThrow('cut short');
      expect(await stage.count('unit')).toBeGreaterThan(0);
      expect(await stage.count('appeal')).toBe(0);
      await stage.fresh.query('delete from staff_token');
      await expect(stage.open(november, 25)).rejects.toThrow('cut short');
      expect(await stage.count('staff_token')).toBeGreaterThan(0);
    } finally {
      await stage.close();
    }
  });
});

describe('demo.json', () => {
  it('that can’t be read is said to be so', async () => {
    const stage = await createStage();
    try {
      for (const text of ['', '{', '{}', '[]', 'null', '{"run":{"day":"2026-13-01"}}']) {
        await writeFile(join(stage.dataDir, 'demo.json'), text);
        await expect(stage.open(november)).rejects.toThrow(DemoFileError);
      }
      expect(await stage.count('unit')).toBe(0);
    } finally {
      await stage.close();
    }
  });
});
