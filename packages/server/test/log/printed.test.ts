// What a printed line catches that nobody else would: a log made anew and signed anew, read by somebody who never came before.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytesToHex, hexToBytes, parseLogHead } from '@huiyin/sdk/rules';
import { createVerifier, sessionMemory } from '@huiyin/sdk/seal';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { checkHead } from '../../src/use-cases/check-head.js';
import { keepWeeklySnapshots } from '../../src/use-cases/snapshots.js';
import { morning } from '../db/support/world.js';
import { createScene, type Scene } from './scene.js';

const body = 'fangzhuang';
const week = '2026-W47';
let scene: Scene;
let printed: string;
beforeEach(async () => {
  scene = await createScene();
  const { ports } = scene.api.world;
  const signed = await openSignedHeads(await scene.keyFolder(), 'huiyin.example');
  const { ledgers, secrets, log } = ports;
  const signer = new CheckpointSigner({ ledgers, secrets, keys: scene.keys.seals, signed, log });
  expect(await keepWeeklySnapshots(ports, signer, morning)).toBe(1);
  printed = (await scene.api.client.reportCards.snapshot(week, { body })).head;
});
afterEach(() => scene.close());

/** Somebody with a key and a line, who has never been here. */
const stranger = () =>
  createVerifier({ client: scene.api.client, body, key: scene.key, memory: sessionMemory() });

async function held(line: string) {
  const { size = 0, root = new Uint8Array() } = parseLogHead(line) ?? {};
  return await stranger().checkTree({ size, root: bytesToHex(root) });
}

const serverSays = () =>
  checkHead(scene.api.world.ports, (ledger) => `huiyin.example/${ledger}`)(body, printed);

test('before any attack it holds, for the stranger and by the server’s own word', async () => {
  expect(await held(printed)).toMatchObject({ type: 'verified' });
  expect(await serverSays()).toMatchObject({ type: 'holds', weeks: [week] });
});

test('a log that was written anew and signed anew is whole to a newcomer, and not to whoever holds the line', async () => {
  await scene.owner(`update log_entry set facts = jsonb_set(facts, '{originalDue}', '"2026-12-31"')
                     where facts ->> 'event' = 'made'`);
  await scene.rebuild();
  await scene.owner('delete from checkpoint');
  // With the key, and without what was remembered beside it.
  expect(await scene.signWith(await scene.keyFolder(), scene.keys, scene.api.world)).toBe('signed');
  expect(await scene.newcomer()).toMatchObject({ type: 'verified' });
  expect(await held(printed)).toMatchObject({ type: 'broken', code: 'seal.tree-differs' });
  // Though the week's snapshot still says it was so.
  expect((await scene.api.client.reportCards.snapshot(week, { body })).head).toBe(printed);
  expect(await serverSays()).toMatchObject({ type: 'differs' });
});

test('a snapshot whose head was changed with its card names a tree the log never had', async () => {
  await scene.owner('update snapshot set root = sha256(root), card = replace(card, $1, $2)', [
    '"numerator":3',
    '"numerator":1',
  ]);
  const { head, root, treeSize } = await scene.api.client.reportCards.snapshot(week, { body });
  expect(head).not.toBe(printed);
  expect(await held(head)).toMatchObject({ type: 'broken', code: 'seal.tree-differs' });
  expect(parseLogHead(head)).toMatchObject({ size: treeSize, root: hexToBytes(root, 32) });
});
