// Which column of an office's list is what: the file `huiyin import --map` reads. A list is read by its headers.
import type { AppealKind, Category, Channel, Cohort } from './classification.js';

/** A text. At least one of both; alone, `default` is what every row says. */
export interface ImportText {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column?: string;
  /**
   * What stands for an empty cell.
   * @minLength 1
   * @maxLength 200
   */
  default?: string;
}

/** A text nothing can stand for. */
export interface ImportColumn {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column: string;
}

/** A moment, in Asia/Shanghai unless it says otherwise. */
export interface ImportMoment {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column: string;
  /**
   * How it is written, the first that fits: `YYYY` `M` `D` `H` `h` `m` `s` `A` (上午, 下午), doubled where there are
   * always two digits; anything else stands for itself. Common ways are known without.
   * @minItems 1
   * @maxItems 10
   * @items {"type":"string","minLength":4,"maxLength":40}
   */
  formats?: string[];
}

/** What kind of appeal it is. */
export interface ImportKind {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column?: string;
  /** What the list's values mean. Names of ours, in English or Chinese, need not be said. */
  values?: { [value: string]: AppealKind };
  /** For an empty cell, a value that is not listed, and where there is no column. */
  default?: AppealKind;
}

/** What it is about. */
export interface ImportCategory {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column?: string;
  /** What the list's values mean. Names of ours, in English or Chinese, need not be said. */
  values?: { [value: string]: Category };
  /** For an empty cell, a value that is not listed, and where there is no column. */
  default?: Category;
}

/** What exactly it is, by the unit's own taxonomy. A value it does not know names none, and the report says so. */
export interface ImportItem {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column: string;
  /** Codes of items by what the list calls them. Names and codes of the taxonomy need not be said. */
  values?: { [value: string]: string };
}

/** How it reached the office. */
export interface ImportChannel {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column?: string;
  /** What the list's values mean. Names of ours, in English or Chinese, need not be said. */
  values?: { [value: string]: Channel };
  /** For an empty cell, a value that is not listed, and where there is no column; `import` if absent. */
  default?: Channel;
}

/** Who asks. */
export interface ImportCohort {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column?: string;
  /** What the list's values mean. Names of ours, in English or Chinese, need not be said. */
  values?: { [value: string]: Cohort };
  /** For an empty cell, a value that is not listed, and where there is no column; `undisclosed` if absent. */
  default?: Cohort;
}

/** The unit of the ledger it is addressed to. */
export interface ImportUnit {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column: string;
  /** Slugs of units by what the list calls them. Names of ours need not be said. An empty cell is `body`. */
  values?: { [value: string]: string };
}

/** Yes or no. Any other value is refused, never guessed; an empty cell is no. */
export interface ImportFlag {
  /**
   * The column's header as the list writes it; a member's name in JSONL.
   * @minLength 1
   * @maxLength 100
   */
  column: string;
  /**
   * Values that mean yes; 是, yes, true and 1 if absent.
   * @minItems 1
   * @maxItems 20
   * @items {"type":"string","minLength":1,"maxLength":40}
   */
  yes?: string[];
  /**
   * Values that mean no; 否, no, false and 0 if absent.
   * @minItems 1
   * @maxItems 20
   * @items {"type":"string","minLength":1,"maxLength":40}
   */
  no?: string[];
}

/** How to reach the resident. Nothing is kept of it where the row is anonymous. */
export interface ImportContact {
  name?: ImportColumn;
  phone?: ImportColumn;
}

/** Which column of a list is what, and what every row of it says. */
export interface ImportMapping {
  /**
   * This schema, for editors.
   * @maxLength 200
   */
  $schema?: string;
  /**
   * The name of the list, the same in every run: with it a row is known again. A list under another name is another.
   * @minLength 1
   * @maxLength 60
   */
  source: string;
  /**
   * Slug of the unit all rows are addressed to, or of whose ledger their units are.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  unit?: ImportUnit;
  /** The row's own key. Without one a row is known by everything that is in it. */
  id?: ImportColumn;
  title: ImportText;
  text: ImportText;
  place: ImportText;
  /** When it happened. */
  occurredAt?: ImportMoment;
  /** When the office heard of it. Clocks start at the earlier of both; at least one is needed. */
  receivedAt?: ImportMoment;
  category: ImportCategory;
  item?: ImportItem;
  kind?: ImportKind;
  channel?: ImportChannel;
  cohort?: ImportCohort;
  contact?: ImportContact;
  anonymous?: ImportFlag;
  consentToPublish?: ImportFlag;
  /**
   * Values that mean that nothing is there, in any column, e.g. `无`.
   * @minItems 1
   * @maxItems 20
   * @items {"type":"string","minLength":1,"maxLength":40}
   */
  blank?: string[];
  /**
   * Of a spreadsheet; its first sheet if absent.
   * @minLength 1
   * @maxLength 100
   */
  sheet?: string;
  /**
   * The row the headers are in, from 1; the first if absent.
   * @TJS-type integer
   * @minimum 1
   * @maximum 100
   */
  headerRow?: number;
  /** What is between two cells of a CSV file; a comma if absent. */
  separator?: ',' | ';' | '\t' | '|';
}
