// Around a meeting: staff.meetings.readiness before it; .setPortfolios, .holdProgress and .callbacks after it.
import type { MeetingCallback } from '@huiyin/sdk';
import { dayOf, daysBetween, type QuestionCase } from '@huiyin/sdk/rules';
import { staffMeetingAct } from './meeting-act.js';
import { meetingReadinessOf, ownMeeting } from './meeting-readiness.js';
import { ledgerOf } from './numbers.js';
import type { StaffActor, UseCase } from './operation.js';
import type { LedgerView, UseCasePorts } from './ports.js';
import { mayCall, staffFor } from './staff-access.js';

const CALLBACKS = 'staff.meetings.callbacks';

/** The operations around a meeting, under their names. */
export function meetingFollowUp(ports: UseCasePorts) {
  return {
    'staff.meetings.setPortfolios': staffMeetingAct(ports, 'staff.meetings.setPortfolios'),
    'staff.meetings.holdProgress': staffMeetingAct(ports, 'staff.meetings.holdProgress'),
    [CALLBACKS]: listCallbacks(ports),
    'staff.meetings.readiness': meetingReadinessOf(ports),
  } as const;
}

function listCallbacks({ ledgers, directory }: UseCasePorts): UseCase<typeof CALLBACKS> {
  return async ({ path: { id } }, { actor, now }) => {
    const staff = staffFor(CALLBACKS, actor);
    const units = await directory.units();
    return await ledgers.read(ledgerOf(id), async (view) => {
      const { meeting } = await ownMeeting(view, id, staff, units);
      const claims = await claimsOf(view, meeting.questions);
      const items = claims.map(({ claimedBy, ...claim }): MeetingCallback => {
        const isOther = claimedBy !== staff.unit && mayCallBack(staff);
        const waitingDays = Math.max(0, daysBetween(claim.claimedOn, dayOf(now)));
        return {
          ...claim,
          claimedBy: units.summary(claimedBy),
          waitingDays,
          ...(isOther && { mayCall: true }),
        };
      });
      return { meeting: id, items: items.sort(longestWaiting) };
    });
  };
}

type Claim = Omit<MeetingCallback, 'claimedBy' | 'waitingDays' | 'mayCall'> & { readonly claimedBy: string };

/** What somebody says is done, and its resident has said nothing on. */
async function claimsOf(view: LedgerView, questions: readonly QuestionCase[]): Promise<Claim[]> {
  const records = await view.publicAppeals(questions.map(({ appeal }) => appeal));
  const cases = new Map(records.map((record) => [record.case.number, record.case]));
  const claims: Claim[] = [];
  for (const { turn, appeal, commitments } of questions) {
    const found = cases.get(appeal);
    // Whoever had their case erased is not gone back to.
    if (!found || found.erasedOn !== undefined) continue;
    const { state, claimedOn, claimedBy } = found;
    if (state === 'claimed-done' && claimedOn !== undefined && claimedBy !== undefined) {
      claims.push({ turn, appeal, claimedBy, claimedOn });
    }
    for (const commitment of commitments) {
      const promise = (await view.commitment(commitment))?.case;
      if (promise?.status !== 'claimed' || promise.claimedOn === undefined) continue;
      claims.push({ turn, appeal, commitment, claimedBy: promise.unit, claimedOn: promise.claimedOn });
    }
  }
  return claims;
}

function mayCallBack({ role }: StaffActor): boolean {
  return mayCall('staff.appeals.witness', role);
}

function longestWaiting(a: MeetingCallback, b: MeetingCallback): number {
  return b.waitingDays - a.waitingDays || a.turn - b.turn;
}
