// Which commands a case will hear, by where it stands.
import type { AppealState, Day, ResidentAction, StaffAction } from '../../types/index.js';
import { daysBetween } from '../calendar.js';
import { confirmBy } from '../clocks.js';
import { saysDone, saysNo } from './answers.js';
import { isPending, type AppealCase } from './case.js';
import type { AppealCommandType } from './commands.js';

const open = [
  'supplement',
  'withdraw',
  'merge',
  'recategorise',
  'docket',
  'extend-petition',
  'erase',
] as const;
const ended = ['evaluate', 'reopen', 'erase'] as const;
/** Ended by the resident's word or with a reason: how it is later can be told. */
const answeredFor = [...ended, 'follow-up'] as const;

const byState: Readonly<Record<AppealState, readonly AppealCommandType[]>> = {
  received: ['accept', 'decline', ...open],
  accepted: ['assign', 'start', 'answer', ...open],
  assigned: ['take-over', 'contest', 'assign', 'answer', ...open],
  'in-hand': ['answer', 'claim-done', 'assign', ...open],
  answered: ['answer', 'claim-done', 'assign', 'evaluate', 'lapse', ...open],
  'claimed-done': ['evaluate', 'witness', 'lapse', ...open],
  confirmed: answeredFor,
  unconfirmed: ended,
  'closed-cannot': answeredFor,
  declined: ended,
  merged: ended,
  withdrawn: ['erase'],
};

/** Days after closing in which the resident can bring a case back (workflow: 居民一年内可重新打开). */
export const RESIDENT_REOPEN_DAYS = 365;

/** The commands `appeal` will hear on `today`, whoever gives them. */
export function legalCommands(appeal: AppealCase, today: Day): readonly AppealCommandType[] {
  if (appeal.erasedOn !== undefined) return [];
  return byState[appeal.state].filter((command) => {
    if (command === 'evaluate') return awaitsVerdict(appeal) || withinReopenWindow(appeal, today);
    // 追评 is one.
    if (command === 'follow-up') return !appeal.followedUpOn && withinReopenWindow(appeal, today);
    if (command === 'lapse') return lapseIsDue(appeal, today);
    if (command === 'docket') return !appeal.docketed;
    if (command === 'extend-petition') return mayBeExtended(appeal, today);
    // 照单全收: a criticism is taken in whole.
    if (command === 'decline') return appeal.kind !== 'criticism';
    return true;
  });
}

/** What the resident with the tracking code can do on `today`. */
export function residentActions(appeal: AppealCase, today: Day): ResidentAction[] {
  const all: readonly ResidentAction[] = ['evaluate', 'follow-up', 'supplement', 'withdraw'];
  const legal = legalCommands(appeal, today);
  return all.filter((action) => legal.includes(action));
}

/** What staff can do on `today`, before roles and units are asked. */
export function staffActions(appeal: AppealCase, today: Day): StaffAction[] {
  const outside: readonly AppealCommandType[] = [
    'evaluate',
    'follow-up',
    'supplement',
    'withdraw',
    'erase',
    'lapse',
  ];
  return legalCommands(appeal, today).filter((command): command is StaffAction => !outside.includes(command));
}

/**
 * Whether silence has lasted past the window, so that the calendar may close the case. It never closes one whose
 * promise is still to be kept.
 */
export function lapseIsDue(appeal: AppealCase, today: Day): boolean {
  const last = confirmBy(appeal);
  return last !== undefined && today > last && appeal.openCommitments === 0;
}

/** Whether the resident's year to bring a closed case back is over. */
export function reopenWindowPassed(appeal: AppealCase, today: Day): boolean {
  return appeal.closedOn !== undefined && daysBetween(appeal.closedOn, today) > RESIDENT_REOPEN_DAYS;
}

/** A petition that is not done, once, and not after the day it was due (《信访工作条例》 Art. 34). */
function mayBeExtended({ channel, state, extendedTo, resolutionDue }: AppealCase, today: Day): boolean {
  return channel === 'petition' && isPending(state) && extendedTo === undefined && today <= resolutionDue;
}

/** A claim, or an answer that ends the matter, is waiting for the resident's word. */
function awaitsVerdict(appeal: AppealCase): boolean {
  if (appeal.state === 'claimed-done') return true;
  return appeal.state === 'answered' && (saysDone(appeal.lastAnswer) || saysNo(appeal.lastAnswer));
}

function withinReopenWindow(appeal: AppealCase, today: Day): boolean {
  return appeal.closedOn !== undefined && !reopenWindowPassed(appeal, today);
}
