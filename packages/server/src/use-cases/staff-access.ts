// Who among staff may see a case and what they may do: by role through the route table, by unit through the rules.
import type { Role, StaffAction } from '@huiyin/sdk';
import { routes, type Operation } from '@huiyin/sdk/routes';
import {
  canBeWhistledFor,
  dayOf,
  decide,
  isIndependent,
  staffActions,
  type AppealCase,
  type AppealCommand,
  type CommitmentCase,
  type Millis,
  type WhistleCase,
} from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { OperationError, type Actor, type StaffActor } from './operation.js';
import type { LedgerView } from './ports.js';
import { bodyOf } from './bodies.js';
import type { Unit, Units } from './units.js';

/** Roles that look at everything under their unit. */
const overseers: readonly Role[] = ['district', 'admin', 'auditor'];

/** The operation each action is called by. */
const operations = {
  accept: 'staff.appeals.accept',
  decline: 'staff.appeals.decline',
  assign: 'staff.appeals.assign',
  'take-over': 'staff.appeals.takeOver',
  contest: 'staff.appeals.contest',
  start: 'staff.appeals.start',
  answer: 'staff.appeals.answer',
  'claim-done': 'staff.appeals.claimDone',
  witness: 'staff.appeals.witness',
  reopen: 'staff.appeals.reopen',
  docket: 'staff.appeals.docket',
  'extend-petition': 'staff.appeals.extendPetition',
  merge: 'staff.appeals.merge',
  recategorise: 'staff.appeals.recategorise',
} as const satisfies Readonly<Record<StaffAction, Operation>>;

/**
 * The member of staff who calls, if their role may call this.
 * @throws OperationError `auth.token-missing`, `auth.not-allowed`
 */
export function staffFor(operation: Operation, actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new OperationError('auth.token-missing');
  if (!mayCall(operation, actor.role)) throw new OperationError('auth.not-allowed');
  return actor;
}

/** The unit they work in. @throws OperationError `auth.not-allowed` for one that is gone */
export function unitOf(actor: StaffActor, units: Units): Unit {
  const unit = units.get(actor.unit);
  if (!unit) throw new OperationError('auth.not-allowed');
  return unit;
}

/**
 * One's own unit or one under it, in the same ledger.
 * @throws OperationError `body.not-found`, `auth.not-allowed`
 */
export function unitUnder(units: Units, staff: StaffActor, slug: string): Unit {
  const unit = bodyOf(units, slug);
  const own = unitOf(staff, units);
  if (unit.ledger !== own.ledger || !units.isWithin(unit.slug, own.slug)) {
    throw new OperationError('auth.not-allowed');
  }
  return unit;
}

/**
 * Lets staff in to a case of their own ledger, one their unit handles or was granted, and overseers to every
 * case under their unit. To anybody else it does not exist.
 * @throws OperationError `appeal.not-found`
 */
export async function admitStaff(
  appeal: AppealCase,
  actor: StaffActor,
  { units, view, now }: { readonly units: Units; readonly view: LedgerView; readonly now: Millis },
): Promise<void> {
  const unit = unitOf(actor, units);
  if (unit.ledger === ledgerOf(appeal.number)) return;
  if (appeal.responsible === unit.slug || appeal.assignee === unit.slug) return;
  if (overseesUnit(actor, appeal.body, units)) return;
  if (!(await view.isGranted(appeal.number, unit.slug, now))) throw new OperationError('appeal.not-found');
}

/** Whether theirs is a role that looks at everything below its unit. */
export function isOverseer({ role }: StaffActor): boolean {
  return overseers.includes(role);
}

/** Whether they look at everything of a unit because theirs is above it. */
export function overseesUnit(actor: StaffActor, body: string, units: Units): boolean {
  return isOverseer(actor) && units.isWithin(body, actor.unit);
}

/** Whether a commitment is theirs to do something about, as far as units go: of their ledger, or for them to keep. */
export function mayTouchCommitment(
  { id, unit, body }: Pick<CommitmentCase, 'id' | 'unit' | 'body'>,
  staff: StaffActor,
  units: Units,
): boolean {
  if (unit === staff.unit || overseesUnit(staff, body, units)) return true;
  return unitOf(staff, units).ledger === ledgerOf(id);
}

/** What this reader could do to the case now. @param vouchers units that have said of it that it is done */
export function actionsFor(
  appeal: AppealCase,
  actor: StaffActor,
  now: Millis,
  vouchers: readonly string[],
): StaffAction[] {
  return staffActions(appeal, dayOf(now)).filter(
    (action) =>
      mayCall(operations[action], actor.role) &&
      decide(appeal, trial(action, appeal, actor.unit, vouchers), now).ok,
  );
}

/**
 * Whether this reader needs the contact now: their unit has the case or was passed it, or it is about to ask the
 * resident whether it is solved. The district also calls back whoever lost a code.
 * @param vouchers units that have said of it that it is done
 */
export function mayLookAtContact(
  appeal: AppealCase,
  actor: StaffActor,
  now: Millis,
  vouchers: readonly string[],
): boolean {
  if (appeal.erasedOn !== undefined || !mayCall('staff.appeals.contact', actor.role)) return false;
  if (actor.unit === appeal.responsible || actor.unit === appeal.assignee) return true;
  if (actor.role === 'district' && isIndependent(appeal, { by: actor.unit, vouchers })) return true;
  return actionsFor(appeal, actor, now, vouchers).includes('witness');
}

/**
 * Whether this reader could have the resident's lost code replaced, if a phone was left: they have not said themselves
 * that it is done.
 */
export function mayReissueCode(
  appeal: AppealCase,
  { role, unit }: StaffActor,
  vouchers: readonly string[],
): boolean {
  const isOpen = appeal.erasedOn === undefined && mayCall('staff.appeals.reissueCode', role);
  return isOpen && isIndependent(appeal, { by: unit, vouchers });
}

/**
 * Whether this reader needs to see the photos now: who may look at the contact, and units an open whistle calls.
 * @param vouchers units that have said of it that it is done
 * @param whistles blown for it
 */
export function mayLookAtAttachments(
  appeal: AppealCase,
  actor: StaffActor,
  now: Millis,
  known: {
    readonly vouchers: readonly string[];
    readonly whistles: readonly { readonly case: WhistleCase }[];
  },
): boolean {
  if (mayLookAtContact(appeal, actor, now, known.vouchers)) return true;
  return known.whistles.some(
    ({ case: { status, calls } }) => status === 'open' && calls.some(({ unit }) => unit === actor.unit),
  );
}

/** Whether this reader could call others to the case: theirs is the unit that answers for it, and it is not done. */
export function mayBlowWhistle(appeal: AppealCase, { role, unit }: StaffActor): boolean {
  return canBeWhistledFor(appeal) && appeal.responsible === unit && mayCall('staff.whistles.blow', role);
}

/** Whether a role may call an operation at all. */
export function mayCall(operation: Operation, role: Role): boolean {
  const { access } = routes[operation];
  return typeof access !== 'string' && (access as readonly Role[]).includes(role);
}

/** A command of that kind, to ask the rules whether this unit may give one. What it says makes no difference. */
function trial(
  action: StaffAction,
  appeal: AppealCase,
  by: string,
  vouchers: readonly string[],
): AppealCommand {
  switch (action) {
    case 'decline':
      return { type: action, by, reason: 'not-this-authority', goTo: '' };
    case 'assign':
      return { type: action, by, to: '' };
    case 'contest':
    case 'reopen':
      return { type: action, by, reason: '' };
    case 'answer':
      return { type: action, by, answer: { type: 'policy-only', text: '' }, answerer: 'official' };
    case 'witness':
      return { type: action, by, witness: 'callback', verdict: 'solved', note: '', vouchers };
    case 'docket':
      return { type: action, by, supervisor: '', nextReview: '' };
    case 'extend-petition':
      return { type: action, by, days: 1, reason: '' };
    case 'merge':
      return { type: action, by, into: '' };
    case 'recategorise':
      return { type: action, by, category: appeal.category === 'other' ? 'safety' : 'other' };
    case 'accept':
    case 'take-over':
    case 'start':
    case 'claim-done':
      return { type: action, by };
  }
}
