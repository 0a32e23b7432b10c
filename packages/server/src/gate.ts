// Lets so many through at once, so many wait, and turns the rest away.

/** Runs what it is given when there is room. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * @param refusal what is thrown where too many wait already
 */
export function createGate(atOnce: number, mostWaiting: number, refusal: () => Error): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;

  async function enter(): Promise<void> {
    if (inside < atOnce) {
      inside++;
      return;
    }
    if (waiting.length >= mostWaiting) throw refusal();
    // Whoever leaves hands over the place: `inside` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else inside--;
  }

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
