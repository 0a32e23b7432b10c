// Statutory working days: the official calendar with its make-up days, counting with day zero, and restating.
export {
  classifyDay,
  isWorkingDay,
  MAX_WORKING_DAYS,
  workingDaysAfter,
  type ClassifiedDay,
  type CountedDay,
  type DayKind,
  type WorkingDeadline,
} from './count.js';
export { calendarWith, yearFault, yearRefusal, type YearRefusal } from './entered.js';
export { WorkingDaysError, type WorkingDaysErrorCode } from './errors.js';
export { checkCalendar, knownThrough } from './known-days.js';
export { restate, type KeptDeadline, type Restatement } from './restate.js';
export { officialCalendar, type CalendarYear, type Holiday, type WorkingCalendar } from './years.js';
