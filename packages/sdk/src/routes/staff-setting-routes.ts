// How a unit is set up, by its administrators; auditors look.
import { cursor, limit, slug } from './parameters.js';
import type { Route } from './route.js';

export const staffSettingRoutes = {
  'staff.settings.read': {
    summary: 'The settings of a unit, and who set each part last.',
    method: 'GET',
    path: '/v1/staff/settings',
    access: ['auditor', 'admin'],
    query: { body: slug },
    response: { status: 200, type: 'UnitSettings' },
    errors: ['body.not-found'],
  },
  'staff.settings.change': {
    summary:
      'Set one part of the settings of a unit, for what comes from now on: no promise already made is touched. What changes how work is counted stands in the sealed log.',
    method: 'POST',
    path: '/v1/staff/settings',
    access: ['admin'],
    request: 'SettingDraft',
    response: { status: 200, type: 'UnitSetting' },
    errors: ['body.not-found', 'setting.changed-meanwhile', 'setting.nothing-new'],
  },
  'staff.settings.calendar': {
    summary:
      'The years working days are counted by on this server, and who entered those that were entered here.',
    method: 'GET',
    path: '/v1/staff/calendar',
    access: ['auditor', 'admin'],
    response: { status: 200, type: 'WorkingYears' },
    errors: [],
  },
  'staff.settings.enterYear': {
    summary:
      'Enter the next year as its notice has it, or once more while it has not begun; for administrators of a district. What is counted from then on goes by it, and provisional days are counted again.',
    method: 'POST',
    path: '/v1/staff/calendar',
    access: ['admin'],
    request: 'CalendarYearDraft',
    response: { status: 200, type: 'WorkingYears' },
    errors: ['calendar.year-begun', 'calendar.unfit', 'setting.nothing-new'],
  },
  'staff.settings.changes': {
    summary: 'Who set what of a unit and when, newest first.',
    method: 'GET',
    path: '/v1/staff/setting-changes',
    access: ['auditor', 'admin'],
    query: { body: slug, cursor, limit },
    response: { status: 200, type: 'SettingChangePage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
} as const satisfies Readonly<Record<string, Route>>;
