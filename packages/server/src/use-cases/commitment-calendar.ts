// commitments.calendar, commitments.calendarOf: due days for calendar programs, as of the log and no later.
import type { Commitment } from '@huiyin/sdk';
import { addDays, dayOf, type Millis } from '@huiyin/sdk/rules';
import { commitmentCalendar, type CalendarInput } from '@huiyin/sdk/views';
import { calendarWordsFor } from '@huiyin/sdk/words';
import { bodyOf } from './bodies.js';
import type { CommitmentEntry, CommitmentRecord } from './commitment-records.js';
import { commitmentView } from './commitment-view.js';
import { commitmentFilters, entriesOf } from './commitments.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerView, UseCasePorts } from './ports.js';
import { summaryOf, type Units } from './units.js';

/** Commitments in one calendar at most, those due first before others. */
const MOST = 500;
/** Days for which a commitment stays in the calendar after it ended, so that whoever follows it sees how. */
const ENDED_SHOWN = 90;

const words = calendarWordsFor('zh-CN');

/** A unit's: what has not ended, and what did lately. */
export function commitmentsCalendar({
  directory,
  ledgers,
  calendars,
}: UseCasePorts): UseCase<'commitments.calendar'> {
  return async ({ query: { body: slug, filter } }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, slug);
    const [records, entries] = await ledgers.read(unit.ledger, async (view) => {
      const found = await listed(view, unit.slug, filter, now);
      return [found, await view.commitmentEntries(idsOf(found.slice(0, MOST)))] as const;
    });
    return draw(calendars, records.slice(0, MOST), entries, {
      units,
      now,
      body: summaryOf(unit),
      filter: filterOf(filter),
      more: records.length > MOST,
    });
  };
}

/** One commitment's, whatever became of it. */
export function commitmentCalendarOf({
  directory,
  ledgers,
  calendars,
}: UseCasePorts): UseCase<'commitments.calendarOf'> {
  return async ({ path: { id } }, { now }) => {
    const units = await directory.units();
    const [record, entries] = await ledgers.read(ledgerOf(id), (view) =>
      Promise.all([view.commitment(id), view.commitmentEntries([id])]),
    );
    if (!record) throw new OperationError('commitment.not-found');
    const body = units.summary(record.case.body);
    return draw(calendars, [record], entries, { units, now, body, more: false });
  };
}

/** One more than a calendar takes, to know whether there are others. What has not ended comes first. */
async function listed(
  view: LedgerView,
  body: string,
  filter: string | undefined,
  now: Millis,
): Promise<CommitmentRecord[]> {
  const { open = [], claimed = [], ended = [] } = commitmentFilters;
  const wanted = filter === undefined ? [...open, ...claimed, ...ended] : (commitmentFilters[filter] ?? []);
  const current = wanted.filter((status) => !ended.includes(status));
  const over = wanted.filter((status) => ended.includes(status));
  const limit = MOST + 1;
  const closedSince = addDays(dayOf(now), -ENDED_SHOWN);
  const [first, then] = await Promise.all([
    current.length > 0 ? view.commitments({ body, statuses: current, limit }) : [],
    over.length > 0 ? view.commitments({ body, statuses: over, closedSince, limit }) : [],
  ]);
  return [...first, ...then];
}

type Drawing = Pick<CalendarInput, 'body' | 'filter' | 'more'> & {
  readonly units: Units;
  readonly now: Millis;
};

function draw(
  calendars: UseCasePorts['calendars'],
  records: readonly CommitmentRecord[],
  entries: readonly CommitmentEntry[],
  { units, now, ...of }: Drawing,
): string {
  const commitments = records.map((record) => {
    const own = entriesOf(record.case.id, entries);
    const commitment: Commitment = commitmentView(record, own, { units, now });
    return { commitment, changedAt: own.at(-1)?.at ?? 0 };
  });
  const view = commitmentCalendar({ ...of, commitments, origin: calendars.origin }, dayOf(now), words);
  return calendars.write(view);
}

function idsOf(records: readonly CommitmentRecord[]): string[] {
  return records.map((record) => record.case.id);
}

/** The route table has let no other through. */
function filterOf(filter: string | undefined): CalendarInput['filter'] {
  return (['open', 'claimed', 'ended'] as const).find((one) => one === filter);
}
