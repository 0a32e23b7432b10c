// What the controllers of the settings know of their element.
import { HuiyinError, type UnitSetting } from '@huiyin/sdk';
import type { StaffDesk } from '@huiyin/sdk/staff';
import { settingForm } from '@huiyin/sdk/views';
import type { SettingWords } from '@huiyin/sdk/words';
import type { HuiyinElement } from '../../foundation/element.js';
import { HuiyinFailedEvent } from '../../foundation/events.js';
import type { CalendarState, DeskSettingsState, HooksState, SettingDrafting } from './desk-settings.types.js';

export type SettingsHost = HuiyinElement<DeskSettingsState, SettingWords>;

/** What the controllers work with, from one start to the next. */
export interface SettingsWork {
  readonly desk: StaffDesk;
  readonly signal: AbortSignal;
}

/** What is shown now; undefined before it was read. */
export function shownBy(host: SettingsHost): DeskSettingsState | undefined {
  return host.state.type === 'settings' ? host.state : undefined;
}

export function show(host: SettingsHost, change: Partial<DeskSettingsState>): void {
  const shown = shownBy(host);
  if (shown) host.state = { ...shown, ...change };
}

export function showHooks(host: SettingsHost, change: Partial<HooksState>): void {
  const shown = shownBy(host);
  if (shown) host.state = { ...shown, hooks: { ...shown.hooks, ...change } };
}

export function showCalendar(host: SettingsHost, change: Partial<CalendarState>): void {
  const shown = shownBy(host);
  if (shown) host.state = { ...shown, calendar: { ...shown.calendar, ...change } };
}

export const noCalendar: CalendarState = {
  form: { year: '', notice: '', lines: '' },
  faults: {},
  isBusy: false,
};

export const noHooks: HooksState = { url: '', note: '', faults: {}, isBusy: false };

/** The part that is on show; undefined for what is no part. */
export function settingShown({ settings, place }: DeskSettingsState): UnitSetting | undefined {
  return settings.settings.find(({ value }) => value.part === place);
}

/** As it is being typed; as it is in force where nothing was. */
export function draftingOf({ drafts }: DeskSettingsState, { value }: UnitSetting): SettingDrafting {
  return drafts[value.part] ?? { form: settingForm(value), reason: '' };
}

/** Whether nothing came through: the same can be tried again later. */
export function isOffline(error: unknown): boolean {
  return HuiyinError.is(error) && error.code.startsWith('network.');
}

/** Whether nobody is signed in any more; the page around hears of it. */
export function isSignedOut(host: SettingsHost, error: unknown): boolean {
  const isOut = HuiyinError.is(error) && error.code.startsWith('auth.') && error.code !== 'auth.not-allowed';
  if (isOut) host.dispatchEvent(new HuiyinFailedEvent(error.code, false));
  return isOut;
}

export function codeOf(error: unknown): string {
  if (!HuiyinError.is(error)) throw error;
  return error.code;
}
