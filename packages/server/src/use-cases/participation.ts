// Who takes part: counted and sealed with every card that is published, and held against exact numbers by auditors.
import type { ParticipationFacts } from '@huiyin/sdk';
import {
  canonicalJson,
  dayOf,
  momentOf,
  RECORD_KEY_BYTES,
  toldParticipation,
  type Millis,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, LedgerView, Secrets, UseCasePorts } from './ports.js';
import { sealEntries } from './seal-entries.js';
import { overseesUnit, staffFor } from './staff-access.js';
import type { Unit } from './units.js';

const COUNT = 'staff.participation.count';

/** The exact numbers, and beside them what was sealed of them: what is told may never be more. */
export function countParticipation({ directory, ledgers }: UseCasePorts): UseCase<typeof COUNT> {
  return async ({ query: { body, year } }, { actor, now }) => {
    const staff = staffFor(COUNT, actor);
    const units = await directory.units();
    const unit = bodyOf(units, body);
    if (!overseesUnit(staff, unit.slug, units)) throw new OperationError('auth.not-allowed');
    const query = { body: unit.slug, year };
    const [counted, sessions, told] = await ledgers.read(unit.ledger, (view) =>
      Promise.all([view.cohortsByChannel(query), view.sessionsOfYear(query), view.participation(query)]),
    );
    return {
      body: unit.slug,
      year,
      at: momentOf(now),
      counted: counted.map(({ channel, cohort, count }) => ({ channel, cohort, count })),
      sessions,
      ...(told && { told }),
    };
  };
}

/**
 * Counts who took part in a year and seals it, unless nothing is told otherwise than before.
 * @param year a calendar year, not one to come
 */
export async function sealParticipation(
  secrets: Pick<Secrets, 'random' | 'sha256' | 'hmacSha256'>,
  transaction: LedgerTransaction,
  { unit, year, author, now }: { unit: Unit; year: string; author: StaffActor; now: Millis },
): Promise<void> {
  const query = { body: unit.slug, year };
  // From here on nobody else appends: what is counted is what the entries before this one say.
  const head = await transaction.lockedHead();
  const facts = await participationFacts(transaction, query, { day: dayOf(now), demo: unit.demo });
  if (!facts) return;
  const oldKey = await transaction.participationKey(query);
  const key = oldKey ?? secrets.random(RECORD_KEY_BYTES);
  const sealed = sealEntries<ParticipationFacts, never>(secrets, head, key, [{ facts }], 0);
  await transaction.appendParticipation({
    ...query,
    ...sealed,
    ...(!oldKey && { newKey: key }),
    author,
    at: now,
  });
}

/** @returns undefined where there is nothing new to say */
async function participationFacts(
  view: LedgerView,
  query: { readonly body: string; readonly year: string },
  { day, demo }: { readonly day: string; readonly demo: boolean | undefined },
): Promise<ParticipationFacts | undefined> {
  const [counted, sessions, before] = await Promise.all([
    view.cohortsByChannel(query),
    view.sessionsOfYear(query),
    view.participation(query),
  ]);
  const channels = toldParticipation(counted, before?.channels);
  const isNothing = channels.length === 0 && sessions.length === 0;
  const isAsBefore =
    before !== undefined &&
    canonicalJson([before.channels, before.sessions]) === canonicalJson([channels, sessions]);
  if (isNothing || isAsBefore) return undefined;
  return {
    record: 'participation',
    event: 'counted',
    ...query,
    day,
    channels,
    sessions,
    ...(demo && { demo: true }),
  };
}
