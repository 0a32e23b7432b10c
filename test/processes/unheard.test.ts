// A server whose words nobody hears any more: its terminal was closed, or what read its pipe has ended.
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPlace, postmaster, startServer, untilReady, type Place } from './support/server.js';

let place: Place;
beforeAll(async () => {
  place = await createPlace({ HUIYIN_DEMO: '0' });
});
afterAll(() => place.remove());

it('drains and stops its database all the same', async () => {
  const server = startServer(place);
  await untilReady(place, server);
  expect(await postmaster(place.dataDir)).toBeDefined();
  const { stdout, stderr } = server.child;
  stdout?.destroy();
  stderr?.destroy();
  const exited = once(server.child, 'exit');
  server.child.kill('SIGHUP');
  expect(await exited).toEqual([0, null]);
  expect(await postmaster(place.dataDir)).toBeUndefined();
});
