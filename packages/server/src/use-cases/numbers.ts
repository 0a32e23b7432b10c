// Appeal numbers: ledger code, year of receipt, serial.
import type { AppealNumber } from '@huiyin/sdk';

/** e.g. `FZ-2026-000109`. */
export function formatNumber(ledger: string, year: number, serial: number): AppealNumber {
  return `${ledger}-${String(year).padStart(4, '0')}-${String(serial).padStart(6, '0')}`;
}

/** The code of the ledger a number belongs to. */
export function ledgerOf(number: AppealNumber): string {
  return number.slice(0, number.indexOf('-'));
}

/** Whether it can be an appeal's number at all. */
export function isAppealNumber(text: string): boolean {
  return /^[A-Z]{2,4}-\d{4}-\d{6}$/.test(text);
}
