// What was agreed at a session: each item becomes a commitment of whoever sat there, made on the day it was held.
import type { AgreedItemDraft, Day } from '@huiyin/sdk';
import { dayOf, type AppealCase, type Millis } from '@huiyin/sdk/rules';
import { admitPromiseFor, decidePromise, lockAppealPromisedFor, placePromise } from './make-commitment.js';
import type { StaffActor } from './operation.js';
import type { LedgerTransaction, Secrets } from './ports.js';
import { invalid } from './refusals.js';
import type { KeptAgreed, KeptFacts } from './session-records.js';
import type { Unit, Units } from './units.js';

/** The session it was agreed at, and who writes it down. */
export interface AgreedAt {
  readonly unit: Unit;
  readonly facts: KeptFacts;
  readonly heldAt: Millis;
  readonly staff: StaffActor;
  readonly units: Units;
  readonly now: Millis;
}

/** Appeals of what was agreed by their numbers. */
export type PromisedFor = ReadonlyMap<string, AppealCase>;

/**
 * Locks the appeals that something was agreed for. To be done before anything takes a place in the log.
 * @throws OperationError `request.invalid` for a unit that did not sit there or an appeal that was not heard;
 *   `appeal.not-your-unit`, `appeal.erased`, `appeal.is-petition`, `appeal.illegal-transition`
 */
export async function lockAgreedFor(
  transaction: LedgerTransaction,
  items: readonly AgreedItemDraft[],
  { unit, facts, staff }: AgreedAt,
): Promise<PromisedFor> {
  const sat = [unit.slug, ...(facts.parties ?? [])];
  for (const [index, { unit: keeper, appeal }] of items.entries()) {
    if (!sat.includes(keeper)) throw invalid(`/agreed/${index}/unit`, 'field.not-allowed');
    if (appeal !== undefined && !facts.appeals.includes(appeal)) {
      throw invalid(`/agreed/${index}/appeal`, 'field.not-allowed');
    }
  }
  const numbers = [...new Set(items.flatMap(({ appeal }) => appeal ?? []))].sort();
  const locked = new Map<string, AppealCase>();
  for (const number of numbers) {
    const appeal = await lockAppealPromisedFor(transaction, number, staff);
    admitPromiseFor(appeal);
    locked.set(number, appeal);
  }
  return locked;
}

/** Makes the commitments, one after the other. @throws OperationError `commitment.due-in-past`, `.due-too-far` */
export async function makeAgreed(
  secrets: Secrets,
  transaction: LedgerTransaction,
  items: readonly AgreedItemDraft[],
  promisedFor: PromisedFor,
  { unit: holder, heldAt, staff, units, now }: AgreedAt,
): Promise<KeptAgreed[]> {
  const madeOn: Day = dayOf(heldAt);
  const kept: KeptAgreed[] = [];
  for (const [index, { unit, appeal: number, ...promise }] of items.entries()) {
    const appeal = number === undefined ? undefined : promisedFor.get(number);
    // For an appeal it stands on the card the appeal stands on.
    const body = (appeal && units.get(appeal.body)) ?? holder;
    const promising = {
      ...{ body, unit, by: staff.unit, promise, madeOn, now, calendar: units.calendar },
      origin: 'meeting',
      ...(number !== undefined && { appeal: number }),
      pointer: `/agreed/${index}`,
      author: staff,
    } as const;
    const decided = await decidePromise(secrets, transaction, promising);
    const { record, write } = await placePromise(secrets, transaction, decided, promising);
    await transaction.appendCommitment({
      ...write,
      ...(number !== undefined && { openCommitments: { number, change: 1 } }),
    });
    const { id, due } = record.case;
    kept.push({
      commitment: id,
      unit,
      text: promise.text,
      due,
      ...(number !== undefined && { appeal: number }),
    });
  }
  return kept;
}
