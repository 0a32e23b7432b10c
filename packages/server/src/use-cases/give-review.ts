// staff.reviews.give, .revise, .respond: what panellists say of a unit, and what it says to that. Each is sealed.
import type { ReviewFacts, ReviewRevisionDraft } from '@huiyin/sdk';
import {
  beginReview,
  dayOf,
  decideReview,
  evolveReview,
  giveReview as give,
  RECORD_KEY_BYTES,
  reviewChangedFacts,
  reviewGivenFacts,
  type Millis,
  type ReviewCase,
  type ReviewCommand,
  type ReviewEvent,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { formatReviewId, ledgerOf } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type Call, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import type { Panellist, ReviewEntry, ReviewRecord, ReviewWrite } from './review-records.js';
import { reviewDetail } from './review-view.js';
import { sealEntries } from './seal-entries.js';
import { mayCall, staffFor } from './staff-access.js';
import type { Unit, Units } from './units.js';

const GIVE = 'staff.reviews.give';

/** The operations by which staff change a review. */
export type ReviewStepOperation = 'staff.reviews.revise' | 'staff.reviews.respond';

export function giveReview({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof GIVE> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(GIVE, context.actor);
    const units = await directory.units();
    const unit = reviewedBy(staff, draft.body, units);
    const { now } = context;
    const { body: _slug, period, ...content } = draft;
    checkConflict(content);
    const panellist = panellistOf(staff);
    const request = { operation: GIVE, path: {}, body: draft } as const;
    return await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const year = Number(dayOf(now).slice(0, 4));
          // From here on nobody else writes into this ledger.
          const { serial, ...head } = await transaction.takeNewPlace('review', year);
          if (await transaction.hasReviewed(unit.slug, period, panellist)) {
            throw new OperationError('review.already-given');
          }
          const id = formatReviewId(unit.ledger, year, serial);
          const review = { id, body: unit.slug, period, ...(unit.demo && { demo: true as const }) };
          const outcome = give(review, content, staff.unit, now);
          if (!outcome.ok) throw new OperationError(outcome.code);
          const { event } = outcome;
          const recordKey = secrets.random(RECORD_KEY_BYTES);
          const after = beginReview(event);
          const facts = reviewGivenFacts(event);
          const { write, entry } = sealed(secrets, { head, recordKey, facts, event, after, staff, now });
          const response = reviewDetail(after, [entry], { units, hmacSha256: secrets.hmacSha256 });
          await transaction.appendReview({ ...write, opening: { recordKey, panellist }, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

/** The use-case of one of the operations that change a review. Whose it is, the rules know. */
export function actOnReview(
  { directory, ledgers, secrets }: UseCasePorts,
  operation: ReviewStepOperation,
): UseCase<ReviewStepOperation> {
  return async ({ path, body }: Call<ReviewStepOperation>, context) => {
    const staff = staffFor(operation, context.actor);
    if (!('text' in body)) checkConflict(body);
    const units = await directory.units();
    const { now } = context;
    return await ledgers.write(ledgerOf(path.id), (transaction) =>
      once(secrets, transaction, { operation, path, body }, context, {
        async admit() {
          const record = await transaction.lockReview(path.id);
          if (!record) throw new OperationError('review.not-found');
          return record;
        },
        async work(record, keep) {
          const before = await transaction.reviewEntries(path.id);
          const command = commandOf(body, record, staff);
          const { write, entry } = await advance(secrets, transaction, record.case, { command, staff, now });
          const { hmacSha256 } = secrets;
          const response = reviewDetail(write.after, [...before, entry], { units, hmacSha256 });
          await transaction.appendReview({ ...write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

/** Whose reviews they are, as rows know it. */
export function panellistOf({ unit, person }: StaffActor): Panellist {
  return { unit, person };
}

/**
 * The unit that keeps the panel, or one under it, whatever its ledger.
 * @throws OperationError `body.not-found`, `auth.not-allowed`
 */
export function reviewedBy(staff: StaffActor, slug: string, units: Units): Unit {
  const unit = bodyOf(units, slug);
  if (!units.isWithin(unit.slug, staff.unit)) throw new OperationError('auth.not-allowed');
  return unit;
}

/** Whether somebody reviews units, or answers reviews of theirs. */
export function mayTendReviews({ role }: StaffActor): boolean {
  return mayCall(GIVE, role) || mayCall('staff.reviews.respond', role);
}

function commandOf(
  body: Call<ReviewStepOperation>['body'],
  { panellist }: ReviewRecord,
  staff: StaffActor,
): ReviewCommand {
  const { unit: by, person } = staff;
  if ('text' in body) return { type: 'respond', by, text: body.text };
  const isTheirs = panellist.unit === by && panellist.person === person;
  return { type: 'revise', by, isTheirs, content: body };
}

async function advance(
  secrets: Secrets,
  transaction: LedgerTransaction,
  review: ReviewCase,
  {
    command,
    staff,
    now,
  }: { readonly command: ReviewCommand; readonly staff: StaffActor; readonly now: Millis },
): Promise<{ readonly write: ReviewWrite; readonly entry: ReviewEntry }> {
  const outcome = decideReview(review, command, now);
  if (!outcome.ok) throw new OperationError(outcome.code);
  const { event } = outcome;
  const after = evolveReview(review, event);
  const { recordKey, ...head } = await transaction.takePlace(review.id);
  const facts = reviewChangedFacts(event, after);
  return sealed(secrets, { head, recordKey, facts, event, after, staff, now });
}

interface Step {
  readonly head: Parameters<typeof sealEntries>[1];
  readonly recordKey: Uint8Array;
  readonly facts: ReviewFacts;
  readonly event: ReviewEvent;
  readonly after: ReviewCase;
  readonly staff: StaffActor;
  readonly now: Millis;
}

function sealed(
  secrets: Secrets,
  { head, recordKey, facts, event, after, staff: author, now: at }: Step,
): { readonly write: ReviewWrite; readonly entry: ReviewEntry } {
  const written = { facts, words: event, event };
  const sealed = sealEntries<ReviewFacts, ReviewEvent>(secrets, head, recordKey, [written], 0);
  const [{ index, facts: withWords }] = sealed.entries;
  return {
    write: { ...sealed, after, author, at },
    entry: { leafIndex: index, facts: withWords, event, author, at, opener: { recordKey } },
  };
}

/** @throws OperationError `request.invalid`: what is declared is told, and nothing is told that is not */
function checkConflict({ conflict, conflictNote }: ReviewRevisionDraft): void {
  if ((conflict === 'declared') === (conflictNote !== undefined)) return;
  const code = conflictNote === undefined ? 'field.required' : 'field.not-allowed';
  throw new OperationError('request.invalid', { errors: [{ pointer: '/conflictNote', code, detail: '' }] });
}
