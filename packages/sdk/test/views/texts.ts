// Every text in a view, and what no text may ever hold.

/** All strings in a value, however deep. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What a gap in the facts or the words looks like once it is printed. */
export const gap = /undefined|null|NaN|Infinity|\[object|\{\w+\}/;
