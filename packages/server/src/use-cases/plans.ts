// staff.plans.list, .get, .write, .revise, .approve: response plans, for whoever holds the meeting and whom they concern.
import type { PlanContent, PlanDraft, ResponsePlan, ResponsePlanDetail } from '@huiyin/sdk';
import {
  approvePlan,
  dayOf,
  isDay,
  mayPlanFor,
  momentOf,
  MOST_PLANS,
  revisePlan,
  type MeetingCase,
  type PlanOutcome,
} from '@huiyin/sdk/rules';
import { formatPlanId, ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type CallContext, type StaffActor, type UseCase } from './operation.js';
import type { PlanChanged, PlanRecord, PlanRevisionRecord } from './plan-records.js';
import type { LedgerTransaction, LedgerView, UseCasePorts } from './ports.js';
import { invalid } from './refusals.js';
import { mayCall, overseesUnit, staffFor, unitOf } from './staff-access.js';
import type { Units } from './units.js';

const LIST = 'staff.plans.list';
const GET = 'staff.plans.get';
const WRITE = 'staff.plans.write';
const REVISE = 'staff.plans.revise';
const APPROVE = 'staff.plans.approve';

function listPlans({ ledgers, directory }: UseCasePorts): UseCase<typeof LIST> {
  return async ({ path: { id } }, { actor }) => {
    const staff = staffFor(LIST, actor);
    const units = await directory.units();
    return await ledgers.read(ledgerOf(id), async (view) => {
      const meeting = await view.meeting(id);
      if (!meeting) throw new OperationError('meeting.not-found');
      const plans = (await view.plans(id)).filter((plan) => mayRead(plan, staff, units));
      const sorted = [...plans].sort((a, b) => Number(a.status === 'ready') - Number(b.status === 'ready'));
      return { items: sorted.map((plan) => planView(plan, meeting, { staff, units })) };
    });
  };
}

function getPlan({ ledgers, directory }: UseCasePorts): UseCase<typeof GET> {
  return async ({ path: { id } }, { actor }) => {
    const staff = staffFor(GET, actor);
    const units = await directory.units();
    return await ledgers.read(ledgerOf(id), async (view) => {
      const plan = await view.plan(id);
      if (!plan || !mayRead(plan, staff, units)) throw new OperationError('plan.not-found');
      const meeting = await meetingOf(view, plan);
      return planDetail(plan, await view.planRevisions(id), meeting, { staff, units });
    });
  };
}

function writePlan({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof WRITE> {
  return async ({ path: { id: meetingId }, body: draft }, context) => {
    const staff = staffFor(WRITE, context.actor);
    const units = await directory.units();
    const ledger = ledgerOf(meetingId);
    const request = { operation: WRITE, path: { id: meetingId }, body: draft } as const;
    return await ledgers.write(ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        async admit() {
          const meeting = await transaction.lockMeeting(meetingId);
          if (!meeting) throw new OperationError('meeting.not-found');
          if (!reports(meeting.body, ledger, staff, units)) throw new OperationError('meeting.not-your-unit');
          return meeting;
        },
        async work(meeting, keep) {
          if (!mayPlanFor(meeting.status)) throw new OperationError('plan.meeting-over');
          if ((await transaction.plans(meetingId)).length >= MOST_PLANS) {
            throw new OperationError('plan.too-many');
          }
          const content = await contentOf(draft, transaction, ledger, units);
          const year = Number(dayOf(context.now).slice(0, 4));
          const { serial } = await transaction.takeNewPlace('plan', year);
          const record: PlanRecord = {
            ...{ id: formatPlanId(ledger, year, serial), meeting: meetingId, body: meeting.body },
            ...{ status: 'draft', revision: 1, content, ...changedBy(staff, context) },
          };
          const answer = planDetail(record, [record], meeting, { staff, units });
          await transaction.writePlan({ record, role: staff.role, ...keep(answer) });
          return answer;
        },
      }),
    );
  };
}

function revisePlanOf(ports: UseCasePorts): UseCase<typeof REVISE> {
  return async ({ path, body }, context) => {
    const { plan: draft, revision } = body;
    return await stepOf(ports, { operation: REVISE, path, body }, context, async (at) => {
      const content = await contentOf(draft, at.transaction, ledgerOf(path.id), at.units);
      return revisePlan(at.plan, content, { revision, meeting: at.meeting.status });
    });
  };
}

function approvePlanOf(ports: UseCasePorts): UseCase<typeof APPROVE> {
  return async ({ path, body }, context) =>
    await stepOf(ports, { operation: APPROVE, path, body }, context, ({ plan, meeting }) =>
      Promise.resolve(approvePlan(plan, { revision: body.revision, meeting: meeting.status })),
    );
}

/** The operations of plans, under their names. */
export function planOperations(ports: UseCasePorts) {
  return {
    [LIST]: listPlans(ports),
    [GET]: getPlan(ports),
    [WRITE]: writePlan(ports),
    [REVISE]: revisePlanOf(ports),
    [APPROVE]: approvePlanOf(ports),
  } as const;
}

/** Whether theirs is a role that plans what is said, or one that plans can concern. */
export function mayReadPlans({ role }: StaffActor): boolean {
  return mayCall(LIST, role);
}

interface Standing {
  readonly transaction: LedgerTransaction;
  readonly plan: PlanRecord;
  readonly meeting: MeetingCase;
  readonly units: Units;
}

/** One step of a plan, decided by the rules. */
async function stepOf(
  { ledgers, directory, secrets }: UseCasePorts,
  request: {
    readonly operation: typeof REVISE | typeof APPROVE;
    readonly path: { readonly id: string };
    readonly body: object;
  },
  context: CallContext,
  decide: (at: Standing) => Promise<PlanOutcome>,
): Promise<ResponsePlanDetail> {
  const staff = staffFor(request.operation, context.actor);
  const units = await directory.units();
  const { id } = request.path;
  return await ledgers.write(ledgerOf(id), (transaction) =>
    once(secrets, transaction, request, context, {
      async admit() {
        const plan = await transaction.lockPlan(id);
        if (!plan || !reports(plan.body, ledgerOf(id), staff, units))
          throw new OperationError('plan.not-found');
        return plan;
      },
      async work(plan, keep) {
        const meeting = await meetingOf(transaction, plan);
        const outcome = await decide({ transaction, plan, meeting, units });
        if (!outcome.ok) throw new OperationError(outcome.code);
        const record = { ...plan, ...outcome.plan, ...changedBy(staff, context) };
        const before = await transaction.planRevisions(id);
        const answer = planDetail(record, [record, ...before], meeting, { staff, units });
        await transaction.writePlan({ record, role: staff.role, ...keep(answer) });
        return answer;
      },
    }),
  );
}

/** Whether somebody's unit is the one that reports, or stands above it in its ledger. */
function reports(body: string, ledger: string, staff: StaffActor, units: Units): boolean {
  const own = unitOf(staff, units);
  return own.ledger === ledger && units.isWithin(body, own.slug);
}

function mayRead({ id, body, content }: PlanRecord, staff: StaffActor, units: Units): boolean {
  if (content.units.includes(staff.unit)) return true;
  if (staff.role === 'auditor') return overseesUnit(staff, body, units);
  return staff.role !== 'bureau' && reports(body, ledgerOf(id), staff, units);
}

async function meetingOf(view: LedgerView, plan: PlanRecord): Promise<MeetingCase> {
  const meeting = await view.meeting(plan.meeting);
  if (!meeting) throw new OperationError('plan.not-found');
  return meeting;
}

/** @throws OperationError `appeal.not-found`, `unit.not-found`, `request.invalid` for what a plan names that is not there */
async function contentOf(
  draft: PlanDraft,
  view: LedgerView,
  ledger: string,
  units: Units,
): Promise<PlanContent> {
  const appeals = [...new Set(draft.appeals)];
  const slugs = [...new Set(draft.units)];
  if (slugs.some((slug) => !units.get(slug))) throw new OperationError('unit.not-found');
  draft.promises.forEach(({ until }, index) => {
    if (until !== undefined && !isDay(until)) {
      throw invalid(`/promises/${String(index)}/until`, 'field.wrong-format');
    }
  });
  const foreign = appeals.some((number) => ledgerOf(number) !== ledger);
  const known = foreign ? [] : await view.publicAppeals(appeals);
  if (foreign || known.length < appeals.length) throw new OperationError('appeal.not-found');
  return { ...draft, appeals, units: slugs };
}

function changedBy({ unit, person }: StaffActor, { now }: CallContext): PlanChanged {
  return { at: now, unit, person };
}

interface Reader {
  readonly staff: StaffActor;
  readonly units: Units;
}

function planView(plan: PlanRecord, meeting: MeetingCase, { staff, units }: Reader): ResponsePlan {
  const { id, body, status, revision, content } = plan;
  const isTheirs = mayPlanFor(meeting.status) && reports(body, ledgerOf(id), staff, units);
  return {
    ...{ id, meeting: plan.meeting, body: units.summary(body), status, revision, content },
    changed: authorOf(plan, units),
    ...(isTheirs && mayCall(REVISE, staff.role) && { mayRevise: true }),
    ...(isTheirs && status === 'draft' && mayCall(APPROVE, staff.role) && { mayApprove: true }),
    ...(units.get(body)?.demo && { demo: true }),
  };
}

function planDetail(
  plan: PlanRecord,
  revisions: readonly PlanRevisionRecord[],
  meeting: MeetingCase,
  reader: Reader,
): ResponsePlanDetail {
  return {
    ...planView(plan, meeting, reader),
    history: revisions.map(({ revision, status, content, ...changed }) => ({
      ...{ revision, status, content },
      ...authorOf(changed, reader.units),
    })),
  };
}

function authorOf({ at, unit, person }: PlanChanged, units: Units) {
  return { at: momentOf(at), unit: units.summary(unit), person };
}
