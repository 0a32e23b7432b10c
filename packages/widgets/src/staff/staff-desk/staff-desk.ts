// The staff desk 办理台: a queue by the nearest clock, one case beside it, and every act by keyboard.
import { HuiyinError } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { queueView, refusalSentence } from '@huiyin/sdk/views';
import { deskWordsFor, type DeskWords } from '@huiyin/sdk/words';
import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClientController, type Connection } from '../../context/client-controller.js';
import { currentTime } from '../../foundation/clock.js';
import { HuiyinElement } from '../../foundation/element.js';
import { failureOf, type ElementStatus } from '../../foundation/element-state.js';
import { HuiyinFailedEvent } from '../../foundation/events.js';
import { focusOn } from '../../foundation/focus.js';
import { printOnly } from '../../foundation/print-only.js';
import { CaseController } from './case-controller.js';
import { setPane, shownBy, type DeskHost, type Session } from './desk-host.js';
import { deskTemplate } from './desk-template.js';
import { helpTemplate } from './help-template.js';
import { isField, letterChoice, wishOf, type KeyWish } from './keys.js';
import { drawnOf, QueueController } from './queue-controller.js';
import { PageController } from './page-controller.js';
import { paneTemplate } from './pane-template.js';
import { PublicationController } from './publication-controller.js';
import { RowController } from './row-controller.js';
import { SearchController } from './search-controller.js';
import { staffDeskStyles } from './staff-desk.styles.js';
import type { StaffDeskState } from './staff-desk.types.js';
import { WidthController } from './width-controller.js';
import { WorkController } from './work-controller.js';

/**
 * A street clerk's working place: the unit's queue by the nearest clock, one case beside it, the acts that are legal
 * for whoever sits there, and writing appeals down. Everything goes by keyboard; what was written is never lost.
 *
 * Needs `token` or `desk`; without, `status` is `error` with the code `setup.token-missing`.
 *
 * @summary 办理台
 * @tag huiyin-staff-desk
 * @slot - Shown until the desk is there, and kept when it fails: a link to where one signs in.
 * @csspart label - Labels above fields, and names of clocks.
 * @csspart control - Buttons and fields.
 * @csspart hint - Hints under the labels.
 * @csspart value - Where a case stands, and what its clocks say.
 * @csspart error - Sentences about what is wrong.
 * @fires {HuiyinActedEvent} huiyin-acted - Something was done: `number` is the appeal's, `operation` says what.
 */
export class HuiyinStaffDesk extends HuiyinElement<StaffDeskState, DeskWords> implements DeskHost {
  static override styles: CSSResultGroup = [HuiyinElement.styles, staffDeskStyles];

  /** Bearer token, without the word `Bearer`. Never an attribute: pages are kept and sent around. */
  @property({ attribute: false }) token: string | undefined;
  /** A desk that was opened elsewhere, instead of `token`. */
  @property({ attribute: false }) desk: StaffDesk | undefined;

  /** Whoever sits here may not write appeals down: nothing offers it. */
  @property({ type: Boolean, attribute: 'without-entry' }) withoutEntry = false;

  @state() private isHelpOpen = false;
  @state() private areLettersOn = letterChoice.read();

  readonly #width = new WidthController(this);
  readonly #queue = new QueueController(this);
  readonly #case = new CaseController(this, (appeal) => this.#queue.update(appeal));
  readonly #work = new WorkController(this, this.#case, () => void this.#queue.refresh());
  readonly #looks = new PublicationController(this, this.#case, () => void this.#queue.refresh());
  readonly #rows = new RowController(this, this.#queue);
  readonly #search = new SearchController(this, this.#queue, (number) => {
    this.#work.put();
    return this.#case.open(number);
  });
  #session: Session | undefined;
  #helpOpener: HTMLElement | undefined;

  constructor() {
    super();
    new ClientController(this, (connection) => this.#start(connection));
    new PageController(this, { onKey: (event) => this.#onKey(event), isWriting: () => this.#work.isWriting });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && (changed.has('token') || changed.has('desk'))) this.reload();
  }

  override get status(): ElementStatus {
    const { state } = this;
    return state.type === 'desk' && state.queue.items.length === 0 ? 'empty' : super.status;
  }

  get session(): Session | undefined {
    return this.#session?.signal.aborted ? undefined : this.#session;
  }

  /** Asks again for the queue and the open case. What is shown stays when the server can't be reached. */
  async refresh(): Promise<void> {
    await Promise.all([this.#queue.refresh(), this.#case.refresh()]);
  }

  /** Opens a case in the right pane. What is being written is put aside. */
  async open(number: string): Promise<void> {
    this.#work.put();
    const code = await this.#case.open(number);
    if (code === undefined) {
      this.#rows.at = number;
      await focusOn(this, '#case-title');
    } else if (code !== 'network.aborted') this.#say(refusalSentence(code, undefined, this.words));
  }

  heard(): void {
    const shown = shownBy(this);
    if (shown && shown.line !== 'open') this.state = { ...shown, line: 'open' };
  }

  lost(error: unknown): void {
    const { code } = failureOf(error);
    if (code === 'network.aborted') return;
    if (!HuiyinError.is(error)) {
      queueMicrotask(() => {
        throw error;
      });
    }
    const shown = shownBy(this);
    if (!shown) return;
    if (code.startsWith('network.')) this.state = { ...shown, line: 'offline' };
    if (!code.startsWith('auth.') || code === 'auth.not-allowed' || shown.line === 'signed-out') return;
    this.state = { ...shown, line: 'signed-out' };
    this.dispatchEvent(new HuiyinFailedEvent(code, false));
  }

  async #start({ client, body, signal }: Connection): Promise<void> {
    const desk = this.desk ?? (this.token === undefined ? undefined : staff(client, { token: this.token }));
    this.#session = desk && { desk, client, body, signal };
    if (!this.#session) {
      this.state = { type: 'error', code: 'setup.token-missing', retryable: false };
      return;
    }
    if (shownBy(this)) return this.refresh();
    const queue = await this.#queue.first(this.#session);
    if (signal.aborted) return;
    this.state = { type: 'desk', queue, pane: { type: 'nothing' }, line: 'open', said: '' };
  }

  #say(said: string): void {
    const shown = shownBy(this);
    if (shown) this.state = { ...shown, said };
  }

  /** Back to the queue; what was written stays where it was written. */
  #back(): void {
    if (!this.#width.isWide) {
      this.#work.put();
      setPane(this, { type: 'nothing' });
    }
    void this.#rows.focus();
  }

  #closeHelp(): void {
    this.isHelpOpen = false;
    void this.updateComplete.then(() => this.#helpOpener?.focus());
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const focused = this.shadowRoot?.activeElement ?? null;
    const wish = wishOf(event, {
      isTyping: isField(focused),
      isInQueue: focused?.matches('.row') ?? false,
      isInWork: Boolean(focused?.closest('.work')),
      areLettersOn: this.areLettersOn,
    });
    if (!wish || (this.isHelpOpen && wish.type !== 'back')) return;
    event.preventDefault();
    this.#grant(wish);
  };

  #grant(wish: KeyWish): void {
    switch (wish.type) {
      case 'act':
        this.#work.begin(wish.act);
        break;
      case 'back':
        if (this.isHelpOpen) this.#closeHelp();
        else this.#back();
        break;
      case 'send':
        this.#work.send();
        break;
      case 'help':
        this.#onHelp();
        break;
      case 'search':
        // Where there is room for one pane, the field stands beside the queue.
        if (!this.#width.isWide) this.#back();
        void focusOn(this, '#search');
        break;
      case 'enter':
        if (!this.withoutEntry) this.#work.enter();
        break;
      case 'refresh':
        void this.#onRefresh();
        break;
      case 'print':
        this.#onPrint();
        break;
      default:
        void this.#rows.step(wish.type);
    }
  }

  readonly #onHelp = (): void => {
    this.#helpOpener = (this.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
    this.isHelpOpen = true;
    void focusOn(this, '#help');
  };

  readonly #onRefresh = async (): Promise<void> => {
    await this.refresh();
    if (shownBy(this)?.line === 'open') this.#say(this.words.staffDesk.queue.refreshed);
  };

  readonly #onPrint = (): void => {
    const article = this.renderRoot.querySelector('.case');
    if (article) printOnly(article);
  };

  readonly #onToggleLetters = (areOn: boolean): void => {
    this.areLettersOn = areOn;
    letterChoice.keep(areOn);
  };

  protected override wordsIn(lang: string | undefined): DeskWords {
    return deskWordsFor(lang);
  }

  protected override renderContent(shown: StaffDeskState): TemplateResult {
    const { pane } = shown;
    const drawn = drawnOf(shown.queue);
    return deskTemplate(this.words, {
      shown,
      queue: queueView(drawn, dayOf(currentTime()), this.words),
      at: this.#rows.stopOf(drawn),
      opened: pane.type === 'case' ? pane.appeal.number : undefined,
      isWide: this.#width.isWide,
      search: this.#search.search,
      pane: paneTemplate(this.words, {
        pane,
        works: this.#work,
        looks: this.#looks,
        photos: this.#case.photos,
        areLettersOn: this.areLettersOn,
        onOpen: (number) => void this.open(number),
        onBack: () => this.#back(),
        onPrint: this.#onPrint,
      }),
      help: this.isHelpOpen ? this.#renderHelp() : nothing,
      onKey: this.#onKey,
      onSearch: (event) => void this.#search.submit(event),
      onSearchTyped: this.#search.type,
      onEnter: this.withoutEntry ? undefined : () => this.#work.enter(),
      onRefresh: () => void this.#onRefresh(),
      onHelp: this.#onHelp,
      onOpen: (number) => void this.open(number),
      onFocusRow: (number) => (this.#rows.at = number),
      onFilter: (filter) => void this.#queue.filter(filter),
      onMore: () => void this.#rows.more(),
      onBefore: () => void this.#rows.before(),
    });
  }

  #renderHelp(): TemplateResult {
    return helpTemplate(this.words, {
      areLettersOn: this.areLettersOn,
      hasEntry: !this.withoutEntry,
      onToggle: this.#onToggleLetters,
      onClose: () => this.#closeHelp(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-staff-desk': HuiyinStaffDesk;
  }
}
