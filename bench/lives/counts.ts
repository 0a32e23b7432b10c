// Counts by bucket, kept as the transaction that appends keeps them.
import type { Counted } from '@huiyin/sdk/rules';

export class Counts<B> {
  readonly #key: (bucket: B) => string;
  readonly #counts = new Map<string, Counted<B>>();

  constructor(key: (bucket: B) => string) {
    this.#key = key;
  }

  add(changes: readonly Counted<B>[]): void {
    for (const { bucket, count } of changes) {
      const key = this.#key(bucket);
      const sum = (this.#counts.get(key)?.count ?? 0) + count;
      if (sum === 0) this.#counts.delete(key);
      else this.#counts.set(key, { bucket, count: sum });
    }
  }

  all(): Counted<B>[] {
    return [...this.#counts.values()];
  }
}
