// What a ledger counts at once for the page of four rights: all of it from rows that are few, or counted already.
export interface RightsFigures {
  /** Pending appeals past their day, petitions apart. */
  readonly overdueAppeals: number;
  readonly commitments: { readonly made: number; readonly open: number; readonly overdue: number };
  readonly decisions: { readonly all: number; readonly open: number; readonly adopted: number };
  /** Tasks not taken back that say what they cost, and what that comes to in whole yuan. */
  readonly funds: { readonly tasks: number; readonly yuan: number };
}

export interface RightsReads {
  rightsFigures(query: { readonly body: string; readonly today: string }): Promise<RightsFigures>;
}
