// The table of codes printed on paper.
import type { ColumnType } from 'kysely';
import type { CodePurpose, CodeState } from '../use-cases/printed-code-records.js';

export interface PrintedCodeTables {
  printed_code: PrintedCodeTable;
}

interface PrintedCodeTable {
  ledger: string;
  purpose: CodePurpose;
  record: string;
  code_hash: Buffer;
  state: ColumnType<CodeState, CodeState | undefined, CodeState>;
  /** Of seat slips, until the meeting begins. */
  printing: ColumnType<number | null, number | null | undefined, null>;
  press_hash: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
}
