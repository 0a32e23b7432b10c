// What was asked for, item by item, and how it was served: of a unit's taxonomy, counted from its log.
import type { BodySummary } from './body.js';
import type { Category } from './classification.js';
import type { AsOf, Figure } from './figure.js';
import type { AppealItem } from './taxonomy.js';
import type { Period } from './time.js';

/** One item that was asked for. */
export interface DemandRow {
  /** As the unit calls it now; by its code where it no longer has it. */
  item: AppealItem;
  /** Absent where the unit no longer has it. */
  category?: Category;
  /** The service standard as it is now. */
  standard?: string;
  received: Figure;
  /** The unit's word that it is done came by the day that was promised, and nobody has disagreed since. */
  inTime: Figure;
  /** Said to be solved by its resident. */
  confirmed: Figure;
}

/** Demand against service. Only cases whose item was named are in it; most asked for first. */
export interface Demand {
  body: BodySummary;
  period: Period;
  asOf: AsOf;
  items: DemandRow[];
  demo?: true;
}
