// A report meeting 报告会: before it when and where, while it goes on every question as it is answered, then what became of it.
import type { HuiyinClient, MeetingDetail } from '@huiyin/sdk';
import { meetings } from '@huiyin/sdk/meetings';
import { dayOf } from '@huiyin/sdk/rules';
import {
  meetingDetailView,
  meetingFollowUpView,
  meetingNews,
  type MeetingDetailView,
} from '@huiyin/sdk/views';
import { meetingFormWordsFor, meetingWordsFor, type MeetingWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BODY_MISSING } from '../context/client-controller.js';
import { ReadController } from '../controllers/read-controller.js';
import { currentTime } from '../foundation/clock.js';
import { HuiyinElement } from '../foundation/element.js';
import { fields } from '../foundation/styles/fields.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { staleLine } from '../foundation/templates/stale-line.js';
import { askPart } from './ask-template.js';
import { meetingBody, type MeetingLinks } from './meeting-template.js';
import { HuiyinAskedEvent, HuiyinRatedEvent, HuiyinRegisteredEvent } from './meeting.events.js';
import { meetingStyles } from './meeting.styles.js';
import type { MeetingState } from './meeting.types.js';
import { SeatController } from './seat-controller.js';
import { seatParts } from './seat-template.js';

/** Milliseconds between two reads: a hall waits no longer for what was just said. */
const POLL_MILLIS = 10_000;

/**
 * Shows one report meeting: time, place, agenda and desks before it; every question with its typed answer and its
 * promises while it goes on, each as it is written down; minutes, review and the days that are left afterwards.
 * Seats are taken and given back before it, questions are asked until it closes, and a seat slip rates it.
 * Without `meeting` it is the unit's next one, or the last where none is to come.
 *
 * @summary 报告会
 * @tag huiyin-meeting
 * @slot - A dated sentence and a link: shown until the meeting is there, and kept when it fails.
 * @csspart hint - Hints under the labels of forms.
 * @csspart control - Inputs.
 * @csspart base - The whole meeting.
 * @csspart label - What was asked, and names of facts.
 * @csspart value - Time, place, and how things stand.
 * @csspart error - The sentence shown when something failed.
 * @fires {HuiyinRegisteredEvent} huiyin-registered - Seats were taken; `people` is for how many.
 * @fires {HuiyinAskedEvent} huiyin-asked - A question was sent; `number` is that of the appeal it is.
 * @fires {HuiyinRatedEvent} huiyin-rated - The meeting was rated.
 */
export class HuiyinMeeting extends HuiyinElement<MeetingState, MeetingWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, fields, demoMarkStyles, meetingStyles];

  /** Its id, e.g. `FZ-M-2026-000003`; the unit's next one if absent. */
  @property() meeting: string | undefined;

  /** What has just been asked or answered. Said aloud. */
  @state() private news = '';

  /** The form for a question is asked for. */
  @state() private isAsking = false;

  readonly #read = new ReadController<MeetingState>(
    this,
    async ({ client, body, signal }) => {
      const reader = meetings(client);
      const named = this.meeting || undefined;
      if (named === undefined && !body) return BODY_MISSING;
      const id = named ?? (await reader.list({ body, limit: 1, signal }).page()).items[0]?.id;
      if (id === undefined) return { type: 'empty' };
      const meeting = await reader.get(id, { signal });
      this.#tell(meeting);
      return { type: 'loaded', meeting };
    },
    { every: POLL_MILLIS, body: false },
  );

  readonly #seats = new SeatController(this, {
    connection: () => this.#read.connection,
    words: () => meetingFormWordsFor(this.words.lang).meetingForms,
    onDone: (outcome) => {
      if (outcome.form === 'seats') this.dispatchEvent(new HuiyinRegisteredEvent(outcome.slips.length));
      if (outcome.form === 'rate') this.dispatchEvent(new HuiyinRatedEvent());
      void this.refresh();
    },
    onRefused: () => void this.refresh(),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('meeting') || !this.hasUpdated) return;
    this.news = '';
    this.isAsking = false;
    this.#seats.forget();
    this.state = { type: 'loading' };
    this.reload();
  }

  /** Asks now whether anything was said. What is shown stays when the server can't be reached: it says its time. */
  refresh(): Promise<void> {
    return this.#read.refresh();
  }

  #tell(after: MeetingDetail): void {
    if (this.state.type !== 'loaded') return;
    const { meeting: before } = this.state;
    if (before.id !== after.id) return;
    this.news = meetingNews(this.#viewOf(before), this.#viewOf(after), this.words) ?? this.news;
  }

  #viewOf(meeting: MeetingDetail): MeetingDetailView {
    return meetingDetailView(meeting, dayOf(currentTime()), this.words);
  }

  get #links(): MeetingLinks {
    const at = this.#read.endpoint ?? '';
    return {
      appeal: (number) => `${at}/a/${number}`,
      commitment: (id) => `${at}/c/${id}`,
      meeting: (id) => `${at}/m/${id}`,
    };
  }

  /** The whole form for an appeal, photos and receipt too; where a page has none, the server's page has it. */
  #asking(meeting: MeetingDetail): unknown {
    return askPart(meeting, {
      words: meetingFormWordsFor(this.words.lang),
      isOpen: this.isAsking,
      onToggle: (isOpen) => (this.isAsking ||= isOpen),
      link: `${this.#links.meeting(meeting.id)}#ask`,
      frame: { endpoint: this.endpoint, size: this.size, theme: this.theme, lang: this.lang },
      filing: (
        client: HuiyinClient,
        { body: _body, channel: _channel, occurredAt: _at, ...draft },
        options,
      ) => meetings(client).ask(meeting.id, draft, options),
      onFiled: (number) => this.dispatchEvent(new HuiyinAskedEvent(number)),
    });
  }

  protected override wordsIn(lang: string | undefined): MeetingWords {
    return meetingWordsFor(lang);
  }

  protected override renderContent(shown: MeetingState): TemplateResult {
    const { words } = this;
    if (shown.type === 'empty') {
      return html`<article aria-labelledby="title">
        <h2 id="title">${words.meetings.title}</h2>
        <p>${words.meetings.none}</p>
      </article>`;
    }
    const view = this.#viewOf(shown.meeting);
    // While it goes on, each promise stands by its question.
    const isOver = shown.meeting.status === 'closed';
    const formWords = meetingFormWordsFor(words.lang);
    const followUp = isOver
      ? meetingFollowUpView(shown.meeting, dayOf(currentTime()), { ...words, ...formWords })
      : undefined;
    const seats = seatParts(shown.meeting, {
      words: formWords,
      seats: this.#seats,
      now: currentTime(),
      channels: `${this.#read.endpoint ?? ''}/b/${shown.meeting.body.slug}#directory`,
    });
    return html`<article aria-labelledby="title">
      ${view.demo ? demoMark(words) : nothing}
      <h2 id="title">${view.title}</h2>
      ${staleLine(this.#read.staleSince, words)}
      <p class="news" role="status">${this.news}</p>
      ${meetingBody(view, words, this.#links, { forms: [seats, this.#asking(shown.meeting)], followUp })}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-meeting': HuiyinMeeting;
  }
}
