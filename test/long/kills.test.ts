// Ten rounds of every kill: what was acknowledged is there afterwards, once.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { killRound } from '../processes/support/rounds.js';
import { Victim } from '../processes/support/victim.js';

const rounds = Array.from({ length: 10 }, (_, round) => round + 1);

let victim: Victim;
beforeAll(async () => {
  victim = await Victim.launch();
  await victim.untilReady();
});
afterAll(() => victim.remove());

describe.each([
  ['the server', 'server', () => victim.killServer()],
  ['PostgreSQL', 'postmaster', () => victim.killPostmaster()],
  ['one of its sessions', 'session', () => victim.killSession()],
  ['both', 'both', () => victim.killBoth()],
])('kill -9 of %s', (_what, name, kill) => {
  it.each(rounds)('round %i', async (round) => {
    await killRound(victim.place, `${name}${round}x`, kill);
  });
});
