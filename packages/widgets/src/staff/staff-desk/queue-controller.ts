// The queue: read page by page, kept fresh, and never more of it drawn than a page can bear.
import type { Page, StaffAppeal, StaffAppealPage, StaffAppealSummary } from '@huiyin/sdk';
import { fill, formatCount } from '@huiyin/sdk/views';
import type { ReactiveControllerHost } from 'lit';
import { AttendedPoll } from './attended-poll.js';
import { setQueue, shownBy, type DeskHost, type Session } from './desk-host.js';
import type { Found, Queue, QueueFilter } from './staff-desk.types.js';

/** Cases on a page. */
const PAGE = 50;
/** As many as one page may have: further ones are not asked for again by themselves. */
const MOST_REFRESHED = 100;
/** As many lines as are drawn at once. */
export const MOST_DRAWN = 200;
const POLL_MILLIS = 60_000;

/** What the left pane is to show: the queue, of it only one state, or what a search finds. */
type Shown = Pick<Queue, 'filter' | 'found'>;

export class QueueController {
  readonly #host: DeskHost;
  /** Requests made; an answer to any but the last is of no interest. */
  #asked = 0;

  constructor(host: DeskHost & ReactiveControllerHost) {
    this.#host = host;
    new AttendedPoll(host, () => this.refresh(), POLL_MILLIS);
  }

  /** The first page. @throws HuiyinError */
  async first(session: Session, of: Shown = {}): Promise<Queue> {
    const { items, next, publication } = await this.#page(session, of);
    const known = publication ?? shownBy(this.#host)?.queue.publication;
    return { items, next, first: 0, filter: of.filter, found: of.found, publication: known };
  }

  /** Only one state, or all that is not done. */
  filter(filter: QueueFilter | undefined): Promise<void> {
    return this.#show({ filter });
  }

  /** What a search finds, in the place of the queue. */
  find(found: Found): Promise<void> {
    return this.#show({ found });
  }

  async #show(of: Shown): Promise<void> {
    const { session } = this.#host;
    if (!session) return;
    const asked = ++this.#asked;
    setQueue(this.#host, { filter: of.filter, found: of.found, items: [], first: 0, reading: 'anew' });
    try {
      const queue = await this.first(session, of);
      if (asked === this.#asked) setQueue(this.#host, { ...queue, reading: undefined }, this.#counted(queue));
    } catch (error) {
      if (asked === this.#asked) setQueue(this.#host, { items: [], next: undefined, reading: 'failed' });
      this.#host.lost(error);
    }
  }

  /** Asks again for what is listed. What is shown stays when the server can't be reached. */
  async refresh(): Promise<void> {
    const { session } = this.#host;
    const queue = shownBy(this.#host)?.queue;
    if (!session || !queue || queue.reading === 'anew' || queue.reading === 'more') return;
    const asked = ++this.#asked;
    try {
      const limit = Math.min(MOST_REFRESHED, Math.max(PAGE, queue.items.length));
      const page = await this.#page(session, { ...queue, limit });
      this.#host.heard();
      if (asked === this.#asked)
        setQueue(this.#host, {
          ...refreshed(queue, page, limit),
          publication: page.publication ?? queue.publication,
          reading: undefined,
        });
    } catch (error) {
      this.#host.lost(error);
    }
  }

  /** What comes next: drawn if it was read before, else read. @returns whether there was any */
  async more(): Promise<boolean> {
    const { session } = this.#host;
    const queue = shownBy(this.#host)?.queue;
    if (!queue || queue.reading === 'anew' || queue.reading === 'more') return false;
    if (queue.first + MOST_DRAWN < queue.items.length) {
      setQueue(this.#host, { first: Math.min(queue.first + PAGE, queue.items.length - MOST_DRAWN) });
      return true;
    }
    if (!session || queue.next === undefined) return false;
    return this.#readOn(session, queue);
  }

  /** What stands above what is drawn. @returns whether there was any */
  before(): boolean {
    const queue = shownBy(this.#host)?.queue;
    if (!queue || queue.first === 0) return false;
    setQueue(this.#host, { first: Math.max(0, queue.first - PAGE) });
    return true;
  }

  /** A case is known better than the queue knows it. */
  update(appeal: StaffAppeal): void {
    const queue = shownBy(this.#host)?.queue;
    if (!queue?.items.some(({ number }) => number === appeal.number)) return;
    const items = queue.items.map((item) => (item.number === appeal.number ? summaryOf(appeal) : item));
    setQueue(this.#host, { items });
  }

  async #readOn(session: Session, { next, filter, found }: Queue): Promise<boolean> {
    const asked = ++this.#asked;
    setQueue(this.#host, { reading: 'more' });
    try {
      const page = await this.#page(session, { filter, found, cursor: next });
      const queue = shownBy(this.#host)?.queue;
      if (asked !== this.#asked || !queue) return false;
      const items = joined(queue.items, page.items);
      const first = Math.max(queue.first, items.length - MOST_DRAWN);
      const count = items.length - queue.items.length;
      const said = fill(this.#words.moreRead, {
        count: formatCount(count),
        total: formatCount(items.length),
      });
      setQueue(this.#host, { items, next: page.next, first, reading: undefined }, said);
      return true;
    } catch (error) {
      if (asked === this.#asked) setQueue(this.#host, { reading: 'failed' }, this.#words.moreFailed);
      this.#host.lost(error);
      return false;
    }
  }

  #page(
    { desk, body, signal }: Session,
    {
      filter,
      found,
      cursor,
      limit = PAGE,
    }: Shown & { readonly cursor?: string | undefined; readonly limit?: number },
  ): Promise<Page<StaffAppealSummary> & Pick<StaffAppealPage, 'publication'>> {
    if (found) return desk.appeals.search({ ...found.input, limit }, { signal }).page(cursor);
    const only = filter === 'publication' ? ({ publication: 'pending' } as const) : { state: filter };
    return desk.appeals.list({ body, ...only, limit, signal }).page(cursor);
  }

  get #words(): DeskHost['words']['staffDesk']['queue'] {
    return this.#host.words.staffDesk.queue;
  }

  #counted({ items, next, filter, found }: Queue): string {
    const w = this.#words;
    if (found && items.length === 0) return fill(w.foundNothing, { typed: found.typed });
    if (items.length === 0) return filter ? w.emptyState : w.empty;
    return fill(next === undefined ? w.loaded : w.loadedMore, { count: formatCount(items.length) });
  }
}

/** The stretch of a queue that is drawn. */
export function drawnOf({ items, first }: Queue): readonly StaffAppealSummary[] {
  return items.slice(first, first + MOST_DRAWN);
}

/** A long queue keeps its tail as it was read. */
function refreshed(
  { items, next, first }: Queue,
  page: Page<StaffAppealSummary>,
  limit: number,
): Partial<Queue> {
  if (items.length <= limit) {
    return { items: page.items, next: page.next, first: Math.min(first, Math.max(0, page.items.length - 1)) };
  }
  return { items: joined(page.items, items.slice(limit)), next };
}

/** While pages are read, one can move from a later page to an earlier: it stands where it was first met. */
function joined(
  items: readonly StaffAppealSummary[],
  more: readonly StaffAppealSummary[],
): readonly StaffAppealSummary[] {
  const known = new Set(items.map(({ number }) => number));
  return [...items, ...more.filter(({ number }) => !known.has(number))];
}

function summaryOf(appeal: StaffAppeal): StaffAppealSummary {
  const { number, responsible, category, level, state, title, erasedOn, receivedAt, clocks, disputed, demo } =
    appeal;
  return {
    ...{ number, responsible, category, level, state, receivedAt, clocks, disputed },
    ...(title !== undefined && { title }),
    ...(erasedOn !== undefined && { erasedOn }),
    ...(demo && { demo }),
  };
}
