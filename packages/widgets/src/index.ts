// Every element's class and event, without registering anything.
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
export { HuiyinAppealLists } from './appeal-lists/appeal-lists.js';
export { HuiyinTaskLibrary } from './task-library/task-library.js';
export { HuiyinChannels } from './channels/channels.js';
export { HuiyinDistrictBoard } from './district-board/district-board.js';
