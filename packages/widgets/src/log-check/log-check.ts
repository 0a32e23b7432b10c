// Checking a whole log oneself 核对封存日志: its signature, every entry, a head from elsewhere, a receipt.
import { parseLogHead } from '@huiyin/sdk/rules';
import { SealError, type SealErrorCode } from '@huiyin/sdk/seal';
import { fill, headFault } from '@huiyin/sdk/views';
import { logCheckWordsFor, type LogCheckWords } from '@huiyin/sdk/words';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClientController, type Connection } from '../context/client-controller.js';
import { HuiyinElement } from '../foundation/element.js';
import { fields } from '../foundation/styles/fields.js';
import { sealKeyOf } from '../foundation/surroundings.js';
import { focusErrorSummary } from '../foundation/templates/error-summary.js';
import { ChecksController, type Log } from './checks-controller.js';
import { logCheckStyles } from './log-check.styles.js';
import { logCheckTemplate } from './log-check-template.js';
import type { Faults, FieldId, LogCheckState, Typed } from './log-check.types.js';

/** Of a leaf, as on a receipt. */
const HASH = /^[0-9a-f]{64}$/;
const PLACE = /^[1-9][0-9]{0,14}$/;

/**
 * Checks a log on the reader's own device, by a key they bring: that it continues what was seen before, every entry of
 * it, a head from an article or a poster, and the entry on a receipt. Best put on a page that the checked server does not
 * serve. A key in the page's fragment, `#key=…`, is filled in.
 *
 * @summary 核对封存日志
 * @tag huiyin-log-check
 * @slot - How to check without script: shown until the element is ready, and kept when it fails.
 * @csspart base - Everything the element draws.
 * @csspart control - Inputs.
 * @csspart label - Labels above them.
 * @csspart hint - Hints under the labels.
 * @csspart error - Sentences about what is wrong.
 * @fires {HuiyinSealBrokenEvent} huiyin-seal-broken - The log was checked and does not hold; `code` says what is wrong,
 *   `origin` is the log's name. Not fired for a receipt or a printed head that may have been
 *   copied wrongly.
 */
export class HuiyinLogCheck extends HuiyinElement<LogCheckState, LogCheckWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, fields, logCheckStyles];

  /** The public key to begin with; else the portal's, else `<meta name="huiyin:seal-key">`. */
  @property({ attribute: 'seal-key' }) sealKey: string | undefined;

  @state() private typed: Partial<Typed> = {};
  @state() private faults: Faults = {};

  readonly #connection = new ClientController(this, (connection) => this.#load(connection), { body: false });
  readonly #checks = new ChecksController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onFragment);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onFragment);
  }

  async #load({ client, signal }: Connection): Promise<void> {
    const { items } = await client.bodies.list({ signal });
    this.state = { type: 'ready', units: items };
  }

  readonly #onFragment = (): void => this.requestUpdate();

  /** As it stands in the fields: what nobody has typed over is the page's. */
  get #values(): Typed {
    const {
      unit = this.#connection.body ?? '',
      key = this.#givenKey,
      head = '',
      place = '',
      hash = '',
    } = this.typed;
    return { unit, key, head, place, hash };
  }

  get #givenKey(): string {
    return keyInFragment() ?? sealKeyOf(this.sealKey, this.surroundings, document) ?? '';
  }

  readonly #onType = (change: Partial<Typed>): void => {
    this.typed = { ...this.typed, ...change };
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([field]) => !(field in change)));
    if ('unit' in change || 'key' in change) this.#checks.forget();
  };

  readonly #onLog = (event: Event): void => this.#begin(event, {}, () => this.#checks.checkLog());

  readonly #onWhole = (): void => this.#begin(undefined, {}, () => this.#checks.readWhole());

  readonly #onStop = (): void => this.#checks.stopReading();

  readonly #onHead = (event: Event): void => {
    const { logCheck } = this.words;
    const { head } = this.#values;
    const faults: Faults = head.trim() ? {} : { head: logCheck.faults.headUnreadable };
    if (faults.head) this.#checks.forgetPart('head');
    const line = isNote(head) ? undefined : parseLogHead(head);
    this.#begin(event, faults, () =>
      line ? this.#checks.checkLine(line) : this.#checks.checkHead(asNote(head)),
    );
  };

  readonly #onLeaf = (event: Event): void => {
    const { faults: w } = this.words.logCheck;
    const [place, hash] = [
      this.#values.place.replace(/[\s,，第条]/g, ''),
      this.#values.hash.replace(/\s/g, '').toLowerCase(),
    ];
    const faults: Faults = {
      ...(!PLACE.test(place) && { place: w.place }),
      ...(!HASH.test(hash) && { hash: w.hash }),
    };
    if (faults.place ?? faults.hash) this.#checks.forgetPart('leaf');
    this.#begin(event, faults, () => this.#checks.checkLeaf(Number(place), hash));
  };

  /** Nothing is asked as long as something typed is wrong. */
  #begin(event: Event | undefined, faults: Faults, check: () => Promise<void>): void {
    event?.preventDefault();
    const { client } = this.#connection;
    const { unit, key } = this.#values;
    const { faults: w } = this.words.logCheck;
    this.faults = {
      ...(!unit && { unit: w.unit }),
      ...(!key.trim() && { key: w.keyMissing }),
      ...faults,
    };
    if (Object.keys(this.faults).length > 0 || !client) void this.#showFaults();
    else void this.#check(check, { client, unit, key: key.trim() });
  }

  async #check(check: () => Promise<void>, log: Log): Promise<void> {
    const { faults } = this.words.logCheck;
    try {
      this.#checks.open(log);
    } catch (error) {
      return this.#mend(error, () => ({ key: faults.key }));
    }
    try {
      await check();
    } catch (error) {
      await this.#mend(error, (code) => ({ head: headFault(code, this.words) }));
    }
  }

  /** What was typed is no key, or no note the key has signed; whatever else went wrong is a fault of ours. */
  async #mend(error: unknown, faults: (code: SealErrorCode) => Faults): Promise<void> {
    if (!(error instanceof SealError)) throw error;
    this.faults = faults(error.code);
    await this.#showFaults();
  }

  async #showFaults(): Promise<void> {
    await this.updateComplete;
    focusErrorSummary(this.renderRoot);
  }

  protected override wordsIn(lang: string | undefined): LogCheckWords {
    return logCheckWordsFor(lang);
  }

  protected override renderContent({ units }: LogCheckState): TemplateResult {
    const { words, faults } = this;
    const order: readonly FieldId[] = ['unit', 'key', 'head', 'place', 'hash'];
    const wrong = order.flatMap((id) => (faults[id] ? [{ id, message: faults[id] }] : []));
    return logCheckTemplate(words, {
      units,
      values: this.#values,
      faults,
      summary: { heading: fill(words.logCheck.faultsHeading, { count: wrong.length }), wrong },
      isGiven: this.typed.key === undefined && this.#givenKey !== '',
      findings: this.#checks.findings,
      onType: this.#onType,
      onLog: this.#onLog,
      onWhole: this.#onWhole,
      onStop: this.#onStop,
      onHead: this.#onHead,
      onLeaf: this.#onLeaf,
    });
  }
}

/** `#key=…`, as elements link here with the key of their own page. A plus that was not encoded comes as a space. */
function keyInFragment(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('key')?.trim().replace(/ /g, '+') || undefined;
}

/** Whether it has a signature, or what is left of one: then it is a whole note, and has to be one the key has signed. */
function isNote(text: string): boolean {
  return /^\s*—\s/mu.test(text);
}

/** Pasting through other programs changes line ends, adds blanks around lines and drops the last line’s end. */
function asNote(text: string): string {
  const lines = text.trim().split(/\r\n?|\n/);
  return `${lines.map((line) => line.trim()).join('\n')}\n`;
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-log-check': HuiyinLogCheck;
  }
}
