// Method and path of the public operations. A copy of the route table's two machine parts, so that its prose and
// schemas stay out of browsers; the compiler holds it equal to the table, a test proves none is missing.
import type { Operation, PathOf, QueryOf, RequestOf, ResponseOf, routes } from '../routes.js';

type Table = typeof routes;

/** An operation's method and path template, exactly as the route table has them. */
export type RouteOf<Op extends Operation> = readonly [Table[Op]['method'], Table[Op]['path']];

/** A part of the route table. */
export type OperationTable<Ops extends Operation> = { readonly [Op in Ops]: RouteOf<Op> };

/**
 * Operations of residents and readers; staff, senders of photos, voters, readers of sessions, tasks, meetings, panel
 * reviews, directories and notices, calendar programs, feed readers, spreadsheets and those who check the log have
 * tables of their own.
 */
export type PublicOperation = Exclude<
  Operation,
  | `staff.${string}`
  | `log.${string}`
  | `sessions.${string}`
  | `attachments.${string}`
  | `tasks.${string}`
  | `meetings.${string}`
  | `decisions.${string}`
  | `reviews.${string}`
  | `directory.${string}`
  | `notices.${string}`
  | `commitments.calendar${string}`
  | 'bodies.overviewTable'
  | `news.${string}`
  | 'health.live'
  | 'health.ready'
  | 'openapi.get'
>;

export const operations = {
  'bodies.list': ['GET', '/v1/bodies'],
  'bodies.get': ['GET', '/v1/bodies/{body}'],
  'bodies.demand': ['GET', '/v1/bodies/{body}/demand'],
  'bodies.overview': ['GET', '/v1/bodies/{body}/overview'],
  'bodies.rights': ['GET', '/v1/bodies/{body}/rights'],
  'appeals.submit': ['POST', '/v1/appeals'],
  'appeals.list': ['GET', '/v1/appeals'],
  'appeals.lists': ['GET', '/v1/appeals/lists'],
  'appeals.get': ['GET', '/v1/appeals/{number}'],
  'appeals.similar': ['POST', '/v1/appeals/similar'],
  'appeals.follow': ['POST', '/v1/appeals/{number}/following'],
  'appeals.track': ['GET', '/v1/appeals/{number}/track'],
  'appeals.export': ['GET', '/v1/appeals/{number}/export'],
  'appeals.supplement': ['POST', '/v1/appeals/{number}/supplements'],
  'appeals.withdraw': ['POST', '/v1/appeals/{number}/withdrawal'],
  'appeals.erase': ['POST', '/v1/appeals/{number}/erasure'],
  'appeals.unpublish': ['POST', '/v1/appeals/{number}/unpublication'],
  'appeals.followUp': ['POST', '/v1/appeals/{number}/follow-up'],
  'appeals.evaluate': ['POST', '/v1/appeals/{number}/evaluations'],
  'appeals.collectCode': ['POST', '/v1/appeals/{number}/code'],
  'appeals.judgeCommitment': ['POST', '/v1/appeals/{number}/commitments/{id}/verdict'],
  'appeals.attachment': ['GET', '/v1/appeals/{number}/attachments/{id}'],
  'commitments.list': ['GET', '/v1/commitments'],
  'commitments.get': ['GET', '/v1/commitments/{id}'],
  'whistles.list': ['GET', '/v1/whistles'],
  'whistles.get': ['GET', '/v1/whistles/{id}'],
  'reportCards.get': ['GET', '/v1/report-cards'],
  'reportCards.publications': ['GET', '/v1/report-cards/publications'],
  'reportCards.snapshots': ['GET', '/v1/report-cards/snapshots'],
  'reportCards.snapshot': ['GET', '/v1/report-cards/snapshots/{week}'],
  'events.stream': ['GET', '/v1/events'],
  'events.poll': ['GET', '/v1/events/poll'],
} as const satisfies OperationTable<PublicOperation>;

type Loose<Query> = {
  readonly [Name in keyof Query]: Query[Name] | (object extends Pick<Query, Name> ? undefined : never);
};
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? unknown
  : keyof Value extends never
    ? unknown
    : { readonly [N in Name]: Value };

/** What an operation needs beside its route: path, query and body as the table types them. */
export type InputOf<Op extends Operation> = Part<'path', PathOf<Op>> &
  Part<'query', Loose<QueryOf<Op>>> &
  Part<'body', RequestOf<Op>>;

/** What an operation answers. */
export type OutputOf<Op extends Operation> = ResponseOf<Op>;
