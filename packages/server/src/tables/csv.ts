// Writes tables as CSV: quoting and line ends are the library's.
import { stringify } from 'csv-stringify/sync';
import type { Tables } from '../use-cases/ports.js';

/** Excel takes a file without the mark for the old encoding of its country; a cell that begins a formula is quoted. */
export const csvTables: Tables = {
  write: ({ columns, rows }) =>
    stringify([...rows], {
      bom: true,
      header: true,
      columns: [...columns],
      record_delimiter: 'windows',
      escape_formulas: true,
    }),
};
