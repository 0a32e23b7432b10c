// What the page of settings can be showing.
import type {
  SettingChange,
  SettingPart,
  UnitSettings,
  Webhook,
  WebhookDelivery,
  WorkingYears,
} from '@huiyin/sdk';
import type { SettingFaults, SettingForm, SettingPlace, YearForm } from '@huiyin/sdk/views';

/** A part as it is being typed. */
export interface SettingDrafting {
  readonly form: SettingForm;
  readonly reason: string;
}

/** Something said once at the top of a part. */
export interface SettingNotice {
  readonly tone: 'done' | 'wrong';
  readonly text: string;
  /** What was typed and not taken. */
  readonly typed?: readonly string[] | undefined;
}

/** A secret, for as long as it is on show. */
export interface ShownSecret {
  readonly note: string;
  readonly secret: string;
}

export interface HooksState {
  /** Absent until they were read. */
  readonly items?: readonly Webhook[] | undefined;
  readonly url: string;
  readonly note: string;
  readonly faults: SettingFaults;
  readonly isBusy: boolean;
  readonly notice?: SettingNotice | undefined;
  readonly secret?: ShownSecret | undefined;
  /** What is asked about before it is done. */
  readonly sure?: { readonly id: string; readonly act: 'remove' | 'rotate' } | undefined;
  readonly deliveries?:
    { readonly id: string; readonly items: readonly WebhookDelivery[] | undefined } | undefined;
}

export interface CalendarState {
  /** Absent until it was read. */
  readonly known?: WorkingYears | undefined;
  readonly form: YearForm;
  readonly faults: SettingFaults;
  readonly isBusy: boolean;
  readonly notice?: SettingNotice | undefined;
}

export interface DeskSettingsState {
  readonly type: 'settings';
  readonly settings: UnitSettings;
  readonly place: SettingPlace;
  /** Parts that are being typed: going to another part and back loses nothing. */
  readonly drafts: Readonly<Partial<Record<SettingPart, SettingDrafting>>>;
  readonly faults: SettingFaults;
  readonly isSaving: boolean;
  readonly notice?: SettingNotice | undefined;
  readonly changes: readonly SettingChange[];
  /** Leads to earlier changes. */
  readonly next?: string | undefined;
  readonly isHistoryWrong?: boolean | undefined;
  readonly hooks: HooksState;
  readonly calendar: CalendarState;
}
