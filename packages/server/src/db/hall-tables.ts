// The tables of seats at meetings and of what those who had one thought.
import type { Millis } from '@huiyin/sdk/rules';
import type { ColumnType } from 'kysely';

type Bytes = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;

export interface HallTables {
  meeting_seat: {
    ledger: string;
    meeting: string;
    /** From 1. */
    seat: number;
    /** A keyed hash of the slip's code and its cohort; null once the meeting has begun. */
    mark: Bytes;
    /** Of slips printed for the door; null once the meeting has begun. */
    printing: ColumnType<number | null, number | null | undefined, null>;
  };
  meeting_hall: {
    ledger: string;
    meeting: string;
    /** Sealed counts of those who registered, by cohort. */
    cohorts: Bytes;
    /** Sealed counts of ratings. */
    ratings: Bytes;
    /** When ratings end; null before the meeting has closed. */
    rated_until: ColumnType<Millis | null, Date | null | undefined, Date | null>;
  };
}
