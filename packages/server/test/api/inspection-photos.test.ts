// Photos of inspections, over HTTP: added by one person, looked at by another, on the decision's page and in its log.
import { createClient, type HuiyinApiError, type Role } from '@huiyin/sdk';
import { attachments } from '@huiyin/sdk/attachments';
import { decisions } from '@huiyin/sdk/decisions';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintStaffToken } from '../../src/auth/random.js';
import { publicPicture } from '../../src/use-cases/index.js';
import { phonePhoto } from '../blobs/made-photos.js';
import { everythingIn } from '../db/support/everything.js';
import { createWorld, morning, type World } from '../db/support/world.js';
import { origin } from '../http/support/app.js';
import { ManualTime } from '../http/support/time.js';
import { pagesOver } from '../pages/support/site.js';
import { promise } from '../use-cases/promises.js';
import { question } from '../use-cases/question.js';
import { appOver } from './support/api.js';

let world: World;
let ask: (path: string) => Promise<Response>;
let desk: (unit: string, role: Role, person: string) => Promise<StaffDesk>;
let grid: StaffDesk;
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
    body: 'fangguyuan',
    maxRetries: 0,
    fetch: (url, init) => app.fetch(new Request(url, init)),
  });
  desk = async (unit, role, person) => {
    const token = mintStaffToken(randomBytes);
    await world.database.staffTokens.keep(token, { unit, role, person });
    return staff(client, { token });
  };
  grid = await desk('fangguyuan', 'grid', '王网格员');
  lead = await desk('fangzhuang', 'lead', '李主任');
  photo = await phonePhoto();
  ({ id } = await lead.decisions.announce(question));
  await lead.decisions.printBallots(id, { count: 10 });
  await grid.decisions.inspect(id, {
    ...{ on: '2026-11-22', subject: 'ballot', people: 4, finding: 'partly' },
    text: '印票的时候在场，有三张印花了，没有当场作废。',
  });
});
afterAll(() => world.close());

const text = '桌上三张印花了的选票，号码看不清。';
const sent = async () => {
  const { id: name, secret } = await attachments(client).upload(new Blob([new Uint8Array(photo)]));
  return { id: name, secret };
};
const added = async (by = grid, inspection = 1) =>
  by.decisions.photos.add(id, { inspection, text, photo: await sent() });
const codeOf = (asked: Promise<unknown>) => asked.catch((error: unknown) => (error as HuiyinApiError).code);
const shown = () => decisions(client).get(id);
const picture = (name: string): string => `/d/${id}/photos/${name}`;
const page = async (): Promise<string> => (await (await ask(`/d/${id}`)).text()).replace(/\s+/g, ' ');

test('waits for another person, and is nowhere in public before', async () => {
  const waiting = await added();
  expect(waiting).toMatchObject({
    decision: id,
    question: question.question,
    inspection: 1,
    state: 'waiting',
  });
  expect((await shown()).inspections[0]?.photos).toEqual([]);
  expect(await page()).not.toContain(waiting.id);
  expect((await ask(picture(waiting.id))).status).toBe(404);
  expect((await grid.decisions.photos.list()).items[0]).not.toHaveProperty('mayPublish');
  expect((await lead.decisions.photos.list()).items).toMatchObject([{ id: waiting.id, mayPublish: true }]);
  // Photos of promises are another list.
  expect((await lead.commitments.photos.list()).items).toEqual([]);
  expect(await codeOf(grid.decisions.photos.publish(id, waiting.id, { looked: true }))).toBe(
    'auth.not-allowed',
  );
  const mine = await added(lead);
  expect(await codeOf(lead.decisions.photos.publish(id, mine.id, { looked: true }))).toBe(
    'decision.same-person',
  );
  await lead.decisions.photos.refuse(id, mine.id, { reason: 'unclear' });
});

test('that was looked at stands beside its inspection, and its digest is in the sealed facts', async () => {
  const [waiting] = (await lead.decisions.photos.list({ decision: id, state: 'waiting' })).items;
  const { id: name } = waiting!;
  const looked = await lead.decisions.photos.image(id, name);
  expect((await lead.decisions.photos.publish(id, name, { looked: true })).state).toBe('published');
  const answer = await ask(picture(name));
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(bytes.toString('base64')).toBe(looked.data);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { inspections, history } = await shown();
  expect(inspections[0]?.photos).toEqual([
    { photo: { id: name, width: 600, height: 800, digest }, text, on: '2026-11-22' },
  ]);
  expect(history[0]?.type).toBe('photo-published');
  const entries = await world.ports.ledgers.read('FZ', (view) =>
    view.sealedEntries(history[0]!.leafIndex, 1),
  );
  expect(entries[0]?.facts).toMatchObject({ event: 'photo-published', inspection: 1, photo: digest });
  const drawn = await page();
  expect(drawn).toContain(`<img src="${picture(name)}" alt="${text}"`);
  expect(drawn).toContain('印票、发票、计票，有的没照说好的办');
  // Not under a commitment's address, whatever is put together.
  expect((await ask(`/c/${id}/photos/${name}`)).status).toBe(404);
});

test('taken down, its bytes are gone, and that there was one stays', async () => {
  const [one] = (await lead.decisions.photos.list({ state: 'published' })).items;
  const clerk = await desk('fangzhuang', 'clerk', '王科员');
  await clerk.decisions.photos.refuse(id, one!.id, { reason: 'shows-people' });
  expect((await ask(picture(one!.id))).status).toBe(404);
  expect(await codeOf(lead.decisions.photos.image(id, one!.id))).toBe('attachment.not-found');
  const { inspections, history } = await shown();
  expect(inspections[0]?.photos[0]?.photoTakenDown).toEqual({ reason: 'shows-people', on: '2026-11-22' });
  expect(history[0]?.type).toBe('photo-taken-down');
  const drawn = await page();
  expect(drawn).not.toContain('<img');
  expect(drawn).toContain('撤下了：拍到了人');
});

test('is of an inspection there is, six of each at most, and not somebody else’s', async () => {
  const nowhere = added(grid, 2).catch((error: unknown) => error as HuiyinApiError);
  expect((await nowhere) as HuiyinApiError).toMatchObject({ code: 'request.invalid' });
  const neighbour = await desk('donggaodi', 'grid', '邻居');
  expect(await codeOf(neighbour.decisions.photos.list({ decision: id }))).toBe('decision.not-your-unit');
  for (let count = 0; count < 6; count += 1) await added();
  expect(await codeOf(added())).toBe('attachment.too-many');
  const dump = await everythingIn(world);
  for (const secret of ['JFIF', 'ffd8ffe']) expect(dump).not.toContain(secret);
});

test('stands apart from those of promises', async () => {
  const { id: kept } = await lead.commitments.create({ body: 'fangzhuang', origin: 'meeting', ...promise });
  await lead.commitments.photos.add(kept, { kind: 'after', text, photo: await sent() });
  expect((await lead.commitments.photos.list()).items).toMatchObject([{ commitment: kept }]);
  expect((await lead.decisions.photos.list()).items.every(({ decision }) => decision === id)).toBe(true);
});
