// A report meeting 报告会: one machine shared by server, SDK and desk.
export * from './attendance.js';
export * from './case.js';
export * from './decide.js';
export type * from './events.js';
export { beginMeeting, evolveMeeting } from './evolve.js';
export * from './facts.js';
export * from './news.js';
export * from './ratings.js';
