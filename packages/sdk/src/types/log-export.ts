// What an export of a ledger's log is of, and how its units are and were called.
import type { BodySummary, UnitKind } from './body.js';

/** What a card calls its unit: all of it that the digest covers beside the slug. */
export interface CardName {
  name: string;
  kind: UnitKind;
  demo?: true;
}

/** A unit in an export. */
export interface ExportedBody extends BodySummary {
  demo?: true;
  /**
   * What its published cards call it, where that is not what it is called now: the latest card's first. Not signed
   * either: which of them a card has, its digest knows.
   * @maxItems 100
   */
  formerly?: CardName[];
}

/**
 * What an export of a log is of. It is not signed: what counts is the checkpoint, and the entries up to its size.
 */
export interface LogExport {
  /**
   * The version of the format; 1.
   * @TJS-type integer
   */
  format: number;
  /** The log's name, e.g. `huiyin.example/FZ`. */
  origin: string;
  /** The ledger's code, e.g. `FZ`. */
  ledger: string;
  /** The units that keep this ledger. */
  bodies: ExportedBody[];
  /** The latest signed checkpoint, a C2SP signed note as text. */
  checkpoint: string;
}
