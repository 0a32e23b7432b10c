// One operation of openapi.json from its line in the route table.

/** @import { Examples } from './examples.mjs' */
/** @import { Access, Parameter, Route } from '../../src/routes.js' */

/** Headers that are asked for beside the parameters in the route table. */
export const header = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Unpredictable and new for each thing to be written. The same key and body give the same answer for 24 hours.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,128}$', minLength: 16, maxLength: 128 },
    example: '7c1e3f0a9b5d48e2a6c4d0f18e35b972',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of the answer at hand; 304 if it still holds.',
    schema: { type: 'string', maxLength: 200 },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'The `id` of the last event seen; the stream goes on after it.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]+$', maxLength: 400 },
  },
};

/** Operations whose answers carry an `ETag`: what everybody may see. */
const revalidated = [
  'openapi.get',
  'bodies.list',
  'bodies.get',
  'bodies.demand',
  'bodies.overview',
  'bodies.overviewTable',
  'bodies.rights',
  'log.checkpoint',
  'log.entries',
  'log.proof',
  'log.export',
  'appeals.list',
  'appeals.lists',
  'appeals.get',
  'commitments.list',
  'commitments.calendar',
  'commitments.calendarOf',
  'commitments.get',
  'whistles.list',
  'whistles.get',
  'directory.get',
  'directory.calendar',
  'notices.list',
  'notices.get',
  'notices.feed',
  'notices.rss',
  'decisions.list',
  'decisions.get',
  'tasks.list',
  'tasks.get',
  'meetings.list',
  'meetings.get',
  'reviews.list',
  'reviews.get',
  'news.feed',
  'news.feedOfAppeal',
  'news.feedOfCommitment',
  'news.rss',
  'news.rssOfAppeal',
  'news.rssOfCommitment',
  'reportCards.get',
  'reportCards.publications',
  'reportCards.snapshots',
  'reportCards.snapshot',
];

/** @param {string} operation */
export function tagOfOperation(operation) {
  return operation.slice(0, operation.lastIndexOf('.'));
}

/**
 * @param {string} operation its name in the SDK
 * @param {Route} route
 * @param {Record<string, unknown>} problems its problem responses by status
 * @param {Examples} examples
 */
export function describeOperation(operation, route, problems, examples) {
  const headers = [
    ...(route.request === undefined ? [] : ['IdempotencyKey']),
    ...(revalidated.includes(operation) ? ['IfNoneMatch'] : []),
    ...(operation === 'events.stream' ? ['LastEventId'] : []),
  ];
  const parameters = [
    ...describeParameters('path', route.pathParameters),
    ...describeParameters('query', route.query),
    ...headers.map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ];
  return {
    operationId: operation,
    summary: route.summary,
    tags: [tagOfOperation(operation)],
    security: describeSecurity(route.access),
    ...(typeof route.access !== 'string' && { 'x-roles': route.access }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.request !== undefined && {
      requestBody: { required: true, content: { 'application/json': describeBody(route.request, examples) } },
    }),
    responses: {
      ...describeSuccess(operation, route, examples),
      ...problems,
      ...unready(operation, route),
    },
  };
}

/**
 * @param {'path' | 'query'} place
 * @param {Readonly<Record<string, Parameter>>} [parameters]
 */
function describeParameters(place, parameters = {}) {
  return Object.entries(parameters).map(([name, { description, required, schema }]) => ({
    name,
    in: place,
    ...(required && { required }),
    description,
    schema,
  }));
}

/** @param {Access} access */
function describeSecurity(access) {
  if (access === 'public') return [];
  if (access === 'tracking-code') return [{ trackingCode: [] }];
  if (access === 'public-or-tracking-code') return [{}, { trackingCode: [] }];
  return [{ staffToken: [] }, { staffSession: [], staffCsrf: [] }];
}

/** @param {string} operation @param {Route} route @param {Examples} examples */
function describeSuccess(operation, { response }, examples) {
  const isCached = revalidated.includes(operation);
  const headers = [...(isCached ? ['ETag'] : []), ...(response.status === 201 ? ['Location'] : [])];
  return {
    [response.status]: {
      description: 'type' in response ? `\`${response.type}\`` : `\`${response.media}\``,
      ...(headers.length > 0 && {
        headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
      }),
      content:
        'type' in response
          ? { 'application/json': describeBody(response.type, examples) }
          : { [response.media]: describeMedia(response.media) },
    },
    ...(isCached && { 304: { description: 'The answer at hand still holds.' } }),
  };
}

/** Readiness says the same in the same shape, whichever way it stands. @param {string} operation @param {Route} route */
function unready(operation, { response }) {
  if (operation !== 'health.ready' || !('type' in response)) return {};
  const { schema } = describeBody(response.type, {});
  return {
    503: {
      description: 'Starting, draining or without its database.',
      content: { 'application/json': { schema, example: { status: 'starting' } } },
    },
  };
}

/** @param {string} type @param {Examples} examples */
function describeBody(type, examples) {
  const names = Object.keys(examples[type] ?? {});
  return {
    schema: { $ref: `#/components/schemas/${type}` },
    examples: Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/examples/${type}.${name}` }]),
    ),
  };
}

/** Media that are text and nothing more. */
const TEXTS = ['text/plain', 'text/calendar', 'text/csv', 'application/atom+xml', 'application/rss+xml'];

/** @param {string} media */
function describeMedia(media) {
  if (media === 'application/json') return { schema: { type: 'object' } };
  if (TEXTS.includes(media)) return { schema: { type: 'string' } };
  return {
    schema: {
      type: 'string',
      description: 'Server-sent events. `data` is a `StreamEvent`, `id` is what `Last-Event-ID` takes.',
    },
    example: [
      'id: RlpAMjA3MQ',
      'data: {"type":"appeal.changed","id":"RlpAMjA3MQ","topic":"body:fangzhuang","number":"FZ-2026-000118",' +
        '"body":"fangzhuang","category":"lifts","state":"in-hand","day":"2026-11-26"}',
      '',
      '',
    ].join('\n'),
  };
}
