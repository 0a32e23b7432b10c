// Numbers, counted from 1 in each year.
export class Series {
  readonly last = new Map<number, number>();

  next(year: number): number {
    const serial = (this.last.get(year) ?? 0) + 1;
    this.last.set(year, serial);
    return serial;
  }
}

/** e.g. `FZ-2026-000109`, and of commitments `FZ-C-2026-000012`. */
export function numberOf(prefix: string, year: number, serial: number): string {
  return `${prefix}-${year}-${String(serial).padStart(6, '0')}`;
}
