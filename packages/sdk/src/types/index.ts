// The wire's vocabulary, one noun per file.
export type * from './answer.js';
export type * from './appeal-state.js';
export type * from './appeal.js';
export type * from './body.js';
export type * from './classification.js';
export type * from './commitment.js';
export type * from './clock.js';
export type * from './evaluation.js';
export type * from './figure.js';
export type * from './health.js';
export type * from './log.js';
export type * from './problem.js';
export type * from './report-card.js';
export type * from './staff.js';
export type * from './stream.js';
export type * from './time.js';
export type * from './timeline.js';
