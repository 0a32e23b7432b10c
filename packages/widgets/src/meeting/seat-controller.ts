// A seat and a rating from the first choice to the server's answer: nothing chosen is lost, nothing is sent twice.
import {
  HuiyinError,
  newIdempotencyKey,
  type Cohort,
  type Rating,
  type SeatSlip,
  type Verdict,
} from '@huiyin/sdk';
import { meetings } from '@huiyin/sdk/meetings';
import { readPrintedCode } from '@huiyin/sdk/rules';
import type { MeetingFormWords } from '@huiyin/sdk/words';
import type { LitElement, ReactiveController } from 'lit';
import type { Connection } from '../context/client-controller.js';
import { focusFaults, focusOn } from '../foundation/focus.js';

export type SeatForm = 'seats' | 'return' | 'rate';
export type People = '1' | '2' | '3' | '4';

export interface SeatValues {
  readonly cohort?: Cohort | undefined;
  readonly people?: People | undefined;
  readonly code?: string | undefined;
  readonly rating?: Rating | undefined;
  readonly solved?: Verdict | undefined;
}

export type SeatFaults = Readonly<Partial<Record<keyof SeatValues, string>>>;

/** What came of it. Slips are shown this once. */
export type SeatOutcome =
  { readonly form: 'seats'; readonly slips: readonly SeatSlip[] } | { readonly form: 'return' | 'rate' };

interface Asked {
  readonly connection: () => Connection | undefined;
  readonly words: () => MeetingFormWords['meetingForms'];
  /** Hears that it was done, before it is drawn. */
  readonly onDone: (outcome: SeatOutcome) => void;
  /** Hears that the server took nothing. */
  readonly onRefused: () => void;
}

export class SeatController implements ReactiveController {
  readonly #host: LitElement;
  readonly #asked: Asked;
  /** What was last sent, with its key: a second try carries the same. */
  #sent: { readonly content: string; readonly key: string } | undefined;
  values: SeatValues = {};
  faults: SeatFaults = {};
  /** What belongs to no field, and of which form it was said. */
  refusal: { readonly form: SeatForm; readonly text: string } | undefined;
  sending: SeatForm | undefined;
  outcome: SeatOutcome | undefined;

  constructor(host: LitElement, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
    host.addController(this);
  }

  hostConnected(): void {
    this.sending = undefined;
  }

  /** Another meeting is shown. */
  forget(): void {
    this.values = this.faults = {};
    this.refusal = this.outcome = this.#sent = undefined;
  }

  /** A fault goes as soon as its field is touched. */
  change(change: SeatValues): void {
    this.values = { ...this.values, ...change };
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([field]) => !(field in change)));
    this.#host.requestUpdate();
  }

  async send(form: SeatForm, id: string): Promise<void> {
    const connection = this.#asked.connection();
    if (this.sending || !connection) return;
    this.faults = this.#faultsOf(form);
    this.refusal = this.outcome = undefined;
    this.#host.requestUpdate();
    if (Object.keys(this.faults).length > 0) return focusFaults(this.#host);
    this.sending = form;
    try {
      this.outcome = await this.#perform(form, id, connection);
      this.values = {};
      this.#sent = undefined;
      this.#asked.onDone(this.outcome);
    } catch (error) {
      if (connection.signal.aborted) return;
      if (!HuiyinError.is(error)) throw error;
      const { refusals } = this.#asked.words();
      const own = Object.entries(refusals).find(([code]) => code === error.code);
      this.refusal = { form, text: own?.[1] ?? refusals.other };
      // How it stands now may be why.
      this.#asked.onRefused();
    } finally {
      this.sending = undefined;
      this.#host.requestUpdate();
    }
    await focusOn(this.#host, this.outcome ? '#outcome' : '#refusal');
  }

  async #perform(form: SeatForm, id: string, { client, signal }: Connection): Promise<SeatOutcome> {
    const { cohort = 'undisclosed', people = '1', code = '', rating = 'fair', solved } = this.values;
    const options = { signal, idempotencyKey: this.#keyFor(form, id) };
    const hall = meetings(client);
    if (form === 'seats') {
      const { slips } = await hall.register(id, { cohort, people: Number(people) }, options);
      return { form, slips };
    }
    await (form === 'return'
      ? hall.giveBack(id, { code }, options)
      : hall.rate(id, { code, rating, ...(solved && { solved }) }, options));
    return { form };
  }

  #faultsOf(form: SeatForm): SeatFaults {
    const { cohort, people, code = '', rating } = this.values;
    const w = this.#asked.words();
    if (form === 'seats') {
      return {
        ...(!cohort && { cohort: w.register.noCohort }),
        ...(!people && { people: w.register.noPeople }),
      };
    }
    return {
      ...(!readPrintedCode(code) && { code: code.trim() ? w.wrongCode : w.noCode }),
      ...(form === 'rate' && !rating && { rating: w.rate.noRating }),
    };
  }

  #keyFor(form: SeatForm, id: string): string {
    const content = JSON.stringify([form, id, this.values]);
    if (this.#sent?.content !== content) this.#sent = { content, key: newIdempotencyKey() };
    return this.#sent.key;
  }
}
