// Reads a unit's settings, keeps what is typed, and saves one part at a time.
import { HuiyinApiError, newIdempotencyKey, type SettingPart } from '@huiyin/sdk';
import {
  fill,
  settingDraftOf,
  settingFaults,
  settingLines,
  settingRefusal,
  type SettingForm,
  type SettingPlace,
} from '@huiyin/sdk/views';
import { focusFaults, focusOn } from '../../foundation/focus.js';
import type { SettingDrafting, SettingNotice } from './desk-settings.types.js';
import {
  codeOf,
  draftingOf,
  isOffline,
  isSignedOut,
  noCalendar,
  noHooks,
  settingShown,
  show,
  shownBy,
  type SettingsHost,
  type SettingsWork,
} from './settings-host.js';

export class SettingsController {
  readonly #host: SettingsHost;
  #work: SettingsWork | undefined;
  /** What was sent last and under which key: sent again it is the same write. */
  #sent: { readonly text: string; readonly key: string } | undefined;

  constructor(host: SettingsHost) {
    this.#host = host;
  }

  /** @throws HuiyinError where they can't be read */
  async read(work: SettingsWork, body: string): Promise<void> {
    this.#work = work;
    const { desk, signal } = work;
    const [settings, { items, next }] = await Promise.all([
      desk.settings.read({ body, signal }),
      desk.settings.changes({ body, signal }).page(),
    ]);
    if (signal.aborted) return;
    const place = shownBy(this.#host)?.place ?? 'windows';
    this.#host.state = {
      type: 'settings',
      settings,
      place,
      drafts: {},
      faults: {},
      isSaving: false,
      changes: items,
      next,
      hooks: noHooks,
      calendar: noCalendar,
    };
  }

  readonly go = (place: SettingPlace): void => {
    if (shownBy(this.#host)?.isSaving) return;
    show(this.#host, { place, faults: {}, notice: undefined });
    void focusOn(this.#host, '#part-title');
  };

  readonly type = (form: SettingForm, mended?: string): void => {
    this.#draft({ form }, mended);
  };

  readonly typeReason = (reason: string): void => {
    this.#draft({ reason }, 's-reason');
  };

  readonly undo = (): void => {
    const shown = shownBy(this.#host);
    if (!shown || shown.isSaving) return;
    const { [shown.place as SettingPart]: _dropped, ...drafts } = shown.drafts;
    show(this.#host, { drafts, faults: {}, notice: undefined });
    void focusOn(this.#host, '#part-title');
  };

  readonly save = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const shown = shownBy(this.#host);
    const setting = shown && settingShown(shown);
    if (!shown || !setting || !this.#work || shown.isSaving || shown.settings.readOnly) return;
    const { words } = this.#host;
    if (!shown.drafts[setting.value.part]) {
      show(this.#host, { notice: { tone: 'wrong', text: words.settings.said.nothingNew } });
      return await focusOn(this.#host, '#notice');
    }
    const drafting = draftingOf(shown, setting);
    const faults = settingFaults(drafting.form, drafting.reason, words);
    show(this.#host, { faults, notice: undefined });
    if (Object.keys(faults).length > 0) return await focusFaults(this.#host);
    show(this.#host, { isSaving: true });
    const reason = drafting.reason.trim();
    const draft = {
      body: shown.settings.body.slug,
      revision: setting.revision,
      value: settingDraftOf(drafting.form),
      ...(setting.sealed && { reason }),
    };
    const text = JSON.stringify(draft);
    const key = this.#sent?.text === text ? this.#sent.key : newIdempotencyKey();
    this.#sent = { text, key };
    const { desk, signal } = this.#work;
    try {
      await desk.settings.change(draft, { idempotencyKey: key, signal });
      const { saved, savedSealed } = words.settings.said;
      await this.#readAgain(drafting.form.part, { tone: 'done', text: setting.sealed ? savedSealed : saved });
    } catch (error) {
      if (!signal.aborted) await this.#refused(error, drafting);
    }
  };

  readonly more = async (): Promise<void> => {
    const shown = shownBy(this.#host);
    if (!shown?.next || !this.#work) return;
    const { desk, signal } = this.#work;
    const pages = desk.settings.changes({ body: shown.settings.body.slug, signal });
    try {
      const { items, next } = await pages.page(shown.next);
      show(this.#host, { changes: [...shown.changes, ...items], next, isHistoryWrong: false });
    } catch (error) {
      if (signal.aborted) return;
      codeOf(error);
      show(this.#host, { isHistoryWrong: true });
    }
  };

  /** What was typed stays, unless somebody else has set the part meanwhile. */
  async #refused(error: unknown, { form }: SettingDrafting): Promise<void> {
    const { words } = this.#host;
    const w = words.settings.said;
    if (HuiyinApiError.is(error) && error.code === 'setting.changed-meanwhile') {
      const typed = settingLines(settingDraftOf(form), words);
      return await this.#readAgain(form.part, { tone: 'wrong', text: w.conflictUnknown, typed });
    }
    const faults =
      HuiyinApiError.is(error) && error.errors ? settingRefusal(error.errors, words) : ({} as const);
    if (Object.keys(faults).length > 0) {
      show(this.#host, { isSaving: false, faults });
      return await focusFaults(this.#host);
    }
    const text = isOffline(error)
      ? w.offline
      : isSignedOut(this.#host, error)
        ? w.signedOut
        : codeOf(error) === 'setting.nothing-new'
          ? w.nothingNew
          : fill(w.refused, { code: codeOf(error) });
    show(this.#host, { isSaving: false, notice: { tone: 'wrong', text } });
    await focusOn(this.#host, '#notice');
  }

  /** How everything stands now; what was typed of a part is done with. */
  async #readAgain(part: SettingPart, notice: SettingNotice): Promise<void> {
    const shown = shownBy(this.#host);
    if (!shown || !this.#work) return;
    const { desk, signal } = this.#work;
    const body = shown.settings.body.slug;
    const { [part]: _done, ...drafts } = shown.drafts;
    this.#sent = undefined;
    try {
      const [settings, { items, next }] = await Promise.all([
        desk.settings.read({ body, signal }),
        desk.settings.changes({ body, signal }).page(),
      ]);
      const changed = settings.settings.find(({ value }) => value.part === part)?.changed;
      const text =
        notice.tone === 'wrong' && changed
          ? fill(this.#host.words.settings.said.conflict, {
              person: changed.person,
              unit: changed.unit.name,
            })
          : notice.text;
      show(this.#host, {
        settings,
        changes: items,
        next,
        drafts,
        isSaving: false,
        notice: { ...notice, text },
      });
      await focusOn(this.#host, '#notice');
    } catch (error) {
      if (signal.aborted) return;
      // It was saved, or not; how it stands now can't be said: everything is read anew.
      show(this.#host, { isSaving: false });
      this.#host.fail(error);
    }
  }

  #draft(change: Partial<SettingDrafting>, mended = ''): void {
    const shown = shownBy(this.#host);
    const setting = shown && settingShown(shown);
    if (!shown || !setting || shown.isSaving) return;
    const { [mended]: _mended, ...faults } = shown.faults;
    const drafting = { ...draftingOf(shown, setting), ...change };
    show(this.#host, { drafts: { ...shown.drafts, [setting.value.part]: drafting }, faults });
  }
}
