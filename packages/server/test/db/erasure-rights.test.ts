// What the role that serves requests can let go, and that it can put nothing in its place.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erase, talkative } from '../use-cases/erasing.js';
import { createWorld, type World } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await talkative(world);
  await erase(world, await talkative(world));
});
afterAll(() => world.close());

describe('the role that serves requests', () => {
  /** As `huiyin_app`, on one connection and in one transaction that is rolled back. */
  const asApp = async (statement: string): Promise<number> => {
    await world.query('begin');
    try {
      await world.query(
        `select set_config('role', 'huiyin_app', true), set_config('huiyin.ledger', 'FZ', true)`,
      );
      return (await world.query(`${statement} returning 1`)).length;
    } finally {
      await world.query('rollback');
    }
  };

  test.each([
    ['rewrite what was said', `update entry_detail set event = '{"type":"withdrawn"}'`],
    [
      'give a case another key',
      `update record_key set key = decode(repeat('00', 32), 'hex') where record !~ '-C-'`,
    ],
    ['open a petition', 'update record_key set is_public = true'],
    ['change a salt that was kept', `update kept_salt set leaf_salt = decode(repeat('00', 32), 'hex')`],
    ['take an entry away', 'delete from log_entry'],
    ['take a key’s row away', 'delete from record_key'],
  ])('can’t %s', async (_, statement) => {
    await expect(asApp(statement)).rejects.toThrow(/permission denied|row-level security/);
  });

  test('can only let words and keys go', async () => {
    expect(await asApp('update entry_detail set event = null')).toBeGreaterThan(0);
    expect(await asApp('update record_key set key = null')).toBeGreaterThan(0);
  });
});
