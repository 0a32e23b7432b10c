// A decision 议事: one machine shared by server, SDK and desk.
export * from './case.js';
export * from './decide.js';
export type * from './events.js';
export { beginDecision, evolveDecision } from './evolve.js';
export * from './facts.js';
export * from './inspections.js';
export * from './news.js';
export * from './result.js';
