// Folds an event into a case. Total: every event the machine emits has its effect here and nowhere else.
import type { AppealState } from '../../types/index.js';
import { saysDone } from './answers.js';
import type { AppealCase } from './case.js';
import type { AppealEvent } from './events.js';

type ChangeEvent = Exclude<AppealEvent, { type: 'received' }>;

/** The case a `received` event begins. */
export function begin(event: Extract<AppealEvent, { type: 'received' }>): AppealCase {
  return {
    ...event.appeal,
    state: 'received',
    responsible: event.appeal.body,
    resolving: false,
    disputed: false,
    reopened: false,
    docketed: false,
    openCommitments: 0,
  };
}

/** The case after `event`. Clocks' due days are not among what any event can change. */
export function evolve(appeal: AppealCase, event: ChangeEvent): AppealCase {
  const after = moved(appeal, event);
  return 'rating' in event && event.rating ? { ...after, rating: event.rating } : after;
}

function moved(appeal: AppealCase, event: ChangeEvent): AppealCase {
  switch (event.type) {
    case 'accepted':
      return { ...appeal, state: 'accepted' };
    case 'declined':
    case 'withdrawn':
    case 'merged':
      return close(appeal, event.type, event.day);
    case 'assigned':
      return { ...appeal, state: 'assigned', assignee: event.to };
    case 'taken-over':
      return { ...without(appeal, 'assignee'), state: 'in-hand', responsible: event.by };
    case 'contested':
      return { ...without(appeal, 'assignee'), state: 'accepted' };
    case 'started':
      return { ...appeal, state: 'in-hand' };
    case 'answered':
      return {
        ...appeal,
        state: 'answered',
        firstAnsweredOn: appeal.firstAnsweredOn ?? event.day,
        lastAnswer: event.answer.type,
        answeredOn: event.day,
        resolving: appeal.resolving || saysDone(event.answer.type),
        openCommitments: appeal.openCommitments + (event.commitment === undefined ? 0 : 1),
      };
    case 'escalated':
      return { ...appeal, level: event.level };
    case 'scheduled':
      return { ...appeal, horizon: event.horizon };
    case 'claimed-done':
      return {
        ...without(appeal, 'assignee'),
        state: 'claimed-done',
        claimedOn: event.day,
        claimedBy: event.by,
      };
    case 'confirmed':
      return { ...close(appeal, 'confirmed', event.day), witness: event.witness, docketed: false };
    case 'assented':
      return close(appeal, 'closed-cannot', event.day);
    case 'lapsed':
      return close(appeal, appeal.state === 'claimed-done' ? 'unconfirmed' : 'closed-cannot', event.day);
    case 'disputed':
      return { ...resume(appeal), disputed: true };
    case 'reopened':
      return { ...resume(appeal), disputed: event.verdict !== undefined, reopened: true };
    case 'recategorised':
      return {
        ...without(appeal, 'item'),
        category: event.category,
        ...(event.item && { item: event.item }),
      };
    case 'docketed':
      return { ...appeal, docketed: true };
    case 'petition-extended':
      return { ...appeal, extendedTo: event.to };
    case 'followed-up':
      return { ...appeal, followedUpOn: event.day };
    case 'erased':
      return { ...appeal, erasedOn: event.day };
    case 'supplemented':
    case 'code-collected':
    case 'code-reissued':
      return appeal;
  }
}

/** Ends a case. Its claim stays known, for on time is judged by it; a late word moves no earlier closing day. */
function close(appeal: AppealCase, state: AppealState, day: string): AppealCase {
  const { assignee: _passed, ...rest } = appeal;
  return { ...rest, state, closedOn: appeal.closedOn ?? day, disputed: false };
}

/** Back to work with the age kept: only what the last round claimed and answered is forgotten. */
function resume(appeal: AppealCase): AppealCase {
  const {
    claimedOn: _on,
    claimedBy: _by,
    closedOn: _closed,
    witness: _witness,
    lastAnswer: _answer,
    answeredOn: _day,
    ...rest
  } = appeal;
  return { ...rest, state: 'in-hand', resolving: false };
}

function without(appeal: AppealCase, member: 'assignee' | 'item'): AppealCase {
  const { [member]: _gone, ...rest } = appeal;
  return rest;
}
