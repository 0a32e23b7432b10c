// A log as the benchmarks make it: lives decided by the rules, loaded by COPY, and from then on like any other.
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  appealLists,
  bytesToHex,
  dayOf,
  frontierRoot,
  leafHash,
  leafSalt,
  momentOf,
  reportCardOf,
  startOfDay,
  verifyInclusion,
} from '@huiyin/sdk/rules';
import { load, type Loaded } from '../../../../bench/load/load.js';
import { hmacSha256, LivedLog, sha256 } from '../../../../bench/lives/log.js';
import { LEDGER, STREET } from '../../../../bench/lives/place.js';
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
