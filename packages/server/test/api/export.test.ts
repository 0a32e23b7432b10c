// What a resident takes away of a case: all that is kept of it, to whoever has its code, and on no other way.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppealExport, ExportedLeaf } from '@huiyin/sdk';
import { bytesToHex, hexToBytes, leafHash, wordsDigest } from '@huiyin/sdk/rules';
import { logOf } from '@huiyin/sdk/seal';
import { validateSent } from '@huiyin/sdk/validators';
import { everythingIn } from '../db/support/everything.js';
import { at, day, draft, morning, staff } from '../db/support/world.js';
import { createScene, sha256, type Scene } from '../log/scene.js';
import { erase, said, talkative } from '../use-cases/erasing.js';
import { path } from '../use-cases/promises.js';

let scene: Scene;
let talk: Awaited<ReturnType<typeof talkative>>;
/** More than the tracker is shown. */
const LOOKS = 53;
const reason = '约上门看电梯的时间。';

beforeAll(async () => {
  scene = await createScene();
  talk = await talkative(scene.api.world);
  const { useCases } = scene.api.world;
  for (let look = 0; look < LOOKS; look++) {
    const when = morning + 2 * day + look * 60_000;
    await useCases['staff.appeals.contact'](
      { ...path(talk.number), body: { reason } },
      at(when, staff('zhujian', 'bureau')),
    );
  }
  await scene.sign();
  await scene.api.time.advance(3 * day);
});
afterAll(() => scene.close());

const mine = ({ number, trackingCode } = talk) => scene.api.client.appeals.open(number, trackingCode);
const asked = (trackingCode: string, headers: Record<string, string> = {}): Promise<Response> =>
  scene.api.ask(`/v1/appeals/${talk.number}/export`, {
    headers: { 'Huiyin-Tracking-Code': trackingCode, ...headers },
  });

/** Made again from what is in the file alone, as docs/seal.md has it. */
function checkLeaf(leaf: Partial<ExportedLeaf> = {}): void {
  const { salt = '', facts, words = '', wordsSalt = '', hash } = leaf;
  expect(bytesToHex(leafHash(hexToBytes(salt, 32), facts, sha256))).toBe(hash);
  expect(bytesToHex(wordsDigest(hexToBytes(wordsSalt, 32), JSON.parse(words), sha256))).toBe(facts?.words);
}

describe('the whole of a case', () => {
  let record: AppealExport;
  beforeAll(async () => {
    record = await mine().export();
  });

  test('is what its schema says', () => {
    expect(validateSent.AppealExport(record)).toEqual([]);
    expect(record).toMatchObject({ number: talk.number, madeAt: '2026-11-25T09:30:00+08:00' });
  });

  test.each(Object.entries(said))('has the %s that was written in it', (_, text) => {
    expect(JSON.stringify(record)).toContain(text);
  });

  test('has the contact in full, the consent, the cohort, and the word on a promise', () => {
    expect(record).toMatchObject({
      contact: { name: said.name, phone: said.phone },
      consents: { publish: true, anonymous: false },
      cohort: 'elderly',
      channel: 'web',
      commitmentVerdicts: [{ commitment: talk.commitment, verdict: 'half', comment: said.verdict }],
    });
    expect(record.consents).not.toHaveProperty('publishWithdrawnAt');
  });

  test('has every look at the contact, by unit and reason and without a person, where the tracker has the latest', async () => {
    const tracked = await mine().track();
    const { contactLooks = [], ...rest } = record.appeal;
    expect(contactLooks).toHaveLength(LOOKS);
    expect(contactLooks[0]).toEqual({
      at: '2026-11-24T10:22:00+08:00',
      unit: expect.objectContaining({ slug: 'zhujian' }),
      reason,
    });
    expect({ ...rest, contactLooks: contactLooks.slice(0, 50) }).toEqual(tracked);
  });

  test('opens every leaf of it under the checkpoint it brings along, and proves every word', async () => {
    const log = logOf(scene.api.client, 'fangzhuang');
    const { items } = await log.entries({ limit: 1000 });
    const { leaves, checkpoint } = record.seal;
    expect(leaves.map(({ event, index }) => [event, index])).toEqual(
      record.appeal.timeline.map(({ type, leafIndex }) => [type, leafIndex]).reverse(),
    );
    for (const { index, ledger, ...leaf } of leaves) {
      expect([ledger, items[index]?.hash]).toEqual(['FZ', leaf.hash]);
      checkLeaf(leaf);
    }
    expect(leaves[0]?.words).toContain(said.text);
    expect(checkpoint).toBe(await log.checkpoint());
  });

  test('of a petition opens to its resident what is opened to nobody else', async () => {
    const { enter } = scene.api.world;
    const { number, trackingCode } = await enter(
      { ...draft, channel: 'petition' },
      at(morning, { kind: 'system' }),
    );
    const { seal } = await mine({ ...talk, number, trackingCode }).export();
    const [leaf] = seal.leaves;
    const { items } = await logOf(scene.api.client, 'fangzhuang').entries({ from: leaf?.index, limit: 1 });
    expect(items).toEqual([{ record: 'withheld', index: leaf?.index, hash: leaf?.hash }]);
    checkLeaf(leaf);
  });

  test('tells who collected the code with four digits of a telephone no more of it than those', async () => {
    const { client, world } = scene.api;
    const body = {
      ...draft,
      channel: 'hotline-12345' as const,
      contact: { name: '老李', phone: '138 0013 8642' },
    };
    const { number } = await world.useCases['staff.appeals.enter'](
      { path: {}, query: {}, body },
      at(morning + 3 * day, staff('fangzhuang')),
    );
    const { trackingCode } = await client.appeals.collectCode(number, '8642');
    const record = await mine({ ...talk, number, trackingCode }).export();
    expect(record.contact).toEqual({ name: '老李', phone: '*******8642' });
    expect(JSON.stringify(record)).not.toContain('0013');
  });

  test('says since when nothing may be published, what was rated later, and no contact where none was left', async () => {
    const [{ number, trackingCode } = { number: '', trackingCode: '' }] = scene.receipts;
    const own = mine({ ...talk, number, trackingCode });
    await own.followUp({ rating: 'dissatisfied', comment: '用了一天，又有点响' });
    await own.unpublish();
    const { consents, followUps, contact, seal } = await own.export();
    expect(consents.publish).toBe(false);
    expect(followUps).toEqual([
      { rating: 'dissatisfied', comment: '用了一天，又有点响', at: '2026-11-25T09:30:00+08:00' },
    ]);
    expect(contact).toBeUndefined();
    // What was sealed had the consent in it.
    seal.leaves.forEach(checkLeaf);
  });
});

describe('on its way', () => {
  test('no cache may keep it, and nobody is told that it has not changed', async () => {
    const { headers } = await asked(talk.trackingCode, { 'If-None-Match': '*' });
    expect([headers.get('cache-control'), headers.has('etag')]).toEqual(['no-store', false]);
  });

  test('nothing of it is logged: no word, no contact, no number, no code', async () => {
    expect((await asked(talk.trackingCode)).status).toBe(200);
    const logged = scene.api.logged.join('\n');
    expect(logged).toContain('/v1/appeals/{number}/export');
    const secrets = [talk.number, talk.trackingCode, talk.trackingCode.replace(/ /g, ''), reason];
    for (const secret of [...secrets, ...Object.values(said)]) expect(logged).not.toContain(secret);
  });

  test('it leaves nothing in the database, not even a look by its resident', async () => {
    const before = await everythingIn(scene.api.world);
    await mine().export();
    expect(await everythingIn(scene.api.world)).toBe(before);
  });
});

test('a wrong code gets nothing, and after some tries has to wait, the right one too', async () => {
  const wrong = await asked('0000 0000 0000 0000');
  expect([wrong.status, await wrong.json()]).toMatchObject([404, { code: 'tracking.not-matched' }]);
  for (let tries = 2; tries <= 5; tries++) await asked('0000 0000 0000 0000');
  const late = await asked(talk.trackingCode);
  expect([late.status, await late.json()]).toMatchObject([429, { code: 'tracking.too-many-tries' }]);
  await scene.api.time.advance(day);
});

test('once it is erased the code opens nothing', async () => {
  await erase(scene.api.world, talk, { now: morning + 4 * day });
  await expect(mine().export()).rejects.toMatchObject({ code: 'tracking.not-matched', status: 404 });
});
