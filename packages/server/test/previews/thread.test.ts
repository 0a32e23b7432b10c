// The drawing thread: whatever becomes of it, whoever waits is told, and the next picture is drawn by another one.
import { afterEach, describe, expect, it } from 'vitest';
import { DrawingThread } from '../../src/previews/thread.js';
import { workOf } from './support/facts.js';

const script = new URL('./support/thread.mjs', import.meta.url);
const threads: DrawingThread[] = [];

function thread(more: { readonly patience?: number; readonly idle?: number } = {}): DrawingThread {
  const made = new DrawingThread({ script, patience: 10_000, idle: 60_000, ...more });
  threads.push(made);
  return made;
}

const drawn = async (from: DrawingThread, text: string): Promise<string> =>
  new TextDecoder().decode((await from.draw(workOf(text))).bytes);

afterEach(async () => {
  await Promise.all(threads.splice(0).map((one) => one.close()));
});

describe('a drawing thread', () => {
  it('delivers to each what was ordered', async () => {
    const one = thread();
    expect(await Promise.all(['甲', '乙', '丙'].map((text) => drawn(one, text)))).toEqual(['甲', '乙', '丙']);
  });

  it('is told nothing of what the process was started with', async () => {
    expect(await drawn(thread(), 'environment')).toBe('');
  });

  it.each([
    ['die', /ended with 3/],
    ['throw', /nobody caught it/],
    ['refuse', /unfit/],
  ])('that meets “%s” tells whoever waits, and draws again', async (text, why) => {
    const one = thread();
    await expect(one.draw(workOf(text))).rejects.toThrow(why);
    expect(await drawn(one, '又好了')).toBe('又好了');
  });

  it('that takes too long is ended, and draws again', async () => {
    const one = thread({ patience: 300 });
    await expect(one.draw(workOf('hang'))).rejects.toThrow(/more than 300 ms/);
    const other = thread();
    expect(await drawn(other, '又好了')).toBe('又好了');
  });

  it('takes no delivery that nobody ordered', async () => {
    expect(await drawn(thread(), 'unknown')).toBe('unknown');
  });

  it('lets go of a thread that rests, and begins another one', async () => {
    const one = thread({ idle: 1 });
    expect(await drawn(one, '一')).toBe('一');
    await expect.poll(() => one.isRunning).toBe(false);
    expect(await drawn(one, '二')).toBe('二');
  });

  it('that is closed draws no more, and whoever waits is told', async () => {
    const one = thread();
    const waiting = one.draw(workOf('hang'));
    const told = expect(waiting).rejects.toThrow(/the server stops/);
    await one.close();
    await told;
    await expect(one.draw(workOf('late'))).rejects.toThrow(/no picture/);
  });
});
