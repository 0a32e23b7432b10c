// The first Ctrl-C asks a program to stop where it can; the next one insists.

/** Milliseconds in which a signal is the same one: a terminal, npm and the starter each pass one Ctrl-C on. */
const ONE_SIGNAL = 500;

/**
 * @param insisted exit code of who is pressed twice
 * @returns aborted by the first signal
 */
export function firstSignal(insisted: number, onFirst: () => void = () => undefined): AbortSignal {
  const first = new AbortController();
  let firstAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const at = performance.now();
      if (firstAt === undefined) onFirst();
      firstAt ??= at;
      if (at - firstAt > ONE_SIGNAL) process.exit(insisted);
      first.abort();
    });
  }
  return first.signal;
}
