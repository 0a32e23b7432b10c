// What the command line talks to, and how it tells how far it is.

/** Everything from outside, so that tests can stand in for it. */
export interface Terminal {
  /** The answer. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  /** Whether `err` is a screen, on which a line can be written over. */
  readonly isScreen: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export type ExitCode = 0 | 1 | 2 | 3;

/** An entry: its index, from 0 as in the format of the log, and its place, from 1 as pages and receipts count. */
export function placeOf(index: number): string {
  return `leaf index ${index} (第${index + 1}条)`;
}

/** A message of what reads logs, which names entries by their index alone. */
export function withPlaces(message: string): string {
  return message.replace(/\bleaf index ([0-9]+)/g, (_, index: string) => placeOf(Number(index)));
}

const WIDTH = 30;

/** Tells how many entries have been read: a bar on a screen, a line every tenth elsewhere. */
export function progressOn({ err, isScreen }: Terminal): (read: number, size: number) => void {
  let told = 0;
  return (read, size) => {
    const tenths = size === 0 ? 10 : Math.floor((read * 10) / size);
    if (isScreen) {
      const full = size === 0 ? WIDTH : Math.round((read * WIDTH) / size);
      const bar = '#'.repeat(full).padEnd(WIDTH, '.');
      err(`\r[${bar}] ${read}/${size}${read === size ? '\n' : ''}`);
    } else if (tenths > told) {
      told = tenths;
      err(`${read} of ${size} entries\n`);
    }
  };
}
