// openapi.json: the route table and the types, for everybody who does not use the SDK.
import { readFileSync } from 'node:fs';
import { inPackage, openapiFile } from './layout.mjs';
import { tolerate } from './normalise.mjs';
import { ProblemResponses } from './openapi-problems.mjs';
import { describeOperation, header, tagOfOperation } from './openapi-operations.mjs';
import { toJson } from './schema-files.mjs';
import { mapSchema, mapValues, reach, refName, tagValues } from './walk.mjs';

/** @import { Examples } from './examples.mjs' */
/** @import { Definitions, JsonSchema, Outputs, Vocabulary } from './json-schema.js' */
/** @import { SourceModules } from './source-modules.mjs' */
/** @import { Operation, Route } from '../../src/routes.js' */

/** What each group of operations is for, in the order readers meet them. */
const tags = {
  appeals: 'File an appeal, follow it, say whether it was solved.',
  bodies: 'The units that answer to residents.',
  notices: 'What units tell their residents 网格通报, public and never changed.',
  directory: 'Whom to turn to at a unit, and when somebody sits there to listen.',
  news: 'What lately became public, for feed readers.',
  commitments: 'What was promised, until when, and everything that ever happened to the date.',
  attachments: 'Photos, before an appeal names them.',
  whistles: 'Which units were called to a case, by when, and who came.',
  decisions: 'What residents decide by ballot: the question, the box, and what became of it.',
  tasks: 'What is done about needs that many have: in which steps, by whom, paid with what.',
  meetings: 'Report meetings 报告会: when and where, what was asked, answered and promised there.',
  reviews: 'What panels think of a unit’s period, with every reason and every response.',
  reportCards: 'What a unit received, did and did not do.',
  events: 'News as it happens.',
  log: 'The sealed log behind every figure.',
  'staff.appeals': 'What staff do with appeals. Bearer token only.',
  sessions: 'Sessions a unit holds among residents, and how many.',
  'staff.sessions': 'Writing down and correcting sessions. Bearer token only.',
  'staff.visits': 'Visits to households, for staff of the unit. Bearer token only.',
  'staff.contactLooks': 'Who looked at the contact residents left. Bearer token only.',
  'staff.commitments': 'What staff do with commitments. Bearer token only.',
  'staff.commitmentPhotos':
    'Photos of before and after a commitment, until another person has looked. Bearer token only.',
  'staff.whistles': 'What staff do with whistles. Bearer token only.',
  'staff.notices': 'Telling residents something, and withdrawing it in the open. Bearer token only.',
  'staff.pairings':
    'Who of the staff looks after which household 结对帮扶. Nothing of it is public. Bearer token only.',
  'staff.directory': 'Publishing whom to turn to. Bearer token only.',
  'staff.decisions': 'What staff do with decisions. Bearer token only.',
  'staff.decisionPhotos':
    'Photos of what an inspection of a decision found, until another person has looked. Bearer token only.',
  'staff.tasks': 'What staff do with tasks, and which classes of appeals suggest one. Bearer token only.',
  'staff.plans':
    'Response plans 回应预案 for hot topics of a meeting: for whoever holds it and for whom they concern. Bearer token only.',
  'staff.meetings':
    'Announcing report meetings, holding them, and writing down what was said. Bearer token only.',
  'staff.appraisals': 'What an appraisal may lean on, signed. Bearer token only.',
  'staff.participation': 'Who takes part, in exact numbers, for auditors. Bearer token only.',
  'staff.reviews': 'What panellists say of units, and what units say to that. Bearer token only.',
  'staff.settings': 'How a unit is set up, for administrators; auditors look.',
  'staff.webhooks': 'Where public events are sent, for administrators. Bearer token only.',
  'staff.reportCards': 'Publishing report cards. Bearer token only.',
  health: 'For whoever runs the server.',
  openapi: 'This description.',
};

const description = [
  'Names are camelCase, times ISO 8601 with offset, days are calendar days in Asia/Shanghai; what is absent is',
  'left out, never null. Requests are strict: unknown members and query parameters are refused. Responses may gain',
  'members at any time: ignore what you do not know. Errors are RFC 9457 problem details; branch on `code`, never',
  'on text. A path that is not described here answers 404 `route.not-found`, another method on one that is 405',
  '`route.method-not-allowed`. Sentences come in Chinese, or in English if `Accept-Language` puts it first. Every',
  'answer has an `X-Request-Id`; quote it when asking for help.',
].join(' ');

/**
 * @param {Vocabulary} vocabulary normalised
 * @param {SourceModules} sources
 * @param {Examples} examples checked
 * @returns {Outputs}
 */
export function openapiDocument(vocabulary, sources, examples) {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
  const problems = new ProblemResponses(sources.errorStatus);
  const paths = describePaths(sources, examples, problems);
  return new Map([
    [
      openapiFile,
      toJson({
        openapi: '3.1.0',
        info: {
          title: '回音 Huiyin',
          summary: '件件有回音: every appeal gets an answer, and every answer can be checked.',
          description,
          version,
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        servers: [{ url: '/', description: 'The server this description came from.' }],
        tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
        paths,
        components: {
          schemas: componentSchemas(vocabulary),
          responses: problems.components(),
          parameters: header,
          headers: {
            ETag: { description: 'Changes whenever the answer does.', schema: { type: 'string' } },
            Location: {
              description: 'Where what was made can be read.',
              schema: { type: 'string', format: 'uri-reference' },
            },
            RetryAfter: {
              description: 'Seconds to wait before trying again.',
              schema: { type: 'integer', minimum: 0 },
            },
          },
          examples: componentExamples(vocabulary, examples),
          securitySchemes: {
            trackingCode: {
              type: 'apiKey',
              in: 'header',
              name: 'Huiyin-Tracking-Code',
              description:
                "The 16 digits from the receipt: the resident's key to the case. Never put it into a URL.",
            },
            staffToken: {
              type: 'http',
              scheme: 'bearer',
              description: "A member of staff's token. `x-roles` names the roles an operation is open to.",
            },
            staffSession: {
              type: 'apiKey',
              in: 'cookie',
              name: '__Host-huiyin-desk',
              description:
                'The session of whoever signed in at `/desk`, for that page alone: it counts only together with `staffCsrf`.',
            },
            staffCsrf: {
              type: 'apiKey',
              in: 'header',
              name: 'Huiyin-CSRF',
              description: 'The CSRF token of that session, as the page `/desk` holds it; on reads too.',
            },
          },
        },
      }),
    ],
  ]);
}

/** @param {SourceModules} sources @param {Examples} examples @param {ProblemResponses} problems */
function describePaths({ routes, errorsOf }, examples, problems) {
  /** @type {Record<string, Record<string, unknown>>} */
  const paths = {};
  for (const [operation, route] of /** @type {[Operation, Route][]} */ (Object.entries(routes))) {
    if (!(tagOfOperation(operation) in tags)) throw new Error(`No description for the tag of ${operation}`);
    const responses = problems.byStatus(errorsOf(operation));
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = describeOperation(operation, route, responses, examples);
  }
  return paths;
}

/** Requests strict, responses tolerant, unions with the mapping OpenAPI wants. @param {Vocabulary} vocabulary */
function componentSchemas({ definitions, requests, responses }) {
  const asked = reach(definitions, requests);
  const tolerant = tolerate(definitions);
  const names = [...reach(definitions, [...requests, ...responses])].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      inComponents(definitions, (asked.has(name) ? definitions : tolerant)[name] ?? {}),
    ]),
  );
}

/** @param {Definitions} definitions @param {JsonSchema} schema */
function inComponents(definitions, schema) {
  return mapSchema(schema, (one) => {
    const { $ref, discriminator, oneOf = [] } = one;
    if ($ref !== undefined) return { ...one, $ref: inComponent($ref) };
    if (discriminator === undefined) return one;
    const { propertyName } = discriminator;
    const mapping = oneOf.flatMap(({ $ref: member = '' }) =>
      tagValues(definitions, definitions[refName(member)] ?? {}, propertyName).map((value) => [
        value,
        inComponent(member),
      ]),
    );
    return { ...one, discriminator: { propertyName, mapping: Object.fromEntries(mapping) } };
  });
}

/** @param {string} ref */
function inComponent(ref) {
  return `#/components/schemas/${refName(ref)}`;
}

/** `Type.name`, as the operations refer to them. @param {Vocabulary} vocabulary @param {Examples} examples */
function componentExamples({ requests, responses }, examples) {
  const named = mapValues(examples, (list, type) =>
    Object.entries(list).map(([name, example]) => /** @type {const} */ ([`${type}.${name}`, example])),
  );
  return Object.fromEntries([...requests, ...responses].flatMap((type) => named[type] ?? []));
}
