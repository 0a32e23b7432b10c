// Response plans 回应预案: until when they are written, for how long they are kept, and what is new in one.
import type { MeetingStatus, PlanContent, PlanStatus } from '../types/index.js';

/** As many as a meeting can have: more topics than anybody speaks to in one evening. */
export const MOST_PLANS = 60;

/** Days a plan is kept after it was last changed. */
export const PLANS_KEPT = 365;

export type PlanRefusal = 'plan.meeting-over' | 'plan.changed-meanwhile' | 'plan.nothing-new';

export interface PlanStanding {
  readonly status: PlanStatus;
  readonly revision: number;
  readonly content: PlanContent;
}

export type PlanOutcome = { ok: true; plan: PlanStanding } | { ok: false; code: PlanRefusal };

/** Plans are written before a meeting and while it lasts; afterwards they stand as they were. */
export function mayPlanFor(meeting: MeetingStatus): boolean {
  return meeting === 'announced' || meeting === 'open';
}

/** A plan written anew: a draft, whatever it was. `revision` is the one that was read. */
export function revisePlan(
  plan: PlanStanding,
  content: PlanContent,
  { revision, meeting }: { readonly revision: number; readonly meeting: MeetingStatus },
): PlanOutcome {
  const code = refusalOf(plan, revision, meeting);
  if (code) return { ok: false, code };
  if (isSame(plan.content, content)) return { ok: false, code: 'plan.nothing-new' };
  return { ok: true, plan: { status: 'draft', revision: revision + 1, content } };
}

/** A plan that somebody has read and says is ready. */
export function approvePlan(
  plan: PlanStanding,
  { revision, meeting }: { readonly revision: number; readonly meeting: MeetingStatus },
): PlanOutcome {
  const code = refusalOf(plan, revision, meeting);
  if (code) return { ok: false, code };
  if (plan.status === 'ready') return { ok: false, code: 'plan.nothing-new' };
  return { ok: true, plan: { ...plan, status: 'ready', revision: revision + 1 } };
}

function refusalOf(plan: PlanStanding, revision: number, meeting: MeetingStatus): PlanRefusal | undefined {
  if (!mayPlanFor(meeting)) return 'plan.meeting-over';
  return plan.revision === revision ? undefined : 'plan.changed-meanwhile';
}

function isSame(a: PlanContent, b: PlanContent): boolean {
  return textOf(a) === textOf(b);
}

/** With its members in one order, whoever wrote it. */
function textOf(content: PlanContent): string {
  const { category, topic, asked, appeals, known, promises, cannot, speaker, units } = content;
  const promised = promises.map(({ what, who, until }) => [what, who, until]);
  return JSON.stringify([category, topic, asked, appeals, known, promised, cannot, speaker, units]);
}
