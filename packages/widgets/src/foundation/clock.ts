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
