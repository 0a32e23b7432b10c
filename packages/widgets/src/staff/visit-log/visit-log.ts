// The log of visits 民情日志: written at a door, with or without a network, kept sealed and sent once.
import { browserStore, createOutbox, type OutboxStore } from '@huiyin/sdk/outbox';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { visitWordsFor, type VisitWords } from '@huiyin/sdk/words';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientController, type Connection } from '../../context/client-controller.js';
import { OutboxController } from '../../controllers/outbox-controller.js';
import { currentTime } from '../../foundation/clock.js';
import { HuiyinElement } from '../../foundation/element.js';
import { photosStyles } from '../../foundation/styles/photos.styles.js';
import { FormController } from './form-controller.js';
import { KeptPhotos } from './kept-photos.js';
import { shownBy, type LogHost } from './log-host.js';
import { logTemplate } from './log-template.js';
import { VISIT_TRY_AGAIN, VisitErrand } from './visit-errand.js';
import { visitLogStyles } from './visit-log.styles.js';
import type { KeptVisit, Reconnect, Visitor, VisitLogState, VisitSession } from './visit-log.types.js';

/** Name of the store in the browser. */
const STORE = 'huiyin-visits';

/**
 * A form for visits to households, made for a phone at a door. What is written is kept in the browser, sealed, at
 * most seven days; it is sent once, as soon as there is a network and its visitor is signed in.
 *
 * Needs `token` or `desk` to send; `visitor` says who writes.
 *
 * @summary 民情日志
 * @tag huiyin-visit-log
 * @slot - Shown until the log is there.
 * @csspart label - Labels above fields.
 * @csspart control - Buttons and fields.
 * @csspart hint - Hints under the labels.
 * @csspart value - Visits that wait, and those that were sent.
 * @csspart error - Sentences about what is wrong.
 * @fires {HuiyinLoggedEvent} huiyin-logged - The server has a visit: `visit` is its id, `numbers` its appeals'.
 */
export class HuiyinVisitLog extends HuiyinElement<VisitLogState, VisitWords> implements LogHost {
  static override styles: CSSResultGroup = [HuiyinElement.styles, photosStyles, visitLogStyles];

  /** Bearer token, without the word `Bearer`. Never an attribute. */
  @property({ attribute: false }) token: string | undefined;
  /** A desk that was opened elsewhere, instead of `token`. */
  @property({ attribute: false }) desk: StaffDesk | undefined;
  /** Who writes. As far as it is not given, whoever did last on this phone. */
  @property({ attribute: false }) visitor: Visitor | undefined;
  /** Finds who is signed in when there was nobody, or no network. */
  @property({ attribute: false }) reconnect: Reconnect | undefined;
  /** Where visits are kept; in this browser if absent. */
  @property({ attribute: false }) store: OutboxStore | undefined;

  readonly #sending = new OutboxController(this, new VisitErrand(this), VISIT_TRY_AGAIN);
  readonly #form = new FormController(this, async () => {
    await this.#sending.refresh();
    await this.#sending.send();
  });
  #opened: VisitSession | undefined;

  constructor() {
    super();
    new ClientController(this, (connection) => this.#start(connection), { body: false });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isOther =
      changed.has('token') || changed.has('desk') || changed.has('visitor') || changed.has('store');
    if (this.hasUpdated && isOther) this.reload();
  }

  get session(): VisitSession | undefined {
    return this.#opened;
  }

  /** Sends what waits, if it can be sent now. */
  send(): Promise<void> {
    return this.#sending.send();
  }

  async #start({ client, body, signal }: Connection): Promise<void> {
    const desk = this.desk ?? (this.token === undefined ? undefined : staff(client, { token: this.token }));
    const store = this.store ?? (await browserStore(STORE, currentTime));
    const outbox = createOutbox<KeptVisit>({ store, clock: currentTime });
    const given = this.visitor ?? (desk && body ? { owner: body, person: '', unit: '', body } : undefined);
    if (given) await outbox.keep('visitor', given);
    const visitor = given ?? ((await outbox.kept('visitor')) as Visitor | undefined);
    const form = await this.#form.kept(outbox, visitor?.owner);
    const photos = new KeptPhotos(outbox);
    const previews = await photos.previewsOf(form);
    // Another start may have begun meanwhile, over another store and for somebody else.
    if (signal.aborted) return;
    this.#opened = desk && visitor && { desk, client, visitor };
    this.#form.begin(outbox, photos);
    this.#sending.begin(outbox, { session: this.#opened, signal });
    const before = shownBy(this);
    this.state = {
      type: 'log',
      visitor,
      form,
      faults: {},
      previews,
      isSaving: false,
      waiting: [],
      others: 0,
      expired: 0,
      line: 'open',
      isSending: false,
      sent: before?.sent ?? [],
      isLasting: store.isLasting,
      said: '',
    };
    await this.#sending.refresh();
    await this.#sending.send();
  }

  protected override wordsIn(lang: string | undefined): VisitWords {
    return visitWordsFor(lang);
  }

  protected override renderContent(shown: VisitLogState): TemplateResult {
    return logTemplate(this.words, {
      shown,
      onChange: this.#form.change,
      onChangeAsked: this.#form.changeAsked,
      onAdd: this.#form.addAsked,
      onDrop: this.#form.dropAsked,
      onPhotos: (place, files) => void this.#form.photos.add(place, files),
      onDropPhoto: (place, id) => void this.#form.photos.drop(place, id),
      onClear: this.#form.clear,
      onSave: (event) => void this.#form.save(event),
      onOpen: (id) => void this.#form.open(id),
      onSend: () => void this.#sending.send(),
      onKnown: () => void this.#sending.forgetExpired(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-visit-log': HuiyinVisitLog;
  }
}
