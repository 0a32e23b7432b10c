// A log as the benchmarks make it: lives decided by the rules, loaded by COPY, and from then on like any other.
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SealedFacts } from '@huiyin/sdk';
import {
  appealListsOf,
  bytesToHex,
  dayOf,
  emptyFigures,
  fold,
  foldWithheld,
  formatVerifierKey,
  frontierRoot,
  momentOf,
  reportCardOf,
  startOfDay,
  verifierKey,
} from '@huiyin/sdk/rules';
import { createVerifier, logOf, readLog, sessionMemory, verifyExport } from '@huiyin/sdk/seal';
import { load, type Loaded } from '../../../../bench/load/load.js';
import { LivedLog } from '../../../../bench/lives/log.js';
import { LEDGER, STREET } from '../../../../bench/lives/place.js';
import { exportFolder } from '../../../../bench/recompute/export-folder.js';
import { sha256 } from '../../../../bench/lives/world.js';
import { loadKeys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { keepCommitmentCalendar, lapseDue } from '../../src/use-cases/index.js';
import { createApi } from '../api/support/api.js';
import { createFreshDatabase } from '../db/support/fresh-database.js';
import { at, openWorld, staff, type World } from '../db/support/world.js';

const plan = { entries: 3000, from: '2025-01-01', until: '2026-11-22', seed: 7 } as const;
/** The morning after. */
const now = startOfDay('2026-11-23') + 9 * 3_600_000;
const body = { slug: STREET, name: '方庄街道', kind: 'street' } as const;

let world: World;
let loaded: Loaded;
beforeAll(async () => {
  const { url } = await createFreshDatabase(inject('postgres'));
  loaded = await load(url, plan);
  world = await openWorld(url);
});
afterAll(() => world.close());

const asked = (when = now) => at(when);
const reasonable = { path: {}, body: undefined } as const;
const periods = ['2025', '2026', '2025-H2', '2026-Q3', '2025-01', '2026-11'] as const;

describe('a log that was lived and loaded', () => {
  it('has exactly as many entries as were wanted, of every kind there is', () => {
    const { head, figures, log } = loaded;
    expect(head.frontier.size).toBe(plan.entries);
    expect(figures.size).toBe(plan.entries);
    expect(figures.withheld).toBe(head.withheld);
    expect(head.withheld).toBeGreaterThan(0);
    const standings = new Set([...figures.cases.values()].map(({ standing }) => standing));
    for (const standing of ['received', 'in-hand', 'confirmed-by-resident', 'unconfirmed', 'closed-cannot'])
      expect(standings).toContain(standing);
    const promised = new Set(log.commitments.all().map((one) => one.case.status));
    for (const status of ['open', 'confirmed', 'broken', 'withdrawn']) expect(promised).toContain(status);
  });

  it.each(periods)(
    'has a card of %s that is the fold of its entries, and the root of them',
    async (period) => {
      const card = await world.useCases['reportCards.get'](
        { ...reasonable, query: { body: STREET, period } },
        asked(),
      );
      const asOf = {
        at: momentOf(now),
        treeSize: plan.entries,
        root: bytesToHex(frontierRoot(loaded.head.frontier, sha256)),
      };
      expect(card).toEqual(reportCardOf(loaded.figures, { body, period, asOf, today: dayOf(now) }));
      expect(card.received.numerator).toBeGreaterThan(0);
    },
  );

  it('has lists that are the fold of its entries', async () => {
    // What was looked at before it is public is no matter of the log.
    const {
      asOf,
      vocabulary,
      publication: _,
      ...lists
    } = await world.useCases['appeals.lists']({ ...reasonable, query: { body: STREET } }, asked());
    expect({ asOf, vocabulary, ...lists }).toEqual(
      appealListsOf(loaded.figures, { body, vocabulary, asOf, today: dayOf(now) }),
    );
  });

  it('leaves the calendar nothing to do on its last day', async () => {
    const evening = startOfDay(plan.until) + 23 * 3_600_000;
    expect(await lapseDue(world.ports, evening)).toBe(0);
    expect(await keepCommitmentCalendar(world.ports, evening)).toBe(0);
  });

  it('refers to nothing that is not there', async () => {
    const [missing] = await world.query<Record<string, string>>(`
      select
        (select count(*) from log_entry left join record_key using (ledger, record) where key is null) as keys,
        (select count(*) from log_entry left join entry_detail using (ledger, leaf_index)
           where actor_kind is null) as details,
        (select count(*) from case_grant left join appeal using (ledger, number) where body is null) as granted,
        (select count(*) from commitment left join appeal on commitment.appeal = appeal.number
           where commitment.appeal is not null and appeal.number is null) as promised`);
    expect(missing).toEqual({ keys: '0', details: '0', granted: '0', promised: '0' });
  });

  it('is signed, read to its end by anyone with the key, and proves every entry', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-lived-'));
    const keys = await loadKeys(folder, systemRandom);
    const { ledgers, secrets, log } = world.ports;
    const signed = await openSignedHeads(folder, 'huiyin.example');
    const signer = new CheckpointSigner({ ledgers, secrets, keys: keys.seals, signed, log });
    expect(await signer.sign(LEDGER, now)).toBe('signed');
    const api = await createApi(world);
    const [seal] = keys.seals;
    const key = formatVerifierKey(verifierKey(`huiyin.example/${LEDGER}`, seal.publicKey, sha256));
    const read = await readLog(
      { client: api.client, body: STREET, key },
      { initial: 0, step: (count) => count + 1 },
    );
    expect(read).toMatchObject({
      type: 'verified',
      value: plan.entries,
      counts: { withheld: loaded.head.withheld, erased: 0 },
    });
    const verifier = createVerifier({ client: api.client, body: STREET, key, memory: sessionMemory() });
    const { items } = await logOf(api.client, STREET).entries({ from: 0, limit: 1000 });
    for (const index of [0, 1, 511, 999]) {
      expect(await verifier.checkEntry({ index, hash: items[index]?.hash ?? '' })).toMatchObject({
        type: 'verified',
      });
    }
    await rm(folder, { recursive: true });
  });

  it('goes on: what is done next is counted as if it had always been so', async () => {
    const [waiting] = [...loaded.log.appeals.all()].filter(
      ({ case: { state, body: unit, channel } }) =>
        state === 'received' && unit === STREET && channel !== 'petition',
    );
    const number = waiting?.case.number ?? '';
    await world.useCases['staff.appeals.accept'](
      { path: { number }, query: {}, body: {} },
      at(now, staff(STREET)),
    );
    await world.useCases['staff.appeals.answer'](
      { path: { number }, query: {}, body: { type: 'resolved', text: '已经修好。' } },
      at(now, staff(STREET)),
    );
    const rows = await world.query<{ facts: SealedFacts; is_public: boolean }>(
      `select facts, is_public from log_entry join record_key using (ledger, record)
       where ledger = '${LEDGER}' order by leaf_index`,
    );
    const figures = rows.reduce(
      (sum, { facts, is_public: isPublic }) => (isPublic ? fold(sum, facts) : foldWithheld(sum)),
      emptyFigures(),
    );
    expect(rows).toHaveLength(plan.entries + 2);
    const card = await world.useCases['reportCards.get'](
      { ...reasonable, query: { body: STREET, period: '2026' } },
      asked(),
    );
    expect(card).toEqual(reportCardOf(figures, { body, period: '2026', asOf: card.asOf, today: dayOf(now) }));
  });
});

describe('a log that was lived and leaves as files', () => {
  it('is read to its signed root, and its cards are the fold of its entries', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiyin-lived-'));
    const { key, figures, root } = await exportFolder(folder, { ...plan, entries: 1200 });
    const read = await verifyExport(
      {
        read: async (name) => createReadStream(join(folder, name)),
      },
      {
        key,
        clock: () => now,
        initial: emptyFigures(),
        step: (sum, { facts }) => (facts ? fold(sum, facts as unknown as SealedFacts) : foldWithheld(sum)),
      },
    );
    expect(read).toMatchObject({ type: 'verified', size: 1200, root: bytesToHex(root), value: figures });
    await rm(folder, { recursive: true });
  });
});

describe('a log that is lived again', () => {
  const rootOf = (seed: number): string => {
    const log = new LivedLog({ ...plan, entries: 500, seed });
    for (const act of log.acts()) expect(act.entries.length).toBeGreaterThan(0);
    return bytesToHex(frontierRoot(log.frontier, sha256));
  };

  it('is the same, byte for byte, and another one with another seed', () => {
    expect(rootOf(1)).toBe(rootOf(1));
    expect(rootOf(1)).not.toBe(rootOf(2));
  });
});
