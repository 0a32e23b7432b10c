// The desk in the hall 现场台: a question, its answer and its promise in seconds, with or without a network.
import { dayOf } from '@huiyin/sdk/rules';
import { browserStore, createOutbox, type OutboxStore } from '@huiyin/sdk/outbox';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { deskFields, type DeskForm } from '@huiyin/sdk/views';
import { meetingDeskWordsFor, type MeetingDeskWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientController, type Connection } from '../../context/client-controller.js';
import { LeaveController } from '../../controllers/leave-controller.js';
import { OutboxController } from '../../controllers/outbox-controller.js';
import { currentTime } from '../../foundation/clock.js';
import { HuiyinElement } from '../../foundation/element.js';
import { demoMarkStyles } from '../../foundation/styles/demo-mark.js';
import { demoMark } from '../../foundation/templates/demo-mark.js';
import { ActsController } from './acts-controller.js';
import type { DeskDrawing } from './desk-drawing.js';
import { contextOf, shownBy, standingOf, unitsOf, type DeskHost } from './desk-host.js';
import { formTemplate } from './form-template.js';
import { HallController } from './hall-controller.js';
import { HALL_TRY_AGAIN, HallErrand, type HallSending } from './hall-errand.js';
import { hallTemplate, oldestOf, turnsTemplate } from './hall-template.js';
import { heedKey } from './keys.js';
import { meetingDeskStyles } from './meeting-desk.styles.js';
import type {
  HallClerk,
  HallReconnect,
  HallSession,
  KeptAct,
  MeetingDeskState,
} from './meeting-desk.types.js';
import { waitingTemplate } from './waiting-template.js';
import { WritingController } from './writing-controller.js';

/** Name of the store in the browser. */
const STORE = 'huiyin-meeting-desk';

/**
 * The desk of whoever writes down what is asked at a report meeting: a question, its typed answer and its promise, all
 * by keys. What is written is kept in the browser, sealed, and sent in its order as soon as there is a network. It may
 * stand on a wall: it takes no name, no phone, and shows nothing but what is public.
 *
 * Needs `token` or `desk` to send; `clerk` says who writes.
 *
 * @summary 现场台
 * @tag huiyin-meeting-desk
 * @slot - Shown until the desk is there.
 * @slot queue - Questions that wait to be asked, where the page has such a list; `take()` begins with one of them.
 * @csspart label - Labels above fields.
 * @csspart control - Buttons, fields and choices.
 * @csspart hint - Hints under the labels.
 * @csspart value - What is looked over, what waits, and the numbers that are taken.
 * @csspart error - Sentences about what is wrong.
 * @fires {HuiyinCapturedEvent} huiyin-captured - The server has a question or an answer: its number on the night, and its appeal's.
 */
export class HuiyinMeetingDesk extends HuiyinElement<MeetingDeskState, MeetingDeskWords> implements DeskHost {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, meetingDeskStyles];

  /** Which meeting, e.g. `FZ-M-2026-000003`. */
  @property() meeting: string | undefined;
  /** Bearer token, without the word `Bearer`. Never an attribute. */
  @property({ attribute: false }) token: string | undefined;
  /** A desk that was opened elsewhere, instead of `token`. */
  @property({ attribute: false }) desk: StaffDesk | undefined;
  /** Who writes. As far as it is not given, whoever did last on this machine. */
  @property({ attribute: false }) clerk: HallClerk | undefined;
  /** Finds who is signed in when there was nobody, or no network. */
  @property({ attribute: false }) reconnect: HallReconnect | undefined;
  /** Where what is written is kept; in this browser if absent. */
  @property({ attribute: false }) store: OutboxStore | undefined;

  readonly #hall: HallController = new HallController(this, () => void this.#sending.send());
  readonly #sending: HallSending = new OutboxController(
    this,
    new HallErrand(this, () => this.#hall.read()),
    HALL_TRY_AGAIN,
  );
  readonly #writing = new WritingController(this, async () => {
    await this.#sending.refresh();
    await this.#sending.send();
  });
  readonly #acts = new ActsController(this, this.#sending);
  readonly #connection: ClientController;

  constructor() {
    super();
    this.#connection = new ClientController(this, (connection) => this.#start(connection), { body: false });
    new LeaveController(this, () => (shownBy(this)?.waiting.length ?? 0) > 0);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isOther = (['meeting', 'token', 'desk', 'clerk', 'store'] as const).some((name) =>
      changed.has(name),
    );
    if (this.hasUpdated && isOther) this.reload();
  }

  /** Goes to where one writes on. */
  override focus(): void {
    void this.#writing.resume();
  }

  /** Sends what waits, if it can be sent now. */
  send(): Promise<void> {
    return this.#sending.send();
  }

  /**
   * Begins with a question from elsewhere, as one from a queue.
   * @returns false while another one is being written
   */
  take(asked: Pick<DeskForm, 'asked' | 'category' | 'place'>): Promise<boolean> {
    return this.#writing.take(asked);
  }

  async #start(connection: Connection): Promise<void> {
    const { client, body, signal } = connection;
    const desk = this.desk ?? (this.token === undefined ? undefined : staff(client, { token: this.token }));
    const store = this.store ?? (await browserStore(STORE, currentTime));
    const outbox = createOutbox<KeptAct>({ store, clock: currentTime });
    const given = this.clerk ?? (desk && { owner: body || 'desk', person: '', unit: '', mayOpen: true });
    if (given) await outbox.keep('clerk', given);
    const clerk = given ?? ((await outbox.kept('clerk')) as HallClerk | undefined);
    const [written, read] = [await this.#writing.kept(outbox, clerk?.owner), await this.#hall.kept(outbox)];
    // Another start may have begun meanwhile, over another store and for somebody else.
    if (signal.aborted) return;
    const session: HallSession | undefined = desk && clerk && { desk, client, clerk };
    this.#writing.begin(outbox);
    this.#sending.begin(outbox, { session, signal });
    this.#hall.begin(outbox, connection);
    this.state = {
      type: 'desk',
      clerk,
      ...read,
      ...written,
      faults: {},
      isSaving: false,
      waiting: [],
      others: 0,
      expired: 0,
      line: 'open',
      isSending: false,
      isLasting: store.isLasting,
      said: '',
    };
    await this.#sending.refresh();
    await this.#sending.send();
    await this.#hall.read();
  }

  protected override wordsIn(lang: string | undefined): MeetingDeskWords {
    return meetingDeskWordsFor(lang);
  }

  protected override renderContent(shown: MeetingDeskState): TemplateResult {
    const { words } = this;
    const drawing = this.#drawingOf(shown);
    const { meetingDesk: w } = words;
    const oldest = oldestOf(drawing);
    return html`<section
      aria-labelledby="hall-title"
      @keydown=${(event: KeyboardEvent) => heedKey(event, drawing, oldest && (() => drawing.onAnswer(oldest.question, oldest.after)))}
    >
      ${shown.meeting?.demo ? demoMark(words) : nothing} ${hallTemplate(words, drawing)}
      <div class="columns">
        <div class="main">${shown.clerk ? this.#writingPart(shown, drawing) : nothing}</div>
        <div>
          ${waitingTemplate(words, drawing)}
          <slot name="queue" aria-label=${w.parts.queue}></slot>
          ${turnsTemplate(words, drawing)}
        </div>
      </div>
    </section>`;
  }

  /** Where nothing can be asked: before it began, and where it is not held. */
  #writingPart(shown: MeetingDeskState, drawing: DeskDrawing): TemplateResult {
    const w = this.words.meetingDesk.hall;
    const { writing } = shown;
    const status = standingOf(shown);
    if (status === 'announced') return html`<p class="notice">${w.notOpen}</p>`;
    if (status === 'cancelled') return html`<p class="notice">${this.words.meetings.statuses.cancelled}</p>`;
    const isOver = status === 'closed' && writing.type === 'question' && writing.mending === undefined;
    return isOver ? html`<p class="notice">${w.over}</p>` : formTemplate(this.words, drawing);
  }

  #drawingOf(shown: MeetingDeskState): DeskDrawing {
    const [writing, acts, sending] = [this.#writing, this.#acts, this.#sending];
    const endpoint = this.#connection.client?.endpoint;
    return {
      shown,
      turn: writing.turn,
      today: dayOf(currentTime()),
      fields: deskFields(shown.step, shown.form, contextOf(this)),
      units: unitsOf(this),
      wall: endpoint === undefined || !this.meeting ? undefined : `${endpoint}/m/${this.meeting}/wall`,
      onChange: writing.change,
      onNext: (from) => void writing.goOn(from),
      onStay: (at) => void writing.focus(at),
      onBack: () => void writing.goBack(),
      onClear: () => void writing.abandon(),
      onSave: () => void writing.save(),
      onAnswer: (question, after) => void writing.answer(question, after),
      onMend: (item) => void writing.mend(item),
      onUseNext: (item) => void acts.useNext(item),
      onSame: (item) => void acts.same(item),
      onDrop: (id) => void sending.drop(id),
      onSend: () => void sending.send(),
      onKnown: () => void sending.forgetExpired(),
      onOpen: () => void acts.open(),
      onAskToClose: () => void acts.askToClose(),
      onClose: () => void acts.close(),
      onCount: () => void acts.count(),
      onChangeCount: acts.changeCount,
      onAttend: () => void acts.attend(),
      onLeave: () => void acts.leave(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-meeting-desk': HuiyinMeetingDesk;
  }
}
