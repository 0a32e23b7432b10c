// The port through which use-cases hear that something was announced.

/** Wakes whoever waits for something to be announced. */
export interface News {
  /** A mark to wait from, taken before reading what is there. */
  mark(): number;
  /**
   * Resolves as soon as one of the ledgers has had news since the mark.
   * @returns `quiet` when `ms` have passed without, `over` when aborted or the server is closing
   */
  wait(
    ledgers: readonly string[],
    mark: number,
    ms: number,
    signal: AbortSignal,
  ): Promise<'news' | 'quiet' | 'over'>;
}
