// The units under one, side by side: each with the figures of its own card, in the directory's order and no other.
import type { BodySummary } from './body.js';
import type { AsOf, Figure } from './figure.js';
import type { AsideFigures, ClosingFigures, CommitmentCounts, ProblemFigures } from './report-card.js';
import type { Period } from './time.js';

/** One unit: the figures of its live card. They were counted from its own ledger's log, which `asOf` names. */
export interface UnitFigures {
  body: BodySummary;
  asOf: AsOf;
  received: Figure;
  problems: ProblemFigures;
  closing: ClosingFigures;
  aside: AsideFigures;
  officeClaim: Figure;
  commitments?: CommitmentCounts;
  demo?: true;
}

/** The units directly under one that answer to residents. */
export interface UnitOverview {
  body: BodySummary;
  period: Period;
  /** In the directory's order: nothing here ranks units. */
  items: UnitFigures[];
  demo?: true;
}
