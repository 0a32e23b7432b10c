// The working-day calendar: read when it is looked at, and the next year entered from its notice.
import { newIdempotencyKey } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { blankYear, fill, yearDraftOf, yearFaults, type YearForm } from '@huiyin/sdk/views';
import { currentTime } from '../../foundation/clock.js';
import { focusFaults, focusOn } from '../../foundation/focus.js';
import {
  codeOf,
  isOffline,
  isSignedOut,
  showCalendar,
  shownBy,
  type SettingsHost,
  type SettingsWork,
} from './settings-host.js';

export class CalendarController {
  readonly #host: SettingsHost;
  #work: SettingsWork | undefined;
  #key = newIdempotencyKey();

  constructor(host: SettingsHost) {
    this.#host = host;
  }

  begin(work: SettingsWork): void {
    this.#work = work;
  }

  readonly read = async (): Promise<void> => {
    if (!this.#work || shownBy(this.#host)?.calendar.known) return;
    const { desk, signal } = this.#work;
    try {
      const known = await desk.settings.calendar({ signal });
      showCalendar(this.#host, { known, form: blankYear(known.years), notice: undefined });
    } catch (error) {
      if (!signal.aborted) await this.#failed(error);
    }
  };

  readonly type = (change: Partial<YearForm>): void => {
    const calendar = shownBy(this.#host)?.calendar;
    if (!calendar || calendar.isBusy) return;
    const { [`c-${Object.keys(change)[0]}`]: _mended, ...faults } = calendar.faults;
    // Another year is another write.
    this.#key = newIdempotencyKey();
    showCalendar(this.#host, { form: { ...calendar.form, ...change }, faults });
  };

  readonly enter = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const calendar = shownBy(this.#host)?.calendar;
    if (!calendar?.known || calendar.isBusy || !this.#work) return;
    const { words } = this.#host;
    const faults = yearFaults(calendar.form, calendar.known.years, dayOf(currentTime()), words);
    showCalendar(this.#host, { faults, notice: undefined });
    if (Object.keys(faults).length > 0) return await focusFaults(this.#host);
    showCalendar(this.#host, { isBusy: true });
    const { desk, signal } = this.#work;
    try {
      const options = { signal, idempotencyKey: this.#key };
      const known = await desk.settings.enterYear(yearDraftOf(calendar.form), options);
      this.#key = newIdempotencyKey();
      const notice = { tone: 'done', text: words.settingsCalendar.said.entered } as const;
      showCalendar(this.#host, { known, form: blankYear(known.years), isBusy: false, notice });
      await focusOn(this.#host, '#notice');
    } catch (error) {
      if (!signal.aborted) await this.#failed(error);
    }
  };

  /** What was typed stays. */
  async #failed(error: unknown): Promise<void> {
    const { said } = this.#host.words.settings;
    const text = isOffline(error)
      ? said.offline
      : isSignedOut(this.#host, error)
        ? said.signedOut
        : codeOf(error) === 'setting.nothing-new'
          ? said.nothingNew
          : fill(said.refused, { code: codeOf(error) });
    showCalendar(this.#host, { isBusy: false, notice: { tone: 'wrong', text } });
    await focusOn(this.#host, '#notice');
  }
}
