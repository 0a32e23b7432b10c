// Reads that many ask for at once: one is made for all that came before it began, so that nobody gets what was before.

interface Reading<T> {
  readonly current: Promise<T>;
  next?: Promise<T>;
}

export type SharedReads<T> = (key: string, read: () => Promise<T>) => Promise<T>;

/** A reader of things by key. One that is asked for while another is under way waits for the next, not for that one. */
export function sharedReads<T>(): SharedReads<T> {
  const readings = new Map<string, Reading<T>>();

  function begin(key: string, read: () => Promise<T>): Promise<T> {
    const current = read();
    const reading: Reading<T> = { current };
    readings.set(key, reading);
    const leave = (): void => {
      if (readings.get(key) === reading && !reading.next) readings.delete(key);
    };
    current.then(leave, leave);
    return current;
  }

  return (key, read) => {
    const reading = readings.get(key);
    if (!reading) return begin(key, read);
    const start = (): Promise<T> => begin(key, read);
    reading.next ??= reading.current.then(start, start);
    return reading.next;
  };
}
