// The port through which tables leave for spreadsheets.
import type { TableView } from '@huiyin/sdk/views';

/** What leaves the house for spreadsheets. */
export interface Tables {
  /** The text of a table (CSV, RFC 4180). No cell of it is taken for a formula. */
  write(table: TableView): string;
}
