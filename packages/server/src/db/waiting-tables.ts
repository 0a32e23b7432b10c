// The table of questions that wait at meetings.
import type { OptionalInstant } from './column-types.js';

export interface WaitingTables {
  meeting_waiting: {
    ledger: string;
    meeting: string;
    appeal: string;
    state: 'waiting' | 'taken' | 'aside';
    reason: string | null;
    unit: string | null;
    person: string | null;
    settled_at: OptionalInstant;
  };
}
