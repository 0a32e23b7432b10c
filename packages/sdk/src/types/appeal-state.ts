// Where an appeal can stand, and its public number.

/** Where an appeal stands. `claimed-done` is the unit's word; `confirmed` carries its witness. */
export type AppealState =
  | 'received'
  | 'accepted'
  | 'assigned'
  | 'in-hand'
  | 'answered'
  | 'claimed-done'
  | 'confirmed'
  | 'unconfirmed'
  | 'closed-cannot'
  | 'declined'
  | 'merged'
  | 'withdrawn';

/**
 * An appeal's public number: ledger code, year, serial, e.g. `FZ-2026-000109`.
 * @pattern ^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$
 */
export type AppealNumber = string;
