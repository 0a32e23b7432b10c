// A task of the library 民生任务库: one machine shared by server, SDK and desk.
export * from './case.js';
export * from './decide.js';
export type * from './events.js';
export { beginTask, evolveTask } from './evolve.js';
export * from './facts.js';
export * from './suggestion.js';
