// kill -9 of the server, of PostgreSQL and of one of its sessions, while people submit; and of a server that seeds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, killRound } from './support/rounds.js';
import { postmaster, untilSaid } from './support/server.js';
import { Victim } from './support/victim.js';

let victim: Victim;
beforeAll(async () => {
  victim = await Victim.launch();
});
afterAll(() => victim.remove());

const database = (): Promise<number | undefined> => postmaster(victim.place.dataDir);

describe('the demonstration', () => {
  it('gives up at Ctrl-C, and leaves no PostgreSQL behind', async () => {
    await untilSaid(victim.server, 'demonstration data 10 %');
    expect(await victim.end('SIGINT')).toBe(0);
    expect(victim.server.said()).not.toContain('就绪');
    expect(await database()).toBeUndefined();
  });

  it('is gone on with after that, and after a kill -9, and is there once', async () => {
    victim.launchAgain();
    await untilSaid(victim.server, 'demonstration data 40 %');
    await victim.end('SIGKILL');
    await victim.startAgain();
    const appeals = 'select ledger, count(*)::int as n from appeal group by ledger order by ledger';
    expect((await ask<{ n: number }>(victim.place, appeals)).map(({ n }) => n).sort((a, b) => a - b)).toEqual(
      [5, 5, 6, 6, 8, 9, 109],
    );
    const sealed =
      "select count(*)::int as n, max(leaf_index)::int + 1 as size from log_entry where ledger = 'FZ'";
    const [log] = await ask<{ n: number; size: number }>(victim.place, sealed);
    expect(log?.n).toBe(log?.size);
    expect(log?.n).toBeGreaterThan(600);
  });

  it('is not seeded again by the next start', async () => {
    const entries = 'select count(*)::int as n from log_entry';
    const before = await ask(victim.place, entries);
    await victim.end('SIGINT');
    await victim.startAgain();
    expect(victim.server.said()).not.toContain('demonstration data');
    expect(await ask(victim.place, entries)).toEqual(before);
  });
});

describe('every acknowledged appeal is there once', () => {
  it('after kill -9 of the server', async () => {
    await killRound(victim.place, 'server', () => victim.killServer());
    expect(victim.server.said()).toContain('adopting a running PostgreSQL');
  });

  it('after kill -9 of PostgreSQL, with the server going on', async () => {
    const before = await database();
    await killRound(victim.place, 'postmaster', () => victim.killPostmaster());
    expect(await database()).not.toBe(before);
    expect(victim.isRunning).toBe(true);
  });

  it('after kill -9 of one of its sessions, with both going on', async () => {
    const before = await database();
    await killRound(victim.place, 'session', () => victim.killSession());
    expect(await database()).toBe(before);
    expect(victim.isRunning).toBe(true);
  });

  it('after kill -9 of both at once', async () => {
    await killRound(victim.place, 'both', () => victim.killBoth());
  });
});
