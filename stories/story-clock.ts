// A clock for stories: it begins at the same moment every time, so that pictures of them can be compared.
import { pageClock } from '../packages/widgets/src/foundation/clock.js';

/** From now on it is `moment`, and time goes on from there. */
export function beginAt(moment: string): void {
  const start = pageClock.now();
  const { now } = pageClock;
  const begin = Date.parse(moment);
  Object.assign(pageClock, { now: () => begin + now() - start });
}
