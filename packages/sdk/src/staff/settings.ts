// Settings of a unit, as its administrators set them.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Secret } from '../core/request-init.js';
import type {
  CalendarYearDraft,
  SettingChange,
  SettingDraft,
  UnitSetting,
  UnitSettings,
  WorkingYears,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** A change; `body` may be left to the client's own unit. */
export type SettingInput = Omit<SettingDraft, 'body'> & { readonly body?: string };

/** Whose changes. */
export interface SettingChangesQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** A desk's settings, for administrators; auditors read them. */
export interface StaffSettings {
  /** Those of a unit; the client's own if absent. */
  read(query?: CallOptions & { readonly body?: string | undefined }): Promise<UnitSettings>;
  /**
   * Sets one part, for what comes from now on. No promise already made is touched.
   *
   * @throws HuiyinApiError `setting.changed-meanwhile` where somebody else has set it since it was read;
   *   `setting.nothing-new`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async () => Response.json({ revision: 1, sealed: true }),
   * });
   * const setting = await staff(client, { token: 'demo-token' }).settings.change({
   *   revision: 0,
   *   reason: '街道办公会定的，三天内先回话',
   *   value: {
   *     part: 'windows',
   *     standard: { firstResponseDays: 3, resolutionDays: 15, confirmationDays: 15 },
   *   },
   * });
   * console.log(setting.revision); // 1
   * ```
   */
  change(draft: SettingInput, options?: WriteOptions): Promise<UnitSetting>;
  /** The years working days are counted by, the same for all who share the server. */
  calendar(options?: CallOptions): Promise<WorkingYears>;
  /**
   * Enters the next year as its notice has it; once more while it has not begun. For administrators of a district.
   *
   * @throws HuiyinApiError `calendar.unfit` for a year that contradicts itself, the law or the years before it;
   *   `calendar.year-begun`, `setting.nothing-new`
   */
  enterYear(year: CalendarYearDraft, options?: WriteOptions): Promise<WorkingYears>;
  /** Who set what and when, newest first. */
  changes(query?: SettingChangesQuery): Pages<SettingChange>;
}

export function staffSettingsOf({ transport, body: unit }: Context, secret: Secret): StaffSettings {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  return {
    read: async ({ body, signal } = {}) =>
      call('staff.settings.read', { query: { body: unit(body) }, secret, signal }),
    change: async (draft, options) =>
      call('staff.settings.change', { ...options, body: { ...draft, body: unit(draft.body) }, secret }),
    calendar: async ({ signal } = {}) => call('staff.settings.calendar', { secret, signal }),
    enterYear: async (year, options) => call('staff.settings.enterYear', { ...options, body: year, secret }),
    changes: ({ body, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('staff.settings.changes', { query: { body: unit(body), limit, cursor }, secret, signal }),
      ),
  };
}
