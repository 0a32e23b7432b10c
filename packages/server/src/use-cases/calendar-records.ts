// Years of the working-day calendar as the database keeps them.
import type { CalendarYearFacts, Role } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

/** A year as it was entered here. */
export interface EnteredYear {
  readonly facts: CalendarYearFacts;
  readonly revision: number;
  readonly at: Millis;
  readonly unit: string;
  readonly person: string;
}

export interface YearWrite extends EnteredYear {
  readonly role: Role;
  readonly answer?: KeptAnswer;
}

export interface CalendarReads {
  /** The last revision of each year, the earliest year first. They are the same for every ledger. */
  enteredYears(): Promise<EnteredYear[]>;
}

export interface CalendarWrites {
  /** From here to the end of the transaction nobody else enters a year. */
  lockYears(): Promise<void>;
  enterYear(write: YearWrite): Promise<void>;
}
