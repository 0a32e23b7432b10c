// A round of the jobs over ledgers one of which is broken: the others are served, and the broken one is named.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadKeys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { systemSleep } from '../../src/clock.js';
import { createJobs } from '../../src/jobs/index.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { deskSessions } from '../api/support/api.js';
import { recordedLog } from '../http/support/log.js';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-jobs-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** A case that is said to be done, and that silence closes. */
async function claimedIn(body: string): Promise<string> {
  const { useCases } = world;
  const { number } = await useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, body } },
    at(morning),
  );
  const call = { path: { number }, query: {} };
  const actor = at(morning, staff(body));
  await useCases['staff.appeals.accept']({ ...call, body: {} }, actor);
  await useCases['staff.appeals.answer']({ ...call, body: { type: 'resolved', text: '装好了。' } }, actor);
  await useCases['staff.appeals.claimDone']({ ...call, body: {} }, actor);
  return number;
}

/** Every job once, at a later day; stops when each has had its turn. */
async function oneRound(now: number): Promise<readonly string[]> {
  const { log, lines } = recordedLog();
  const { ledgers, secrets } = world.ports;
  const { seals } = await loadKeys(folder, systemRandom);
  const signed = await openSignedHeads(folder, 'huiyin.example');
  let resting = 0;
  let allRest: () => void;
  const done = new Promise<void>((resolve) => (allRest = resolve));
  const jobs = createJobs({
    ports: { ...world.ports, log },
    signer: new CheckpointSigner({ ledgers, secrets, keys: seals, signed, log }),
    receipts: world.database.receipts,
    deskSessions: deskSessions(world, { clock: () => now }),
    lock: world.database.jobLocks,
    clock: () => now,
    async sleep(_, signal) {
      resting += 1;
      if (resting === JOBS) allRest();
      await systemSleep(60_000, signal);
    },
    log,
  });
  jobs.start();
  await done;
  await jobs.stop();
  return lines;
}
const JOBS = 13;

test('what one ledger can’t have done, the ledgers after it have', async () => {
  await claimedIn('donggaodi');
  const number = await claimedIn('fangzhuang');
  // Ledgers come by their code: DG before FZ.
  await world.query("update ledger_head set frontier = '' where ledger = 'DG'");
  const lines = await oneRound(morning + 40 * day);

  const checkpoint = await world.useCases['log.checkpoint'](
    { path: { body: 'fangzhuang' }, query: {}, body: undefined },
    at(morning),
  );
  expect(checkpoint).toMatch(/^huiyin\.example\/FZ\n/);
  const { state } = await world.useCases['appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(morning),
  );
  expect(state).toBe('unconfirmed');
  const { items } = await world.useCases['reportCards.snapshots'](
    { path: {}, query: { body: 'fangzhuang' }, body: undefined },
    at(morning),
  );
  expect(items.map(({ week }) => week)).toEqual(['2026-W53']);

  const failed = lines
    .map(
      (line) => JSON.parse(line) as { msg: string; job?: string; err?: { errors?: { message: string }[] } },
    )
    .filter(({ msg }) => msg === 'a job failed');
  expect(failed.map(({ job }) => job).sort()).toEqual([
    'close what silence has closed',
    "keep the week's snapshot",
    'sign checkpoints',
  ]);
  for (const { err } of failed) expect(err?.errors).toMatchObject([{ message: 'ledger DG' }]);
});
