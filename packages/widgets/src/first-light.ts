// The classes and events of the elements most pages have, without registering anything.
export * from './foundation/index.js';
export { HuiyinPortal } from './portal/portal.js';
export { HuiyinAppealForm } from './appeal-form/appeal-form.js';
export { HuiyinSubmitEvent, HuiyinSubmittedEvent } from './appeal-form/appeal-form.events.js';
export { HuiyinProgressTracker } from './progress-tracker/progress-tracker.js';
export { HuiyinEvaluateEvent, HuiyinEvaluatedEvent } from './progress-tracker/progress-tracker.events.js';
export { HuiyinReportCard } from './report-card/report-card.js';
export { HuiyinCommitmentCountdown } from './commitment-countdown/commitment-countdown.js';
export { HuiyinCountdownExpiredEvent } from './commitment-countdown/commitment-countdown.events.js';
export { HuiyinCommitmentList } from './commitment-list/commitment-list.js';
