// The tables of photos.
import type { Role } from '@huiyin/sdk';
import type { Generated } from 'kysely';
import type { Instant, OptionalInstant } from './column-types.js';

export interface AttachmentTable {
  ledger: string;
  id: string;
  /** Absent once a case has it. */
  secret_hash: Buffer | null;
  bytes: number;
  received: Generated<number>;
  begun_at: Instant;
  /** Absent, as are the other three, until all of it is there. */
  width: number | null;
  height: number | null;
  image: Buffer | null;
  thumbnail: Buffer | null;
  /** Absent, as are the other two, while no case has it. */
  number: string | null;
  place: number | null;
  added_at: OptionalInstant;
}

/** As `Tables` has them, by name. */
export interface AttachmentTables {
  attachment: AttachmentTable;
  attachment_part: { ledger: string; attachment: string; first: number; sealed: Buffer };
  attachment_look: {
    ledger: string;
    number: string;
    looked_on: string;
    unit: string;
    person: string;
    role: Role;
  };
}
