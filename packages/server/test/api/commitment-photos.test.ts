// Photos of before and after a promise: added by one person, looked at by another, and then as public as the promise.
import { createClient, type HuiyinApiError } from '@huiyin/sdk';
import { attachments } from '@huiyin/sdk/attachments';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import type { Role } from '@huiyin/sdk';
import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintStaffToken } from '../../src/auth/random.js';
import { publicPicture } from '../../src/use-cases/index.js';
import { gps, phonePhoto } from '../blobs/made-photos.js';
import { everythingIn } from '../db/support/everything.js';
import { createWorld, morning, type World } from '../db/support/world.js';
import { origin } from '../http/support/app.js';
import { ManualTime } from '../http/support/time.js';
import { pagesOver } from '../pages/support/site.js';
import { promise } from '../use-cases/promises.js';
import { appOver } from './support/api.js';

let world: World;
let ask: (path: string) => Promise<Response>;
let desk: (unit: string, role: Role, person: string) => Promise<StaffDesk>;
let clerk: StaffDesk;
let lead: StaffDesk;
let id: string;
let photo: Buffer;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  world = await createWorld();
  const pages = pagesOver(world.useCases, { publicPicture: publicPicture(world.ports) });
  const { app } = appOver(world, new ManualTime(morning), { pages });
  ask = (path) => app.fetch(new Request(origin + path));
  client = createClient({
    endpoint: origin,
    body: 'fangzhuang',
    maxRetries: 0,
    fetch: (url, init) => app.fetch(new Request(url, init)),
  });
  desk = async (unit, role, person) => {
    const token = mintStaffToken(randomBytes);
    await world.database.staffTokens.keep(token, { unit, role, person });
    return staff(client, { token });
  };
  clerk = await desk('fangzhuang', 'clerk', '王科员');
  lead = await desk('fangzhuang', 'lead', '李主任');
  photo = await phonePhoto();
  ({ id } = await clerk.commitments.create({ origin: 'meeting', ...promise }));
});
afterAll(() => world.close());

const sent = async () => {
  const { id: name, secret } = await attachments(client).upload(new Blob([new Uint8Array(photo)]));
  return { id: name, secret };
};
const text = '三号楼门口的坑补平了，画了黄线。';
const added = async (by = clerk) =>
  await by.commitments.photos.add(id, { kind: 'after', text, photo: await sent() });
const codeOf = (asked: Promise<unknown>) => asked.catch((error: unknown) => (error as HuiyinApiError).code);
const page = async (): Promise<string> => (await (await ask(`/c/${id}`)).text()).replace(/\s+/g, ' ');
const picture = (name: string): string => `/c/${id}/photos/${name}`;

test('is nowhere in public until another person has looked, and waits for them by itself', async () => {
  const waiting = await added();
  expect(waiting).toMatchObject({
    state: 'waiting',
    text,
    promise: promise.text,
    by: { slug: 'fangzhuang' },
  });
  expect((await client.commitments.get(id)).evidence).toEqual([]);
  expect(await page()).not.toContain(waiting.id);
  expect((await ask(picture(waiting.id))).status).toBe(404);
  expect((await clerk.commitments.photos.list()).items[0]).not.toHaveProperty('mayPublish');
  expect((await lead.commitments.photos.list()).items).toMatchObject([{ id: waiting.id, mayPublish: true }]);
  expect(await codeOf(clerk.commitments.photos.publish(id, waiting.id, { looked: true }))).toBe(
    'commitment.same-person',
  );
});

test('that was looked at is on the page with its words, and its digest is in the sealed step', async () => {
  const [waiting] = (await lead.commitments.photos.list()).items;
  const { id: name } = waiting!;
  const looked = await lead.commitments.photos.image(id, name);
  const options = { idempotencyKey: 'published-once-and-only-once' };
  const published = await lead.commitments.photos.publish(id, name, { looked: true }, options);
  expect(published.state).toBe('published');
  // Said twice is said once.
  expect(await lead.commitments.photos.publish(id, name, { looked: true }, options)).toEqual(published);

  const { photos } = clerk.commitments;
  expect((await photos.list({ state: 'published' })).items).toEqual([published]);
  expect((await photos.list({ commitment: id, state: 'waiting' })).items).toEqual([]);

  const answer = await ask(picture(name));
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(bytes.toString('base64')).toBe(looked.data);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  const digest = createHash('sha256').update(bytes).digest('hex');
  const shown = await client.commitments.get(id);
  expect(shown.evidence).toEqual([
    { kind: 'after', text, on: '2026-11-22', photo: { id: name, width: 600, height: 800, digest } },
  ]);
  expect(shown.history).toHaveLength(2);
  expect(JSON.parse(shown.history[0]?.words ?? '{}')).toMatchObject({
    type: 'evidence-added',
    photo: { digest },
  });
  expect(await page()).toContain(`<img src="${picture(name)}" alt="${text}"`);
});

test('taken down, its bytes are gone, and that there was one stays', async () => {
  const [one] = (await lead.commitments.photos.list({ commitment: id })).items;
  const gone = await clerk.commitments.photos.refuse(id, one!.id, { reason: 'shows-people' });
  expect(gone).toMatchObject({ state: 'refused', reason: 'shows-people' });
  expect((await ask(picture(one!.id))).status).toBe(404);
  expect(await codeOf(lead.commitments.photos.image(id, one!.id))).toBe('attachment.not-found');
  const shown = await client.commitments.get(id);
  expect(shown.evidence[0]?.photoTakenDown).toEqual({ reason: 'shows-people', on: '2026-11-22' });
  expect(shown.history[0]?.type).toBe('photo-taken-down');
  const text = await page();
  expect(text).not.toContain('<img');
  expect(text).toContain('撤下了：拍到了人');
});

test('refused before it was public is told to nobody', async () => {
  const waiting = await added();
  const before = (await client.commitments.get(id)).history.length;
  await lead.commitments.photos.refuse(id, waiting.id, { reason: 'unclear' });
  expect(await codeOf(lead.commitments.photos.publish(id, waiting.id, { looked: true }))).toBe(
    'attachment.not-found',
  );
  expect((await client.commitments.get(id)).history).toHaveLength(before);
});

test('is added once, by who keeps the promise or on whose card it stands, and by nobody else', async () => {
  const claim = await sent();
  const draft = { kind: 'before', text, photo: claim } as const;
  const bureau = await desk('zhujian', 'bureau', '赵工');
  expect(await codeOf(bureau.commitments.photos.add(id, draft))).toBe('commitment.not-your-unit');
  expect(await codeOf(bureau.commitments.photos.list({ commitment: id }))).toBe('commitment.not-your-unit');
  const neighbour = await desk('fangguyuan', 'clerk', '邻居');
  expect(await codeOf(neighbour.commitments.photos.add(id, draft))).toBe('commitment.not-your-unit');
  await clerk.commitments.photos.add(id, draft);
  expect(await codeOf(clerk.commitments.photos.add(id, draft))).toBe('attachment.not-found');
});

test('lies sealed, without where it was taken; of a promise that was taken back none can be added', async () => {
  const dump = await everythingIn(world);
  for (const secret of [gps.maker, 'JFIF', 'ffd8ffe']) expect(dump).not.toContain(secret);
  await lead.commitments.withdraw(id, { reason: '会上说错了，改由社区来办。' });
  expect(await codeOf(added())).toBe('commitment.illegal-transition');
});
