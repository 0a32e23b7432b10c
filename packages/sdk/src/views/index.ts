// Facts → ordered sections and formatted strings, no markup. Elements, pages and articles only draw them.
export * from './appeal-form.js';
export * from './commitment.js';
export * from './commitment-list.js';
export * from './countdown.js';
export * from './counting.js';
export * from './figure.js';
export * from './format.js';
export * from './mark.js';
export * from './progress.js';
export * from './receipt.js';
export * from './report-card.js';
export * from './report-card-categories.js';
export * from './report-card-commitments.js';
export * from './report-card-months.js';
export * from './report-card-moved.js';
export * from './seal.js';
export * from './submission-failure.js';
