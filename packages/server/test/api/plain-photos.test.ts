// Photos of the forms without script, from the first page to the case: nothing written is lost over one of them.
import type { Receipt } from '@huiyin/sdk';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOld } from '../../src/use-cases/forget.js';
import { keepPhoto } from '../../src/use-cases/index.js';
import { gps, phonePhoto, square } from '../blobs/made-photos.js';
import { everythingIn } from '../db/support/everything.js';
import { createWorld, day, morning, type World } from '../db/support/world.js';
import { origin } from '../http/support/app.js';
import { ManualTime } from '../http/support/time.js';
import { pagesOver } from '../pages/support/site.js';
import { appOver } from './support/api.js';

const words = {
  body: 'fangzhuang',
  kind: 'request',
  category: 'lifts',
  title: '三号楼电梯停了',
  text: '停了三天，老人下不了楼。',
  place: '芳古园一区',
  asked: 'item',
};

let world: World;
let time: ManualTime;
let photo: Buffer;
let receipt: Receipt;
let ask: (path: string, body: BodyInit) => Promise<{ status: number; text: string }>;

beforeAll(async () => {
  world = await createWorld();
  time = new ManualTime(morning);
  photo = await phonePhoto();
  const receipts = {
    keep: (made: Receipt) => Promise.resolve((receipt = made).number),
    open: () => Promise.resolve(undefined),
  };
  const pages = pagesOver(world.useCases, { keepPhoto: keepPhoto(world.ports), receipts });
  const { app } = appOver(world, time, { pages });
  ask = async (path, body) => {
    const answer = await app.fetch(new Request(origin + path, { method: 'POST', body }));
    return { status: answer.status, text: (await answer.text()).replace(/\s+/g, ' ') };
  };
});
afterAll(() => world.close());

function form(fields: Readonly<Record<string, string>>, kept: readonly string[], ...files: File[]): FormData {
  const posted = new FormData();
  for (const [name, value] of Object.entries(fields)) posted.append(name, value);
  for (const one of kept) posted.append('photo', one);
  for (const one of files) posted.append('photos', one);
  return posted;
}

const file = (bytes: Uint8Array, name: string): File => new File([new Uint8Array(bytes)], name);
const pdf = file(Buffer.from('%PDF-1.7'.repeat(20)), '说明.pdf');
/** What the next form carries of photos that were kept. */
const keptIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/name="photo" value="([^"]+)"/g)].map(([, one = '']) => one)),
];
const key = 'a-key-of-a-plain-form';
const sending = { ...words, step: 'send', key, token: 'token', consent: 'no' };
const photosKept = async (): Promise<number> =>
  Number((await world.query<{ n: string }>('select count(*) as n from attachment'))[0]?.n);
const mine = async () =>
  await world.useCases['appeals.track'](
    { path: { number: receipt.number }, query: {}, body: undefined },
    { actor: { kind: 'resident', trackingCode: receipt.trackingCode }, now: time.clock(), requestId: 'r' },
  );

test('one that can’t be taken is named with what to do; the words and the others stay, and go on', async () => {
  const wrong = await ask('/submit', form(words, [], file(photo, 'IMG_1.jpg'), pdf));
  expect(wrong.status).toBe(422);
  expect(wrong.text).toMatch(/href="#f-photos">第 2 张（说明\.pdf）：这张收不了/);
  for (const written of [words.title, words.text, words.place]) expect(wrong.text).toContain(written);
  const [kept = ''] = keptIn(wrong.text);

  const check = await ask('/submit', form(words, [kept], file(await square('red', 9), 'b.png')));
  expect(check.status).toBe(200);
  expect(check.text).toMatch(/照片（可以不放）<\/dt> <dd class="quote">2 张/);
  const both = keptIn(check.text);
  expect(both[0]).toBe(kept);
  const sent = new URLSearchParams([...Object.entries(sending), ...both.map((one) => ['photo', one])]);
  expect((await ask('/submit', sent)).status).toBe(303);
  const first = receipt;
  // The button was pressed twice.
  expect((await ask('/submit', sent)).status).toBe(303);
  expect(receipt).toEqual(first);
  expect((await mine()).attachments).toMatchObject([
    { width: 600, height: 800 },
    { width: 9, height: 9 },
  ]);
});

test('what is kept has nothing of what the camera wrote', async () => {
  const [{ id } = { id: '' }] = (await mine()).attachments ?? [];
  const image = await world.useCases['appeals.attachment'](
    { path: { number: receipt.number, id }, query: {}, body: undefined },
    { actor: { kind: 'resident', trackingCode: receipt.trackingCode }, now: time.clock(), requestId: 'r' },
  );
  const { exif, xmp, icc } = await sharp(Buffer.from(image.data, 'base64')).metadata();
  expect({ exif, xmp, icc }).toEqual({ exif: undefined, xmp: undefined, icc: undefined });
  expect(await everythingIn(world)).not.toContain(gps.maker);
});

test('past six stay out, and that is said', async () => {
  const seven = await Promise.all(
    Array.from({ length: 7 }, async (_, index) => file(await square('blue', 9), `${index}.png`)),
  );
  const { status, text } = await ask('/submit', form(words, [], ...seven));
  expect([status, keptIn(text).length]).toEqual([422, 6]);
  expect(text).toContain('最多放 6 张');
});

test('new facts bring photos along; without the code nothing is kept, and one refused loses no word', async () => {
  const { number, trackingCode: code } = receipt;
  const act = { number, code, action: 'supplement', key: `${key}-supplement`, text: '今天拍的。' };
  const before = await photosKept();
  const guessed = await ask(
    `/t/${number}`,
    form({ ...act, code: '0000 0000 0000 0000' }, [], file(photo, 'c.jpg')),
  );
  expect([guessed.status, await photosKept()]).toEqual([404, before]);

  const wrong = await ask(`/t/${number}`, form(act, [], file(photo, 'c.jpg'), pdf));
  expect(wrong.status).toBe(422);
  expect(wrong.text).toMatch(/href="#supplement-photos">第 2 张（说明\.pdf）/);
  expect(wrong.text).toContain('>今天拍的。</textarea');
  expect((await mine()).supplements).toEqual([]);

  const done = await ask(`/t/${number}`, form(act, keptIn(wrong.text)));
  expect(done.text).toContain('补充的情况记下了');
  expect(done.text).toContain('<dd>3 张</dd>');
  expect((await mine()).attachments).toHaveLength(3);
});

test('photos the server has forgotten are asked for anew, and the words stay', async () => {
  const check = await ask('/submit', form(words, [], file(photo, 'd.jpg')));
  await forgetOld(world.ports, time.clock() + day + 1);
  const sent = form({ ...sending, key: `${key}-2` }, keptIn(check.text));
  const { status, text } = await ask('/submit', sent);
  expect([status, keptIn(text)]).toEqual([422, []]);
  expect(text).toContain('刚才的照片放得太久');
  expect(text).toContain(words.text);
});
