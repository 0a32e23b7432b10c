// Setting webhooks up: by administrators of the unit, to public addresses, with a secret nobody sees twice.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor, UseCases } from '../../src/use-cases/operation.js';
import { systemRandom } from '../../src/auth/random.js';
import { createHooks } from '../../src/notify/hooks.js';
import { createUseCases } from '../../src/use-cases/index.js';
import type { UseCasePorts } from '../../src/use-cases/ports.js';
import { deliverWebhooks } from '../../src/use-cases/webhook-lines.js';
import { everythingIn } from '../db/support/everything.js';
import { at, createWorld, morning, staff, type World } from '../db/support/world.js';
import { loopback, startReceiver, type Receiver } from '../notify/receiver.js';

const hour = 3_600_000;
let world: World;
let receiver: Receiver;
let ports: UseCasePorts;
let useCases: UseCases;
let now = morning;

beforeAll(async () => {
  [world, receiver] = await Promise.all([createWorld(), startReceiver()]);
  const hooks = createHooks({
    origin: 'https://huiyin.example',
    pepper: systemRandom(32),
    random: systemRandom,
    clock: () => now,
    network: loopback(receiver),
  });
  ports = { ...world.ports, hooks };
  useCases = createUseCases(ports, () => now);
});
afterAll(() => Promise.all([world.close(), receiver.close()]));

const street = staff('fangzhuang', 'admin');
const create = (
  body = 'fangzhuang',
  actor: StaffActor = street,
  key?: string,
  path = '/in?token=hard-to-guess',
) =>
  useCases['staff.webhooks.create'](
    {
      path: {},
      query: {},
      body: { body, url: `https://hooks.test:${receiver.port}${path}`, note: '公众号模板消息' },
    },
    at(now, actor, key),
  );
const list = (body = 'fangzhuang', actor: StaffActor = street) =>
  useCases['staff.webhooks.list']({ path: {}, query: { body }, body: undefined }, at(now, actor));
const turn = (id: string, to: 'active' | 'paused' | 'removed', actor: StaffActor = street, key?: string) =>
  useCases['staff.webhooks.switch']({ path: { id }, query: {}, body: { to } }, at(now, actor, key));
const rotate = (id: string, overlapHours?: number) =>
  useCases['staff.webhooks.rotate'](
    { path: { id }, query: {}, body: overlapHours === undefined ? {} : { overlapHours } },
    at(now, street),
  );
const acts = async (body: string, actor: StaffActor, cursor?: string) =>
  await useCases['staff.webhooks.acts'](
    { path: {}, query: { body, limit: 3, ...(cursor !== undefined && { cursor }) }, body: undefined },
    at(now, actor),
  );

/** Sends a test, and tells which of these secrets signed it. */
async function signers(id: string, secrets: readonly string[]): Promise<boolean[]> {
  await useCases['staff.webhooks.send']({ path: { id }, query: {}, body: {} }, at(now, street));
  expect(await deliverWebhooks(ports, () => now, new AbortController().signal)).toBe(1);
  const { headers, body } = receiver.requests.at(-1)!;
  const signed = String(headers['webhook-signature']).split(' ');
  return secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const message = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    return signed.includes(`v1,${createHmac('sha256', key).update(message).digest('base64')}`);
  });
}

test('the secret is shown when the webhook is made, again to whoever repeats that request, and never else', async () => {
  const made = await create('fangzhuang', street, 'a key for a webhook');
  expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(await create('fangzhuang', street, 'a key for a webhook')).toEqual(made);
  const { items } = await list();
  expect(items).toHaveLength(1);
  expect(JSON.stringify(items)).not.toContain('whsec_');
  const dump = await everythingIn(world);
  expect(dump).toContain('公众号模板消息');
  for (const secret of [made.secret, made.secret.slice(6), 'hard-to-guess', 'hooks.test']) {
    expect(dump).not.toContain(secret);
  }
  const logged = JSON.stringify(world.lines);
  for (const secret of ['whsec_', 'hard-to-guess']) expect(logged).not.toContain(secret);
  await turn(made.id, 'removed');
});

test('what is sealed for one webhook opens for no other', async () => {
  const { id } = await create();
  const [row] = await world.query<{ sealed: Buffer }>('select sealed from webhook where id = $1', [id]);
  expect(ports.hooks.open(row!.sealed, { ledger: 'FZ', id }).url).toContain('hooks.test');
  expect(() => ports.hooks.open(row!.sealed, { ledger: 'FZ', id: 'FZ-H-2026-000099' })).toThrow(
    /out of place/,
  );
  await turn(id, 'removed');
});

test('the district’s administrator reaches its streets, a street’s its own units, and nobody another’s', async () => {
  const district = staff('fengtai', 'admin');
  const made = await create('fangguyuan', district);
  expect((await list('fangguyuan', district)).items).toMatchObject([{ id: made.id }]);
  expect((await list('fangguyuan')).items).toMatchObject([{ id: made.id }]);
  const other = staff('donggaodi', 'admin');
  await expect(create('fangguyuan', other)).rejects.toMatchObject({ code: 'auth.not-allowed' });
  await expect(list('fangguyuan', other)).rejects.toMatchObject({ code: 'auth.not-allowed' });
  await expect(list('fengtai')).rejects.toMatchObject({ code: 'auth.not-allowed' });
  await expect(turn(made.id, 'removed', other)).rejects.toMatchObject({ code: 'webhook.not-found' });
  await expect(turn(made.id, 'paused', staff('fangguyuan', 'lead'))).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
  expect(await turn(made.id, 'removed', district, 'remove it')).toMatchObject({
    state: 'removed',
    waiting: 0,
  });
  // Asked again, the answer is the same; a new request finds none.
  expect(await turn(made.id, 'removed', district, 'remove it')).toMatchObject({ state: 'removed' });
  await expect(turn(made.id, 'active', district)).rejects.toMatchObject({ code: 'webhook.not-found' });
});

test('an address that is not public is refused, and so is a sixth webhook', async () => {
  const production = createUseCases(world.ports, () => now);
  for (const host of ['127.0.0.1', 'localhost', '10.1.2.3', '[::ffff:192.168.0.1]', '169.254.169.254']) {
    const body = { body: 'donggaodi', url: `https://${host}/`, note: '内网' };
    const asked = production['staff.webhooks.create'](
      { path: {}, query: {}, body },
      at(now, staff('donggaodi', 'admin')),
    );
    await expect(asked, host).rejects.toMatchObject({ code: 'webhook.address-refused' });
  }
  const actor = staff('donggaodi', 'admin');
  const all = await Promise.allSettled(Array.from({ length: 7 }, () => create('donggaodi', actor)));
  const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
  expect(refused.map(({ code }) => code)).toEqual(['webhook.too-many', 'webhook.too-many']);
  expect((await list('donggaodi', actor)).items).toHaveLength(5);
});

test('a new secret signs beside the one before for a while, or at once alone', async () => {
  const { id, secret: first } = await create();
  expect(await signers(id, [first])).toEqual([true]);
  const { secret: second, formerUntil } = await rotate(id);
  expect(formerUntil).toBe('2026-11-23T09:30:00+08:00');
  expect(await signers(id, [first, second])).toEqual([true, true]);
  now += 25 * hour;
  expect(await signers(id, [first, second])).toEqual([false, true]);
  const { secret: third, ...rest } = await rotate(id, 0);
  expect(rest).toEqual({ id });
  expect(await signers(id, [second, third])).toEqual([false, true]);
  await turn(id, 'removed');
  now = morning;
});

test('what is paused waits; what is removed leaves nothing to send', async () => {
  const { id } = await create();
  await turn(id, 'paused');
  await useCases['staff.webhooks.send']({ path: { id }, query: {}, body: {} }, at(now, street));
  const before = receiver.requests.length;
  const round = () => deliverWebhooks(ports, () => now, new AbortController().signal);
  expect(await round()).toBe(0);
  expect((await list()).items).toMatchObject([{ state: 'paused', pause: 'asked', waiting: 1 }]);
  await turn(id, 'removed');
  expect(await round()).toBe(0);
  expect(receiver.requests).toHaveLength(before);
  const left = await world.query('select sealed from webhook where id = $1', [id]);
  expect(left).toEqual([{ sealed: null }]);
  expect(await world.query('select id from webhook_delivery where webhook = $1', [id])).toEqual([]);
});

test('every look and every act is written down, for auditors too, and can’t be taken away', async () => {
  const { id } = await create();
  await list();
  await useCases['staff.webhooks.deliveries']({ path: { id }, query: {}, body: undefined }, at(now, street));
  await turn(id, 'removed');
  const auditor = staff('fengtai', 'auditor');
  const page = await acts('fangzhuang', auditor);
  expect(page.items.map(({ act }) => act)).toEqual(['removed', 'deliveries-read', 'listed']);
  expect(page.items[0]).toMatchObject({ webhook: id, person: street.person, unit: { slug: 'fangzhuang' } });
  const { items } = await acts('fangzhuang', auditor, page.next);
  expect(items[0]).toMatchObject({ act: 'created', webhook: id });
  await expect(acts('fangzhuang', staff('donggaodi', 'auditor'))).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
  const rights = await world.query<{ privilege_type: string }>(
    "select privilege_type from information_schema.role_table_grants where table_name = 'webhook_act' and grantee = 'huiyin_app'",
  );
  expect(rights.map((right) => right.privilege_type).sort()).toEqual(['INSERT', 'SELECT']);
});
