// The public report card 成绩单: problems first, every figure opening its 口径.
import {
  HuiyinError,
  type Category,
  type Period,
  type PublicationId,
  type ReportCard,
  type ReportCardUpdate,
} from '@huiyin/sdk';
import { fill, movedSentence, reportCardView } from '@huiyin/sdk/views';
import { cardWordsFor, type CardWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClientController, type Connection } from '../context/client-controller.js';
import { SealController, type Shown } from '../controllers/seal-controller.js';
import { HuiyinElement } from '../foundation/element.js';
import { PollController } from '../foundation/poll-controller.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { titleAround } from '../foundation/templates/title.js';
import { casesSection } from './cases-section.js';
import { categoriesSection, monthsSection } from './charts.js';
import { meaningOf, openLine } from '../foundation/templates/open-line.js';
import { reportCardStyles } from './report-card.styles.js';
import type { ReportCardState } from './report-card.types.js';
import {
  closingSection,
  ratesSection,
  countsSection,
  definitionsSection,
  participationSection,
  problemsSection,
  sealSection,
} from './sections.js';

/** How often a visible card asks whether it has changed. */
const POLL_MILLIS = 30_000;

/**
 * Shows a unit's report card: what is not done yet comes first and can't be configured away. It asks for changes
 * while it is visible and says which numbers have moved.
 *
 * @summary 成绩单
 * @tag huiyin-report-card
 * @slot - A dated sentence and a link to the unit's page: shown until the card is there, and kept when it fails.
 * @csspart base - The whole card.
 * @csspart label - Names of figures.
 * @csspart value - Figures.
 * @csspart error - The sentence shown when something failed.
 * @fires {HuiyinSealBrokenEvent} huiyin-seal-broken - It was checked against the sealed log and does not hold; `code`
 *   says what is wrong, `origin` is the log's name.
 */
export class HuiyinReportCard extends HuiyinElement<ReportCardState, CardWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, reportCardStyles];

  /** `2025`, `2025-H2`, `2025-Q3` or `2025-11`; the current year if absent. */
  @property() period: Period | undefined;

  /** 专项报告: only appeals of this top-level category, e.g. `parking`; everything if absent. */
  @property() category: Category | undefined;

  /** The id of a published card, which stands still; the live one if absent. */
  @property() publication: PublicationId | undefined;

  /** The public key sealed records are checked with; else the portal's, else `<meta name="huiyin:seal-key">`. */
  @property({ attribute: 'seal-key' }) sealKey: string | undefined;

  /** Which numbers moved when the card last changed. Said aloud. */
  @state() private moved = '';
  /** Whether the last try to ask for changes failed. */
  @state() private isStale = false;

  readonly #connection = new ClientController(this, (connection) => this.#load(connection));
  readonly #seal = new SealController(this, () => this.#shown());
  #etag: string | undefined;

  constructor() {
    super();
    new PollController(this, () => this.refresh(), POLL_MILLIS);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isAnother = changed.has('period') || changed.has('category') || changed.has('publication');
    if (!isAnother || !this.hasUpdated) return;
    this.state = { type: 'loading' };
    this.reload();
  }

  /**
   * Asks now whether a number has moved. A visible card does so by itself twice a minute; a page that knows of a
   * change need not wait. What is shown stays when the server can't be reached: it says its time.
   */
  async refresh(): Promise<void> {
    const connection = this.#connection.current;
    if (!connection || !('card' in this.state) || this.publication) return;
    const { card } = this.state;
    try {
      const update = await this.#ask(connection);
      if (update.notModified) return;
      this.moved = movedSentence(card, update.card, this.words) ?? this.moved;
      this.#show(update.card);
    } catch (error) {
      if (connection.signal.aborted) return;
      if (!HuiyinError.is(error)) throw error;
      this.isStale = true;
      this.moved = '';
    }
  }

  async #load(connection: Connection): Promise<void> {
    this.#etag = undefined;
    const update = await this.#ask(connection);
    this.moved = '';
    if (!update.notModified) this.#show(update.card);
  }

  async #ask({ client, body, signal }: Connection): Promise<ReportCardUpdate> {
    // An attribute that was taken away, or left empty, asks for nothing.
    const { period, category, publication: at } = this;
    const query = { period: period || undefined, category: category || undefined, at: at || undefined };
    const update = await client.reportCards.getIfChanged({ body, ...query, etag: this.#etag, signal });
    this.#etag = update.etag;
    this.isStale = false;
    return update;
  }

  #show(card: ReportCard): void {
    this.state = { type: card.received.numerator === 0 ? 'empty' : 'loaded', card };
  }

  #shown(): Shown | undefined {
    const { current } = this.#connection;
    if (!current || !('card' in this.state)) return undefined;
    const { client, body } = current;
    const { card } = this.state;
    const subject = card.publication ? 'publication' : 'card';
    return { subject, id: card, client, body, hold: (code) => (verifier) => code.checkCard(verifier, card) };
  }

  protected override wordsIn(lang: string | undefined): CardWords {
    return cardWordsFor(lang);
  }

  protected override renderContent({ card }: ReportCardState): TemplateResult {
    const { words } = this;
    const view = reportCardView(card, words);
    const { asOf } = view;
    const { notLive, openHint } = words.reportCard;
    const news = this.isStale ? fill(words.foundation.stale, { moment: asOf }) : this.moved;
    return html`<article aria-labelledby="title">
      ${view.demo ? demoMark(words) : nothing}
      <h2 id="title">${titleAround(card.body.name, view.title)}</h2>
      <p class="muted meta">
        <span>${view.period}</span> <span>${asOf}</span> <span>${this.isStale ? notLive : view.status}</span>
      </p>
      ${view.published === undefined ? nothing : html`<p class="published">${view.published}</p>`}
      ${openLine({ name: view.summary, content: meaningOf(view.received) })}
      <p class="small muted hint">${openHint}</p>
      <p class="news" role="status">${news}</p>
      ${problemsSection(view.problems)}
      ${view.empty ? nothing : [closingSection(view), ratesSection(view.rates), categoriesSection(view.categories, asOf)]}
      ${monthsSection(view.months, asOf)} ${countsSection('commitments', view.commitments)}
      ${casesSection(view.cases, this.#connection.client?.endpoint ?? '')}
      ${countsSection('tasks', view.tasks)} ${participationSection(view.participation)}
      ${definitionsSection(view.definitions)} ${sealSection(view.seal, this.#seal.render())}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-report-card': HuiyinReportCard;
  }
}
