// Periods of a card, one after the other, so that no answer is the one before.

/** Years, halves, quarters and months from one day to another. */
export function periodsOf(from: string, until: string): readonly [string, ...string[]] {
  const periods: string[] = [];
  const [last] = [until.slice(0, 7)];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
    const begun = months.filter((month) => month <= last && month >= from.slice(0, 7));
    const has = (first: number): boolean => begun.some((month) => Number(month.slice(5)) >= first);
    periods.push(
      String(year),
      ...[1, 2].filter((half) => has(half * 6 - 5)).map((half) => `${year}-H${half}`),
      ...[1, 2, 3, 4].filter((quarter) => has(quarter * 3 - 2)).map((quarter) => `${year}-Q${quarter}`),
      ...begun,
    );
  }
  const [first, ...rest] = periods;
  if (first === undefined) throw new RangeError(`nothing between ${from} and ${until}`);
  return [first, ...rest];
}
