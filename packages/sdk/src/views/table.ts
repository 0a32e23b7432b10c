// A table for spreadsheets: texts only, one row per thing.

export interface TableView {
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
}
