// A unit's appeals in three lists of its own words 三类清单: how many, whose word that is, and the newest of each.
import {
  HuiyinError,
  type AppealList,
  type AppealListsUpdate,
  type AppealLists,
  type Category,
  type Vocabulary,
} from '@huiyin/sdk';
import { appealListsView, fill, LIST_PAGE, type AppealListView, type ListedAppeals } from '@huiyin/sdk/views';
import { listsWordsFor, type ListsWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClientController, type Connection } from '../context/client-controller.js';
import { HuiyinElement } from '../foundation/element.js';
import { PollController } from '../foundation/poll-controller.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { titleAround } from '../foundation/templates/title.js';
import { appealListsStyles } from './appeal-lists.styles.js';
import type { AppealListsState, Listed, More } from './appeal-lists.types.js';
import { amount, headingOf, listSection } from './list-template.js';

/** Cases of each list that are shown at first. */
const FIRST = 5;
const POLL_MILLIS = 60_000;
/** As many as one page may have: of a longer list on show only the number is asked for again by itself. */
const MOST_REFRESHED = 100;
const VOCABULARIES: readonly Vocabulary[] = [
  'measures',
  'donggaodi',
  'fenghuangling',
  'xincun',
  'fangzhuang',
];

/**
 * Shows all appeals a unit ever received in three lists of its own words. Who says that something is solved is told
 * apart in every list, what waits longest is named, and neither can be configured away.
 *
 * @summary 三类清单
 * @tag huiyin-appeal-lists
 * @slot - A dated sentence and a link: shown until the lists are there, and kept when they fail.
 * @csspart base - All three lists.
 * @csspart label - What a case is about.
 * @csspart value - Numbers, and how long there was.
 * @csspart control - The buttons: to a list, and for further cases.
 * @csspart error - The sentence shown when something failed.
 */
export class HuiyinAppealLists extends HuiyinElement<AppealListsState, ListsWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, appealListsStyles];

  /** `measures`, `donggaodi`, `fenghuangling` or `xincun`; the unit's own if absent. */
  @property() vocabulary: Vocabulary | undefined;
  /** Only this category; all if absent. */
  @property() category: Category | undefined;

  /** What became of the last wish for further ones, by list. */
  @state() private more: Partial<Readonly<Record<AppealList, More>>> = {};
  @state() private isStale = false;

  readonly #connection = new ClientController(this, (connection) => this.#load(connection));
  #etag: string | undefined;
  /** The list of which further ones were wished for and have not come yet. */
  #asked: AppealList | undefined;

  constructor() {
    super();
    new PollController(this, () => this.refresh(), POLL_MILLIS);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!(changed.has('vocabulary') || changed.has('category')) || !this.hasUpdated) return;
    this.state = { type: 'loading' };
    this.reload();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const asked = this.#asked;
    // The button is gone with the last page: a reader who used it goes on from what it brought.
    if (!asked || this.more[asked]?.type === 'waiting') return;
    this.#asked = undefined;
    if ('listed' in this.state && this.state.listed[asked]?.next === undefined) {
      this.#sectionOf(asked)?.querySelector<HTMLElement>('.news')?.focus();
    }
  }

  /** Asks now whether anything has changed. What is shown stays when the server can't be reached: it says its time. */
  async refresh(): Promise<void> {
    const connection = this.#connection.current;
    const { state } = this;
    const isAsking = Object.values(this.more).some(({ type }) => type === 'waiting');
    if (!connection || isAsking || !('listed' in state)) return;
    try {
      const update = await this.#ask(connection);
      if (!update.notModified) {
        const listed = await this.#pages(connection, update.lists, state.listed);
        // Whoever has asked for more meanwhile is not disturbed: this is asked for again.
        if (this.state !== state || connection.signal.aborted) return;
        this.#show(update.lists, listed);
      }
      this.#etag = update.etag;
      this.isStale = false;
    } catch (error) {
      if (connection.signal.aborted) return;
      if (!HuiyinError.is(error)) throw error;
      this.isStale = true;
    }
  }

  async #load(connection: Connection): Promise<void> {
    this.#etag = undefined;
    this.more = {};
    this.isStale = false;
    const update = await this.#ask(connection);
    if (update.notModified) return;
    const listed = await this.#pages(connection, update.lists, {});
    if (connection.signal.aborted) return;
    this.#etag = update.etag;
    this.#show(update.lists, listed);
  }

  #ask({ client, body, signal }: Connection): Promise<AppealListsUpdate> {
    const vocabulary = VOCABULARIES.find((one) => one === this.vocabulary);
    const query = { body, vocabulary, category: this.#category, etag: this.#etag, signal };
    return client.appeals.listsIfChanged(query);
  }

  /** The newest of every list that has any, as many as are on show. */
  async #pages(connection: Connection, { lists }: AppealLists, shown: Listed): Promise<Listed> {
    const pages = lists
      .filter(({ total }) => total > 0)
      .map(async ({ id }): Promise<[AppealList, ListedAppeals]> => {
        const before = shown[id];
        const count = before?.items.length ?? 0;
        if (before && count > MOST_REFRESHED) return [id, before];
        return [id, await this.#page(connection, id, Math.max(count, FIRST))];
      });
    return Object.fromEntries(await Promise.all(pages));
  }

  #page(
    { client, body, signal }: Connection,
    list: AppealList,
    limit: number,
    cursor?: string,
  ): Promise<ListedAppeals> {
    return client.appeals.list({ body, list, category: this.#category, limit, signal }).page(cursor);
  }

  #show(lists: AppealLists, listed: Listed): void {
    this.state = { type: lists.received === 0 ? 'empty' : 'loaded', lists, listed };
  }

  get #category(): Category | undefined {
    const known = Object.keys(this.words.terms.categories) as Category[];
    return known.find((one) => one === this.category);
  }

  #sectionOf(list: AppealList): HTMLElement | null | undefined {
    return this.renderRoot.querySelector<HTMLElement>(`#${headingOf(list)}`)?.parentElement;
  }

  readonly #onWay = (list: AppealList): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${headingOf(list)}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };

  readonly #onMore = async (list: AppealList): Promise<void> => {
    const connection = this.#connection.current;
    const { state } = this;
    const before = 'listed' in state ? state.listed[list] : undefined;
    if (!connection || !before || this.more[list]?.type === 'waiting') return;
    this.#say(list, { type: 'waiting' });
    this.#asked = list;
    try {
      const page = await this.#page(connection, list, LIST_PAGE, before.next);
      const shown = this.state;
      if (connection.signal.aborted || !('listed' in shown)) return;
      const after = joined(shown.listed[list] ?? before, page);
      this.#say(list, { type: 'brought', count: after.items.length - before.items.length });
      this.#show(shown.lists, { ...shown.listed, [list]: after });
    } catch (error) {
      if (connection.signal.aborted) return;
      this.#say(list, { type: 'failed' });
      if (!HuiyinError.is(error)) throw error;
    }
  };

  #say(list: AppealList, more: More): void {
    this.more = { ...this.more, [list]: more };
  }

  protected override wordsIn(lang: string | undefined): ListsWords {
    return listsWordsFor(lang);
  }

  protected override renderContent({ lists, listed }: AppealListsState): TemplateResult {
    const { words } = this;
    const view = appealListsView(lists, listed, words);
    const { asOf } = view;
    return html`<article aria-labelledby="title">
      ${view.demo ? demoMark(words) : nothing}
      <h2 id="title">
        ${titleAround(lists.body.name, view.title)}${view.only === undefined ? nothing : html` <span class="kind">${view.only}</span>`}
      </h2>
      <p class="muted meta">${asOf}</p>
      <p>${view.summary.join('')}</p>
      <p class="news" role="status">${this.isStale ? fill(words.foundation.stale, { moment: asOf }) : ''}</p>
      ${lists.received === 0 ? nothing : this.#renderLists(view.sections)}
    </article>`;
  }

  #renderLists(sections: readonly AppealListView[]): TemplateResult {
    return html`<ul class="plain ways">
        ${sections.map((one) => html`<li>${this.#renderWay(one)}</li>`)}
      </ul>
      ${sections.map((one) =>
        listSection(one, { more: this.#renderMore(one), news: this.#news(one) }, this.words),
      )}`;
  }

  #renderWay(view: AppealListView): TemplateResult {
    return html`<button class="way" part="control" @click=${() => this.#onWay(view.id)}>
      ${amount(view)} <span class="name">${view.label}</span>
    </button>`;
  }

  #renderMore({ id, label, more: count }: AppealListView): TemplateResult | typeof nothing {
    if (count === 0) return nothing;
    const w = this.words.appealLists;
    const isWaiting = this.more[id]?.type === 'waiting';
    const more = isWaiting ? w.moreWaiting : fill(w.more, { count });
    return html`<button
      class="button secondary"
      part="control"
      aria-disabled=${isWaiting}
      aria-label=${fill(w.moreOf, { more, list: label })}
      @click=${() => this.#onMore(id)}
    >
      ${more}
    </button>`;
  }

  #news({ id, label, rows }: AppealListView): string {
    const w = this.words.appealLists;
    const more = this.more[id];
    if (more?.type === 'failed') return w.moreFailed;
    if (more?.type !== 'brought' || more.count === 0) return '';
    return fill(w.moreRead, { list: label, count: more.count, total: rows.length });
  }
}

/** While pages are read, one can move to another list and back: the newest word on it counts. */
function joined({ items }: ListedAppeals, more: ListedAppeals): ListedAppeals {
  const newer = new Set(more.items.map(({ number }) => number));
  return { items: [...items.filter(({ number }) => !newer.has(number)), ...more.items], next: more.next };
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-appeal-lists': HuiyinAppealLists;
  }
}
