// An outbox's records in a mini-program's storage: one key a record, and one that says which of them count.
import { HuiyinUsageError } from '../core/errors.js';
import type { KeptRecord, OutboxStore } from '../outbox/types.js';
import type { WxStorage } from './api.js';
import { getText, removeText, setText } from './texts.js';

/** The longest text of one record, in UTF-16 units: at most 600 kB, and a key takes 0.7 MB where it is encrypted. */
export const WX_MOST_TEXT = 200_000;
/** The most records one store has. All keys of a mini-program take 10 MB together, 7.1 MB where they are encrypted. */
export const WX_MOST_RECORDS = 200;

/** How records are kept. */
export interface WxStoreOptions {
  /**
   * Whether the platform encrypts them (base library 2.21.3 and later; older ones keep them in clear): true if
   * absent. Takes more time, and a third of the room.
   */
  readonly encrypt?: boolean | undefined;
}

/** What counts: where each record's text is. */
interface Index {
  /** Number of the next key. A change that was never finished used some; the next one writes over them. */
  readonly next: number;
  readonly records: readonly { readonly id: string; readonly savedAt: number; readonly key: string }[];
  /** Keys that count no more, and may still be there. */
  readonly dead: readonly string[];
}

/**
 * A store for `createOutbox()` over `wx.setStorage`. One to a name: a mini-program is one program, so that nobody
 * else writes there. What was begun and not finished, because the phone went off, has not happened.
 *
 * @param wx - The global `wx`.
 * @param name - First part of its keys in the mini-program's storage.
 * @throws HuiyinUsageError from its methods: a record of more than 200,000 characters, more than 200 records, no room
 *   left in the storage
 *
 * @example
 * ```ts
 * import { createOutbox } from '@huiyin/sdk/outbox';
 * import { wxPlatform, wxStore } from '@huiyin/sdk/wx';
 * import { wx } from 'a-mini-program';
 *
 * const { random } = await wxPlatform(wx);
 * const store = wxStore(wx, 'huiyin.outbox');
 * const outbox = createOutbox<{ title: string }>({ store, random, clock: () => Date.now() });
 * await outbox.add('resident', { title: '路灯不亮' });
 * console.log((await outbox.items()).length, outbox.isLasting); // 1 true
 * ```
 */
export function wxStore(wx: WxStorage, name: string, { encrypt = true }: WxStoreOptions = {}): OutboxStore {
  let last: Promise<unknown> = Promise.resolve();
  let isTaken = false;

  /** One after the other: a change reads, writes and reads again. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work, work);
    last = done;
    return done;
  }

  async function readIndex(): Promise<Index> {
    const text = await getText(wx, name, encrypt);
    return text === undefined ? { next: 0, records: [], dead: [] } : (JSON.parse(text) as Index);
  }

  async function all(): Promise<KeptRecord[]> {
    const { records } = await readIndex();
    const kept: KeptRecord[] = [];
    for (const { id, savedAt, key } of records) {
      const text = await getText(wx, key, encrypt);
      if (text !== undefined) kept.push({ id, savedAt, text });
    }
    return kept;
  }

  async function change(put: readonly KeptRecord[], remove: readonly string[]): Promise<void> {
    const index = await readIndex();
    const gone = new Set([...remove, ...put.map(({ id }) => id)]);
    const staying = index.records.filter(({ id }) => !gone.has(id));
    if (staying.length + put.length > WX_MOST_RECORDS) {
      throw new HuiyinUsageError(`A store in a mini-program has at most ${WX_MOST_RECORDS} records.`);
    }
    if (put.some(({ text }) => text.length > WX_MOST_TEXT)) {
      throw new HuiyinUsageError(`A record in a mini-program has at most ${WX_MOST_TEXT} characters.`);
    }
    const added = put.map(({ id, savedAt }, place) => ({
      id,
      savedAt,
      key: `${name}/${index.next + place}`,
    }));
    for (const [place, { text }] of put.entries()) {
      await setText(wx, added[place]?.key ?? name, text, encrypt);
    }
    const dead = index.records.filter(({ id }) => gone.has(id)).map(({ key }) => key);
    const next: Index = { next: index.next + put.length, records: [...staying, ...added], dead };
    // From here on it has happened: one key, written in one go.
    await setText(wx, name, JSON.stringify(next), encrypt);
    for (const key of [...index.dead, ...dead]) await removeText(wx, key);
  }

  return {
    isLasting: true,
    all: () => inTurn(all),
    change: ({ put = [], remove = [] }) => inTurn(() => change(put, remove)),
    async exclusively(work) {
      if (isTaken) return false;
      isTaken = true;
      try {
        await work();
      } finally {
        isTaken = false;
      }
      return true;
    },
  };
}
