// The one machine of an appeal's life: (case, command, now) → events, or a refusal that names the legal moves.
import type { ErrorCode, Horizon } from '../../types/index.js';
import { addDays, dayOf, type Millis } from '../calendar.js';
import { LONGEST_PETITION_EXTENSION } from '../clocks.js';
import { answersFor, saysNo } from './answers.js';
import type { AppealCase } from './case.js';
import type { AppealCommand, AppealCommandType } from './commands.js';
import type { AppealEvent } from './events.js';
import { isIndependent } from './independent.js';
import { legalCommands, reopenWindowPassed } from './legal.js';

export type ChangeEvent = Exclude<AppealEvent, { type: 'received' }>;

export type Outcome = { ok: true; events: readonly ChangeEvent[] } | { ok: false; refusal: Refusal };

/** Why not, and what could be done instead. */
export interface Refusal {
  code: Extract<ErrorCode, `appeal.${string}`>;
  legal: readonly AppealCommandType[];
}

/**
 * Decides a command on a case at `now`.
 *
 * Sources: 《实施办法》 会后三跟进 (residents close), 《北京市接诉即办工作条例》 Art. 11 (declining), 14 (首接负责), 23 (回访).
 */
export function decide(appeal: AppealCase, command: AppealCommand, now: Millis): Outcome {
  const day = dayOf(now);
  const legal = legalCommands(appeal, day);
  const refuse = (code: Refusal['code']): Outcome => ({ ok: false, refusal: { code, legal } });
  const accept = (...events: readonly ChangeEvent[]): Outcome => ({ ok: true, events });

  if (appeal.erasedOn !== undefined) return refuse('appeal.erased');
  // The resident's key is handed out and issued anew in every state, and moves nothing.
  if (command.type === 'collect-code') return accept({ type: 'code-collected', day });
  if (command.type === 'reissue-code') {
    if (!isIndependent(appeal, command)) return refuse('appeal.witness-not-independent');
    return accept({ type: 'code-reissued', day, by: command.by, how: command.how, note: command.note });
  }
  if (!legal.includes(command.type)) {
    return refuse(
      command.type === 'evaluate' && reopenWindowPassed(appeal, day)
        ? 'appeal.reopen-window-passed'
        : 'appeal.illegal-transition',
    );
  }
  if (!mayAct(appeal, command)) return refuse('appeal.not-your-unit');

  switch (command.type) {
    case 'accept':
      return accept(
        { type: 'accepted', day, by: command.by, ...note(command) },
        ...scheduled(appeal, command, day),
      );
    case 'decline':
      return accept({ type: 'declined', day, by: command.by, reason: command.reason, goTo: command.goTo });
    case 'assign':
      if (command.to === appeal.responsible) return refuse('appeal.illegal-transition');
      return accept({ type: 'assigned', day, by: command.by, to: command.to, ...note(command) });
    case 'take-over':
      return accept(
        { type: 'taken-over', day, by: command.by, ...note(command) },
        ...scheduled(appeal, command, day),
      );
    case 'contest':
      return accept({ type: 'contested', day, by: command.by, reason: command.reason });
    case 'start':
      return accept(
        { type: 'started', day, by: command.by, ...note(command) },
        ...scheduled(appeal, command, day),
      );
    case 'answer':
      if (!answersFor(appeal.kind).includes(command.answer.type)) return refuse('appeal.answer-unfit');
      return accept(...answered(appeal, command, day));
    case 'claim-done':
      if (appeal.openCommitments > 0) return refuse('appeal.open-commitment');
      if (!appeal.resolving) return refuse('appeal.no-resolving-answer');
      return accept({ type: 'claimed-done', day, by: command.by, ...note(command) });
    case 'witness': {
      if (!isIndependent(appeal, command)) return refuse('appeal.witness-not-independent');
      const { by, witness, verdict, rating, note: comment } = command;
      const given = { day, by, witness, verdict, ...(rating && { rating }), comment };
      return accept(verdict === 'solved' ? { type: 'confirmed', ...given } : { type: 'disputed', ...given });
    }
    case 'evaluate':
      return evaluated(appeal, command, day, legal);
    case 'follow-up': {
      const { rating, comment } = command;
      return accept({ type: 'followed-up', day, rating, ...(comment && { comment }) });
    }
    case 'reopen':
      return accept({ type: 'reopened', day, by: command.by, reason: command.reason });
    case 'docket':
      return accept({
        type: 'docketed',
        day,
        by: command.by,
        supervisor: command.supervisor,
        nextReview: command.nextReview,
        ...note(command),
      });
    case 'extend-petition': {
      const to = addDays(appeal.resolutionDue, Math.min(command.days, LONGEST_PETITION_EXTENSION));
      return accept({ type: 'petition-extended', day, by: command.by, to, reason: command.reason });
    }
    case 'merge':
      if (command.into === appeal.number) return refuse('appeal.merge-target-unfit');
      if (appeal.channel === 'petition') return refuse('appeal.is-petition');
      // Whoever was promised something is told of it here, or nowhere.
      if (appeal.openCommitments > 0) return refuse('appeal.open-commitment');
      return accept({ type: 'merged', day, by: command.by, into: command.into, ...note(command) });
    case 'recategorise':
      if (command.category === appeal.category && command.item?.code === appeal.item?.code)
        return refuse('appeal.illegal-transition');
      return accept({
        type: 'recategorised',
        day,
        by: command.by,
        category: command.category,
        ...(command.item && { item: command.item }),
        ...note(command),
      });
    case 'supplement':
      return accept({ type: 'supplemented', day, text: command.text });
    case 'withdraw':
      return accept({ type: 'withdrawn', day, ...(command.reason && { reason: command.reason }) });
    case 'erase':
      return accept(...erased(legal, day));
    case 'lapse':
      return accept({ type: 'lapsed', day });
  }
}

/** An answer, and the escalation it brings when it calls somebody above. */
function answered(
  appeal: AppealCase,
  command: Extract<AppealCommand, { type: 'answer' }>,
  day: string,
): ChangeEvent[] {
  const { answer, answerer, by, commitment } = command;
  const events: ChangeEvent[] = [
    { type: 'answered', day, by, answer, answerer, ...(commitment && { commitment }) },
  ];
  if (answer.type === 'needs-coordination' && answer.level !== appeal.level) {
    events.push({ type: 'escalated', day, by, level: answer.level });
  }
  return events;
}

/** When it can be done, if whoever takes it in hand says otherwise than was said before. */
function scheduled(
  appeal: AppealCase,
  { by, horizon }: Extract<AppealCommand, { horizon?: Horizon }>,
  day: string,
): ChangeEvent[] {
  return horizon === undefined || horizon === appeal.horizon ? [] : [{ type: 'scheduled', day, by, horizon }];
}

/** The resident's word: closes a claim, assents to a no, or brings the case back. */
function evaluated(
  appeal: AppealCase,
  command: Extract<AppealCommand, { type: 'evaluate' }>,
  day: string,
  legal: readonly AppealCommandType[],
): Outcome {
  const { verdict, rating, comment } = command;
  const given = { day, witness: 'resident', verdict, rating, ...(comment && { comment }) } as const;
  const accept = (event: ChangeEvent): Outcome => ({ ok: true, events: [event] });
  const closed = appeal.closedOn !== undefined;

  if (verdict !== 'solved') {
    if (!closed) return accept({ type: 'disputed', ...given });
    return accept({ type: 'reopened', day, verdict, rating, ...(comment && { reason: comment }) });
  }
  if (appeal.state === 'confirmed' || appeal.state === 'closed-cannot' || appeal.state === 'declined') {
    return { ok: false, refusal: { code: 'appeal.illegal-transition', legal } };
  }
  const isAssent = appeal.state === 'answered' && saysNo(appeal.lastAnswer);
  return accept(isAssent ? { type: 'assented', ...given } : { type: 'confirmed', ...given });
}

/** What is still open ends by the same act: nobody could go on with a case that says nothing. */
function erased(legal: readonly AppealCommandType[], day: string): ChangeEvent[] {
  return [
    ...(legal.includes('withdraw') ? [{ type: 'withdrawn', day } as const] : []),
    { type: 'erased', day },
  ];
}

/** Whether the acting unit is one that may do this to this case. Roles are the route table's affair. */
function mayAct(appeal: AppealCase, command: AppealCommand): boolean {
  switch (command.type) {
    case 'take-over':
    case 'contest':
      return command.by === appeal.assignee;
    case 'answer':
      return command.by === appeal.responsible || command.by === appeal.assignee;
    case 'assign':
    case 'reopen':
    case 'recategorise':
    case 'merge':
      return command.by === appeal.responsible || command.by === appeal.body;
    case 'accept':
    case 'decline':
    case 'start':
    case 'claim-done':
    case 'extend-petition':
      return command.by === appeal.responsible;
    default:
      return true;
  }
}

function note(command: { note?: string }): { note?: string } {
  return command.note ? { note: command.note } : {};
}
