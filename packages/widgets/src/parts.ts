// Elements that few pages have: each is loaded where its tag stands, and what can't be loaded says so as any element.
import { pageClock, type Clock } from './foundation/clock.js';
import { HuiyinFailedEvent } from './foundation/events.js';
import { isTaken } from './foundation/guarded-define.js';
import { watchForTags } from './foundation/tag-watch.js';

/** A tag, and what gets and registers its element. */
export type Part = readonly [tag: string, load: () => Promise<unknown>];

/** Milliseconds until what could not be had is tried once more, and again; then only when the network is back. */
const PAUSES = [5_000, 30_000];

/**
 * Loads the elements whose tags stand in `root`, now or later. A tag that is registered already, by another copy of
 * this library or by the page's own bundle, is left to whoever registered it.
 *
 * What can't be loaded leaves the tag as it is: with its fallback, `status="error"` and an event `huiyin-failed`.
 *
 * @returns a function that ends the watch
 */
export function loadParts(
  root: ParentNode & Node,
  parts: readonly Part[],
  clock: Clock = pageClock,
): () => void {
  const loads = new Map(parts);
  const get = async (tag: string, tries = 0): Promise<void> => {
    if (isTaken(tag)) return;
    try {
      await loads.get(tag)?.();
    } catch {
      tellOf(root, tag);
      tryAgain(clock, PAUSES[tries], () => void get(tag, tries + 1));
    }
  };
  return watchForTags(root, loads.keys(), (tag) => void get(tag));
}

/** Once: after a pause, or as soon as the device is on the network again. */
function tryAgain(clock: Clock, pause: number | undefined, again: () => void): void {
  const run = (): void => {
    removeEventListener('online', run);
    callOff?.();
    again();
  };
  const callOff = pause === undefined ? undefined : clock.after(pause, run);
  addEventListener('online', run);
}

function tellOf(root: ParentNode, tag: string): void {
  for (const element of root.querySelectorAll(`${tag}:not(:defined)`)) {
    element.setAttribute('status', 'error');
    element.dispatchEvent(new HuiyinFailedEvent('setup.part-not-loaded', true));
  }
}
