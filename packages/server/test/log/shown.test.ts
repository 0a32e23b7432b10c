// What pages show of cards, commitments and cases, held against the log of a running PostgreSQL; and after its owner was at it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommitmentDetail, TrackedAppeal } from '@huiyin/sdk';
import {
  checkAppeal,
  checkCard,
  checkCommitment,
  createVerifier,
  type SealState,
  type Verifier,
} from '@huiyin/sdk/seal';
import { at, day, morning, resident, staff } from '../db/support/world.js';
import { of, on, promisesIn, reason, street } from '../use-cases/promises.js';
import { createScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await createScene();
});
afterEach(() => scene.close());

const lead = { ...staff('fangzhuang', 'lead'), person: '王书记' };
const verifier = (): Verifier =>
  createVerifier({ client: scene.api.client, body: 'fangzhuang', key: scene.key });
const shownCommitment = (id = scene.commitment): Promise<CommitmentDetail> =>
  scene.api.client.commitments.get(id);
const commitmentSeal = async (id?: string): Promise<SealState> =>
  checkCommitment(verifier(), await shownCommitment(id));
const shownAppeal = async (which: number): Promise<TrackedAppeal> => {
  const { number = '', trackingCode = '' } = scene.receipts[which] ?? {};
  return scene.api.client.appeals.open(number, trackingCode).track();
};
const cardSeal = async (): Promise<SealState> => {
  const card = await scene.api.client.reportCards.get({ body: 'fangzhuang', period: '2026' });
  return checkCard(verifier(), card);
};
/** Publishes the card, and gives its id. */
async function publish(key: string): Promise<string> {
  const { publication } = await scene.api.world.useCases['staff.reportCards.publish'](
    { path: {}, query: {}, body: { body: 'fangzhuang', period: '2026' } },
    at(morning + 2 * day, lead, key),
  );
  return publication?.id ?? '';
}
const publicationSeal = async (id: string): Promise<SealState> =>
  checkCard(verifier(), await scene.api.client.reportCards.get({ body: 'fangzhuang', at: id }));

describe('what nobody touched', () => {
  test('is verified, whatever became of it', async () => {
    const { useCases } = scene.api.world;
    const promises = promisesIn(scene.api.world);
    const ids: string[] = [];
    while (ids.length < 5) ids.push((await promises.create()).id);
    const [claimed = '', withdrawn = '', underway = '', asked = '', refused = ''] = ids;
    await promises.claim(claimed, on(2));
    await useCases['staff.commitments.withdraw']({ ...of(withdrawn), body: { reason } }, on(2, lead));
    await useCases['staff.commitments.addNode'](
      { ...of(underway), body: { title: '拆旧', due: '2026-12-01' } },
      on(2),
    );
    await useCases['staff.commitments.addEvidence'](
      { ...of(underway), body: { kind: 'before', text: '停了' } },
      on(2),
    );
    for (const id of [asked, refused]) {
      await promises.extend(id, '2026-12-20', on(2));
      await promises.extend(id, '2026-12-30', on(3));
    }
    await useCases['staff.commitments.approve'](
      { ...of(refused), body: { decision: 'reject' } },
      on(4, lead),
    );
    const answered = await promises.answered();
    await useCases['appeals.supplement'](
      { path: { number: answered.receipt.number }, query: {}, body: { text: '还有一部也停了。' } },
      at(morning + 2 * day, resident(answered.receipt.trackingCode)),
    );
    const published = await publish('one-publication');
    expect(await scene.sign()).toBe('signed');

    expect(await publicationSeal(published)).toMatchObject({ type: 'verified' });
    for (const id of [...ids, answered.id, scene.commitment]) {
      expect(await commitmentSeal(id), id).toMatchObject({ type: 'verified' });
    }
    for (const which of [0, 1, 2]) {
      expect(await checkAppeal(verifier(), await shownAppeal(which))).toMatchObject({ type: 'verified' });
    }
    const { number, trackingCode } = answered.receipt;
    const mine = await scene.api.client.appeals.open(number, trackingCode).track();
    expect(await checkAppeal(verifier(), mine)).toMatchObject({ type: 'verified' });
    expect(await cardSeal()).toMatchObject({ type: 'verified' });
    for (const { leaf } of scene.receipts) {
      expect(await verifier().checkEntry(leaf)).toMatchObject({ type: 'verified' });
    }
  });

  test('and is not signed yet is left unchecked', async () => {
    await scene.sign();
    const { id } = await promisesIn(scene.api.world).create({}, on(3, street));
    expect(await commitmentSeal(id)).toEqual({ type: 'unchecked', code: 'seal.not-signed-yet' });
    expect(await cardSeal()).toEqual({ type: 'unchecked', code: 'seal.not-signed-yet' });
  });
});

describe('once the owner of the database has changed', () => {
  beforeEach(async () => {
    expect(await scene.sign()).toBe('signed');
  });
  const differs = { type: 'broken', code: 'seal.facts-differ' };

  test.each([
    ['the due day of a commitment', "update commitment set due = '2027-06-30'"],
    ['its first day', `update commitment set original = jsonb_set(original, '{due}', '"2027-06-30"')`],
    ['what was promised', "update commitment set text = '看情况更换。'"],
    [
      'the reason it was moved for',
      `update entry_detail set event = jsonb_set(event, '{reason}', '"天气一直不好，再等等。"') where event ->> 'type' = 'extended'`,
    ],
    [
      'the day it was moved to',
      `update entry_detail set event = jsonb_set(event, '{to}', '"2026-12-04"') where event ->> 'type' = 'extended'`,
    ],
    [
      'its sealed facts',
      `update log_entry set facts = jsonb_set(facts, '{due}', '"2027-06-30"') where facts ->> 'event' = 'extended'`,
    ],
  ])('%s: the commitment is broken', async (_, statement) => {
    await scene.owner(statement);
    expect(await commitmentSeal()).toMatchObject(differs);
  });

  test('the days a case was promised, or where it stands: the case is broken', async () => {
    expect(await checkAppeal(verifier(), await shownAppeal(1))).toMatchObject({ type: 'verified' });
    await scene.owner("update appeal set resolution_due = '2027-06-30'");
    expect(await checkAppeal(verifier(), await shownAppeal(1))).toMatchObject(differs);
  });

  test.each([
    ['the day it was answered', "update appeal set first_answered_on = '2026-11-01'"],
    ['the moments of its steps', "update log_entry set recorded_at = recorded_at - interval '5 days'"],
  ])('%s, so that it looks as if on time: the case is broken', async (_, statement) => {
    const of = promisesIn(scene.api.world);
    const { number, trackingCode } = (await of.answered()).receipt;
    const mine = () => scene.api.client.appeals.open(number, trackingCode).track();
    await scene.sign();
    expect(await checkAppeal(verifier(), await mine())).toMatchObject({ type: 'verified' });
    await scene.owner(statement);
    expect(await checkAppeal(verifier(), await mine())).toMatchObject(differs);
  });

  test('a figure of a published card, or another’s text in its place: the card is broken', async () => {
    const [first, second] = [await publish('first-publication'), await publish('second-publication')];
    await scene.sign();
    expect(await publicationSeal(first)).toMatchObject({ type: 'verified' });
    await scene.owner(
      `update publication set card = (select card from publication where id = $2) where id = $1`,
      [first, second],
    );
    expect(await publicationSeal(first)).toMatchObject(differs);
    await scene.owner(
      `update publication set card = jsonb_set(card::jsonb, '{received,value}', '0') where id = $1`,
      [second],
    );
    expect(await publicationSeal(second)).toMatchObject(differs);
  });

  test('the log’s head and its signature: the card is broken', async () => {
    expect(await cardSeal()).toMatchObject({ type: 'verified' });
    await scene.owner(
      `update log_entry set facts = jsonb_set(facts, '{rating}', '"very-satisfied"') where facts ? 'rating'`,
    );
    await scene.rebuild();
    expect(await cardSeal()).toMatchObject({ type: 'broken', code: 'seal.tree-differs' });
    expect(await commitmentSeal()).toMatchObject({ type: 'broken' });
  });
});
