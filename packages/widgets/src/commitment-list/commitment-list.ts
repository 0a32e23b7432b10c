// A unit's commitments 承诺台账: what went wrong comes first, and every row opens its whole story.
import { calendarUrl, HuiyinError, type Commitment } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { commitmentListView, fill, formatMillis, type CommitmentListView } from '@huiyin/sdk/views';
import { commitmentWordsFor, type CommitmentWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClientController, type Connection } from '../context/client-controller.js';
import { currentTime } from '../foundation/clock.js';
import { HuiyinElement } from '../foundation/element.js';
import { PollController } from '../foundation/poll-controller.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { calendarLine } from '../foundation/templates/calendar-links.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { commitmentListStyles } from './commitment-list.styles.js';
import type { CommitmentFilter, CommitmentListState, Listed } from './commitment-list.types.js';
import { rowsOf } from './list-template.js';

/** As many as 再看20项 says. */
const PAGE = 20;
const POLL_MILLIS = 60_000;
/** As many as one page may have: a longer list on show is not asked for again by itself. */
const MOST_REFRESHED = 100;
const FILTERS: readonly CommitmentFilter[] = ['open', 'claimed', 'ended'];

type More = 'waiting' | 'failed' | undefined;

/**
 * Lists a unit's commitments: overdue, broken and late ones first, and that order can't be configured away. Each
 * opens every day it ever had, the reasons, the steps on the way and the evidence.
 *
 * @summary 承诺台账
 * @tag huiyin-commitment-list
 * @slot - A dated sentence and a link: shown until the list is there, and kept when it fails.
 * @csspart base - The whole list.
 * @csspart label - What was promised.
 * @csspart value - How long there is, or was.
 * @csspart control - The button for further ones.
 * @csspart error - The sentence shown when something failed.
 */
export class HuiyinCommitmentList extends HuiyinElement<CommitmentListState, CommitmentWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, commitmentListStyles];

  /** `open`, `claimed` or `ended`; all if absent. */
  @property() filter: CommitmentFilter | undefined;

  /** What became of the last wish for further ones. */
  @state() private more: More;
  /** How many the last wish brought. Said aloud. */
  @state() private brought = 0;
  @state() private isStale = false;

  readonly #connection = new ClientController(this, (connection) => this.#load(connection));

  /** Whether further ones were wished for and have not come yet. */
  #hasAsked = false;
  /** When what is shown was got; of several pages the first. */
  #asOf = 0;

  constructor() {
    super();
    new PollController(this, () => this.refresh(), POLL_MILLIS);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('filter') || !this.hasUpdated) return;
    this.state = { type: 'loading' };
    this.reload();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The button is gone with the last page: a reader who used it goes on from what it brought.
    if (!this.#hasAsked || this.more === 'waiting') return;
    this.#hasAsked = false;
    if (this.state.type === 'loaded' && this.state.next === undefined) {
      this.renderRoot.querySelector<HTMLElement>('.news')?.focus();
    }
  }

  /** Asks again for what is listed. What is shown stays when the server can't be reached. */
  async refresh(): Promise<void> {
    const connection = this.#connection.current;
    const { state, more } = this;
    if (!connection || more === 'waiting' || (state.type !== 'loaded' && state.type !== 'empty')) return;
    const count = state.type === 'loaded' ? state.items.length : 0;
    if (count > MOST_REFRESHED) return;
    try {
      const listed = await this.#page(connection, { limit: Math.max(count, PAGE) });
      // Whoever has asked for more meanwhile has what is newer.
      if (this.state === state && !connection.signal.aborted) this.#showNew(listed);
      this.isStale = false;
    } catch (error) {
      if (connection.signal.aborted) return;
      if (!HuiyinError.is(error)) throw error;
      this.isStale = true;
    }
  }

  async #load(connection: Connection): Promise<void> {
    this.more = undefined;
    this.brought = 0;
    this.isStale = false;
    const listed = await this.#page(connection);
    if (!connection.signal.aborted) this.#showNew(listed);
  }

  #page(
    { client, body, signal }: Connection,
    { cursor, limit = PAGE }: { cursor?: string | undefined; limit?: number } = {},
  ): Promise<Listed> {
    return client.commitments.list({ body, filter: this.#filter, limit, signal }).page(cursor);
  }

  #showNew(listed: Listed): void {
    this.#asOf = currentTime();
    this.#show(listed);
  }

  #show(listed: Listed): void {
    this.state = listed.items.length > 0 ? { type: 'loaded', ...listed } : { type: 'empty' };
  }

  get #filter(): CommitmentFilter | undefined {
    return FILTERS.find((one) => one === this.filter);
  }

  #viewOf({ items, next }: Listed): CommitmentListView {
    return commitmentListView(items, dayOf(currentTime()), next !== undefined, this.words);
  }

  readonly #onMore = async (): Promise<void> => {
    const connection = this.#connection.current;
    const { state } = this;
    if (!connection || state.type !== 'loaded' || this.more === 'waiting') return;
    this.more = 'waiting';
    this.#hasAsked = true;
    try {
      const listed = joined(state, await this.#page(connection, { cursor: state.next }));
      if (connection.signal.aborted) return;
      this.brought = listed.items.length - state.items.length;
      this.more = undefined;
      this.#show(listed);
    } catch (error) {
      if (connection.signal.aborted) return;
      this.more = 'failed';
      if (!HuiyinError.is(error)) throw error;
    }
  };

  protected override wordsIn(lang: string | undefined): CommitmentWords {
    return commitmentWordsFor(lang);
  }

  protected override renderContent(shown: CommitmentListState): TemplateResult {
    const { words } = this;
    const { list } = words.commitment;
    const kind = this.#filter ?? 'all';
    const listed = shown.type === 'loaded' ? shown : undefined;
    const view = listed && this.#viewOf(listed);
    return html`<section aria-labelledby="title">
      ${view?.demo ? demoMark(words) : nothing}
      <h2 id="title">
        ${list.title}${list.headings[kind] ? html` <span class="kind">${list.headings[kind]}</span>` : nothing}
      </h2>
      ${view ? this.#renderListed(view) : html`<p>${list.empty[kind]}</p>`}
      <p class="news" role="status" tabindex="-1">${this.#news(listed?.items.length ?? 0)}</p>
      ${listed?.next === undefined ? nothing : this.#renderMore()}
      ${listed ? this.#renderCalendar() : nothing}
    </section>`;
  }

  #renderCalendar(): unknown {
    const { current } = this.#connection;
    if (!current) return nothing;
    const { client, body } = current;
    return calendarLine(calendarUrl(client, { body, filter: this.#filter }), this.words);
  }

  #renderListed(view: CommitmentListView): TemplateResult {
    const { words } = this;
    return html`<p>${view.summary}</p>
      <p class="small muted hint">${words.commitment.list.order}</p>
      ${rowsOf(view, words, this.#connection.client?.endpoint ?? '')}`;
  }

  #renderMore(): TemplateResult {
    const { list } = this.words.commitment;
    const isWaiting = this.more === 'waiting';
    return html`<button
      class="button secondary"
      part="control"
      aria-disabled=${isWaiting}
      @click=${this.#onMore}
    >
      ${isWaiting ? list.moreWaiting : list.more}
    </button>`;
  }

  #news(total: number): string {
    const { words } = this;
    const { list } = words.commitment;
    if (this.more === 'failed') return list.moreFailed;
    if (this.isStale) return fill(words.foundation.stale, { moment: formatMillis(this.#asOf, words) });
    return this.brought > 0 ? fill(list.moreRead, { count: this.brought, total }) : '';
  }
}

/** While pages are read, one can move from a later page to an earlier: the newest word on it counts. */
function joined({ items }: Listed, more: Listed): Listed {
  const newer = new Set(more.items.map(({ id }: Commitment) => id));
  return { items: [...items.filter(({ id }) => !newer.has(id)), ...more.items], next: more.next };
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-commitment-list': HuiyinCommitmentList;
  }
}
