// @huiyin/widgets/staff: the elements staff work with, without registering anything. Never part of the file on /cdn.
export { HuiyinStaffDesk } from './staff-desk/staff-desk.js';
export { HuiyinActedEvent } from './staff-desk/staff-desk.events.js';
