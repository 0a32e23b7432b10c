// Making an article short enough: one thing after another gives way, each only as far as it must.

/** Something of which less can be shown. */
export interface Cut {
  readonly name: string;
  /** How much of it there is. */
  readonly full: number;
  /** How much of it is left at least. 0 where it can be left out whole. */
  readonly floor: number;
}

/** How much of what is shown; all of what was never named. */
export type Allowed = (name: string) => number;

/**
 * The fullest drawing that fits, if any does. Cuts are made in their order: the next is begun only where the one before
 * is at its floor. Draws at most once for each doubling of each cut, so it ends whatever is drawn.
 */
export function fit<Drawing>(
  cuts: readonly Cut[],
  draw: (allowed: Allowed) => Drawing,
  fits: (drawing: Drawing) => boolean,
): Drawing | undefined {
  // What is named twice gives way twice: first to one floor, later to a lower one.
  const amounts = new Map([...cuts].reverse().map(({ name, full }) => [name, full]));
  const drawn = (): Drawing => draw((name) => amounts.get(name) ?? Infinity);
  const whole = drawn();
  if (fits(whole)) return whole;
  for (const { name, full, floor } of cuts) {
    if (floor >= full) continue;
    amounts.set(name, floor);
    let best = drawn();
    if (!fits(best)) continue;
    // `least` fits; `most` does not.
    for (let least = floor, most = full; most - least > 1;) {
      const middle = Math.floor((least + most) / 2);
      amounts.set(name, middle);
      const next = drawn();
      if (fits(next)) {
        best = next;
        least = middle;
      } else {
        most = middle;
      }
    }
    return best;
  }
  return undefined;
}
