// sessions.list, .totals, staff.sessions.record, .correct: 下基层 as a public record.
import type { Session, SessionCorrectionDraft, SessionFacts } from '@huiyin/sdk';
import {
  addMonths,
  dayOf,
  momentOf,
  monthsOf,
  parseMoment,
  startOfDay,
  type Millis,
} from '@huiyin/sdk/rules';
import { lockAgreedFor, makeAgreed } from './agreed-items.js';
import { bodyOf } from './bodies.js';
import { momentPosition, pageOf, PAGE_SIZE } from './list-position.js';
import { formatSessionId, ledgerOf } from './numbers.js';
import { occurrenceOf } from './occurrence.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { checkPublicNumbers } from './public-numbers.js';
import { invalid } from './refusals.js';
import type { KeptFacts, SessionQuery, SessionRecord } from './session-records.js';
import { mayCall, staffFor, unitUnder } from './staff-access.js';
import { summaryOf, type Unit, type Units } from './units.js';

const RECORD = 'staff.sessions.record';
const CORRECT = 'staff.sessions.correct';

export function listSessions({ ledgers, directory, secrets }: UseCasePorts): UseCase<'sessions.list'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, query.body);
    const { limit = PAGE_SIZE } = query;
    const asked = queryOf(unit, units, query.period, now);
    const list = ['sessions', unit.slug, asked.period].join('/');
    const before = momentPosition(secrets, list, query.cursor);
    const found = await ledgers.read(unit.ledger, (view) =>
      view.sessions({ ...asked.query, before, limit: limit + 1 }),
    );
    const { page, last } = pageOf(found, limit);
    const at = last && (parseMoment(last.facts.heldAt) ?? 0);
    return {
      items: page.map((record) => sessionOf(record, units)),
      ...(last && { next: secrets.sealCursor(list, `${at}/${last.id}`) }),
    };
  };
}

export function totalSessions({ ledgers, directory }: UseCasePorts): UseCase<'sessions.totals'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, query.body);
    const asked = queryOf(unit, units, query.period, now);
    const byKind = await ledgers.read(unit.ledger, (view) => view.sessionKinds(asked.query));
    const sum = (of: 'sessions' | 'people' | 'appeals'): number =>
      byKind.reduce((total, row) => total + row[of], 0);
    return {
      body: summaryOf(unit),
      period: asked.period,
      sessions: sum('sessions'),
      people: sum('people'),
      appeals: sum('appeals'),
      byKind,
      ...(unit.demo && { demo: true }),
    };
  };
}

export function recordSession(ports: UseCasePorts): UseCase<typeof RECORD> {
  const { ledgers, directory, secrets } = ports;
  return async ({ body: draft }, context) => {
    const staff = staffFor(RECORD, context.actor);
    const units = await directory.units();
    const unit = unitUnder(units, staff, draft.body);
    const { body: _body, agreed: items = [], ...said } = draft;
    const { now } = context;
    const facts = factsOf(said, { now, units, unit: unit.slug });
    const session = { unit, facts, heldAt: parseMoment(facts.heldAt) ?? now, staff, units, now };
    const request = { operation: RECORD, path: {}, body: draft } as const;
    return await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          await checkPublicNumbers(transaction, facts.appeals);
          const promisedFor = await lockAgreedFor(transaction, items, session);
          const year = Number(dayOf(now).slice(0, 4));
          const { serial } = await transaction.takeNewPlace('session', year);
          const id = formatSessionId(unit.ledger, year, serial);
          const agreed = await makeAgreed(secrets, transaction, items, promisedFor, session);
          const record = { id, body: unit.slug, facts, agreed, recordedAt: now, corrections: [] };
          const answer = sessionOf(record, units);
          await transaction.recordSession({ record, writer: writerOf(staff), ...keep(answer) });
          return answer;
        },
      }),
    );
  };
}

export function correctSession(ports: UseCasePorts): UseCase<typeof CORRECT> {
  const { ledgers, directory, secrets } = ports;
  return async ({ path: { id }, body: draft }, context) => {
    const staff = staffFor(CORRECT, context.actor);
    const units = await directory.units();
    const { now } = context;
    const { reason, ...said } = draft;
    const request = { operation: CORRECT, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        async admit() {
          const record = await transaction.lockSession(id);
          if (!record || !isOwn(units, staff, record.body)) throw new OperationError('session.not-found');
          return record;
        },
        async work(before, keep) {
          const facts = factsOf(said, { now, units, unit: before.body });
          await checkPublicNumbers(transaction, facts.appeals);
          const correction = { at: now, unit: staff.unit, reason, before: before.facts };
          const record = { ...before, facts, corrections: [...before.corrections, correction] };
          const session = sessionOf(record, units);
          await transaction.correctSession({ record, correction, writer: writerOf(staff), ...keep(session) });
          return session;
        },
      }),
    );
  };
}

/** Whether theirs is a role that writes sessions down. */
export function mayRecordSessions({ role }: StaffActor): boolean {
  return mayCall(RECORD, role);
}

/** @throws OperationError `period.invalid` */
function queryOf(
  { slug, ledger }: Unit,
  units: Units,
  period: string | undefined,
  now: Millis,
): { readonly period: string; readonly query: SessionQuery } {
  const asked = period ?? dayOf(now).slice(0, 4);
  const months = monthsOf(asked);
  if (!months) throw new OperationError('period.invalid');
  return {
    period: asked,
    query: {
      bodies: units.under(slug, ledger),
      from: startOfDay(`${months.first}-01`),
      to: startOfDay(`${addMonths(months.last, 1)}-01`),
    },
  };
}

function isOwn(units: Units, staff: StaffActor, body: string): boolean {
  return units.get(body)?.ledger === units.get(staff.unit)?.ledger && units.isWithin(body, staff.unit);
}

/** @throws OperationError `request.invalid` for a session that is still to come, or a party that can be none */
function factsOf(
  said: Omit<SessionCorrectionDraft, 'reason'>,
  { now, units, unit }: { readonly now: Millis; readonly units: Units; readonly unit: string },
): KeptFacts {
  const { parties = [], ...rest } = said;
  for (const [index, slug] of parties.entries()) {
    const isOther = slug !== unit && units.get(slug) !== undefined && parties.indexOf(slug) === index;
    if (!isOther) throw invalid(`/parties/${index}`, 'field.not-allowed');
  }
  return {
    ...rest,
    heldAt: momentOf(occurrenceOf(said.heldAt, now, '/heldAt')),
    ...(parties.length > 0 && { parties }),
  };
}

function writerOf({ unit, person, role }: StaffActor) {
  return { unit, person, role };
}

function sessionOf(record: SessionRecord, units: Units): Session {
  const { id, body, facts, agreed, recordedAt, corrections } = record;
  return {
    id,
    body: units.summary(body),
    ...toldOf(facts, units),
    ...(agreed.length > 0 && {
      agreed: agreed.map(({ unit, ...item }) => ({ ...item, unit: units.summary(unit) })),
    }),
    recordedAt: momentOf(recordedAt),
    corrections: corrections.map(({ at, unit, before, ...rest }) => ({
      at: momentOf(at),
      by: units.summary(unit),
      ...rest,
      before: toldOf(before, units),
    })),
    ...(units.get(body)?.demo && { demo: true }),
  };
}

function toldOf({ parties, ...facts }: KeptFacts, units: Units): SessionFacts {
  return { ...facts, ...(parties && { parties: parties.map((slug) => units.summary(slug)) }) };
}
