// The units of all ledgers as a tree: who is above whom, and which ledger a unit belongs to.
import type { Body, BodySummary } from '@huiyin/sdk';
import { officialCalendar, type WorkingCalendar } from '@huiyin/sdk/rules';

/** A unit with what only the server needs to know of it. */
export interface Unit extends Body {
  /** Code of the ledger its appeals are kept in, e.g. `FZ`. */
  readonly ledger: string;
}

/** The units as they were at one moment. Small enough to be held whole. */
export class Units {
  readonly #bySlug: ReadonlyMap<string, Unit>;

  /**
   * @param all in the order they are shown in
   * @param ledgers codes of all ledgers
   */
  constructor(
    readonly all: readonly Unit[],
    readonly ledgers: readonly string[],
    /** Working days are counted by it. */
    readonly calendar: WorkingCalendar = officialCalendar,
  ) {
    this.#bySlug = new Map(all.map((unit) => [unit.slug, unit]));
  }

  get(slug: string): Unit | undefined {
    return this.#bySlug.get(slug);
  }

  /** The unit a ledger is kept for: the first of its units that stands under none of them. */
  headOf(ledger: string): Unit | undefined {
    const isOfLedger = (unit: Unit | undefined): boolean => unit?.ledger === ledger;
    return this.all.find(
      (unit) => isOfLedger(unit) && !isOfLedger(unit.parent && this.get(unit.parent.slug)),
    );
  }

  /** Name and kind of a unit; its slug stands for the name of one that is gone. */
  summary(slug: string): BodySummary {
    const unit = this.get(slug);
    return unit ? summaryOf(unit) : { slug, name: slug, kind: 'office' };
  }

  /** Slugs of a unit and of all under it that are in its ledger. */
  under(above: string, ledger: string): string[] {
    return this.all
      .filter((unit) => unit.ledger === ledger && this.isWithin(unit.slug, above))
      .map(({ slug }) => slug);
  }

  /** The units above one, the nearest first. */
  above(slug: string): Unit[] {
    const found: Unit[] = [];
    let at = this.#parentOf(slug);
    // A tree written badly may have a ring in it.
    while (at && at.slug !== slug && !found.includes(at)) {
      found.push(at);
      at = this.#parentOf(at.slug);
    }
    return found;
  }

  /** Whether `slug` is `above` or stands anywhere under it. */
  isWithin(slug: string, above: string): boolean {
    // A tree written badly may have a ring in it: no walk is longer than there are units.
    let at: string | undefined = slug;
    for (let steps = 0; at !== undefined && steps <= this.all.length; steps += 1) {
      if (at === above) return true;
      at = this.get(at)?.parent?.slug;
    }
    return false;
  }

  #parentOf(slug: string): Unit | undefined {
    const parent = this.get(slug)?.parent;
    return parent && this.get(parent.slug);
  }
}

/** A unit's name and address, and nothing else of it. */
export function summaryOf({ slug, name, kind }: BodySummary): BodySummary {
  return { slug, name, kind };
}
