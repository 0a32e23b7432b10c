// Seeded randomness: the same seed gives the same lives, on every machine.

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to 1, without 1. Mulberry32: 32 bits of state, good enough for who asks what when. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both among them. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  /** True that often, from 0 to 1. */
  isLuck(share: number): boolean {
    return this.share() < share;
  }

  one<T>(of: readonly [T, ...T[]]): T {
    return of[this.between(0, of.length - 1)] ?? of[0];
  }

  /** One of these, each as often as its weight says. */
  weighed<T>(of: readonly (readonly [weight: number, value: T])[]): T {
    const all = of.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.share() * all;
    for (const [weight, value] of of) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError('there is nothing to choose from');
  }
}
