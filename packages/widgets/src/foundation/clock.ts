// The only place in the elements that reads the clock or sets a timer.

/** Time as the elements need it: pass another one in tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after `ms`; the function it returns calls that off. */
  after(ms: number, fire: () => void): () => void;
}

/** The browser's own clock. */
export const pageClock: Clock = {
  now: () => Date.now(),
  after(ms, fire) {
    const timer = setTimeout(fire, ms);
    return () => clearTimeout(timer);
  },
};

let serverLead = (): number => 0;

/** From here on `currentTime` heeds how far the clock of a page's server is ahead of the device's. */
export function heedServerClock(lead: () => number): void {
  serverLead = lead;
}

/** Milliseconds since 1970, right on a device whose date is wrong. For what is said; timers run on `pageClock`. */
export function currentTime(): number {
  return pageClock.now() + serverLead();
}
