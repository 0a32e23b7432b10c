// What is done with the hall and with what came back: opened, closed, counted; another number, the same question.
import type { Cohort, MeetingAttendanceDraft } from '@huiyin/sdk';
import { deskAnswerOf, fill, nextTurn, saidAt } from '@huiyin/sdk/views';
import { currentTime } from '../../foundation/clock.js';
import { focusOn } from '../../foundation/focus.js';
import { show, shownBy, type DeskHost } from './desk-host.js';
import type { HallSending } from './hall-errand.js';
import type { KeptAct, WaitingAct } from './meeting-desk.types.js';
import { turnsOf } from './writing-controller.js';

export class ActsController {
  readonly #host: DeskHost;
  readonly #sending: HallSending;

  constructor(host: DeskHost, sending: HallSending) {
    this.#host = host;
    this.#sending = sending;
  }

  readonly open = async (): Promise<void> => {
    await this.#add({ type: 'open', meeting: this.#id, at: saidAt(currentTime(), undefined) });
    this.#host.focus();
  };

  /** Asks first: nothing is asked after it. */
  readonly askToClose = async (): Promise<void> => {
    show(this.#host, { panel: { type: 'close' } });
    await focusOn(this.#host, '#close-no');
  };

  readonly close = async (): Promise<void> => {
    const { meeting } = shownBy(this.#host) ?? {};
    await this.leave();
    await this.#add({ type: 'close', meeting: this.#id, at: saidAt(currentTime(), meeting) });
  };

  readonly count = async (): Promise<void> => {
    show(this.#host, { panel: { type: 'attend', counts: {} } });
    await focusOn(this.#host, '#n-elderly');
  };

  readonly changeCount = (cohort: Cohort, value: string): void => {
    const { panel } = shownBy(this.#host) ?? {};
    if (panel?.type !== 'attend') return;
    show(this.#host, { panel: { type: 'attend', counts: { ...panel.counts, [cohort]: value } } });
  };

  readonly attend = async (): Promise<void> => {
    const { panel } = shownBy(this.#host) ?? {};
    if (panel?.type !== 'attend') return;
    const { meetingDesk: w, terms } = this.#host.words;
    const typed = (Object.entries(panel.counts) as [Cohort, string][]).filter(
      ([, value]) => value.trim() !== '',
    );
    const cohorts = typed.map(([cohort, value]) => ({ cohort, count: wholeOf(value) }));
    const wrong = cohorts.find(({ count }) => count === undefined)?.cohort;
    if (wrong !== undefined || cohorts.length === 0) {
      const fault = wrong === undefined ? w.hall.none : fill(w.hall.whole, { label: terms.cohorts[wrong] });
      show(this.#host, { panel: { ...panel, fault } });
      await focusOn(this.#host, `#n-${wrong ?? 'elderly'}`);
      return;
    }
    await this.leave();
    const draft = { cohorts } as MeetingAttendanceDraft;
    await this.#add({ type: 'attend', meeting: this.#id, draft });
  };

  readonly leave = async (): Promise<void> => {
    show(this.#host, { panel: undefined });
    await focusOn(this.#host, '#hall-title');
  };

  /** Another number for a question whose own was taken; what answers it goes along. */
  readonly useNext = async (item: WaitingAct): Promise<void> => {
    const { waiting, meeting, writing, sealedTurn } = shownBy(this.#host) ?? {};
    const { content } = item;
    if (!waiting || content.type !== 'question') return;
    const turn = nextTurn(meeting?.asked ?? [], turnsOf({ waiting, sealedTurn }));
    const contents = new Map<string, KeptAct>();
    for (const { id, after, content: follower } of waiting) {
      if (after !== item.id || follower.type !== 'answer') continue;
      contents.set(id, { ...follower, draft: { ...follower.draft, turn } });
    }
    contents.set(item.id, { ...content, draft: { ...content.draft, turn } });
    if (writing?.type === 'answer' && writing.after === item.id) {
      show(this.#host, { writing: { ...writing, turn } });
    }
    await this.#sending.mend(contents);
  };

  /** Both clerks wrote down the same: an answer that was written here only is given to the other's. */
  readonly same = async (item: WaitingAct): Promise<void> => {
    const { meeting, waiting = [] } = shownBy(this.#host) ?? {};
    const { content } = item;
    if (content.type !== 'question') return;
    const { turn, occurredAt } = content.draft;
    const theirs = meeting?.asked.find((question) => question.turn === turn);
    const follower = waiting.find(({ after }) => after === item.id)?.content;
    const form = follower?.type === 'answer' ? follower.form : content.form;
    const answer = follower?.type === 'answer' ? follower.draft.answer : deskAnswerOf(form);
    await this.#sending.drop(item.id);
    if (!answer || !theirs || theirs.answer !== undefined) return;
    const draft = { turn, answer, ...(occurredAt !== undefined && { occurredAt }) };
    const { asked = '', kind } = theirs;
    await this.#add({ type: 'answer', meeting: this.#id, draft, form, asked, kind });
  };

  /** Lets it wait under the name of whoever writes, and sends it. */
  async #add(content: KeptAct): Promise<void> {
    const owner = shownBy(this.#host)?.clerk?.owner;
    if (owner !== undefined) await this.#sending.add(owner, content);
  }

  get #id(): string {
    return this.#host.meeting ?? '';
  }
}

/** As it is typed, with full-width digits too; undefined where it is no number of people. */
function wholeOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  return /^[0-9]{1,6}$/.test(plain) ? Number(plain) : undefined;
}
