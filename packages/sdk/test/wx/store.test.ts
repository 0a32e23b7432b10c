// A store in a mini-program's storage keeps what it was told or nothing of it, wherever the phone goes off.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRecord, OutboxStore } from '@huiyin/sdk/outbox';
import { createOutbox } from '@huiyin/sdk/outbox';
import { WX_MOST_RECORDS, WX_MOST_TEXT, wxMemory, wxPlatform, wxStore } from '@huiyin/sdk/wx';
import { rejection } from '../client/server.js';
import { nodeWx } from './node-wx.js';

class PhoneOffError extends Error {}

const byId = (records: readonly KeptRecord[]): KeptRecord[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

const record = fc.record({
  id: fc.constantFrom('item/a', 'item/b', 'note/c', 'expired'),
  savedAt: fc.nat(),
  text: fc.string({ unit: 'grapheme' }),
});
const change = fc.record({
  put: fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 3 }),
  remove: fc.array(fc.constantFrom('item/a', 'item/b', 'note/c', 'nobody'), { maxLength: 2 }),
  /** At which text to be kept the phone goes off; never, if there are not so many. */
  offAt: fc.nat(6),
});

describe('a store in a mini-program', () => {
  it('keeps a change whole or not at all, and reads it after the phone was off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const phone = nodeWx();
        const model = new Map<string, KeptRecord>();
        for (const { put, remove, offAt } of changes) {
          let kept = 0;
          phone.beforeKeeping = () => {
            if (kept++ === offAt) throw new PhoneOffError();
          };
          // Another store each time: nothing is remembered but what lies in the storage.
          const done = await wxStore(phone, 'box')
            .change({ put, remove })
            .then(
              () => true,
              (error: unknown) => {
                if (!(error instanceof PhoneOffError)) throw error;
                return false;
              },
            );
          if (done) {
            for (const id of remove) model.delete(id);
            for (const one of put) model.set(one.id, one);
          }
          expect(byId(await wxStore(phone, 'box').all())).toEqual(byId([...model.values()]));
        }
        phone.beforeKeeping = () => undefined;
        await wxStore(phone, 'box').change({});
        // Two keys for each change that was never finished at most, and those are written over.
        expect(phone.kept.size).toBeLessThanOrEqual(model.size + 1 + 3);
      }),
    );
  });

  it('does one change after the other', async () => {
    const store = wxStore(nodeWx(), 'box');
    const records = Array.from({ length: 20 }, (_, n) => ({ id: `item/${n}`, savedAt: n, text: '' }));
    await Promise.all(records.map((one) => store.change({ put: [one] })));
    expect(await store.all()).toHaveLength(20);
  });

  it('goes on after a change that failed', async () => {
    const store = wxStore(nodeWx(), 'box');
    const tooLong = { id: 'item/1', savedAt: 0, text: '长'.repeat(WX_MOST_TEXT + 1) };
    expect(await rejection(store.change({ put: [tooLong] }))).toMatchObject({ code: 'usage.invalid' });
    await store.change({ put: [{ ...tooLong, text: '长'.repeat(WX_MOST_TEXT) }] });
    expect(await store.all()).toHaveLength(1);
  });

  it('takes so many records and no more', async () => {
    const store = wxStore(nodeWx(), 'box');
    const records = Array.from({ length: WX_MOST_RECORDS }, (_, n) => ({
      id: `item/${n}`,
      savedAt: 0,
      text: '',
    }));
    await store.change({ put: records });
    const more = { id: 'item/more', savedAt: 0, text: '' };
    expect(await rejection(store.change({ put: [more] }))).toMatchObject({ code: 'usage.invalid' });
    await store.change({ put: [more], remove: ['item/0'] });
    expect(await store.all()).toHaveLength(WX_MOST_RECORDS);
  });

  it('says when the storage is full, and loses nothing of what is there', async () => {
    const phone = nodeWx();
    const store = wxStore(phone, 'box');
    const text = '长'.repeat(WX_MOST_TEXT);
    const filling = async (): Promise<void> => {
      for (let n = 0; ; n++) await store.change({ put: [{ id: `item/${n}`, savedAt: 0, text }] });
    };
    expect(await rejection(filling())).toMatchObject({ code: 'usage.invalid' });
    // 7.1 MB hold eleven or twelve of 600 kB.
    expect((await store.all()).length).toBeGreaterThanOrEqual(11);
  });

  it('is encrypted by the platform unless one says otherwise', async () => {
    const phone = nodeWx();
    await wxStore(phone, 'a').change({ put: [{ id: 'item/1', savedAt: 0, text: '' }] });
    await wxStore(phone, 'b', { encrypt: false }).change({ put: [{ id: 'item/1', savedAt: 0, text: '' }] });
    expect([...phone.kept].map(([key, { encrypt }]) => [key[0], encrypt])).toEqual([
      ['a', true],
      ['a', true],
      ['b', false],
      ['b', false],
    ]);
  });

  it('never takes what can’t be read for nothing, or it would write over it', async () => {
    const phone = nodeWx();
    await wxStore(phone, 'a').change({ put: [{ id: 'item/1', savedAt: 0, text: '' }] });
    const other: OutboxStore = wxStore(phone, 'a', { encrypt: false });
    expect(await rejection(other.all())).toMatchObject({ code: 'usage.invalid' });
    expect(await rejection(other.change({}))).toMatchObject({ code: 'usage.invalid' });
    expect(await wxStore(phone, 'a').all()).toHaveLength(1);
  });

  it('lets one at a time send', async () => {
    const store = wxStore(nodeWx(), 'box');
    const turns: boolean[] = [];
    await store.exclusively(async () => {
      turns.push(await store.exclusively(() => Promise.resolve()));
    });
    turns.push(await store.exclusively(() => Promise.resolve()));
    expect(turns).toEqual([false, true]);
  });
});

it('an outbox sends what waited in it once, under keys of the platform’s bytes', async () => {
  const phone = nodeWx();
  const { random } = await wxPlatform(phone);
  const outboxOf = () =>
    createOutbox<{ title: string }>({ store: wxStore(phone, 'box'), clock: () => 1_000, random });
  const item = await outboxOf().add('resident', { title: '路灯不亮' });
  expect(item.key).toMatch(/^[0-9a-f]{32}$/);
  const keys: string[] = [];
  const outbox = outboxOf();
  expect(await outbox.send('resident', async (_, key) => keys.push(key))).toBe('done');
  expect(await outbox.send('resident', async (_, key) => keys.push(key))).toBe('done');
  expect(keys).toEqual([item.key]);
});

it('a memory of checkpoints outlives the mini-program', async () => {
  const phone = nodeWx();
  await wxMemory(phone).set('huiyin.example/FZ', 'one');
  expect(await wxMemory(phone).get('huiyin.example/FZ')).toBe('one');
  expect(await wxMemory(phone).get('huiyin.example/TT')).toBeUndefined();
  expect([...phone.kept.values()].every(({ encrypt }) => !encrypt)).toBe(true);
});
