// A commitment as anyone sees it: what was promised, every date and reason it ever had.
import type { Commitment, CommitmentDetail, CommitmentStep, Day } from '@huiyin/sdk';
import {
  bytesToHex,
  canonicalJson,
  commitmentConfirmBy,
  dayOf,
  daysBetween,
  daysLeft,
  isCommitmentOverdue,
  isLate,
  momentOf,
  officialCalendar,
  type CommitmentChange,
  type CommitmentEvent,
  type HmacSha256,
  type Millis,
} from '@huiyin/sdk/rules';
import { calendarYearFacts } from './calendar-years.js';
import type { CommitmentEntry, CommitmentRecord } from './commitment-records.js';
import { wordsSaltOf } from './salts.js';
import { authorName } from './timeline.js';
import type { Units } from './units.js';

/** Days between making and recording a promise beyond which that is said. */
const RECORDED_LATE_DAYS = 1;

interface Circumstances {
  readonly units: Units;
  readonly now: Millis;
}

/** @param entries all of the commitment's, oldest first */
export function commitmentView(
  { case: commitment, words }: CommitmentRecord,
  entries: readonly CommitmentEntry[],
  { units, now }: Circumstances,
): Commitment {
  const today = dayOf(now);
  const { id, origin, appeal, madeOn, recordedOn, original, due, status, requested } = commitment;
  const lastDay = commitmentConfirmBy(commitment);
  return {
    id,
    body: units.summary(commitment.body),
    unit: units.summary(commitment.unit),
    owner: words.owner,
    text: words.text,
    origin,
    ...(appeal !== undefined && { appeal }),
    ...(commitment.residentGone && { residentGone: true }),
    madeOn,
    recordedOn,
    ...(daysBetween(madeOn, recordedOn) > RECORDED_LATE_DAYS && { recordedLate: true }),
    original,
    due,
    ...(commitment.provisional && { provisional: true }),
    status,
    late: isLate(commitment, today),
    overdue: isCommitmentOverdue(commitment, today),
    daysLeft: daysLeft(commitment, today),
    ...(commitment.claimedOn !== undefined && { claimedOn: commitment.claimedOn }),
    ...(lastDay !== undefined && { confirmBy: lastDay }),
    ...(commitment.closedOn !== undefined && { closedOn: commitment.closedOn }),
    ...(commitment.confirmedBy && { confirmedBy: commitment.confirmedBy }),
    ...(words.witnessGroup !== undefined && { witnessGroup: words.witnessGroup }),
    ...movesOf(entries.flatMap(({ event }) => event ?? [])),
    ...(original.basis === 'working-days' && yearsBeside(units, original.due > due ? original.due : due)),
    ...(requested && {
      requestedExtension: {
        to: requested.to,
        reason: requested.reason,
        person: requested.person,
        on: requested.on,
      },
    }),
    ...(commitment.demo && { demo: true }),
  };
}

/** Years that whoever counts again as far as a day may not know. */
function yearsBeside({ calendar }: Units, last: Day): Pick<Commitment, 'years'> {
  const years = calendar.years.filter(
    (year) => !officialCalendar.years.includes(year) && year.year <= Number(last.slice(0, 4)),
  );
  return years.length > 0 ? { years: years.map(calendarYearFacts) } : {};
}

/** With its whole life, and what is needed to hold each step against the sealed log. */
export function commitmentDetail(
  record: CommitmentRecord,
  entries: readonly CommitmentEntry[],
  { hmacSha256, ...circumstances }: Circumstances & { readonly hmacSha256: HmacSha256 },
): CommitmentDetail {
  const step = ({ leafIndex, facts, author, at, ...said }: CommitmentEntry): CommitmentStep => ({
    type: facts.event,
    at: momentOf(at),
    by: authorName(author, circumstances.units),
    leafIndex,
    ...wordsOf(said, leafIndex, hmacSha256),
  });
  return { ...commitmentView(record, entries, circumstances), history: entries.map(step).reverse() };
}

/** What was said and what proves it: both, or neither once a resident had it erased. */
function wordsOf(
  { event, opener }: Pick<CommitmentEntry, 'event' | 'opener'>,
  leafIndex: number,
  hmacSha256: HmacSha256,
): Pick<CommitmentStep, 'words' | 'wordsSalt'> {
  const salt = opener && wordsSaltOf(opener, leafIndex, hmacSha256);
  return event && salt ? { words: canonicalJson(event), wordsSalt: bytesToHex(salt) } : {};
}

type Moves = Pick<Commitment, 'extensions' | 'restatements' | 'withdrawal' | 'nodes' | 'evidence'>;

/** What happened to its date, and on the way to it. */
function movesOf(events: readonly CommitmentEvent[]): Moves {
  const all = <Type extends CommitmentChange['type']>(type: Type) =>
    events.filter((event): event is Extract<CommitmentChange, { type: Type }> => event.type === type);
  const [withdrawn] = all('withdrawn');
  return {
    ...(withdrawn && { withdrawal: { reason: withdrawn.reason, on: withdrawn.day } }),
    extensions: all('extended').map(({ from, to, reason, person, day, approvedBy }) => ({
      from,
      to,
      reason,
      person,
      on: day,
      ...(approvedBy !== undefined && { approvedBy }),
    })),
    restatements: all('restated').map(({ from, to, day }) => ({ from, to, on: day })),
    nodes: all('node-added').map(({ title, due }) => ({ title, due })),
    evidence: all('evidence-added').map(({ kind, text, day, photo }) => {
      const gone = all('photo-taken-down').find((one) => one.photo === photo?.id);
      return {
        ...{ kind, text, on: day },
        ...(photo && { photo }),
        ...(gone && { photoTakenDown: { reason: gone.reason, on: gone.day } }),
      };
    }),
  };
}
