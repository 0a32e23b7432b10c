// As many jobs as there are, at once: each holds a connection by its lock, and still finds another for its work.
import { expect, test } from 'vitest';
import { createWorld } from './support/world.js';

test('more jobs than the pool has connections are all done', async () => {
  const world = await createWorld();
  try {
    const { jobLocks, directory } = world.database;
    const done: number[] = [];
    await Promise.all(
      Array.from({ length: 30 }, (_, job) =>
        jobLocks.withLock(`job ${job}`, async () => {
          await directory.upsert({ ledgers: [], units: [] });
          done.push(job);
        }),
      ),
    );
    expect(done).toHaveLength(30);
  } finally {
    await world.close();
  }
});
