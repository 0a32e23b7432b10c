// Panel reviews 第三方评议: one machine and one count, shared by server, SDK and whoever checks.
export * from './case.js';
export * from './decide.js';
export type * from './events.js';
export * from './facts.js';
export * from './result.js';
