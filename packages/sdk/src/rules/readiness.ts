// 会前三必做 computed: what visits, lists and plans lack before a meeting. Counts in, counts and gaps out.
import type {
  AppealState,
  BodySummary,
  Category,
  Channel,
  Cohort,
  Day,
  GridCoverage,
  HotTopic,
  Level,
  ListByChannel,
  ListReadiness,
  MeetingId,
  MissingItem,
  PlanReadiness,
  Population,
  ReadinessGap,
  Horizon,
  TopicPlan,
  VisitCount,
  VisitReadiness,
} from '../types/index.js';
import { addDays, dayOf, parseMoment } from './calendar.js';
import type { MeetingCase } from './meeting/index.js';
import { SUGGESTED_FROM } from './task/index.js';
import { isInList, stageOf, type AppealListDefinition } from './vocabularies/index.js';

/** Days looked back where no meeting was held before. */
export const READINESS_DAYS = 90;

/** As many topics as can be prepared for. */
export const MOST_TOPICS = 6;

/** Cohorts that are looked for whoever published what: those who can be visited as such. */
const SOUGHT: readonly Cohort[] = ['elderly', 'disabled', 'families', 'new-employment'];

type MeetingOnce = Pick<MeetingCase, 'id' | 'status' | 'startsAt' | 'closedAt'>;

/** The days a meeting is prepared in: from that of the meeting before to today, or to its own. */
export function readinessSpan(
  meeting: MeetingOnce,
  others: readonly MeetingOnce[],
  today: Day,
): { readonly since: Day; readonly until: Day; readonly previous?: MeetingId } {
  const own = dayAt(meeting.startsAt);
  const until = meeting.status === 'announced' || own > today ? today : own;
  const [before] = others
    .filter(({ id, status }) => id !== meeting.id && status === 'closed')
    .map(({ id, startsAt }) => ({ id, day: dayAt(startsAt) }))
    .filter(({ day }) => day < own && day <= until)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  if (before) return { since: before.day, until, previous: before.id };
  return { since: addDays(until, 1 - READINESS_DAYS), until };
}

export interface VisitInput {
  readonly all: VisitCount;
  readonly byCohort: readonly (VisitCount & { readonly cohort: Cohort })[];
  readonly byGrid: readonly GridCoverage[];
  readonly population?: Population | undefined;
  readonly dwellings?: number | undefined;
  /** Communities under the unit. */
  readonly places: readonly BodySummary[];
}

/** Whom visits reached, those they did not reach first. */
export function visitReadiness(input: VisitInput): VisitReadiness {
  const { all, byGrid, population, dwellings, places } = input;
  const peopleOf = new Map<Cohort, number>(
    population?.cohorts.map(({ cohort, count }) => [cohort, count] as const),
  );
  const visited = new Map(input.byCohort.map((one) => [one.cohort, one]));
  const cohorts = [...new Set([...SOUGHT, ...peopleOf.keys(), ...visited.keys()])];
  const unvisited = cohorts.filter((cohort) => !visited.get(cohort)?.visits);
  const reached = new Set(byGrid.filter(({ visits }) => visits > 0).map(({ body }) => body.slug));
  const unvisitedPlaces = places.filter(({ slug }) => !reached.has(slug));
  const byCohort = cohorts.map((cohort) => {
    const { visits = 0, households = 0 } = visited.get(cohort) ?? {};
    const people = peopleOf.get(cohort);
    const known = people !== undefined && {
      population: people,
      perThousand: tenth((households * 1000) / people),
    };
    return { cohort, visits, households, ...known };
  });
  byCohort.sort((a, b) => a.visits - b.visits);
  const missing = gaps([
    ['nobody-visited', all.visits === 0 ? 1 : 0],
    ['cohorts-unvisited', unvisited.length],
    ['communities-unvisited', unvisitedPlaces.length],
    ['population-unsaid', population ? 0 : 1],
  ]);
  return {
    ready: all.visits > 0 && unvisited.length === 0 && unvisitedPlaces.length === 0,
    missing,
    ...{ visits: all.visits, households: all.households },
    ...(dwellings !== undefined && { dwellings }),
    ...{ unvisited, unvisitedPlaces: [...unvisitedPlaces], byCohort, byGrid: [...byGrid] },
  };
}

/** Appeals that stand alike and came alike. */
export interface ChannelStanding {
  readonly state: AppealState;
  readonly level: Level;
  readonly horizon: Horizon;
  readonly docketed: boolean;
  readonly channel: Channel;
  readonly count: number;
}

export interface ListInput extends Pick<
  ListReadiness,
  'vocabulary' | 'own' | 'late' | 'unanswered' | 'untaken' | 'words'
> {
  readonly definitions: readonly AppealListDefinition[];
  readonly standings: readonly ChannelStanding[];
}

/** The three lists by channel; every appeal stands in exactly one, as in any lists. */
export function listReadiness({ definitions, standings, ...rest }: ListInput): ListReadiness {
  const { late, unanswered, untaken, words } = rest;
  const lists = definitions.map(({ id, where }): ListByChannel => {
    const counts = new Map<Channel, number>();
    for (const { state, channel, count, ...standing } of standings) {
      if (!isInList(where, { ...standing, stage: stageOf(state) })) continue;
      counts.set(channel, (counts.get(channel) ?? 0) + count);
    }
    const channels = [...counts].map(([channel, count]) => ({ channel, count }));
    channels.sort((a, b) => b.count - a.count || (a.channel < b.channel ? -1 : 1));
    return { id, total: channels.reduce((sum, { count }) => sum + count, 0), channels };
  });
  const missing = gaps([
    ['first-answers-late', late.count],
    // Those that are late are among them, and said already.
    ['not-answered', unanswered.count - late.count],
    ['not-taken-up', untaken.count],
    ['words-not-looked-at', words],
  ]);
  return { ...rest, ready: late.count === 0, missing, lists };
}

/** How a category stands. */
export interface TopicCounts {
  readonly category: Category;
  readonly recent: number;
  readonly open: number;
  readonly overdue: number;
  readonly reopened: number;
}

/** What will be asked about: what is overdue or came back, and what so many ask. The hottest first, six at most. */
export function hotTopics(counts: readonly TopicCounts[]): TopicCounts[] {
  const isHot = ({ recent, open, overdue, reopened }: TopicCounts): boolean =>
    overdue > 0 || reopened > 0 || recent >= SUGGESTED_FROM || open >= SUGGESTED_FROM;
  const heat = ({ recent, open, overdue, reopened }: TopicCounts): number =>
    (overdue + reopened) * 3 + open * 2 + recent;
  return counts
    .filter(isHot)
    .sort((a, b) => heat(b) - heat(a) || (a.category < b.category ? -1 : 1))
    .slice(0, MOST_TOPICS);
}

export function planReadiness(
  counts: readonly TopicCounts[],
  plans: readonly (TopicPlan & { readonly category: Category })[],
): PlanReadiness {
  const topics = hotTopics(counts).map((topic): HotTopic => ({
    ...topic,
    plans: plans
      .filter(({ category }) => category === topic.category)
      .map(({ id, topic: name, status }) => ({ id, topic: name, status })),
  }));
  const isReady = ({ status }: TopicPlan): boolean => status === 'ready';
  const missing = gaps([
    ['topics-without-plan', topics.filter((topic) => topic.plans.length === 0).length],
    ['plans-not-ready', plans.filter((plan) => !isReady(plan)).length],
  ]);
  return {
    ready: topics.every((topic) => topic.plans.some(isReady)),
    ...{ missing, topics, plansReady: plans.filter(isReady).length, plans: plans.length },
  };
}

function gaps(found: readonly (readonly [gap: ReadinessGap, count: number])[]): MissingItem[] {
  return found.flatMap(([gap, count]) => (count > 0 ? [{ gap, count }] : []));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Of a moment that was let in before. */
function dayAt(moment: string): Day {
  return dayOf(parseMoment(moment) ?? Number.NaN);
}
