// staff.appeals.enter: staff write down what a resident said; its tracking code is the resident's to collect.
import type { Channel, CodeHandover, EnteredAppealDraft, Moment } from '@huiyin/sdk';
import { addDays, dayOf, type Millis } from '@huiyin/sdk/rules';
import { occurrenceOf } from './occurrence.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import { lastFourOf } from './phone.js';
import type { UseCasePorts } from './ports.js';
import { receiveAppeal } from './receive-appeal.js';
import { invalid } from './refusals.js';
import { mayCall, staffFor, unitOf } from './staff-access.js';
import { noCodeHash } from './tracking-code.js';

const OPERATION = 'staff.appeals.enter';
/** Days an entry may look back: a meeting's paper is typed up in weeks, and no case slips into last year's card. */
const LONGEST_AGO = 90;

/** Where the resident stands before whoever writes it down, and can take a paper along. */
const inPerson: readonly Channel[] = ['visit', 'grid', 'station', 'session', 'meeting', 'hall', 'agent'];

export function enterForResident(ports: UseCasePorts): UseCase<typeof OPERATION> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(OPERATION, context.actor);
    const units = await ports.directory.units();
    const body = units.get(draft.body);
    if (!body) throw new OperationError('body.not-found');
    if (body.ledger !== unitOf(staff, units).ledger) throw new OperationError('auth.not-allowed');
    recentOccurrence(draft.occurredAt, context.now);
    const code = handoverOf(draft);
    const { withoutCode: _said, onBehalf, ...filing } = draft;
    return await receiveAppeal(
      ports,
      {
        operation: OPERATION,
        asked: draft,
        entry: { ...filing, ...(onBehalf && { onBehalf }) },
        codeHash: () => noCodeHash(ports.secrets),
        ...(code !== 'none' && { isCollectable: true }),
        answer: (filed) => ({ ...filed, code }),
      },
      context,
    );
  };
}

/** Whether theirs is a role that writes appeals down. */
export function mayEnterAppeals({ role }: StaffActor): boolean {
  return mayCall(OPERATION, role);
}

/** @throws OperationError `request.invalid`: what `occurrenceOf` refuses, and more than 90 days ago */
export function recentOccurrence(said: Moment | undefined, now: Millis, pointer = '/occurredAt'): Millis {
  const at = occurrenceOf(said, now, pointer);
  if (dayOf(at) < addDays(dayOf(now), -LONGEST_AGO)) throw invalid(pointer, 'field.out-of-range');
  return at;
}

/** What says whether and how its resident can be reached. */
type Reachable = Pick<EnteredAppealDraft, 'channel' | 'contact' | 'anonymous' | 'withoutCode'>;

/**
 * How its resident comes to the code; said before it is written down, for without a phone there is no way later.
 * @throws OperationError `request.invalid` where nobody could tell whether a phone was forgotten or is not there
 */
export function handoverOf({ channel, contact, anonymous, withoutCode }: Reachable): CodeHandover {
  const isReachable = contact?.phone !== undefined;
  if (anonymous === true) {
    if (contact !== undefined) throw invalid('/contact', 'field.not-allowed');
    return 'none';
  }
  if (!isReachable) {
    if (withoutCode !== true) throw invalid('/contact/phone', 'field.required');
    return 'none';
  }
  if (withoutCode === true) throw invalid('/withoutCode', 'field.not-allowed');
  if (lastFourOf(contact) === undefined) throw invalid('/contact/phone', 'field.wrong-format');
  return inPerson.includes(channel) ? 'slip' : 'collect';
}
