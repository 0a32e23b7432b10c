// Words that are public or may become so, as their resident, staff and everybody are shown them.
import type { PublicationCheck, PublicationDecision, StaffPublicationCheck } from '@huiyin/sdk';
import { isPetition, momentOf } from '@huiyin/sdk/rules';
import type { StaffActor } from './operation.js';
import type { AppealRecord, DecisionRecord } from './records.js';
import { mayCall } from './staff-access.js';
import type { Units } from './units.js';

type Checked = Pick<AppealRecord, 'publication' | 'decisions'>;

/** As the resident is shown it. */
export function publicationOf({ publication }: Checked): { publication?: PublicationCheck } {
  return publication ? { publication } : {};
}

/** As staff are shown it, with who decided. */
export function staffPublicationOf(
  record: AppealRecord,
  actor: StaffActor,
  units: Units,
): { publication?: StaffPublicationCheck; publicationDecisions?: PublicationDecision[] } {
  const { publication, decisions } = record;
  return {
    ...(publication && {
      publication: { ...publication, ...(mayDecide(record, actor) && { mayDecide: true }) },
    }),
    ...(decisions && { publicationDecisions: decisions.map((one) => decisionOf(one, units)) }),
  };
}

/** Whether somebody looks at the words of this case: a clerk or lead of the unit that answers for it. */
function mayDecide({ case: appeal }: AppealRecord, actor: StaffActor): boolean {
  return (
    mayCall('staff.appeals.publish', actor.role) &&
    appeal.responsible === actor.unit &&
    appeal.erasedOn === undefined &&
    !isPetition(appeal)
  );
}

function decisionOf({ at, decision, unit, person }: DecisionRecord, units: Units): PublicationDecision {
  return {
    at: momentOf(at),
    decision,
    ...(unit !== undefined && { unit: units.summary(unit) }),
    ...(person !== undefined && { person }),
  };
}
