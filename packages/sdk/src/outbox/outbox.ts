// What waits to be sent: kept until the server has it, sent once, by one tab, for its owner only.
import { HuiyinApiError, HuiyinError } from '../core/errors.js';
import { newIdempotencyKey } from '../core/identifiers.js';
import { outboxDaysLeft } from './age.js';
import type { KeptRecord, OutboxEnd, OutboxItem, OutboxRefusal, OutboxStore } from './types.js';

/** How an outbox is set up. */
export interface OutboxOptions {
  readonly store: OutboxStore;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** That many unpredictable bytes, for the keys items are sent under; `crypto.getRandomValues` if absent. */
  readonly random?: ((length: number) => Uint8Array) | undefined;
}

/** Sends one item under its key. Rejects with a `HuiyinError`. */
export type Deliver<Content, Receipt> = (content: Content, key: string) => Promise<Receipt>;

/** An item that the server took, and what it answered. */
export interface Delivered<Content, Receipt> {
  readonly item: OutboxItem<Content>;
  readonly receipt: Receipt;
}

/**
 * Items that wait to be sent, and notes that are kept beside them: what is being written, who writes.
 *
 * @example
 * ```ts
 * import { createOutbox, memoryStore } from '@huiyin/sdk/outbox';
 *
 * const outbox = createOutbox<{ heard: string }>({ store: memoryStore(), clock: () => Date.now() });
 * await outbox.add('grid@fangguyuan', { heard: '都好。' });
 * const keys: string[] = [];
 * const end = await outbox.send('grid@fangguyuan', async (_, key) => keys.push(key));
 * console.log(end, keys.length, (await outbox.items()).length); // done 1 0
 * ```
 */
export interface Outbox<Content> {
  /** Whether what is kept is there after the page was closed. */
  readonly isLasting: boolean;
  /** The oldest first. What has waited too long is deleted before. */
  items(): Promise<OutboxItem<Content>[]>;
  /**
   * @param name a note that it is made of: it goes in the same moment, so that nothing is written twice
   * @param after id of an item it follows: it is not sent before that one was taken
   */
  add(owner: string, content: Content, name?: string, after?: string): Promise<OutboxItem<Content>>;
  /**
   * Other contents for items that came back, and for those that follow them, all in one moment: each is sent anew,
   * under another key. What is no longer there is left out.
   * @param name as of `add`
   */
  mend(contents: ReadonlyMap<string, Content>, name?: string): Promise<void>;
  /** Lets an item go, with those that follow it. */
  drop(id: string): Promise<void>;
  /** Makes an item a note again, in one moment: it waits no more. */
  takeBack(id: string, name: string, note: object): Promise<void>;
  /**
   * Sends what its owner has waiting, the oldest first, each under its own key, until something stands against it.
   * What the server took is deleted at once; what it refused stays with the refusal.
   * @throws whatever `deliver` rejects with that is no `HuiyinError`
   */
  send<Receipt>(
    owner: string,
    deliver: Deliver<Content, Receipt>,
    onDelivered?: (delivered: Delivered<Content, Receipt>) => void,
  ): Promise<OutboxEnd>;
  /** Keeps a note; undefined lets it go. */
  keep(name: string, note: object | undefined): Promise<void>;
  /** A note that was kept, and not for longer than an item may be. */
  kept(name: string): Promise<object | undefined>;
  /** How many items were deleted unsent since somebody last said they know. */
  expired(): Promise<number>;
  forgetExpired(): Promise<void>;
}

const ITEM = 'item/';
const NOTE = 'note/';
/** Says only how many: it may be kept for good. */
const EXPIRED = 'expired';

export function createOutbox<Content extends object>({
  store,
  clock,
  random,
}: OutboxOptions): Outbox<Content> {
  type Item = OutboxItem<Content>;

  function recordOf(item: Item): KeptRecord {
    return { id: item.id, savedAt: item.savedAt, text: JSON.stringify(item) };
  }

  function noteOf(name: string, note: object): KeptRecord {
    return { id: NOTE + name, savedAt: clock(), text: JSON.stringify(note) };
  }

  /** What may still be there; the rest goes, and is counted. */
  async function living(): Promise<KeptRecord[]> {
    const now = clock();
    const all = await store.all();
    const isOver = ({ id, savedAt }: KeptRecord): boolean =>
      id !== EXPIRED && outboxDaysLeft(savedAt, now) === 0;
    const over = all.filter(isOver);
    if (over.length === 0) return all;
    const items = over.filter(({ id }) => id.startsWith(ITEM)).length;
    const counted = { id: EXPIRED, savedAt: now, text: String(expiredIn(all) + items) };
    await store.change({ put: items > 0 ? [counted] : [], remove: over.map(({ id }) => id) });
    return all.filter((record) => !isOver(record));
  }

  async function items(): Promise<Item[]> {
    return (await living())
      .filter(({ id }) => id.startsWith(ITEM))
      .map(({ text }) => JSON.parse(text) as Item)
      .sort((a, b) => a.savedAt - b.savedAt || (a.id < b.id ? -1 : 1));
  }

  async function sendAll<Receipt>(
    owner: string,
    deliver: Deliver<Content, Receipt>,
    onDelivered?: (delivered: Delivered<Content, Receipt>) => void,
  ): Promise<OutboxEnd> {
    // Read within the turn: what another tab has sent meanwhile is no longer there.
    const all = await items();
    const waiting = new Set(all.map(({ id }) => id));
    for (const item of all) {
      if (item.owner !== owner || item.refusal) continue;
      if (item.after !== undefined && waiting.has(item.after)) continue;
      try {
        const receipt = await deliver(item.content, item.key);
        await store.change({ remove: [item.id] });
        waiting.delete(item.id);
        onDelivered?.({ item, receipt });
      } catch (error) {
        const end = endOf(error);
        if (typeof end === 'string') return end;
        await store.change({ put: [recordOf({ ...item, refusal: end })] });
      }
    }
    return 'done';
  }

  return {
    isLasting: store.isLasting,
    items,
    async add(owner, content, name, after) {
      const key = newIdempotencyKey(random);
      const follows = after === undefined ? {} : { after };
      const item = { id: ITEM + key, owner, key, savedAt: clock(), content, ...follows };
      await store.change({ put: [recordOf(item)], remove: name === undefined ? [] : [NOTE + name] });
      return item;
    },
    async mend(contents, name) {
      const put = (await items()).flatMap((item) => {
        const content = contents.get(item.id);
        if (!content) return [];
        const { refusal: _refusal, ...rest } = item;
        return [recordOf({ ...rest, content, key: newIdempotencyKey(random) })];
      });
      await store.change({ put, remove: name === undefined ? [] : [NOTE + name] });
    },
    async drop(id) {
      const gone = (await items()).filter((item) => item.id === id || item.after === id);
      await store.change({ remove: gone.map((item) => item.id) });
    },
    takeBack: (id, name, note) => store.change({ put: [noteOf(name, note)], remove: [id] }),
    async send(owner, deliver, onDelivered) {
      let end: OutboxEnd = 'busy';
      await store.exclusively(async () => {
        end = await sendAll(owner, deliver, onDelivered);
      });
      return end;
    },
    async keep(name, note) {
      await store.change(note ? { put: [noteOf(name, note)] } : { remove: [NOTE + name] });
    },
    async kept(name) {
      const record = (await living()).find(({ id }) => id === NOTE + name);
      return record && (JSON.parse(record.text) as object);
    },
    async expired() {
      await living();
      return expiredIn(await store.all());
    },
    forgetExpired: () => store.change({ remove: [EXPIRED] }),
  };
}

function expiredIn(records: readonly KeptRecord[]): number {
  return Number(records.find(({ id }) => id === EXPIRED)?.text ?? 0);
}

/** What a failure means for the rest; the refusal of this one item where it means nothing for the others. */
function endOf(error: unknown): OutboxEnd | OutboxRefusal {
  if (!HuiyinError.is(error)) throw error;
  const { code } = error;
  if (code === 'auth.session-ended' || code === 'auth.token-invalid' || code === 'auth.token-missing') {
    return 'signed-out';
  }
  // The page's token is no longer that of the session: somebody has signed in anew meanwhile.
  if (code === 'auth.csrf-missing') return 'signed-out';
  if (!HuiyinApiError.is(error) || error.retryable || error.status >= 500) return 'offline';
  return { code: error.code, errors: error.errors };
}
