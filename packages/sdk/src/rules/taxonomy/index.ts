// Sub-items of the categories and extra questions: read from settings, inherited down the tree, asked and answered.
export * from './inherit.js';
export * from './limits.js';
export * from './questions.js';
export * from './read.js';
