// The appraisal export on a real ledger: counted from the signed log, signed itself, and the same as the card.
import { verify, createPublicKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appraisalNote, canonicalJson, signatureBy } from '@huiyin/sdk/rules';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { appraisalDocument } from '../../src/pages/appraisal-markup.js';
import { sealKey, sealKeyOf } from '../db/support/ports.js';
import { at, createWorld, morning, staff, type World } from '../db/support/world.js';
import { promisesIn } from './promises.js';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-appraisal-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const district = staff('fengtai', 'district');
const get = (body = 'fangzhuang', period = '2026', who = district) =>
  world.useCases['staff.appraisals.get'](
    { path: {}, query: { body, period }, body: undefined },
    at(morning, who),
  );

async function sign(): Promise<void> {
  const { ledgers, secrets, log } = world.ports;
  const signed = await openSignedHeads(folder, 'huiyin.example');
  await new CheckpointSigner({ ledgers, secrets, keys: [sealKey], signed, log }).sign('FZ', morning);
}

test('is signed by the ledger, says what the card of its period says, and what is missing', async () => {
  await expect(get()).rejects.toMatchObject({ code: 'log.empty' });
  const { claimedDone, accepted } = promisesIn(world);
  await claimedDone();
  await accepted('petition');
  await world.useCases['staff.reviews.give'](
    {
      path: {},
      query: {},
      body: {
        body: 'fangzhuang',
        period: '2026',
        panellist: 'deputy',
        conflict: 'none',
        ...Object.fromEntries(
          ['resolution', 'satisfaction', 'lasting'].map((dimension) => [
            dimension,
            { score: 4, reason: '抽看了三十件，二十七件去现场看过，确实办好了，三件还在等。' },
          ]),
        ),
      } as never,
    },
    at(morning, staff('fengtai', 'panel')),
  );
  await sign();
  const appraisal = await get();
  const { message, signature } = signatureBy(sealKeyOf('FZ'), appraisalNote(appraisal));
  const x = Buffer.from(sealKey.publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  expect(verify(null, message, key, signature)).toBe(true);
  const card = await world.useCases['reportCards.get'](
    { path: {}, query: { body: 'fangzhuang', period: '2026' }, body: undefined },
    at(morning),
  );
  expect(canonicalJson(appraisal.card)).toBe(canonicalJson(card));
  expect(appraisal.panel).toMatchObject({ n: 1, dimensions: [{ distribution: [0, 0, 0, 1, 0] }, {}, {}] });
  expect(appraisal.missing).toEqual(['seat-slips', 'panel-small', 'rates-unset']);
  const page = appraisalDocument(appraisal);
  for (const told of ['不相加', '样本不足', '不是零', 'size: A4']) expect(page).toContain(told);
  expect(page).not.toMatch(/\{\w+\}/);
});

test('is given to whoever looks at everything under their unit, and to nobody else', async () => {
  for (const who of [staff('haibowan', 'district'), staff('fangzhuang', 'lead'), staff('fengtai', 'panel')]) {
    await expect(get('fangzhuang', '2026', who)).rejects.toMatchObject({ code: 'auth.not-allowed' });
  }
  expect((await get('fangzhuang', '2026-H2', staff('fengtai', 'auditor'))).period).toBe('2026-H2');
});
