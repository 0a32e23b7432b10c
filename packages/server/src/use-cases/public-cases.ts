// Cases as anyone may see them, looked up and searched by day, and their public steps: for interfaces of others' making.
import type { AppealState, BodySummary, Category, Day, PublicAppeal } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { isAppealNumber, ledgerOf } from './numbers.js';
import type { DaySpan, LedgerView, UseCasePorts } from './ports.js';
import { publicAppeal } from './public-appeals.js';
import type { PublicRecord } from './records.js';
import type { Units } from './units.js';

/** The public view, and what the open entries of the sealed log say beside it. */
export interface PublicCase {
  readonly appeal: PublicAppeal;
  /** The unit that answers for it now. */
  readonly responsible: BodySummary;
  /** The day it was closed; of an open one the day of its latest step. */
  readonly changedOn: Day;
}

/** One move of a case as public topics carried it: an anonymous case joins once a day, in no order. */
export interface PublicStep {
  /** Its place in the ledger's stream, e.g. `FZ-1203`. */
  readonly id: string;
  readonly number: string;
  /** Where the case then stood. */
  readonly state: AppealState;
  /** The day it was made public. */
  readonly day: Day;
}

export interface StepSearch {
  readonly body: string;
  readonly days: DaySpan;
  readonly skip: number;
  readonly limit: number;
}

export interface CaseSearch extends StepSearch {
  /** All if absent. */
  readonly categories?: readonly Category[];
  /** Only those that are not closed, or only those that are; all if absent. */
  readonly open?: boolean;
}

/** Petitions are in none of the answers: they have no public view. */
export interface PublicCases {
  /** Those of these numbers there are, in the order asked for. */
  readonly find: (numbers: readonly string[], now: Millis) => Promise<PublicCase[]>;
  /** Cases received on some days, newest first. @throws OperationError `body.not-found` */
  readonly search: (search: CaseSearch, now: Millis) => Promise<PublicCase[]>;
  /** What moved on some days, oldest first. @throws OperationError `body.not-found` */
  readonly steps: (search: StepSearch) => Promise<PublicStep[]>;
}

export function createPublicCases({
  directory,
  ledgers,
}: Pick<UseCasePorts, 'directory' | 'ledgers'>): PublicCases {
  return {
    async find(numbers, now) {
      const units = await directory.units();
      const wanted = numbers.filter(isAppealNumber);
      const asked = [...new Set(wanted.map(ledgerOf))].filter((ledger) => units.ledgers.includes(ledger));
      const found = await Promise.all(
        asked.map((ledger) =>
          ledgers.read(ledger, async (view) => {
            const own = wanted.filter((number) => ledgerOf(number) === ledger);
            return await publicCases(view, await view.publicAppeals(own), units, now);
          }),
        ),
      );
      const byNumber = new Map(found.flat().map((one) => [one.appeal.number, one]));
      return wanted.flatMap((number) => byNumber.get(number) ?? []);
    },

    async search({ open, days, ...search }, now) {
      const units = await directory.units();
      const { ledger } = bodyOf(units, search.body);
      const query = { ...search, received: days, ...(open !== undefined && { where: [{ open }] }) };
      return await ledgers.read(ledger, async (view) =>
        publicCases(view, await view.publicList(query), units, now),
      );
    },

    async steps(search) {
      const { ledger } = bodyOf(await directory.units(), search.body);
      const steps = await ledgers.read(ledger, (view) => view.publicAnnouncements(search));
      return steps.map(({ seq, number, state, day }) => ({
        id: `${ledger}-${String(seq)}`,
        number,
        state,
        day,
      }));
    },
  };
}

async function publicCases(
  view: LedgerView,
  records: readonly PublicRecord[],
  units: Units,
  now: Millis,
): Promise<PublicCase[]> {
  const changed = await view.lastChanged(records.map(({ case: { number } }) => number));
  return records.map((record) => {
    const { number, closedOn, received, responsible } = record.case;
    return {
      appeal: publicAppeal(record, units, now),
      responsible: units.summary(responsible),
      changedOn: closedOn ?? changed.get(number) ?? received,
    };
  });
}
