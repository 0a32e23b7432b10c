// @huiyin/widgets/staff: the elements staff work with, without registering anything. Never part of the file on /cdn.
export { HuiyinStaffDesk } from './staff-desk/staff-desk.js';
export { HuiyinActedEvent } from './staff-desk/staff-desk.events.js';
export { HuiyinDeskSettings } from './desk-settings/desk-settings.js';
export { HuiyinMeetingDesk } from './meeting-desk/meeting-desk.js';
export { HuiyinCapturedEvent } from './meeting-desk/meeting-desk.events.js';
export type { HallClerk, HallReconnect, HallSession } from './meeting-desk/meeting-desk.types.js';
export { HuiyinVisitLog } from './visit-log/visit-log.js';
export { HuiyinLoggedEvent } from './visit-log/visit-log.events.js';
export type { Reconnect, Visitor, VisitSession } from './visit-log/visit-log.types.js';
