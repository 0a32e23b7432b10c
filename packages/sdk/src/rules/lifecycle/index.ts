// The life of an appeal (诉求): one machine shared by server, SDK and desk.
export { answersFor } from './answers.js';
export { closedStates, isClosed, isOverdue, isPending, pendingStates, type AppealCase } from './case.js';
export type { AppealCommand, AppealCommandType } from './commands.js';
export { decide, type ChangeEvent, type Outcome, type Refusal } from './decide.js';
export type { AppealEvent, NewCase } from './events.js';
export { begin, evolve } from './evolve.js';
export { changedFacts, receivedFacts } from './facts.js';
export { isIndependent, vouchersIn } from './independent.js';
export { lapseIsDue, legalCommands, RESIDENT_REOPEN_DAYS, residentActions, staffActions } from './legal.js';
