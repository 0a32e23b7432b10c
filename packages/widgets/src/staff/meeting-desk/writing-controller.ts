// What is being written: kept with every letter, checked step by step, looked over, and then it waits to be sent.
import type { Outbox } from '@huiyin/sdk/outbox';
import {
  deskAnswerOf,
  deskFaults,
  deskFields,
  deskQuestionOf,
  deskRefusal,
  fill,
  isBlankForm,
  nextTurn,
  promiseStart,
  saidAt,
  stepAfter,
  stepBefore,
  type DeskFieldId,
  type DeskForm,
  type DeskStep,
} from '@huiyin/sdk/views';
import { currentTime } from '../../foundation/clock.js';
import { focusOn } from '../../foundation/focus.js';
import type { Answerable } from './desk-drawing.js';
import { contextOf, show, shownBy, type DeskHost } from './desk-host.js';
import type { KeptAct, MeetingDeskState, WaitingAct, Writing } from './meeting-desk.types.js';

/** What is being written, and by whom: on a shared machine nobody writes on in another's. */
interface KeptDraft {
  readonly owner: string;
  readonly writing: Writing;
  readonly step: DeskStep;
  readonly form: DeskForm;
}

const BLANK: Writing = { type: 'question' };
/** Of a field and of what chooses in it. */
export const controlOf = (id: DeskFieldId): string => `d-${id}`;

/** The numbers of what waits here, and of what has left for the server and may not have been read there yet. */
export function turnsOf({
  waiting,
  sealedTurn = 0,
}: Pick<MeetingDeskState, 'waiting' | 'sealedTurn'>): number[] {
  const kept = waiting.flatMap(({ content }) => (content.type === 'question' ? [content.draft.turn] : []));
  return [sealedTurn, ...kept];
}

export class WritingController {
  readonly #host: DeskHost;
  readonly #onKept: () => Promise<void>;
  #outbox: Outbox<KeptAct> | undefined;
  #keeping = Promise.resolve();
  #toKeep: KeptDraft | undefined;
  /** Who promised last: most likely who does next. */
  #before: DeskForm = {};

  /** @param onKept hears that another one waits */
  constructor(host: DeskHost, onKept: () => Promise<void>) {
    this.#host = host;
    this.#onKept = onKept;
  }

  /** What was being written when the page was closed. */
  async kept(
    outbox: Outbox<KeptAct>,
    owner: string | undefined,
  ): Promise<Pick<MeetingDeskState, 'writing' | 'step' | 'form'>> {
    const kept = (await outbox.kept(this.#note)) as KeptDraft | undefined;
    if (!kept || kept.owner !== owner) return { writing: BLANK, step: 'question', form: {} };
    const { writing, step, form } = kept;
    return { writing, step, form };
  }

  begin(outbox: Outbox<KeptAct>): void {
    this.#outbox = outbox;
  }

  /** The number of what is being written. */
  get turn(): number {
    const { writing = BLANK, meeting, waiting = [], sealedTurn } = shownBy(this.#host) ?? {};
    if (writing.type === 'answer') return writing.turn;
    const mended = waiting.find(({ id }) => id === writing.mending)?.content;
    if (mended?.type === 'question') return mended.draft.turn;
    return nextTurn(meeting?.asked ?? [], turnsOf({ waiting, sealedTurn }));
  }

  readonly change = (id: DeskFieldId, value: string): void => {
    const shown = shownBy(this.#host);
    if (!shown || shown.isSaving) return;
    const { [id]: _mended, ...faults } = shown.faults;
    show(this.#host, { form: { ...shown.form, [id]: value }, faults });
    this.#keep();
  };

  /** Goes on from a field: to the next one, or to the next step. */
  readonly goOn = async (from?: DeskFieldId): Promise<void> => {
    const shown = shownBy(this.#host);
    if (!shown || shown.isSaving) return;
    const fields = deskFields(shown.step, shown.form, contextOf(this.#host));
    const at = fields.findIndex(({ id }) => id === from);
    const next = fields.slice(at + 1).find(({ isAside }) => !isAside);
    if (from !== undefined && next) {
      await this.focus(next.id);
      return;
    }
    const faults = deskFaults(shown.step, shown.form, contextOf(this.#host));
    show(this.#host, { faults });
    const wrong = Object.keys(faults)[0] as DeskFieldId | undefined;
    if (wrong !== undefined) {
      await this.focus(wrong);
      return;
    }
    await this.#enter(stepAfter(shown.step, shown.form));
  };

  /** A step back; from the first one of an answer, to the questions. No word that was written goes. */
  readonly goBack = async (): Promise<void> => {
    const shown = shownBy(this.#host);
    if (!shown || shown.isSaving) return;
    const before = stepBefore(shown.step, shown.form, shown.writing.type === 'answer');
    if (before) await this.#enter(before);
    else if (shown.writing.type === 'answer' && !shown.form.text) await this.abandon();
    else await this.resume();
  };

  /** Begins with a question that was asked elsewhere: it is read over as any other. Ignored while one is written. */
  readonly take = async (asked: Pick<DeskForm, 'asked' | 'category' | 'place'>): Promise<boolean> => {
    if (!this.#isFree) return false;
    await this.#write(BLANK, { ...asked });
    return true;
  };

  /** The answer to a question that stands, on the server or here. */
  readonly answer = async (
    { turn, asked = '', kind = 'request' }: Answerable,
    after?: string,
  ): Promise<void> => {
    if (!this.#isFree) return;
    await this.#write(
      { type: 'answer', turn, asked, kind, ...(after !== undefined && { after }) },
      {},
      'answer',
    );
  };

  /** Opens one that came back at what is wrong. It stays where it is until it is written down again. */
  readonly mend = async (item: WaitingAct): Promise<void> => {
    const { content, refusal, id, after } = item;
    if (!this.#isFree) return;
    if (content.type !== 'question' && content.type !== 'answer') return;
    const { faults, step } = deskRefusal(refusal?.errors ?? [], content.form, contextOf(this.#host));
    const writing: Writing =
      content.type === 'question'
        ? { type: 'question', mending: id }
        : {
            ...{
              type: 'answer',
              turn: content.draft.turn,
              asked: content.asked,
              kind: content.kind,
              mending: id,
            },
            ...(after !== undefined && { after }),
          };
    await this.#write(writing, content.form, step ?? (content.type === 'answer' ? 'answer' : 'question'));
    show(this.#host, { faults });
    const wrong = Object.keys(faults)[0] as DeskFieldId | undefined;
    if (wrong !== undefined) await this.focus(wrong);
  };

  readonly abandon = async (): Promise<void> => {
    await this.#write(BLANK, {});
  };

  /** Seals what was looked over, as soon as there is a network; until then it waits here. */
  readonly save = async (): Promise<void> => {
    const shown = shownBy(this.#host);
    if (!shown?.clerk || shown.isSaving || shown.step !== 'look') return;
    const { turn } = this;
    show(this.#host, { isSaving: true });
    // No letter is kept after what it belongs to: it would be there again to be written down a second time.
    this.#toKeep = undefined;
    await this.#keeping;
    const words = this.#host.words.meetingDesk.said;
    try {
      await this.#put(shown, shown.clerk.owner, turn);
    } catch {
      // The browser has no room: what was written still stands in the form.
      show(this.#host, { isSaving: false, said: words.notKept });
      return;
    }
    const said = fill(shown.writing.type === 'answer' ? words.keptAnswer : words.kept, { turn });
    if (shown.form.type === 'promised') this.#before = shown.form;
    show(this.#host, { isSaving: false, said });
    await this.#write(BLANK, {});
    await this.#onKept();
  };

  /** Goes to the first field of the step that is being written. */
  async resume(): Promise<void> {
    const { step = 'question', form = {} } = shownBy(this.#host) ?? {};
    await this.#focusFirst(step, form);
  }

  async focus(id: DeskFieldId): Promise<void> {
    await focusOn(this.#host, `#${controlOf(id)}`);
  }

  /** Whether nothing is being written; says so where something is. */
  get #isFree(): boolean {
    const isFree = isBlankForm(shownBy(this.#host)?.form ?? {});
    if (!isFree) show(this.#host, { said: this.#host.words.meetingDesk.said.first });
    return isFree;
  }

  get #note(): string {
    return `draft/${this.#host.meeting ?? ''}`;
  }

  async #put(
    { writing, form, meeting: detail, waiting }: MeetingDeskState,
    owner: string,
    turn: number,
  ): Promise<void> {
    const at = saidAt(currentTime(), detail);
    const mended = waiting.find(({ id }) => id === writing.mending)?.content;
    const content = this.#contentOf(writing, form, turn, at, mended);
    if (!content) return;
    if (writing.mending !== undefined) {
      await this.#outbox?.mend(new Map([[writing.mending, content]]), this.#note);
      return;
    }
    const after = writing.type === 'answer' ? writing.after : undefined;
    await this.#outbox?.add(owner, content, this.#note, after);
  }

  /** @param mended what it was: it was said when that was said */
  #contentOf(
    writing: Writing,
    form: DeskForm,
    turn: number,
    now: string,
    mended: KeptAct | undefined,
  ): KeptAct | undefined {
    const meeting = this.#host.meeting ?? '';
    const before =
      mended?.type === 'question' || mended?.type === 'answer' ? mended.draft.occurredAt : undefined;
    const at = before ?? now;
    if (writing.type === 'question') {
      return { type: 'question', meeting, draft: deskQuestionOf(form, turn, at), form };
    }
    const answer = deskAnswerOf(form);
    const { asked, kind } = writing;
    return answer && { type: 'answer', meeting, draft: { turn, answer, occurredAt: at }, form, asked, kind };
  }

  async #enter(step: DeskStep): Promise<void> {
    const shown = shownBy(this.#host);
    if (!shown) return;
    // Of an answer that is none nothing is written down.
    if (step === 'look' && shown.writing.type === 'answer' && !deskAnswerOf(shown.form)) {
      await this.abandon();
      return;
    }
    const form = step === 'promise' ? promiseStart(shown.form, this.#before) : shown.form;
    await this.#write(shown.writing, form, step);
  }

  async #write(writing: Writing, form: DeskForm, step: DeskStep = 'question'): Promise<void> {
    show(this.#host, { writing, form, step, faults: {} });
    this.#keep();
    await this.#focusFirst(step, form);
  }

  async #focusFirst(step: DeskStep, form: DeskForm): Promise<void> {
    const first = deskFields(step, form, contextOf(this.#host))[0];
    await focusOn(this.#host, first ? `#${controlOf(first.id)}` : '#send');
  }

  #keep(): void {
    const { clerk, writing, step, form } = shownBy(this.#host) ?? {};
    if (!clerk || !writing || !step || !form) return;
    this.#toKeep = { owner: clerk.owner, writing, step, form };
    // One after the other: an older one never comes last. One that finds no room is tried with the next letter.
    this.#keeping = this.#keeping.then(() => this.#keepLatest()).catch(() => undefined);
  }

  async #keepLatest(): Promise<void> {
    const draft = this.#toKeep;
    if (!draft) return;
    this.#toKeep = undefined;
    await this.#outbox?.keep(this.#note, isBlankForm(draft.form) ? undefined : draft);
  }
}
