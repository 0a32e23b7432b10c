// Jobs: done at their pace, by one process at a time, again after a failure, and no more once stopped.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemSleep, type Sleep } from '../../src/clock.js';
import { JobRunner, type Job, type JobLock } from '../../src/jobs/runner.js';
import { createWorld, morning, openWorld, type World } from '../db/support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const unlocked: JobLock = {
  async withLock(_, work) {
    await work();
    return true;
  },
};

/** Sleeps no time at all, and tells for how long it was asked. */
function recordedSleep(): { sleep: Sleep; asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    async sleep(ms, signal) {
      asked.push(ms);
      await systemSleep(0, signal);
    },
  };
}

function runner(jobs: readonly Job[], lock: JobLock = unlocked) {
  const { sleep, asked } = recordedSleep();
  return { runner: new JobRunner({ jobs, lock, clock: () => morning, sleep, log: world.ports.log }), asked };
}

test('a job is done at once, then again after each pause, at the time it is', async () => {
  const times: number[] = [];
  let third: () => void;
  const done = new Promise<void>((resolve) => (third = resolve));
  const job: Job = {
    name: 'count',
    every: 5_000,
    run: (now) => {
      times.push(now);
      if (times.length === 3) third();
      return Promise.resolve();
    },
  };
  const { runner: jobs, asked } = runner([job]);
  jobs.start();
  await done;
  await jobs.stop();
  expect(times.slice(0, 3)).toEqual([morning, morning, morning]);
  expect(new Set(asked)).toEqual(new Set([5_000]));
});

test('a job that fails says so and is tried again, and stops no other', async () => {
  let tries = 0;
  let second: () => void;
  const done = new Promise<void>((resolve) => (second = resolve));
  const failing: Job = {
    name: 'fail',
    every: 1,
    run: () => {
      tries += 1;
      if (tries === 2) second();
      return Promise.reject(new RangeError('no'));
    },
  };
  const { runner: jobs } = runner([failing]);
  jobs.start();
  await done;
  await jobs.stop();
  expect(world.lines).toContainEqual(expect.objectContaining({ level: 'warn', message: 'a job failed' }));
});

test('stopping waits for what is running, tells it, and starts nothing more', async () => {
  let runs = 0;
  let started: () => void;
  const running = new Promise<void>((resolve) => (started = resolve));
  const job: Job = {
    name: 'long',
    every: 1,
    async run(_, signal) {
      runs += 1;
      started();
      await systemSleep(60_000, signal);
    },
  };
  const { runner: jobs } = runner([job]);
  jobs.start();
  await running;
  await jobs.stop();
  expect(runs).toBe(1);
});

test('what goes wrong in a job is said as it is, and the lock is free again', async () => {
  const { jobLocks } = world.database;
  const missing = Object.assign(new Error('no such file'), { code: 'ENOENT' });
  await expect(jobLocks.withLock('sign', () => Promise.reject(missing))).rejects.toBe(missing);
  expect(await jobLocks.withLock('sign', () => Promise.resolve())).toBe(true);
});

test('of two processes one does a job; the other passes it by', async () => {
  const other = await openWorld(world.url);
  let inside: () => void;
  let leave: () => void;
  const entered = new Promise<void>((resolve) => (inside = resolve));
  const left = new Promise<void>((resolve) => (leave = resolve));
  const first = world.database.jobLocks.withLock('sign', async () => {
    inside();
    await left;
  });
  await entered;
  expect(await other.database.jobLocks.withLock('sign', () => Promise.reject(new Error('twice')))).toBe(
    false,
  );
  expect(await other.database.jobLocks.withLock('lapse', () => Promise.resolve())).toBe(true);
  leave!();
  expect(await first).toBe(true);
  expect(await other.database.jobLocks.withLock('sign', () => Promise.resolve())).toBe(true);
  await other.close();
});
