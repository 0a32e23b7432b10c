// Where a commitment stands, said in one to three short sentences.
import type { Commitment, Day } from '../types/index.js';
import { daysBetween } from '../rules/calendar.js';
import type { CommitmentWords } from '../words/index.js';
import { daysLate, groupOf, hearsResident } from './commitment-standing.js';
import { fill, formatCount, formatDay } from './format.js';

type Sentence = keyof CommitmentWords['commitment']['headline'];

/** What has happened, who can say whether it is so, and what the original day makes of it. */
export function commitmentHeadline(commitment: Commitment, today: Day, words: CommitmentWords): string {
  const dayText = (day: Day | undefined): string => (day ? formatDay(day, words) : '');
  const group = groupOf(commitment, words);
  const values = {
    unit: commitment.unit.name,
    group,
    witness: hearsResident(commitment) ? words.commitment.residentWitness : group,
    due: dayText(commitment.due),
    original: dayText(commitment.original.due),
    claimedOn: dayText(commitment.claimedOn),
    closedOn: dayText(commitment.closedOn),
    confirmBy: dayText(commitment.confirmBy),
  };
  const over = { days: formatCount(Math.max(0, daysBetween(commitment.due, today))) };
  const late = { days: formatCount(Math.abs(daysLate(commitment, today))) };
  const said = standing(commitment, today).map((name) =>
    fill(words.commitment.headline[name], { ...values, ...over }),
  );
  const judged = byOriginal(commitment, today).map((name) =>
    fill(words.commitment.headline[name], { ...values, ...late }),
  );
  return [...said, ...judged].join('');
}

function standing(commitment: Commitment, today: Day): Sentence[] {
  const { status, claimedOn, closedOn } = commitment;
  switch (status) {
    case 'open': {
      if (today > commitment.due) return ['overdue'];
      return [today === commitment.due ? 'today' : 'running'];
    }
    case 'claimed':
      return [claimedOn ? 'claimed' : 'claimedNoDay', ...awaiting(commitment)];
    case 'confirmed':
      return [commitment.confirmedBy === 'group' ? 'confirmedGroup' : 'confirmedResident'];
    case 'unconfirmed':
      return ['unconfirmed'];
    case 'broken':
      return [claimedOn ? 'brokenDisputed' : 'broken'];
    case 'withdrawn':
      return [closedOn ? 'withdrawnOn' : 'withdrawn'];
  }
}

function awaiting(commitment: Commitment): Sentence[] {
  const { witnessGroup, confirmBy } = commitment;
  const others = witnessGroup === undefined ? 'awaitingNobody' : 'awaitingGroup';
  const witness = hearsResident(commitment) ? 'awaitingResident' : others;
  return confirmBy ? [witness, 'awaitingUntil'] : [witness];
}

/** Kept on time or not is judged by the original day alone; where both days are the same it goes without saying. */
function byOriginal(commitment: Commitment, today: Day): Sentence[] {
  const { status, due, original, claimedOn } = commitment;
  const isLate = daysLate(commitment, today) > 0;
  const isMoved = due !== original.due;
  if (status === 'open') return isLate && isMoved ? ['lateRunning', 'judged'] : [];
  if (status === 'broken') return [];
  if (isLate) return isMoved ? ['lateEnded', 'judged'] : ['lateEnded'];
  return status !== 'withdrawn' && claimedOn !== undefined ? ['onTime'] : [];
}
