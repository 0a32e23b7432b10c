// What the settings are drawn from, and what a press does.
import type { Webhook } from '@huiyin/sdk';
import type { SettingForm, SettingPlace, YearForm } from '@huiyin/sdk/views';
import type { DeskSettingsState } from './desk-settings.types.js';

/** What is done with webhooks. */
export interface HookActs {
  readonly type: (change: { readonly url?: string; readonly note?: string }) => void;
  readonly create: (event: Event) => unknown;
  readonly pause: (hook: Webhook) => unknown;
  readonly resume: (hook: Webhook) => unknown;
  /** Asks once more before it is done. */
  readonly ask: (hook: Webhook, act: 'remove' | 'rotate') => void;
  readonly unask: () => void;
  readonly remove: (hook: Webhook) => unknown;
  readonly rotate: (hook: Webhook) => unknown;
  /** The secret was written down. */
  readonly known: () => void;
  readonly test: (hook: Webhook) => unknown;
  readonly deliveries: (hook: Webhook) => unknown;
  readonly again: (id: string, delivery: string) => unknown;
}

/** What is done with the calendar. */
export interface CalendarActs {
  readonly type: (change: Partial<YearForm>) => void;
  readonly enter: (event: Event) => unknown;
}

export interface SettingsDrawing {
  readonly shown: DeskSettingsState;
  readonly onUnit: (slug: string) => void;
  readonly onGo: (place: SettingPlace) => void;
  /** @param mended id of the control whose fault is over */
  readonly onType: (form: SettingForm, mended?: string) => void;
  readonly onReason: (reason: string) => void;
  readonly onSave: (event: Event) => void;
  readonly onUndo: () => void;
  readonly onMore: () => void;
  readonly onFocus: (selector: string) => void;
  readonly hooks: HookActs;
  readonly calendar: CalendarActs;
}
