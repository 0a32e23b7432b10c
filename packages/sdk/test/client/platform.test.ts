// The platform's own parts, where nothing is injected.
import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { platformWith } from '../../src/core/platform.js';
import { HandTimer } from './server.js';

it('a sleep keeps neither timer nor listener when it is over', async () => {
  const time = new HandTimer();
  const { sleep } = platformWith({ timer: time.timer });
  const { signal } = new AbortController();
  const slept = sleep(5, signal);
  expect(time.waiting.size).toBe(1);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  time.due(5);
  await slept;
  expect(time.waiting.size).toBe(0);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

it('a sleep keeps neither when it is cut short', async () => {
  const time = new HandTimer();
  const { sleep } = platformWith({ timer: time.timer });
  const controller = new AbortController();
  const slept = sleep(5, controller.signal);
  controller.abort();
  await slept;
  expect(time.waiting.size).toBe(0);
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
});

it('the platform’s timer fires once it is due, and not once it is cancelled', async () => {
  const { timer } = platformWith({});
  let fired = 0;
  timer(1, () => fired++)();
  await new Promise<void>((resolve) => timer(2, resolve));
  expect(fired).toBe(0);
});

it('a fetch put in place later is the one that is used', async () => {
  const { fetch } = platformWith({});
  const before = globalThis.fetch;
  globalThis.fetch = () => Promise.resolve(new Response('later'));
  try {
    const response = await fetch('https://huiyin.example', {} as never);
    expect(await response.text()).toBe('later');
  } finally {
    globalThis.fetch = before;
  }
});
