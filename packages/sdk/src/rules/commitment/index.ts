// A commitment (承诺) and its due day: one machine shared by server, SDK and desk.
export { commitmentActions, hearsResident, type CommitmentActor } from './actions.js';
export * from './case.js';
export * from './decide.js';
export * from './due.js';
export type * from './events.js';
export * from './evolve.js';
export * from './facts.js';
