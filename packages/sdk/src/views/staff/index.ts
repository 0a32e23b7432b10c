// What the staff desk shows: a queue, one case, and a form for each act.
export * from './acts.js';
export { commitmentMeant, isCommitmentAct } from './commitment-acts.js';
export { whistleMeant, type WhistleAct } from './whistle-acts.js';
export * from './case.js';
export { seenContactView, type ContactAct, type SeenContactView } from './contact-acts.js';
export { entryStart, staffReceiptView, type StaffReceiptView } from './entry.js';
export * from './form.js';
export * from './headline.js';
export * from './publication.js';
export * from './taxonomy-lines.js';
export * from './queue.js';
export * from './setting-form.js';
export * from './settings.js';
export * from './settings-calendar.js';
export * from './settings-hooks.js';
export * from './visit-faults.js';
export * from './visit-form.js';
export * from './visit-log.js';
