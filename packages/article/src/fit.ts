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
 * A drawing that fits, if any does, with as much in it as there is room for. Things give way in the order of the cuts,
 * the next only where the one before is at its floor; then whatever gave way more than it had to comes back, the last
 * first. What is named twice gives way twice. Each step halves how much is in question, so it ends whatever is drawn.
 */
export function fit<Drawing>(
  cuts: readonly Cut[],
  draw: (allowed: Allowed) => Drawing,
  fits: (drawing: Drawing) => boolean,
): Drawing | undefined {
  const amounts = new Map([...cuts].reverse().map(({ name, full }) => [name, full]));
  const drawn = (): Drawing => draw((name) => amounts.get(name) ?? Infinity);
  const whole = drawn();
  if (fits(whole)) return whole;
  const given = giveWay(cuts, amounts, () => fits(drawn()));
  if (!given) return undefined;
  for (const cut of [...given].reverse()) comeBack(cut, amounts, () => fits(drawn()));
  return drawn();
}

/** @returns the cuts that were made, once there is something that fits */
function giveWay(
  cuts: readonly Cut[],
  amounts: Map<string, number>,
  isFitting: () => boolean,
): readonly Cut[] | undefined {
  for (const [index, { name, full, floor }] of cuts.entries()) {
    if (floor >= full) continue;
    amounts.set(name, floor);
    if (isFitting()) return cuts.slice(0, index + 1);
  }
  return undefined;
}

/** As much of it as fits. What there is of it now does. */
function comeBack({ name, full }: Cut, amounts: Map<string, number>, isFitting: () => boolean): void {
  let least = amounts.get(name) ?? full;
  // Whether all of it fits is asked first: then nothing has to be halved.
  let next = full;
  for (let most = full + 1; most - least > 1; next = Math.floor((least + most) / 2)) {
    amounts.set(name, next);
    if (isFitting()) least = next;
    else most = next;
  }
  amounts.set(name, least);
}
