// Our facts in GeoReport v2's terms. Pure: only what the public view and the unit's own page say goes in.
import type { AppealState, Body, Category, Day, Problem } from '@huiyin/sdk';
import { isClosed } from '@huiyin/sdk/rules';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PublicCase, PublicStep } from '../use-cases/public-cases.js';
import type {
  Discovery,
  ExtendedAttributes,
  RefusalDocument,
  RequestUpdate,
  Service,
  ServiceDefinition,
  ServiceRequest,
} from './documents.js';
import { open311Words as words, serviceWords, stateSentences } from './words.js';

const { terms } = wordsFor('zh-CN');

/** The day this interface last changed; moved whenever what it says of services does. */
const CHANGESET = '2026-11-29T00:00:00+08:00';
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

export function isCategory(code: string): code is Category {
  return Object.hasOwn(terms.categories, code);
}

/** Where a unit's residents file, e.g. `https://huiyin.example/b/fangzhuang#appeal`. */
export function pageOf(origin: string, body: string): string {
  return `${origin}/b/${body}#appeal`;
}

/** The categories a unit takes, in its own order. */
export function servicesOf(body: Body): Service[] {
  return body.categories.map((category) => ({
    service_code: category,
    service_name: terms.categories[category],
    description: sentences(
      fill(words.service, { body: body.name, category: terms.categories[category] }),
      body.demo && words.demo,
    ),
    metadata: true,
    type: 'realtime',
    keywords: [terms.categories[category], ...serviceWords[category].keywords].join(','),
    group: serviceWords[category].group,
  }));
}

/** @returns undefined for what the unit does not take */
export function definitionOf(body: Body, code: string, origin: string): ServiceDefinition | undefined {
  if (!isCategory(code) || !body.categories.includes(code)) return undefined;
  const { firstResponseDays: first, resolutionDays: resolution } = body.standard;
  const told: readonly (readonly [string, string])[] = [
    ['where-to-file', fill(words.whereToFile, { page: pageOf(origin, body.slug) })],
    ['time-limits', fill(words.timeLimits, { first, resolution })],
  ];
  return {
    service_code: code,
    attributes: told.map(([name, description], index) => ({
      variable: false,
      code: name,
      datatype: 'string',
      required: false,
      order: index + 1,
      description,
    })),
  };
}

/** Nobody but the resident, or silence, closes: what a unit only claims is open. */
export function requestOf(
  { appeal, responsible, changedOn }: PublicCase,
  { extended }: { readonly extended: boolean },
): ServiceRequest {
  return {
    service_request_id: appeal.number,
    status: statusOf(appeal.state),
    status_notes: notesOf(appeal),
    service_name: terms.categories[appeal.category],
    service_code: appeal.category,
    ...(appeal.title !== undefined && { description: appeal.title }),
    agency_responsible: responsible.name,
    requested_datetime: startOf(appeal.receivedOn),
    updated_datetime: startOf(changedOn),
    expected_datetime: endOf(appeal.resolutionDue),
    ...(extended && { extended_attributes: extendedOf(appeal) }),
  };
}

/** @param isDemo - Whether everything of the unit is demonstration data. */
export function updateOf({ id, number, state, day }: PublicStep, isDemo: boolean): RequestUpdate {
  return {
    update_id: id,
    service_request_id: number,
    status: statusOf(state),
    updated_datetime: startOf(day),
    description: sentences(standingOf(state), isDemo && words.demo),
  };
}

export function discoveryOf(origin: string, isDemo: boolean): Discovery {
  return {
    changeset: CHANGESET,
    contact: fill(words.contact, { bodies: `${origin}/v1/bodies` }),
    key_service: words.keyService,
    endpoints: [
      {
        specification: SPECIFICATION,
        url: `${origin}/open311/v2`,
        changeset: CHANGESET,
        type: isDemo ? 'test' : 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  };
}

/** A refusal: what is wrong, where, and the stable code with its page at the end. */
export function refusalOf(
  { code, status, detail, errors = [], type }: Problem,
  filingPage?: string,
): RefusalDocument {
  const faults = errors.map((error) => `${error.pointer.replace('?', '')}: ${error.detail}`);
  return {
    code: status,
    description: [detail, ...faults, filingPage, `${code} ${type}`].filter(Boolean).join(' '),
  };
}

function statusOf(state: AppealState): 'open' | 'closed' {
  return isClosed(state) ? 'closed' : 'open';
}

function notesOf(appeal: PublicCase['appeal']): string {
  const { state, witness, disputed, reopened, docketed, overdue, erasedOn, demo } = appeal;
  return sentences(
    standingOf(state),
    state === 'confirmed' && witness && fill(words.witness, { witness: terms.witnesses[witness] }),
    disputed && words.disputed,
    reopened && words.reopened,
    docketed && words.docketed,
    overdue && words.overdue,
    erasedOn !== undefined && words.erased,
    demo && words.demo,
  );
}

function standingOf(state: AppealState): string {
  return fill(words.standing, { state: terms.states[state], sentence: stateSentences[state] });
}

function extendedOf(appeal: PublicCase['appeal']): ExtendedAttributes {
  const { body, state, kind, channel, level, horizon, disputed, reopened, docketed, overdue } = appeal;
  return {
    jurisdiction_id: body.slug,
    state,
    kind,
    channel,
    level,
    horizon,
    age_days: appeal.ageDays,
    disputed,
    reopened,
    docketed,
    overdue,
    ...(appeal.witness && { witness: appeal.witness }),
    ...(appeal.demo && { demo: true }),
  };
}

/** Only the day is public: the first moment of it in Beijing. */
function startOf(day: Day): string {
  return `${day}T00:00:00+08:00`;
}

/** The last second of a day in Beijing. */
function endOf(day: Day): string {
  return `${day}T23:59:59+08:00`;
}

function sentences(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string').join('');
}
