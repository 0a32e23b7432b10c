// Photos through the SDK, the HTTP layer and PostgreSQL: from a phone to who may see them, and gone with the case.
import { createClient, type HuiyinApiError, type HuiyinClient, type Receipt } from '@huiyin/sdk';
import { attachments, type UploadedPhoto } from '@huiyin/sdk/attachments';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOld } from '../../src/use-cases/forget.js';
import { gps, moving, phonePhoto, square } from '../blobs/made-photos.js';
import { everythingIn } from '../db/support/everything.js';
import { day, draft } from '../db/support/world.js';
import { origin } from '../http/support/app.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
let photo: Buffer;
beforeAll(async () => {
  api = await createApi();
  photo = await phonePhoto();
});
afterAll(() => api.close());

const blob = (file: Uint8Array): Blob => new Blob([new Uint8Array(file)]);
const upload = (file: Uint8Array, client: HuiyinClient = api.client): Promise<UploadedPhoto> =>
  attachments(client).upload(blob(file), { body: 'fangzhuang' });
const claimOf = ({ id, secret }: UploadedPhoto) => ({ id, secret });
const filed = async (...photos: readonly UploadedPhoto[]): Promise<Receipt> =>
  api.client.appeals.submit({ ...draft, attachments: photos.map(claimOf) });
const opened = ({ number, trackingCode }: Receipt) => api.client.appeals.open(number, trackingCode);
const countOf = async (table: string): Promise<number> =>
  Number((await api.world.query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

/** A client whose line breaks before the answer of the `nth` request comes. */
function overBadLine(nth: number): { client: HuiyinClient; sent: string[] } {
  const sent: string[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const answer = await api.app.fetch(new Request(url, init));
    sent.push(new URL(url).pathname);
    if (sent.length === nth) throw new TypeError('the line broke');
    return answer;
  };
  return { client: createClient({ endpoint: origin, body: 'fangzhuang', maxRetries: 0, fetch }), sent };
}

test('a photo goes along with an appeal, and its resident sees it as it was, and nothing beside', async () => {
  const shares: number[] = [];
  const sent = await attachments(api.client).upload(blob(photo), {
    body: 'fangzhuang',
    onProgress: (share) => shares.push(share),
  });
  expect(shares.length).toBeGreaterThan(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares[shares.length - 1]).toBe(1);
  const receipt = await filed(sent);
  const mine = opened(receipt);
  expect((await mine.track()).attachments).toEqual([
    { id: sent.id, width: 600, height: 800, addedAt: '2026-11-22T09:30:00+08:00' },
  ]);
  for (const [size, longest] of [
    ['full', 800],
    ['thumbnail', 320],
  ] as const) {
    const { type, data } = await mine.attachment(sent.id, { size });
    expect(type).toBe('image/jpeg');
    const { height, exif } = await sharp(Buffer.from(data, 'base64')).metadata();
    expect([height, exif]).toEqual([longest, undefined]);
  }
});

test('in the database lies no picture, no place, no secret; in the log and in public nothing of it', async () => {
  const sent = await upload(photo);
  const { number } = await filed(sent);
  const unfinished = overBadLine(3);
  await expect(upload(photo, unfinished.client)).rejects.toMatchObject({ code: 'network.failed' });
  const dump = await everythingIn(api.world);
  expect(dump).toContain(sent.id);
  for (const secret of [gps.maker, 'home of Wang', 'JFIF', 'ffd8ffe', sent.secret]) {
    expect(dump).not.toContain(secret);
  }
  const seen = JSON.stringify(await api.client.appeals.get(number));
  expect(seen).not.toMatch(/attachment|photo/i);
  expect(api.logged.join('\n')).not.toContain(sent.id);
});

test('after the line broke, the same file goes on where the server stands', async () => {
  const { client, sent } = overBadLine(3);
  const file = blob(photo);
  const { upload: send } = attachments(client);
  await expect(send(file)).rejects.toMatchObject({ code: 'network.failed' });
  const done = await send(file);
  expect(sent.filter((path) => path === '/v1/attachments')).toHaveLength(1);
  const parts = Math.ceil(photo.length / 98_304);
  // The first is asked for once more, and answered with where to go on.
  expect(sent.filter((path) => path.endsWith('/parts')).length).toBeLessThanOrEqual(parts + 1);
  expect((await opened(await filed(done)).track()).attachments).toHaveLength(1);
});

test('a photo is used once, by who has its secret, and only when it is whole', async () => {
  const sent = await upload(photo);
  const before = await countOf('appeal');
  const other = { ...sent, secret: (await upload(await square('red', 9))).secret };
  await expect(filed(other)).rejects.toMatchObject({ code: 'attachment.not-found' });
  const [ticket] = [await begun()];
  await expect(filed(sent, { ...sent, ...ticket })).rejects.toMatchObject({ code: 'attachment.not-found' });
  expect(await countOf('appeal')).toBe(before);
  const first = await filed(sent);
  await expect(filed(sent)).rejects.toMatchObject({ code: 'attachment.not-found' });
  const second = await filed();
  await expect(opened(second).attachment(sent.id)).rejects.toMatchObject({ code: 'attachment.not-found' });
  expect((await opened(first).attachment(sent.id)).width).toBe(600);
});

async function begun(): Promise<{ id: string; secret: string }> {
  const body = JSON.stringify({ body: 'fangzhuang', bytes: 5000 });
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'a-key-of-a-photo-1' };
  const answer = await api.ask('/v1/attachments', { method: 'POST', headers, body });
  return (await answer.json()) as { id: string; secret: string };
}

test('what is no photo is refused at its first part, and nothing of it stays', async () => {
  const [rows, parts] = [await countOf('attachment'), await countOf('attachment_part')];
  const files = [await moving('gif'), Buffer.from('%PDF-1.7'.repeat(20)), photo.subarray(0, 9_000)];
  const codes = files.map((file) => upload(file).catch((error: unknown) => (error as HuiyinApiError).code));
  expect(await Promise.all(codes)).toEqual([
    'attachment.unsupported-type',
    'attachment.unsupported-type',
    'attachment.unreadable',
  ]);
  expect([await countOf('attachment'), await countOf('attachment_part')]).toEqual([rows, parts]);
});

test('more come with a supplement, up to twelve', async () => {
  const small = async (): Promise<UploadedPhoto> => upload(await square('green', 12));
  const six = await Promise.all(Array.from({ length: 6 }, small));
  const mine = opened(await filed(...six));
  const more = (await Promise.all(Array.from({ length: 6 }, small))).map(claimOf);
  const after = await mine.supplement({ text: '又拍了几张。', attachments: more });
  expect(after.attachments?.map(({ id }) => id)).toEqual([...six, ...more].map(({ id }) => id));
  const thirteenth = [claimOf(await small())];
  const asked = mine.supplement({ text: '还有一张。', attachments: thirteenth });
  await expect(asked).rejects.toMatchObject({ code: 'attachment.too-many' });
  expect((await mine.track()).supplements).toHaveLength(1);
});

test('who works on it or is called to it sees the photos; a neighbour doesn’t', async () => {
  const sent = await upload(photo);
  const receipt = await filed(sent);
  const { number } = receipt;
  const clerk = await api.desk('fangzhuang');
  expect(await clerk.appeals.get(number)).toMatchObject({
    attachments: [{ id: sent.id }],
    mayLookAtAttachments: true,
  });
  expect((await opened(receipt).track()).attachmentLooks).toBeUndefined();
  await clerk.appeals.attachment(number, sent.id, { size: 'thumbnail' });
  await clerk.appeals.attachment(number, sent.id);
  const neighbour = await api.desk('fangguyuan');
  expect((await neighbour.appeals.get(number)).mayLookAtAttachments).toBeUndefined();
  const looked = neighbour.appeals.attachment(number, sent.id);
  await expect(looked).rejects.toMatchObject({ code: 'attachment.not-allowed' });
  const bureau = await api.desk('zhujian', 'bureau');
  const stranger = bureau.appeals.attachment(number, sent.id);
  await expect(stranger).rejects.toMatchObject({ code: 'appeal.not-found' });
  await clerk.appeals.accept(number);
  await clerk.whistles.blow({
    appeal: number,
    about: '电梯停运，请来看设备。',
    bureaus: ['zhujian'],
    arriveBy: { type: 'day', day: '2026-11-25' },
  });
  expect((await bureau.appeals.attachment(number, sent.id)).id).toBe(sent.id);
  // Once a day for each unit, however often it was looked at.
  expect((await opened(receipt).track()).attachmentLooks).toEqual([
    { on: '2026-11-22', unit: expect.objectContaining({ slug: 'fangzhuang' }) },
    { on: '2026-11-22', unit: expect.objectContaining({ slug: 'zhujian' }) },
  ]);
});

test('erased with the case, bytes and all', async () => {
  const [sent, kept] = [await upload(photo), await upload(photo)];
  const [receipt, other] = [await filed(sent), await filed(kept)];
  await opened(receipt).erase();
  const rows = await api.world.query<{ id: string }>('select id from attachment where number = $1', [
    receipt.number,
  ]);
  expect(rows).toEqual([]);
  expect(await everythingIn(api.world)).not.toContain(sent.id);
  expect((await opened(other).track()).attachments).toHaveLength(1);
});

test('what nobody has named is forgotten after a day, parts and all; what a case has stays', async () => {
  const sent = await upload(photo);
  const receipt = await filed(sent);
  const late = await upload(photo);
  await forgetOld(api.world.ports, api.time.clock() + day + 1);
  expect(await countOf('attachment where number is null')).toBe(0);
  expect(await countOf('attachment_part')).toBe(0);
  await expect(filed(late)).rejects.toMatchObject({ code: 'attachment.not-found' });
  expect((await opened(receipt).attachment(sent.id)).id).toBe(sent.id);
});
