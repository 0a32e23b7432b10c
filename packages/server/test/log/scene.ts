// A log that has lived a little, readers who trust it, and an owner of the database who may do anything to it.
import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HuiyinClient, Receipt, SealedFacts } from '@huiyin/sdk';
import {
  appendLeaves,
  emptyFigures,
  emptyFrontier,
  fold,
  foldWithheld,
  formatVerifierKey,
  leafHash,
  leafSalt,
  verifierKey,
} from '@huiyin/sdk/rules';
import { createVerifier, readLog, sessionMemory } from '@huiyin/sdk/seal';
import { loadKeys, type Keys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { createApi, type Api } from '../api/support/api.js';
import {
  at,
  createWorld,
  day,
  draft,
  morning,
  openWorld,
  resident,
  type World,
} from '../db/support/world.js';
import { of, on, path, promise, reason } from '../use-cases/promises.js';

export const sha256 = (message: Uint8Array) => new Uint8Array(createHash('sha256').update(message).digest());
export const hmac = (key: Uint8Array, message: Uint8Array) =>
  new Uint8Array(createHmac('sha256', key).update(message).digest());

export type Scene = Awaited<ReturnType<typeof createScene>>;

export async function createScene() {
  let api: Api = await createApi();
  const { receipts, commitment } = await live(api.world);
  const folders: string[] = [];
  const keyFolder = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-attack-'));
    folders.push(folder);
    return folder;
  };
  const home = await keyFolder();
  const keys = await loadKeys(home, systemRandom);
  const key = formatVerifierKey(verifierKey('huiyin.example/FZ', keys.seals[0].publicKey, sha256));
  const memory = sessionMemory();
  const body = 'fangzhuang';

  /** Signs a world's log with a key, beside a memory of what was signed. */
  const signWith = async (folder: string, { seals }: Keys, { ports }: World) => {
    const { ledgers, secrets, log } = ports;
    const signed = await openSignedHeads(folder, 'huiyin.example');
    const signer = new CheckpointSigner({ ledgers, secrets, keys: seals, signed, log });
    return await signer.sign('FZ', morning + 3 * day);
  };

  return {
    get api(): Api {
      return api;
    },
    receipts,
    commitment,
    verifierKey: key,
    keys,
    /** As it stands on tags, receipts and posters. */
    key,
    keyFolder,
    signWith,
    sign: () => signWith(home, keys, api.world),
    /** Signs another copy of the database, with what is remembered here. */
    signCopy: (world: World) => signWith(home, keys, world),
    owner: (statement: string, values?: unknown[]) => api.world.query(statement, values),
    /** A reader who looks for the first time reads everything there is. */
    newcomer: (client: HuiyinClient = api.client) =>
      readLog({ client, body, key }, { initial: 0, step: (count) => count + 1 }),
    /** The same, and folds what is read into figures. */
    counting: () =>
      readLog(
        { client: api.client, body, key },
        {
          initial: emptyFigures(),
          step: (figures, { facts }) =>
            facts ? fold(figures, facts as unknown as SealedFacts) : foldWithheld(figures),
        },
      ),
    /** The digests of published cards, from the log, once it is signed. */
    async sealedCards() {
      await signWith(home, keys, api.world);
      return await readLog(
        { client: api.client, body, key },
        {
          initial: new Map<string, string>(),
          step: (cards, { facts }) =>
            facts?.['record'] === 'card' ? cards.set(String(facts['id']), String(facts['digest'])) : cards,
        },
      );
    },
    /** A reader who has been here before asks whether what they saw is still there. */
    returning: (client: HuiyinClient = api.client) =>
      createVerifier({ client, body, key, memory }).checkLog(),
    accept: (world: World, which: number) =>
      world.useCases['staff.appeals.accept']({ ...path(receipts[which]?.number ?? ''), body: {} }, on(2)),
    /** A copy of the database as it is now. */
    async copy(): Promise<Api> {
      const { url } = api.world;
      const name = /\/([^/?]+)\?/.exec(url)?.[1] ?? '';
      // PostgreSQL copies only what nobody is connected to.
      await api.close();
      const copied = await createWorld(undefined, name);
      api = await createApi(await openWorld(url));
      return await createApi(copied);
    },
    rebuild: () => rebuild(api.world),
    async close() {
      await api.close();
      for (const folder of folders) await rm(folder, { recursive: true });
    },
  };
}

/** Three cases, one of which is closed by its resident, and a promise that was moved once. */
async function live({ useCases }: World): Promise<{ receipts: Receipt[]; commitment: string }> {
  const receipts: Receipt[] = [];
  for (const title of ['电梯停了', '路灯不亮', '垃圾没清']) {
    const body = { ...draft, title };
    receipts.push(await useCases['appeals.submit']({ path: {}, query: {}, body }, at(morning)));
  }
  const [{ number, trackingCode }] = receipts as [Receipt];
  const act = { ...path(number), body: {} };
  await useCases['staff.appeals.accept'](act, on(0));
  await useCases['staff.appeals.answer'](
    { ...path(number), body: { type: 'resolved', text: '已经修好。' } },
    on(1),
  );
  await useCases['staff.appeals.claimDone'](act, on(1));
  await useCases['appeals.evaluate'](
    { ...path(number), body: { verdict: 'solved', rating: 'fair' } },
    at(morning + 2 * day, resident(trackingCode)),
  );
  const { id } = await useCases['staff.commitments.create'](
    { path: {}, query: {}, body: { body: 'fangzhuang', origin: 'meeting', ...promise } },
    on(0),
  );
  await useCases['staff.commitments.extend']({ ...of(id), body: { due: '2026-12-11', reason } }, on(1));
  return { receipts, commitment: id };
}

/** Writes the log anew from its facts, as an owner would who knows how: hashes, nodes and head all fit again. */
async function rebuild({ query: owner }: World): Promise<void> {
  const rows = await owner<{ leaf_index: string; facts: object; key: Buffer }>(
    `select leaf_index, facts, key from log_entry join record_key using (ledger, record)
     where ledger = 'FZ' order by leaf_index`,
  );
  // References are checked when the transaction ends.
  await owner('begin');
  await owner("delete from log_node where ledger = 'FZ'");
  const leaves = rows.map(({ facts, key: recordKey }, index) =>
    leafHash(leafSalt(new Uint8Array(recordKey), index, hmac), facts, sha256),
  );
  const nodes: [number, number, Buffer][] = [];
  const frontier = appendLeaves(emptyFrontier, leaves, sha256, (level, index, hash) => {
    if (level > 0) nodes.push([level, index, Buffer.from(hash)]);
  });
  await owner("update log_entry set leaf_index = leaf_index + 1000000 where ledger = 'FZ'");
  await owner("update entry_detail set leaf_index = leaf_index + 1000000 where ledger = 'FZ'");
  for (const [index, { leaf_index }] of rows.entries()) {
    const old = Number(leaf_index) + 1_000_000;
    await owner('update entry_detail set leaf_index = $1 where leaf_index = $2', [index, old]);
    await owner('update log_entry set leaf_index = $1, leaf_hash = $2 where leaf_index = $3', [
      index,
      Buffer.from(leaves[index] ?? []),
      old,
    ]);
  }
  for (const [level, index, hash] of nodes) {
    await owner("insert into log_node values ('FZ', $1, $2, $3)", [level, index, hash]);
  }
  await owner("update ledger_head set next_leaf = $1, frontier = $2 where ledger = 'FZ'", [
    rows.length,
    Buffer.concat(frontier.hashes),
  ]);
  await owner('commit');
}
