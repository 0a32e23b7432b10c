// Articles over HTTP and PostgreSQL: what is gathered is what the API says, under a head that the log really had.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticleError } from '@huiyin/article';
import { gather, readsOf, type ArticleReads, type ArticleRequest } from '@huiyin/article/gather';
import { hexToBytes, verifyConsistency, parseProof, parseCheckpoint } from '@huiyin/sdk/rules';
import { logOf } from '@huiyin/sdk/seal';
import { HuiyinApiError } from '@huiyin/sdk';
import { draft } from '../db/support/world.js';
import { createScene, sha256, type Scene } from '../log/scene.js';

let scene: Scene;
let reads: ArticleReads;
let number: string;

beforeAll(async () => {
  scene = await createScene();
  const { client } = scene.api;
  reads = readsOf(client, { key: scene.key });
  ({ number } = await client.appeals.submit(draft));
  await client.appeals.submit({ ...draft, title: '第二件' });
  await scene.sign();
});
afterAll(() => scene.close());

const fangzhuang = { kind: 'report-card', body: 'fangzhuang' } as const;

describe('what an article is drawn from', () => {
  it('is the card as it is now, with the moment, the log and where it lives on', async () => {
    const card = await scene.api.client.reportCards.get({ body: 'fangzhuang' });
    const gathered = await gather(reads, fangzhuang);
    expect(gathered.snapshot).toEqual({
      body: '方庄街道',
      at: card.asOf.at,
      log: { origin: 'huiyin.example/FZ', size: card.asOf.treeSize, root: card.asOf.root },
      key: scene.key,
      live: `${scene.api.client.endpoint}/b/fangzhuang/${card.period}`,
      verify: `${scene.api.client.endpoint}/verify/fangzhuang`,
      demo: false,
    });
    expect(gathered.kind === 'report-card' && gathered.view.received.numerator).toBe(card.received.numerator);
    expect(card.received.numerator).toBeGreaterThan(2);
  });

  it.each([
    [{ kind: 'commitments', body: 'fangzhuang' }, '/b/fangzhuang#commitments'],
    [{ kind: 'lists', body: 'fangzhuang' }, '/b/fangzhuang#lists'],
    [{ ...fangzhuang, period: '2026-Q3', category: 'lifts' }, '/b/fangzhuang/2026-Q3?topic=lifts'],
  ] as const)('leads back to the live page: %j', async (request: ArticleRequest, path) => {
    const { snapshot } = await gather(reads, request);
    expect(snapshot.live).toBe(scene.api.client.endpoint + path);
  });

  it('tells one appeal as anyone may see it', async () => {
    const gathered = await gather(reads, { kind: 'appeal', number });
    expect(gathered.kind === 'appeal' && gathered.view.number).toBe(number);
    expect(gathered.kind === 'appeal' && gathered.view.published).toBeUndefined();
    expect(gathered.snapshot.live).toBe(`${scene.api.client.endpoint}/a/${number}`);
  });

  it('stands under a head that later checkpoints continue', async () => {
    const { snapshot } = await gather(reads, { kind: 'lists', body: 'fangzhuang' });
    await scene.api.client.appeals.submit({ ...draft, title: '第三件' });
    await scene.sign();
    const log = logOf(scene.api.client, 'fangzhuang');
    const { size, root } = parseCheckpoint(await log.checkpoint()).checkpoint;
    const { hashes } = await log.proof({ size, from: snapshot.log.size });
    const older = { olderSize: snapshot.log.size, olderRoot: hexToBytes(snapshot.log.root, 32) };
    expect(size).toBeGreaterThan(snapshot.log.size);
    verifyConsistency({ ...older, size, root, proof: parseProof(hashes) }, sha256);
  });

  it('is refused where there is no such thing, and where nothing is sealed', async () => {
    const refused = async (request: ArticleRequest): Promise<unknown> =>
      gather(reads, request).catch((error: unknown) => error);
    const code = async (request: ArticleRequest): Promise<string> => {
      const error = await refused(request);
      return HuiyinApiError.is(error)
        ? error.code
        : error instanceof ArticleError
          ? error.code
          : 'no refusal';
    };
    expect(await code({ kind: 'lists', body: 'atlantis' })).toBe('body.not-found');
    expect(await code({ ...fangzhuang, period: '2026-Q9' })).toMatch(/period.invalid|request.invalid/);
    expect(await code({ kind: 'appeal', number: 'FZ-2026-999999' })).toBe('appeal.not-found');
    expect(await code({ kind: 'meeting-notice', meeting: 'FZ-M-2026-999999' })).toBe('meeting.not-found');
    // Another ledger, in whose log there is nothing yet.
    expect(await code({ kind: 'report-card', body: 'fengtai' })).toMatch(/log.empty|snapshot-unfit/);
  });
});
