// Who takes part and by which way, told so that no few people can be worked out: not from one count, nor from two.
import type {
  Channel,
  ChannelParticipation,
  Cohort,
  Participation,
  ParticipationFacts,
  ToldCohort,
} from '../../types/index.js';
import { FiguresError } from './case-figures.js';
import { isPetition, type Bucket } from './buckets.js';
import type { Counted } from './counted.js';

/** Fewer are not told apart, nor is anything that would tell them. */
export const FEWEST_OF_COHORT = 5;

/** How many appeals one cohort sent by one channel. */
export interface CohortByChannel {
  readonly channel: Channel;
  readonly cohort: Cohort;
  readonly count: number;
}

/**
 * Channel by channel: cohorts in steps of five at least, and the rest in one number.
 *
 * A channel's sum is public, so what is told of a channel must leave a rest that tells nobody: five at least, of two
 * cohorts at least (those who did not say count as one), or only such as did not say. Where it would not, the smallest
 * step is left out as well. And since the count before is public too, what is told grows by five at least or not at
 * all: what has come since is never told apart from what was held back. A number that was told never falls; who was
 * erased since is still in it.
 * @param counted exact counts; petitions not among them
 * @param before what the latest count of the same year told
 */
export function toldParticipation(
  counted: readonly CohortByChannel[],
  before: readonly ChannelParticipation[] = [],
): ChannelParticipation[] {
  const cohortsBefore = (channel: Channel): readonly ToldCohort[] =>
    before.find((one) => one.channel === channel)?.cohorts ?? [];
  return [...new Set(counted.map(({ channel }) => channel))]
    .map((channel) => {
      const ofChannel = counted.filter((one) => one.channel === channel);
      return toldOfChannel(channel, ofChannel, cohortsBefore(channel));
    })
    .filter(({ received }) => received > 0)
    .sort((a, b) => b.received - a.received || (a.channel < b.channel ? -1 : 1));
}

function toldOfChannel(
  channel: Channel,
  counted: readonly CohortByChannel[],
  before: readonly ToldCohort[],
): ChannelParticipation {
  const toldBefore = (cohort: Cohort): number => before.find((one) => one.cohort === cohort)?.count ?? 0;
  const received = sum(counted);
  const held = counted
    .map(({ cohort, count }) => ({ cohort, count: count - toldBefore(cohort) }))
    .filter(({ count }) => count > 0);
  const steps = held
    .filter(({ cohort, count }) => cohort !== 'undisclosed' && count >= FEWEST_OF_COHORT)
    .sort((a, b) => a.count - b.count || (a.cohort < b.cohort ? -1 : 1));
  while (steps.length > 0 && restTells(held.filter((one) => !steps.includes(one)))) steps.shift();

  const cohorts = new Map(before.map(({ cohort, count }) => [cohort, count]));
  for (const { cohort, count } of steps) cohorts.set(cohort, toldBefore(cohort) + count);
  const told = [...cohorts]
    .map(([cohort, count]) => ({ cohort, count }))
    .sort((a, b) => b.count - a.count || (a.cohort < b.cohort ? -1 : 1));
  return { channel, received, cohorts: told, rest: received - sum(told) };
}

/** Whether what is left over would say something of a few people. */
function restTells(rest: readonly Omit<CohortByChannel, 'channel'>[]): boolean {
  const someSaid = rest.some(({ cohort }) => cohort !== 'undisclosed');
  return someSaid && (rest.length < 2 || sum(rest) < FEWEST_OF_COHORT);
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** How a count is known again among those of other units and years. */
export function participationKey({ body, year }: Pick<ParticipationFacts, 'body' | 'year'>): string {
  return `${body}|${year}`;
}

/** As it stands on a card. @param leaf its index in the log */
export function participationOf(
  { year, day, channels, sessions }: ParticipationFacts,
  leaf: number,
): Participation {
  return { year, countedOn: day, leaf, channels, sessions };
}

/**
 * Holds what everybody can count, how many came by each channel, against the entries before it.
 * @throws FiguresError if they say otherwise
 */
export function checkParticipation(
  { body, year, channels }: ParticipationFacts,
  buckets: Iterable<Counted<Bucket>>,
): void {
  const received = new Map<Channel, number>();
  for (const { bucket, count } of buckets) {
    if (bucket.body !== body || !bucket.month.startsWith(year) || isPetition(bucket)) continue;
    received.set(bucket.channel, (received.get(bucket.channel) ?? 0) + count);
  }
  const isCounted =
    channels.length === received.size &&
    channels.every(
      (row) => row.received === received.get(row.channel) && row.received === sum(row.cohorts) + row.rest,
    );
  if (!isCounted) {
    throw new FiguresError(`who took part at ${body} in ${year} is not what came by each channel before`);
  }
}
