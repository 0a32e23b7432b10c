// Counts of buckets, and what moving one case changes in them.

/** Percentages of fewer cases than this say 样本不足 instead of a value. */
export const SMALLEST_SAMPLE = 10;

export interface Counted<B> {
  readonly bucket: B;
  readonly count: number;
}

/** Out of the bucket before (absent for what is new) and into the one after; nothing where both are one. */
export function difference<B>(
  before: B | undefined,
  after: B | undefined,
  key: (bucket: B) => string,
): Counted<B>[] {
  if (before !== undefined && after !== undefined && key(before) === key(after)) return [];
  return [
    ...(before === undefined ? [] : [{ bucket: before, count: -1 }]),
    ...(after === undefined ? [] : [{ bucket: after, count: 1 }]),
  ];
}
