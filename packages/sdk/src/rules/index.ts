// Pure rules: no clock, no I/O, no text. Time is an argument.
export * from './attachment.js';
export * from './calendar.js';
export * from './clocks.js';
export * from './commitment/index.js';
export * from './whistle/index.js';
export * from './figures/index.js';
export * from './lifecycle/index.js';
export * from './period.js';
export * from './public-words.js';
export * from './redaction.js';
export * from './search-terms.js';
export * from './seal/index.js';
export * from './similar.js';
export * from './task/index.js';
export * from './vocabularies/index.js';
export * from './webhook.js';
export * from './working-days/index.js';
