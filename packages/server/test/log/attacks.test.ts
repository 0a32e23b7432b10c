// Attacks by the database's owner, and who notices: whoever reads the log, who has been here before, the signer, or
// nobody. docs/attacks.md says the same as a table.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bytesToHex,
  canonicalJson,
  cardDigest,
  reportCardOf,
  wordsDigest,
  wordsSalt,
} from '@huiyin/sdk/rules';
import { loadKeys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { at, day, draft, morning, resident, staff } from '../db/support/world.js';
import { erase } from '../use-cases/erasing.js';
import { on, path } from '../use-cases/promises.js';
import { createScene, hmac, sha256, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await createScene();
  expect(await scene.sign()).toBe('signed');
  expect((await scene.returning()).type).toBe('verified');
});
afterEach(() => scene.close());

/** The code of what is broken, or the state. */
const codeOf = (
  state: { readonly type: string } | { readonly type: 'broken'; readonly code: string },
): string => ('code' in state ? state.code : state.type);

describe('before any attack', () => {
  test('every reader finds everything in order, and the card recomputes', async () => {
    const reading = await scene.counting();
    if (reading.type !== 'verified') throw new Error(codeOf(reading));
    const card = await scene.api.client.reportCards.get({ body: 'fangzhuang', period: '2026' });
    const { body, period, asOf } = card;
    const again = reportCardOf(reading.value, { body, period, asOf, today: asOf.at.slice(0, 10) });
    expect(canonicalJson(again)).toBe(canonicalJson(card));
  });
});

describe('what stands in the log is changed', () => {
  test.each([
    ['a due day', `jsonb_set(facts, '{originalDue}', '"2026-12-31"')`, `facts ->> 'event' = 'made'`],
    ['a verdict', `jsonb_set(facts, '{rating}', '"very-satisfied"')`, `facts ? 'rating'`],
    ['an answer’s kind', `jsonb_set(facts, '{answer}', '"cannot"')`, `facts ? 'answer'`],
  ])('%s: the leaf no longer opens', async (_, change, where) => {
    await scene.owner(`update log_entry set facts = ${change} where ${where}`);
    expect(codeOf(await scene.newcomer())).toBe('seal.facts-differ');
  });

  test('and its hash with it: the root is not the signed one', async () => {
    await scene.owner(`update log_entry set facts = jsonb_set(facts, '{originalDue}', '"2026-12-31"')
                 where facts ->> 'event' = 'made'`);
    await scene.rebuild();
    expect(await scene.sign()).toBe('refused');
    expect(codeOf(await scene.newcomer())).toBe('seal.root-differs');
  });
});

describe('words are changed beside the log', () => {
  test.each([
    ['an answer', 'answered', `jsonb_set(event, '{answer,text}', '"换了新的，请放心。"')`],
    ['a reason', 'extended', `jsonb_set(event, '{reason}', '"天气不好，所以要再等一等。"')`],
  ])(
    '%s: whoever may read the words sees that they are not those that were sealed',
    async (_, type, change) => {
      await scene.owner(`update entry_detail set event = ${change} where event ->> 'type' = $1`, [type]);
      const [row] = await scene.api.world.query<{
        leaf_index: string;
        facts: { words: string };
        event: object;
        key: Buffer;
      }>(
        `select leaf_index, facts, event, key from log_entry join entry_detail using (ledger, leaf_index)
         join record_key using (ledger, record) where event ->> 'type' = $1`,
        [type],
      );
      const salt = wordsSalt(new Uint8Array(row?.key ?? []), Number(row?.leaf_index), hmac);
      expect(bytesToHex(wordsDigest(salt, row?.event, sha256))).not.toBe(row?.facts.words);
    },
  );
});

describe('tables beside the log are changed', () => {
  test('a case is made to look confirmed: the card is not what the log gives', async () => {
    const confirmed = 'standing/confirmed-by-resident';
    await scene.owner('update card_tally set count = count + 1 where measure = $1', [confirmed]);
    await scene.owner("update card_tally set count = count - 1 where measure = 'standing/received'");
    const reading = await scene.counting();
    if (reading.type !== 'verified') throw new Error(codeOf(reading));
    const card = await scene.api.client.reportCards.get({ body: 'fangzhuang', period: '2026' });
    const { body, period, asOf } = card;
    const again = reportCardOf(reading.value, { body, period, asOf, today: asOf.at.slice(0, 10) });
    expect(again.closing.confirmed.value).toBe(1);
    expect(card.closing.confirmed.value).toBe(2);
  });

  test('a published card is made to look better: it is not the one that was sealed', async () => {
    const published = await scene.api.world.useCases['staff.reportCards.publish'](
      { path: {}, query: {}, body: { body: 'fangzhuang', period: '2026' } },
      on(3, staff('fangzhuang', 'lead')),
    );
    const id = published.publication?.id ?? '';
    await scene.owner(`update publication set card = replace(card, '"numerator":2', '"numerator":1')`);
    const shown = await scene.api.client.reportCards.get({ body: 'fangzhuang', at: id });
    const reading = await scene.sealedCards();
    if (reading.type !== 'verified') throw new Error(codeOf(reading));
    expect(reading.value.get(id)).toBe(cardDigest(published, sha256));
    expect(reading.value.get(id)).not.toBe(cardDigest(shown, sha256));
  });

  test('a due day is moved in its row: the page and the log say two things', async () => {
    await scene.owner("update commitment set due = '2027-06-30'");
    const shown = await scene.api.client.commitments.get(scene.commitment);
    const reading = await scene.counting();
    if (reading.type !== 'verified') throw new Error(codeOf(reading));
    expect(shown.due).toBe('2027-06-30');
    expect(reading.value.commitments.get(scene.commitment)?.due).toBe('2026-12-11');
  });
});

describe('entries are taken away, put in or moved', () => {
  const entryGone = `delete from entry_detail where leaf_index = $1`;
  test.each([
    ['the newest', 'select max(leaf_index) as at from log_entry'],
    ['one in the middle', 'select max(leaf_index) / 2 as at from log_entry'],
  ])('%s is deleted: the signed size has no entry there', async (_, which) => {
    const [row] = await scene.api.world.query<{ at: string }>(which);
    await scene.owner(entryGone, [row?.at]);
    await scene.owner('delete from log_entry where leaf_index = $1', [row?.at]);
    expect(codeOf(await scene.newcomer())).toBe('seal.missing-entry');
  });

  test('a whole case is deleted and the log written anew: signer and returning reader refuse', async () => {
    const number = scene.receipts[2]?.number;
    await scene.owner(
      `with gone as (delete from log_entry where record = $1 returning leaf_index)
       delete from entry_detail where leaf_index in (select leaf_index from gone)`,
      [number],
    );
    await scene.rebuild();
    expect(await scene.sign()).toBe('refused');
    expect(codeOf(await scene.newcomer())).toBe('seal.missing-entry');
  });

  test('two entries change places: the leaves no longer open', async () => {
    await scene.owner(`update log_entry a set facts = b.facts, record = b.record, leaf_hash = b.leaf_hash from log_entry b
                 where (a.leaf_index, b.leaf_index) in ((0, 1), (1, 0))`);
    expect(['seal.facts-differ', 'seal.root-differs']).toContain(codeOf(await scene.newcomer()));
  });

  test('two cases swap their numbers: the leaves no longer open', async () => {
    const [first, second] = scene.receipts.map(({ number }) => number);
    await scene.owner(
      `update log_entry set facts = jsonb_set(facts, '{number}',
         to_jsonb(case facts ->> 'number' when $1 then $2 else $1 end)) where facts ->> 'number' in ($1, $2)`,
      [first, second],
    );
    expect(codeOf(await scene.newcomer())).toBe('seal.facts-differ');
  });

  test('one is put in the middle and the log written anew: signer and readers refuse', async () => {
    await scene.owner('begin');
    await scene.owner('update log_entry set leaf_index = leaf_index + 500000 where leaf_index >= 3');
    await scene.owner('update entry_detail set leaf_index = leaf_index + 500000 where leaf_index >= 3');
    await scene.owner(`insert into log_entry select ledger, 3, leaf_hash, record, facts, recorded_at
                 from log_entry where leaf_index = 2`);
    await scene.owner(`insert into entry_detail values ('FZ', 3, 'system', null, null, null)`);
    await scene.owner('commit');
    await scene.rebuild();
    expect(await scene.sign()).toBe('refused');
    expect(codeOf(await scene.newcomer())).toBe('seal.root-differs');
  });
});

describe('a case is made unreadable', () => {
  test('its key is destroyed and nobody says that it was erased: its entries are counted as withheld', async () => {
    const number = scene.receipts[0]?.number;
    await scene.owner('update record_key set key = null where record = $1', [number]);
    const [row] = await scene.api.world.query<{ count: string }>(
      'select count(*) from log_entry where record = $1',
      [number],
    );
    const reading = await scene.counting();
    if (reading.type !== 'verified') throw new Error(codeOf(reading));
    expect(reading.counts).toMatchObject({ withheld: Number(row?.count), erased: 0 });
    // And whoever recomputes misses the case.
    expect(reading.value.cases.size).toBe(scene.receipts.length - 1);
    const card = await scene.api.client.reportCards.get({ body: 'fangzhuang', period: '2026' });
    expect(card.received.value).toBe(scene.receipts.length);
  });

  test('beside a real erasure: that one names its own entries, and the other’s are withheld all the same', async () => {
    const [mine, other] = scene.receipts;
    await erase(scene.api.world, mine!);
    await scene.owner('update record_key set key = null where record = $1', [other?.number]);
    expect(await scene.sign()).toBe('signed');
    const reading = await scene.counting();
    if (reading.type !== 'verified') throw new Error(codeOf(reading));
    // It names the entries of its own case only: the other's are withheld.
    expect(reading.counts).toMatchObject({ withheld: 1, erased: 0 });
  });
});

describe('the past is put back, or told twice', () => {
  test('yesterday’s backup: the signer refuses, and a returning reader sees a smaller log', async () => {
    const backup = await scene.copy();
    try {
      await scene.accept(scene.api.world, 1);
      expect(await scene.sign()).toBe('signed');
      expect((await scene.returning()).type).toBe('verified');
      expect(await scene.signCopy(backup.world)).toBe('refused');
      expect(codeOf(await scene.returning(backup.client))).toBe('seal.smaller-than-remembered');
      // Who has never been here sees a log that was true yesterday.
      expect((await scene.newcomer(backup.client)).type).toBe('verified');
    } finally {
      await backup.close();
    }
  });

  test('another key signs: who holds the published key sees it at once', async () => {
    const folder = await scene.keyFolder();
    await scene.owner('delete from checkpoint');
    expect(await scene.signWith(folder, await loadKeys(folder, systemRandom), scene.api.world)).toBe(
      'signed',
    );
    expect(codeOf(await scene.newcomer())).toBe('seal.other-key');
    expect(codeOf(await scene.returning())).toBe('seal.other-key');
  });

  test('two readers are shown two trees: each is content until one has seen what the other saw', async () => {
    const fork = await scene.copy();
    try {
      await scene.accept(scene.api.world, 1);
      await scene.accept(fork.world, 2);
      expect(await scene.sign()).toBe('signed');
      // The operator holds the key, and a second memory of what was signed.
      expect(await scene.signWith(await scene.keyFolder(), scene.keys, fork.world)).toBe('signed');
      expect((await scene.newcomer()).type).toBe('verified');
      expect((await scene.newcomer(fork.client)).type).toBe('verified');
      expect((await scene.returning()).type).toBe('verified');
      expect(codeOf(await scene.returning(fork.client))).toBe('seal.forked');
    } finally {
      await fork.close();
    }
  });
});

describe('what no log can tell', () => {
  test('invented cases, filed and confirmed by whoever invents them, are sealed like real ones', async () => {
    const { useCases } = scene.api.world;
    const invented = await useCases['appeals.submit'](
      { path: {}, query: {}, body: draft },
      at(morning + 2 * day),
    );
    const act = { ...path(invented.number), body: {} };
    await useCases['staff.appeals.accept'](act, on(2));
    await useCases['staff.appeals.answer'](
      { ...path(invented.number), body: { type: 'resolved', text: '好了' } },
      on(2),
    );
    await useCases['staff.appeals.claimDone'](act, on(2));
    await useCases['appeals.evaluate'](
      { ...path(invented.number), body: { verdict: 'solved', rating: 'very-satisfied' } },
      at(morning + 2 * day, resident(invented.trackingCode)),
    );
    expect(await scene.sign()).toBe('signed');
    // Only the number of cases received tells, and everybody can see it grow.
    const reading = await scene.counting();
    expect(reading.type === 'verified' && reading.value.cases.size).toBe(scene.receipts.length + 1);
  });
});
