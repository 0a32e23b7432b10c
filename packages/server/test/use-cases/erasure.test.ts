// Erasing a case: nothing anybody wrote in it stays anywhere, and nobody can prove or do anything any more.
import { createHash, createHmac } from 'node:crypto';
import { bytesToHex, hexToBytes, leafHash, wordsDigest, wordsSalt } from '@huiyin/sdk/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepCalendar } from '../../src/use-cases/index.js';
import { everythingIn } from '../db/support/everything.js';
import { at, createWorld, day, morning, resident, staff, type World } from '../db/support/world.js';
import { confirm, erase, said, talkative } from './erasing.js';
import { of, on, path, promise } from './promises.js';

const sha256 = (message: Uint8Array) => new Uint8Array(createHash('sha256').update(message).digest());
const hmac = (key: Uint8Array, message: Uint8Array) =>
  new Uint8Array(createHmac('sha256', key).update(message).digest());

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe('a case in which much was said', () => {
  let talk: Awaited<ReturnType<typeof talkative>>;
  let before: {
    dump: string;
    key: Buffer;
    entries: { leaf_index: string; facts: { words: string }; event: object }[];
  };
  let dump: string;

  beforeAll(async () => {
    talk = await talkative(world);
    const [row] = await world.query<{ key: Buffer }>('select key from record_key where record = $1', [
      talk.number,
    ]);
    before = {
      dump: await everythingIn(world),
      key: row!.key,
      entries: await world.query(
        `select leaf_index, facts, event from log_entry join entry_detail using (ledger, leaf_index)
         where record = $1 and event is not null order by leaf_index`,
        [talk.number],
      ),
    };
    const erasure = await erase(world, talk);
    expect(erasure).toMatchObject({
      number: talk.number,
      erasedOn: '2026-11-25',
      state: 'withdrawn',
      commitments: [talk.commitment],
      leaf: { ledger: 'FZ' },
    });
    dump = await everythingIn(world);
  });

  test.each(Object.entries(said).filter(([what]) => what !== 'name' && what !== 'phone'))(
    'no table holds its %s any more',
    (_, text) => {
      expect(before.dump).toContain(text);
      expect(dump).not.toContain(text);
      expect(dump).not.toContain(Buffer.from(text).toString('hex'));
    },
  );

  test('contact, tracking code, tries and the record’s key are gone', async () => {
    for (const table of ['contact', 'tracking_code', 'code_try']) {
      expect(await world.query(`select from ${table} where number = $1`, [talk.number])).toEqual([]);
    }
    expect(before.dump).toContain(before.key.toString('hex'));
    expect(dump).not.toContain(before.key.toString('hex'));
  });

  test('nothing that is left makes or holds the salt of any word', () => {
    const left = [...new Set(dump.match(/[0-9a-f]{64}/g))].map((hex) => hexToBytes(hex, 32));
    expect(left.length).toBeGreaterThan(20);
    expect(before.entries).toHaveLength(8);
    for (const { leaf_index, facts, event } of before.entries) {
      const index = Number(leaf_index);
      const digest = (salt: Uint8Array) => bytesToHex(wordsDigest(salt, event, sha256));
      // What was said could be proved before.
      expect(digest(wordsSalt(new Uint8Array(before.key), index, hmac))).toBe(facts.words);
      for (const bytes of left) {
        expect(digest(bytes)).not.toBe(facts.words);
        expect(digest(wordsSalt(bytes, index, hmac))).not.toBe(facts.words);
      }
    }
  });

  test('its entries are open to everybody as before, and name those whose words are gone', async () => {
    const { items } = await world.useCases['log.entries'](
      { path: { body: 'fangzhuang' }, query: { limit: 1000 }, body: undefined },
      at(morning),
    );
    const own = await world.query<{ leaf_index: string }>(
      'select leaf_index from log_entry where record = $1 order by leaf_index',
      [talk.number],
    );
    const indexes = own.map(({ leaf_index }) => Number(leaf_index));
    for (const index of indexes) {
      const item = items[index];
      if (item?.record !== 'appeal') throw new Error(`entry ${index} is not open`);
      expect(bytesToHex(leafHash(hexToBytes(item.salt, 32), item.facts, sha256))).toBe(item.hash);
    }
    const erased = items[indexes[indexes.length - 1] ?? -1];
    const onPromise = items.find(({ record, ...item }) => {
      return record === 'commitment' && 'facts' in item && item.facts.event === 'disputed';
    });
    expect(erased).toMatchObject({
      facts: {
        record: 'appeal',
        event: 'erased',
        number: talk.number,
        day: '2026-11-25',
        state: 'withdrawn',
      },
    });
    expect(erased && 'facts' in erased && erased.facts).not.toHaveProperty('words');
    expect(erased && 'facts' in erased && 'indexes' in erased.facts && erased.facts.indexes).toEqual(
      [...indexes.slice(0, -1), onPromise?.index].sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
  });

  test('the promise stays as its unit made it, and what the unit said of it can still be proved', async () => {
    const { text, owner, history, appeal, residentGone } = await world.useCases['commitments.get'](
      { ...of(talk.commitment), body: undefined },
      at(morning),
    );
    expect({ text, owner, appeal, residentGone }).toEqual({
      text: promise.text,
      owner: promise.owner,
      appeal: talk.number,
      residentGone: true,
    });
    expect(history.map(({ type }) => type)).toEqual(['claimed', 'disputed', 'claimed', 'made']);
    const facts = await world.query<{ leaf_index: string; words: string }>(
      `select leaf_index, facts ->> 'words' as words from log_entry where record = $1`,
      [talk.commitment],
    );
    for (const { type, leafIndex, words, wordsSalt: salt } of history) {
      if (type === 'disputed') {
        expect({ words, salt }).toEqual({});
        continue;
      }
      const sealed = facts.find(({ leaf_index }) => Number(leaf_index) === leafIndex)?.words;
      const digest = wordsDigest(hexToBytes(salt, 32), JSON.parse(words ?? ''), sha256);
      expect(bytesToHex(digest)).toBe(sealed);
    }
  });

  test('staff see number, days and states, and not a word', async () => {
    const seen = await world.useCases['staff.appeals.get'](
      { ...path(talk.number), body: undefined },
      on(4, staff('fangzhuang', 'lead')),
    );
    expect(seen).toMatchObject({
      number: talk.number,
      erasedOn: '2026-11-25',
      state: 'withdrawn',
      cohort: 'undisclosed',
      consentToPublish: false,
      hasContact: false,
      receivedAt: '2026-11-22T00:00:00+08:00',
      occurredAt: '2026-11-22T00:00:00+08:00',
      answers: [],
      evaluations: [],
      supplements: [],
      actions: [],
    });
    for (const word of ['title', 'text', 'place']) expect(seen).not.toHaveProperty(word);
    expect(seen.timeline.map(({ type }) => type)).toEqual([
      'erased',
      'withdrawn',
      'disputed',
      'claimed-done',
      'answered',
      'answered',
      'taken-over',
      'assigned',
      'accepted',
      'supplemented',
      'received',
    ]);
    for (const entry of seen.timeline) {
      expect(entry).not.toHaveProperty('text');
      expect(entry.at).toMatch(/T00:00:00\+08:00$/);
    }
  });

  test('the queue and the public list say that it was erased', async () => {
    const queue = await world.useCases['staff.appeals.list'](
      { path: {}, query: { body: 'fangzhuang', state: 'withdrawn' }, body: undefined },
      on(4),
    );
    const line = queue.items.find(({ number }) => number === talk.number);
    expect(line).toMatchObject({ erasedOn: '2026-11-25' });
    expect(line).not.toHaveProperty('title');
    const seen = await world.useCases['appeals.get']({ ...path(talk.number), body: undefined }, at(morning));
    expect(seen).toMatchObject({ erasedOn: '2026-11-25', state: 'withdrawn', receivedOn: '2026-11-22' });
  });

  test('its old code gets the answer an unknown number gets, whatever it asks', async () => {
    const { useCases } = world;
    const ask = (number: string) => {
      const me = at(morning + 4 * day, resident(talk.trackingCode));
      const call = path(number);
      return [
        useCases['appeals.track']({ ...call, body: undefined }, me),
        useCases['appeals.supplement']({ ...call, body: { text: '还在吗' } }, me),
        useCases['appeals.withdraw']({ ...call, body: {} }, me),
        useCases['appeals.erase']({ ...call, body: confirm }, me),
      ];
    };
    const outcomes = async (number: string) =>
      (await Promise.allSettled(ask(number))).map((one) =>
        one.status === 'rejected' ? (one.reason as object) : one,
      );
    const unknown = await outcomes('FZ-2026-999999');
    expect(unknown.every((one) => 'code' in one && one.code === 'tracking.not-matched')).toBe(true);
    expect(await outcomes(talk.number)).toEqual(unknown);
  });

  test('nobody can do anything on it any more', async () => {
    const { useCases } = world;
    const refused = { code: 'appeal.erased', facts: { legal: [] } };
    const call = { ...path(talk.number), body: {} };
    await expect(useCases['staff.appeals.accept'](call, on(4))).rejects.toMatchObject(refused);
    await expect(
      useCases['staff.appeals.reopen'](
        { ...call, body: { reason: '想起来还有一点没有办完' } },
        on(4, staff('fangzhuang', 'lead')),
      ),
    ).rejects.toMatchObject(refused);
    const made = {
      path: {},
      query: {},
      body: { body: 'fangzhuang', origin: 'public', appeal: talk.number, ...promise },
    };
    await expect(
      useCases['staff.commitments.create'](
        made as Parameters<(typeof useCases)['staff.commitments.create']>[0],
        on(4),
      ),
    ).rejects.toMatchObject({ code: 'appeal.erased' });
  });

  test('the promise ends without the resident: by silence', async () => {
    expect(await keepCalendar(world.ports, morning + 40 * day)).toBeUndefined();
    const { status } = await world.useCases['commitments.get'](
      { ...of(talk.commitment), body: undefined },
      at(morning + 40 * day),
    );
    expect(status).toBe('unconfirmed');
  });
});
