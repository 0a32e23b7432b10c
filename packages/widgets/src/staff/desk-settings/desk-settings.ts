// The settings of a unit, for its administrators: one part at a time, with who set it last and what it was before.
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { settingWordsFor, type SettingWords } from '@huiyin/sdk/words';
import type { SettingPlace } from '@huiyin/sdk/views';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientController, type Connection } from '../../context/client-controller.js';
import { HuiyinElement } from '../../foundation/element.js';
import type { FailedState } from '../../foundation/element-state.js';
import { focusOn } from '../../foundation/focus.js';
import { deskSettingsStyles } from './desk-settings.styles.js';
import type { DeskSettingsState } from './desk-settings.types.js';
import { CalendarController } from './calendar-controller.js';
import { HooksController } from './hooks-controller.js';
import { SettingsController } from './settings-controller.js';
import { settingsTemplate } from './settings-template.js';

const TOKEN_MISSING: FailedState = { type: 'error', code: 'setup.token-missing', retryable: false };

/**
 * What a unit promises, takes, listens on and can be reached by, and where its public events are sent. A change holds
 * for what comes from then on. Auditors see it and change nothing.
 *
 * Needs `token` or `desk`.
 *
 * @summary 单位的设置
 * @tag huiyin-desk-settings
 * @slot - Shown until the settings are there.
 * @csspart label - Labels above fields.
 * @csspart control - Buttons and fields.
 * @csspart hint - Hints under the labels.
 * @csspart value - What is in force, and what it was.
 * @csspart error - Sentences about what is wrong.
 */
export class HuiyinDeskSettings extends HuiyinElement<DeskSettingsState, SettingWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, deskSettingsStyles];

  /** Bearer token, without the word `Bearer`. Never an attribute. */
  @property({ attribute: false }) token: string | undefined;
  /** A desk that was opened elsewhere, instead of `token`. */
  @property({ attribute: false }) desk: StaffDesk | undefined;

  readonly #settings = new SettingsController(this);
  readonly #hooks = new HooksController(this);
  readonly #calendar = new CalendarController(this);

  constructor() {
    super();
    new ClientController(this, (connection) => this.#start(connection));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && (changed.has('token') || changed.has('desk'))) this.reload();
  }

  async #start({ client, body, signal }: Connection): Promise<void> {
    const desk = this.desk ?? (this.token === undefined ? undefined : staff(client, { token: this.token }));
    if (!desk) {
      this.state = TOKEN_MISSING;
      return;
    }
    const work = { desk, signal };
    this.#hooks.begin(work);
    this.#calendar.begin(work);
    await this.#settings.read(work, body);
    await this.#readBeside();
  }

  /** What stands beside the parts is read when it is looked at. */
  async #readBeside(): Promise<void> {
    const place = this.state.type === 'settings' ? this.state.place : undefined;
    if (place === 'webhooks') await this.#hooks.read();
    if (place === 'calendar') await this.#calendar.read();
  }

  readonly #onGo = (place: SettingPlace): void => {
    this.#settings.go(place);
    void this.#readBeside();
  };

  protected override wordsIn(lang: string | undefined): SettingWords {
    return settingWordsFor(lang);
  }

  protected override renderContent(shown: DeskSettingsState): TemplateResult {
    return settingsTemplate(this.words, {
      shown,
      onUnit: (slug) => (this.body = slug),
      onGo: this.#onGo,
      onType: this.#settings.type,
      onReason: this.#settings.typeReason,
      onSave: (event) => void this.#settings.save(event),
      onUndo: this.#settings.undo,
      onMore: () => void this.#settings.more(),
      onFocus: (selector) => void focusOn(this, selector),
      hooks: this.#hooks,
      calendar: this.#calendar,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-desk-settings': HuiyinDeskSettings;
  }
}
