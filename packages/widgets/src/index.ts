// Every element's class and event, without registering anything.
export * from './first-light.js';
export { HuiyinAppealLists } from './appeal-lists/appeal-lists.js';
export { HuiyinMeeting } from './meeting/meeting.js';
export { HuiyinDecision } from './decision/decision.js';
export { HuiyinVoteEvent, HuiyinVotedEvent } from './decision/decision.events.js';
export { HuiyinTaskLibrary } from './task-library/task-library.js';
export { HuiyinChannels } from './channels/channels.js';
export { HuiyinDistrictBoard } from './district-board/district-board.js';
export { HuiyinRights } from './rights/rights.js';
