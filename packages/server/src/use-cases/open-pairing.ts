// staff.pairings.open, .end: a pairing begins and ends, and can be forgotten at once.
import type { PairingDraft } from '@huiyin/sdk';
import { addDays, dayOf, isDay } from '@huiyin/sdk/rules';
import { formatPairingId, ledgerOf } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { PairingRecord } from './pairing-records.js';
import { isDeciderOf, pairingOf } from './pairings.js';
import type { UseCasePorts } from './ports.js';
import { invalid } from './refusals.js';
import { staffFor, unitOf } from './staff-access.js';

const OPEN = 'staff.pairings.open';
const END = 'staff.pairings.end';

/** Days back that a pairing may have begun. */
const LONGEST = 3_660;

export function openPairing(ports: UseCasePorts): UseCase<typeof OPEN> {
  const { ledgers, directory, secrets, contacts } = ports;
  return async ({ body: draft }, context) => {
    const staff = staffFor(OPEN, context.actor);
    const units = await directory.units();
    const { slug, ledger } = unitOf(staff, units);
    const { unit = slug, person, household, cohort, why } = draft;
    if (!units.get(unit)) throw new OperationError('unit.not-found');
    const { now } = context;
    const days = daysOf(draft, dayOf(now));
    const request = { operation: OPEN, path: {}, body: draft } as const;
    return await ledgers.write(ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const year = Number(dayOf(now).slice(0, 4));
          const { serial } = await transaction.takeNewPlace('pairing', year);
          const id = formatPairingId(ledger, year, serial);
          const place = { ledger, number: id };
          const record = {
            ...{ id, body: slug, unit, person, cohort, ...days },
            household: contacts.sealPairing('household', household, place),
            why: contacts.sealPairing('why', why, place),
          };
          const pairing = pairingOf(record, { units, contacts, staff });
          const by = { person: staff.person, role: staff.role };
          await transaction.openPairing({ record, at: now, by, ...keep(pairing) });
          return pairing;
        },
      }),
    );
  };
}

export function endPairing(ports: UseCasePorts): UseCase<typeof END> {
  const { ledgers, directory, secrets, contacts } = ports;
  return async ({ path: { id }, body: draft }, context) => {
    const staff = staffFor(END, context.actor);
    const units = await directory.units();
    const { now } = context;
    const { reason, forget } = draft;
    const request = { operation: END, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        async admit() {
          const record = await transaction.lockPairing(id);
          if (!record || !isDeciderOf(record, staff)) throw new OperationError('pairing.not-found');
          return record;
        },
        async work(before, keep) {
          // What ended can still be forgotten, once.
          const isOver = forget ? before.forgottenOn !== undefined : before.endedOn !== undefined;
          if (isOver) throw new OperationError('pairing.ended');
          const endedOn = before.endedOn ?? dayOf(now);
          const place = { ledger: ledgerOf(id), number: id };
          const record: PairingRecord = forget
            ? forgotten({ ...before, endedOn }, dayOf(now))
            : { ...before, endedOn, endReason: contacts.sealPairing('end', reason, place) };
          const pairing = pairingOf(record, { units, contacts, staff });
          await transaction.endPairing({ record, at: now, ...keep(pairing) });
          return pairing;
        },
      }),
    );
  };
}

function forgotten(record: PairingRecord, forgottenOn: string): PairingRecord {
  const { household: _household, why: _why, endReason: _reason, ...rest } = record;
  return { ...rest, cohort: 'undisclosed', forgottenOn };
}

/** @throws OperationError `request.invalid` */
function daysOf({ since, until }: PairingDraft, today: string): Pick<PairingRecord, 'since' | 'until'> {
  const from = since ?? today;
  if (!isDay(from)) throw invalid('/since', 'field.wrong-format');
  if (from > today || from < addDays(today, -LONGEST)) throw invalid('/since', 'field.out-of-range');
  if (until === undefined) return { since: from };
  if (!isDay(until)) throw invalid('/until', 'field.wrong-format');
  if (until < today || until > addDays(today, LONGEST)) throw invalid('/until', 'field.out-of-range');
  return { since: from, until };
}
