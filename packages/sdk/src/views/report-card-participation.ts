// Who takes part and by which way: cohorts over all channels, channels one by one, and what was held among residents.
import type { ChannelParticipation, Cohort, Participation } from '../types/index.js';
import type { CardWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';
import { nameOf } from './name.js';

/** A number by name, and what it is made of. */
export interface ParticipationLine {
  readonly label: string;
  /** `至少31`, `42`. */
  readonly value: string;
  /** `件`, `场`. */
  readonly unit: string;
  readonly madeOf: string;
}

export interface ParticipationView {
  readonly heading: string;
  /** Of which year, and up to which day. */
  readonly summary: string;
  /** Most first. */
  readonly cohorts: readonly ParticipationLine[];
  /** Why cohorts are told as they are, or not at all. */
  readonly cohortsNote: string;
  readonly channelsHeading: string;
  /** Most first. */
  readonly channels: readonly ParticipationLine[];
  readonly sessionsHeading: string;
  /** Most first; none where none was held. */
  readonly sessions: readonly ParticipationLine[];
  /** What of it can be counted again by whom, and where it is sealed. */
  readonly note: string;
}

export function participationView(
  { year, countedOn, leaf, channels, sessions }: Participation,
  words: CardWords,
): ParticipationView {
  const w = words.reportCard.participation;
  const { case: unit } = words.common;
  const cohorts = cohortLines(channels, words);
  return {
    heading: w.heading,
    summary: fill(w.summary, { year, day: formatDay(countedOn, words) }),
    cohorts,
    cohortsNote: cohorts.length > 0 ? w.cohortsNote : w.noCohorts,
    channelsHeading: w.channelsHeading,
    channels: channels.map(({ channel, received, cohorts: told, rest }) => ({
      label: nameOf(words.terms.channels, channel),
      value: formatCount(received),
      unit,
      madeOf: [
        ...told.map(({ cohort, count }) => atLeast(nameOf(words.terms.cohorts, cohort), count, words)),
        ...(rest > 0 ? [fill(w.rest, { count: formatCount(rest) })] : []),
      ].join(w.separator),
    })),
    sessionsHeading: w.sessionsHeading,
    sessions: sessions.map(({ kind, sessions: held, people, appeals }) => ({
      label: nameOf(w.sessionKinds, kind),
      value: formatCount(held),
      unit: w.session,
      madeOf: fill(w.sessionLine, { people: formatCount(people), appeals: formatCount(appeals) }),
    })),
    note: fill(w.note, { place: formatCount(leaf + 1) }),
  };
}

/** What is told of a cohort over all channels: at least so many. What is held back is in no sum. */
function cohortLines(channels: readonly ChannelParticipation[], words: CardWords): ParticipationLine[] {
  const w = words.reportCard.participation;
  const sums = new Map<Cohort, { count: number; parts: string[] }>();
  for (const { channel, cohorts } of channels) {
    for (const { cohort, count } of cohorts) {
      const sum = sums.get(cohort) ?? { count: 0, parts: [] };
      sum.count += count;
      sum.parts.push(atLeast(nameOf(words.terms.channels, channel), count, words));
      sums.set(cohort, sum);
    }
  }
  return [...sums]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([cohort, { count, parts }]) => ({
      label: nameOf(words.terms.cohorts, cohort),
      value: fill(w.atLeast, { count: formatCount(count) }),
      unit: words.common.case,
      madeOf: parts.join(w.separator),
    }));
}

function atLeast(name: string, count: number, words: CardWords): string {
  const value = fill(words.reportCard.participation.atLeast, { count: formatCount(count) });
  return `${name}${value}${words.common.case}`;
}
