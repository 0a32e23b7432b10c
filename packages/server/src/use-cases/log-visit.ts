// staff.visits.log: a visit to a household, and what was asked there, in one transaction and once.
import type { AskedDraft, FieldError, VisitDraft, VisitedAppeal, VisitReceipt } from '@huiyin/sdk';
import { canonicalJson, dayOf, momentOf, type Millis, type WorkingCalendar } from '@huiyin/sdk/rules';
import { handoverOf, recentOccurrence } from './enter-for-resident.js';
import { namedBy } from './item-named.js';
import { formatVisitId } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type CallContext, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, UseCasePorts } from './ports.js';
import { writeAppeal, type AppealEntry } from './receive-appeal.js';
import { invalid } from './refusals.js';
import { mayCall, staffFor, unitUnder } from './staff-access.js';
import { noCodeHash } from './tracking-code.js';
import { summaryOf, type Unit, type Units } from './units.js';
import type { SentVisit, VisitRecord } from './visit-records.js';

const OPERATION = 'staff.visits.log';

/** What was asked, with nothing against it any more. */
interface Asked {
  readonly unit: Unit;
  readonly entry: AppealEntry;
  readonly code: VisitedAppeal['code'];
}

export function logVisit(ports: UseCasePorts): UseCase<typeof OPERATION> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(OPERATION, context.actor);
    const units = await ports.directory.units();
    const unit = unitUnder(units, staff, draft.body);
    const visitedAt = recentOccurrence(draft.visitedAt, context.now, '/visitedAt');
    const asked = askedOf(draft, unit, units);
    const request = { operation: OPERATION, path: {}, body: draft } as const;
    return await ports.ledgers.write(unit.ledger, (transaction) =>
      once(ports.secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const sent = sentOf(ports, staff, draft, context);
          const before = await sentBefore(transaction, ports, sent);
          if (before) return receiptOf(before, units);
          const visit = { unit, visitedAt, asked, staff, draft, calendar: units.calendar };
          const record = await write(ports, transaction, visit, context.now);
          const receipt = receiptOf(record, units);
          await transaction.recordVisit({
            record,
            role: staff.role,
            household: householdMark(ports, unit, draft),
            ...(sent && { sent }),
            ...keep(receipt),
          });
          return receipt;
        },
      }),
    );
  };
}

/** Whether theirs is a role that writes visits down. */
export function mayLogVisits({ role }: StaffActor): boolean {
  return mayCall(OPERATION, role);
}

/** Everything that was asked, or everything that stands against it, each at its place. */
function askedOf(draft: VisitDraft, visited: Unit, units: Units): Asked[] {
  const faults: FieldError[] = [];
  const asked = (draft.asked ?? []).flatMap((item, index) => {
    try {
      return [oneAsked(item, draft, visited, units)];
    } catch (error) {
      if (!(error instanceof OperationError) || !error.facts.errors) throw error;
      const at = `/asked/${index}`;
      faults.push(...error.facts.errors.map((fault) => ({ ...fault, pointer: at + fault.pointer })));
      return [];
    }
  });
  if (faults.length > 0) throw new OperationError('request.invalid', { errors: faults });
  return asked;
}

/** @throws OperationError `request.invalid` with what stands against this one */
function oneAsked(item: AskedDraft, { cohort }: VisitDraft, visited: Unit, units: Units): Asked {
  const { body = visited.slug, withoutCode, onBehalf, ...matter } = item;
  const unit = units.get(body);
  if (unit?.ledger !== visited.ledger) throw invalid('/body', 'field.not-allowed');
  if (!unit.categories.includes(matter.category)) throw invalid('/category', 'field.not-allowed');
  namedBy(unit, matter);
  const channel = 'visit';
  const code = handoverOf({ ...matter, channel, ...(withoutCode !== undefined && { withoutCode }) });
  const entry = { ...matter, body, channel, cohort, ...(onBehalf && { onBehalf }) } as const;
  return { unit, entry, code };
}

interface Visiting {
  readonly unit: Unit;
  readonly visitedAt: Millis;
  readonly asked: readonly Asked[];
  readonly staff: StaffActor;
  readonly draft: VisitDraft;
  readonly calendar: WorkingCalendar;
}

async function write(
  ports: UseCasePorts,
  transaction: LedgerTransaction,
  { unit, visitedAt, asked, staff, draft, calendar }: Visiting,
  now: Millis,
): Promise<VisitRecord & { readonly sealed: Uint8Array }> {
  const { secrets, contacts } = ports;
  const year = Number(dayOf(now).slice(0, 4));
  const { serial } = await transaction.takeNewPlace('visit', year);
  const id = formatVisitId(unit.ledger, year, serial);
  const appeals: VisitedAppeal[] = [];
  for (const { unit: addressed, entry, code } of asked) {
    const { number } = await writeAppeal(ports, transaction, {
      unit: addressed,
      entry,
      occurredAt: visitedAt,
      now,
      calendar,
      codeHash: () => noCodeHash(secrets),
      ...(code !== 'none' && { isCollectable: true }),
      author: staff,
      answer: (filed) => filed,
      keep: () => ({}),
    });
    appeals.push({ number, code });
  }
  const { household, heard, care, grid, cohort } = draft;
  const words = { household, heard, ...(care !== undefined && { care }) };
  return {
    id,
    body: unit.slug,
    ...(grid !== undefined && { grid: grid.trim() }),
    visitedAt,
    recordedAt: now,
    person: staff.person,
    cohort,
    hasCare: care !== undefined,
    sealed: contacts.sealVisit(words, { ledger: unit.ledger, number: id }),
    appeals,
  };
}

/** What it is known by for good: stored answers are forgotten after a day, phones are offline for a week. */
function sentOf(
  { secrets }: UseCasePorts,
  { unit, person }: StaffActor,
  draft: VisitDraft,
  { idempotencyKey }: CallContext,
): SentVisit | undefined {
  return idempotencyKey === undefined
    ? undefined
    : {
        keyHash: secrets.keyHash(idempotencyKey),
        requestHash: secrets.requestHash(canonicalJson([OPERATION, draft, unit, person])),
      };
}

/** @throws OperationError `idempotency.body-differs` */
async function sentBefore(
  transaction: LedgerTransaction,
  { secrets }: UseCasePorts,
  sent: SentVisit | undefined,
): Promise<VisitRecord | undefined> {
  const before = sent && (await transaction.visitSent(sent.keyHash));
  if (before && !secrets.equal(before.requestHash, sent.requestHash)) {
    throw new OperationError('idempotency.body-differs');
  }
  return before?.record;
}

function receiptOf({ id, body, visitedAt, recordedAt, appeals }: VisitRecord, units: Units): VisitReceipt {
  const unit = units.get(body);
  return {
    id,
    body: unit ? summaryOf(unit) : units.summary(body),
    visitedAt: momentOf(visitedAt),
    recordedAt: momentOf(recordedAt),
    appeals: [...appeals],
    ...(unit?.demo && { demo: true }),
  };
}

function householdMark({ secrets }: UseCasePorts, unit: Unit, { grid = '', household }: VisitDraft) {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return secrets.blindIndex(`household/${unit.ledger}/${unit.slug}/${plain(grid)}/${plain(household)}`);
}
