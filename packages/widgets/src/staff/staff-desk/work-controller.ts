// What the clerk is in the middle of: nothing written is lost, nothing is sent twice.
import {
  HuiyinApiError,
  HuiyinError,
  newIdempotencyKey,
  normaliseNumber,
  type BodySummary,
  type CommitmentId,
  type WriteOptions,
} from '@huiyin/sdk';
import {
  actForm,
  actStart,
  BLANK,
  caseActs,
  doneSentence,
  draftOf,
  entryStart,
  formFaults,
  formFaultsOf,
  type ActForm,
  type CaseAct,
  type DeskAct,
  type Draft,
  type FieldId,
  type FormContext,
  type FormValues,
} from '@huiyin/sdk/views';
import { currentTime } from '../../foundation/clock.js';
import { focusFaults, focusOn, selectIn } from '../../foundation/focus.js';
import { entered, perform, type Done } from './acts.js';
import type { CaseController } from './case-controller.js';
import { setPane, shownBy, type DeskHost, type Session } from './desk-host.js';
import { HuiyinActedEvent } from './staff-desk.events.js';
import type { Pane, Work } from './staff-desk.types.js';
import { Taxonomies } from './taxonomies.js';

/** Where the first thing to fill in is. */
const FIRST_CONTROL = '.work input, .work select, .work textarea, .work button';

/** Owns the `work` in the right pane, and what was begun on other cases. */
export class WorkController {
  readonly #host: DeskHost;
  readonly #case: CaseController;
  readonly #onActed: () => void;
  readonly #drafts = new Map<string, Work>();
  readonly #taxonomies: Taxonomies;
  #units: readonly BodySummary[] = [];
  /** The key of what was last sent: a second try carries the same, a changed one a new one. */
  #attempt: { readonly content: string; readonly key: string } | undefined;
  #lastEntry: FormValues = {};

  /** @param onActed hears that something was done: the queue is another since */
  constructor(host: DeskHost, openCase: CaseController, onActed: () => void) {
    this.#host = host;
    this.#case = openCase;
    this.#onActed = onActed;
    this.#taxonomies = new Taxonomies(host);
  }

  /** Whether something is written that was not sent: in the open pane, or put aside. */
  get isWriting(): boolean {
    const { work } = this;
    const pane = this.#pane;
    if (this.#drafts.size > 0) return true;
    if (!work || (pane?.type === 'entry' && pane.receipt)) return false;
    return !isUntouched(work, actStart(work.act, this.#case.pane?.appeal));
  }

  /** Units a case can go to, once they were asked for. */
  get units(): readonly BodySummary[] {
    return this.#units;
  }

  get work(): Work | undefined {
    const pane = this.#pane;
    return pane?.type === 'case' || pane?.type === 'entry' ? pane.work : undefined;
  }

  /** The form of what is being done, as it is for what was filled in so far. */
  formOf({ act, values }: Work): ActForm {
    const file = act === 'enter' ? undefined : this.#case.pane;
    const taxonomy = this.#taxonomies.of(file?.appeal.body.slug ?? this.#host.session?.body);
    return actForm(act, values, this.#host.words, file, taxonomy);
  }

  /** What was begun on a case and left. */
  begun(number: string, act: DeskAct): boolean {
    return this.#drafts.has(keyOf(act, number));
  }

  /**
   * Begins an act on the open case, or takes it up where it was left.
   * @param chosen the commitment it is about, where it was begun on one
   */
  begin(act: CaseAct, chosen?: CommitmentId): void {
    const { pane } = this.#case;
    if (!pane || !caseActs(pane).includes(act) || pane.work?.isSending) return;
    this.put();
    const { number } = pane.appeal;
    const begun = this.#drafts.get(keyOf(act, number)) ?? blank(act, actStart(act, pane.appeal));
    const work = chosen ? { ...begun, values: { ...begun.values, commitment: chosen } } : begun;
    setPane(this.#host, { ...pane, work }, '');
    if (act === 'assign' || act === 'blow') void this.#readUnits();
    if (act === 'recategorise') void this.#taxonomies.read(pane.appeal.body.slug);
    void focusOn(this.#host, FIRST_CONTROL);
  }

  /** Writing an appeal down; what is open is left as it is. */
  enter(): void {
    if (!shownBy(this.#host) || this.work?.isSending) return;
    this.put();
    const work = this.#drafts.get(keyOf('enter')) ?? blank('enter', entryStart(this.#lastEntry));
    setPane(this.#host, { type: 'entry', work }, '');
    void this.#taxonomies.read(this.#host.session?.body);
    void focusOn(this.#host, FIRST_CONTROL);
  }

  /** Puts what is being written aside: another case is opened, or another act begun. */
  put(): void {
    const { work } = this;
    const pane = this.#pane;
    if (!work || (pane?.type === 'entry' && pane.receipt)) return;
    const key = keyOf(work.act, this.#case.pane?.appeal.number);
    if (isUntouched(work, actStart(work.act, this.#case.pane?.appeal))) this.#drafts.delete(key);
    else this.#drafts.set(key, { ...work, isSending: false });
  }

  readonly cancel = (): void => {
    const pane = this.#pane;
    if (this.work?.isSending || (pane?.type !== 'case' && pane?.type !== 'entry')) return;
    this.put();
    if (pane.type === 'entry') {
      setPane(this.#host, { type: 'nothing' });
      void focusOn(this.#host, '#begin-enter');
      return;
    }
    const act = pane.work?.act;
    setPane(this.#host, { ...pane, work: undefined });
    void focusOn(this.#host, act ? `#begin-${act}` : '#case-title');
  };

  readonly change = (id: FieldId, value: string): void => {
    const { work } = this;
    if (!work) return;
    const { [id]: _mended, ...faults } = work.faults;
    this.#set({ ...work, faults, values: { ...work.values, [id]: value } });
  };

  /** Puts a beginning into a field, after what was written there, and goes to its first blank. */
  readonly start = (id: FieldId, text: string, all: readonly { readonly text: string }[]): void => {
    const before = this.work?.values[id]?.trim() ?? '';
    const isKept = before !== '' && !all.some((one) => one.text === before);
    this.change(id, isKept ? `${before}\n${text}` : text);
    void selectIn(this.#host, `#f-${id}`, BLANK);
  };

  readonly send = (event?: Event): void => {
    event?.preventDefault();
    const { work, session } = { work: this.work, session: this.#host.session };
    if (!work || work.isSending || !session) return;
    const { fields } = this.formOf(work);
    const faults = formFaults(fields, work.values, this.#context);
    if (Object.keys(faults).length > 0) {
      this.#set({ ...work, faults, refusal: undefined });
      void focusFaults(this.#host);
      return;
    }
    void this.#send(work, draftOf(fields, work.values, this.#context), session);
  };

  get #pane(): Pane | undefined {
    return shownBy(this.#host)?.pane;
  }

  get #context(): FormContext {
    return { now: currentTime(), words: this.#host.words, units: this.#units, numberOf: normaliseNumber };
  }

  async #send(work: Work, draft: Draft, session: Session): Promise<void> {
    const { pane } = this.#case;
    const number = pane?.appeal.number ?? '';
    const options = { signal: session.signal, idempotencyKey: this.#keyFor([work.act, number, draft]) };
    this.#set({ ...work, isSending: true, faults: {}, refusal: undefined });
    try {
      if (work.act === 'enter') await this.#enter(work, draft, session, options);
      else if (pane) this.#taken(work.act, await perform(session.desk, work.act, pane, draft, options));
    } catch (error) {
      this.#amend(keyOf(work.act, number), { isSending: false });
      this.#host.lost(error);
      if (HuiyinError.is(error) && error.code !== 'network.aborted')
        await this.#refused(error, work.act, number);
    }
  }

  #taken(act: DeskAct, { appeal, contact }: Done): void {
    const { number } = appeal;
    this.#host.heard();
    this.#attempt = undefined;
    this.#drafts.delete(keyOf(act, number));
    const isShown = this.#case.pane?.appeal.number === number;
    this.#case.settle(appeal, doneSentence(act, number, this.#host.words), contact);
    this.#host.dispatchEvent(new HuiyinActedEvent(number, act));
    this.#onActed();
    if (isShown) void focusOn(this.#host, contact ? '#contact-title' : '#case-title');
  }

  async #enter(work: Work, draft: Draft, session: Session, options: WriteOptions): Promise<void> {
    const receipt = await session.desk.appeals.enter({ ...entered(draft), body: session.body }, options);
    this.#host.heard();
    this.#attempt = undefined;
    this.#lastEntry = work.values;
    this.#drafts.delete(keyOf('enter'));
    const said = doneSentence('enter', receipt.number, this.#host.words);
    if (this.#pane?.type === 'entry')
      setPane(this.#host, { type: 'entry', work: blank('enter'), receipt }, said);
    this.#host.dispatchEvent(new HuiyinActedEvent(receipt.number, 'enter'));
    this.#onActed();
    void focusOn(this.#host, '#receipt-title');
  }

  /** What was written stays. How the case now stands, and what is wrong with the words, is shown. */
  async #refused(error: HuiyinError, act: DeskAct, number: string): Promise<void> {
    const { work } = this;
    if (work?.act !== act) return;
    const errors = HuiyinApiError.is(error) ? error.errors : [];
    const faults = formFaultsOf(errors, this.formOf(work).fields, work.values, this.#context);
    const detail = HuiyinApiError.is(error) ? error.problem.detail : undefined;
    this.#amend(keyOf(act, number), { faults, refusal: { code: error.code, detail } });
    if (error.code.endsWith('.illegal-transition')) await this.#case.refresh();
    await (Object.keys(faults).length > 0 ? focusFaults(this.#host) : focusOn(this.#host, '#refusal'));
  }

  async #readUnits(): Promise<void> {
    const { session } = this.#host;
    if (!session || this.#units.length > 0) return;
    try {
      this.#units = (await session.client.bodies.list({ signal: session.signal })).items;
      this.#host.requestUpdate();
    } catch (error) {
      this.#host.lost(error);
    }
  }

  #keyFor(sent: unknown): string {
    const content = JSON.stringify(sent);
    if (this.#attempt?.content !== content) this.#attempt = { content, key: newIdempotencyKey() };
    return this.#attempt.key;
  }

  /** Changes what is being done, wherever it was put meanwhile. */
  #amend(key: string, change: Partial<Work>): void {
    const { work } = this;
    if (work && keyOf(work.act, this.#case.pane?.appeal.number) === key) this.#set({ ...work, ...change });
    const draft = this.#drafts.get(key);
    if (draft) this.#drafts.set(key, { ...draft, ...change });
  }

  #set(work: Work): void {
    const pane = this.#pane;
    if (pane?.type === 'case' || pane?.type === 'entry') setPane(this.#host, { ...pane, work });
  }
}

function keyOf(act: DeskAct, number = ''): string {
  return act === 'enter' ? act : `${number}/${act}`;
}

export function blank(act: DeskAct, values: FormValues = {}): Work {
  return { act, values, faults: {}, isSending: false };
}

/** What was chosen beforehand is no work yet. */
function isUntouched({ act, values, refusal }: Work, start: FormValues): boolean {
  const { channel: _channel, kind: _kind, ...typed } = values;
  const { commitment: _chosen, ...said } = values;
  const isOwn = ([id, value]: [string, string | undefined]): boolean =>
    Boolean(value?.trim()) && value !== start[id as FieldId];
  return refusal === undefined && !Object.entries(act === 'enter' ? typed : said).some(isOwn);
}
