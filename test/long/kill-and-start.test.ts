// kill -9 of the server, of PostgreSQL and of one of its sessions, while people submit; and of a server that seeds.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { verifyWebhook, type WebhookEvent } from '@huiyin/sdk/webhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReceiver, type Received, type Receiver } from '../../packages/server/test/notify/receiver.js';
import { ask, killRound } from '../processes/support/rounds.js';
import { postmaster, until, untilSaid } from '../processes/support/server.js';
import { Victim } from '../processes/support/victim.js';

let victim: Victim;
let receiver: Receiver;
let folder: string;
beforeAll(async () => {
  [receiver, folder] = await Promise.all([startReceiver(), mkdtemp(join(tmpdir(), 'huiyin-ca-'))]);
  const ca = join(folder, 'ca.pem');
  await writeFile(ca, receiver.ca);
  victim = await Victim.launch({ HUIYIN_WEBHOOK_LOOPBACK: '1', NODE_EXTRA_CA_CERTS: ca });
});
afterAll(async () => {
  await victim.remove();
  await receiver.close();
  await rm(folder, { recursive: true });
});

const database = (): Promise<number | undefined> => postmaster(victim.place.dataDir);

describe('the demonstration', () => {
  it('gives up at Ctrl-C, and leaves no PostgreSQL behind', async () => {
    await untilSaid(victim.server, 'demonstration data 10 %');
    expect(await victim.end('SIGINT')).toBe(0);
    expect(victim.server.said()).not.toContain('就绪');
    expect(await database()).toBeUndefined();
  });

  it('is gone on with after that, and after a kill -9, and is there once', async () => {
    victim.launchAgain();
    await untilSaid(victim.server, 'demonstration data 40 %');
    await victim.end('SIGKILL');
    await victim.startAgain();
    const appeals = 'select ledger, count(*)::int as n from appeal group by ledger order by ledger';
    expect((await ask<{ n: number }>(victim.place, appeals)).map(({ n }) => n).sort((a, b) => a - b)).toEqual(
      [5, 5, 6, 6, 8, 9, 117],
    );
    const sealed =
      "select count(*)::int as n, max(leaf_index)::int + 1 as size from log_entry where ledger = 'FZ'";
    const [log] = await ask<{ n: number; size: number }>(victim.place, sealed);
    expect(log?.n).toBe(log?.size);
    expect(log?.n).toBeGreaterThan(600);
  });

  it('is not seeded again by the next start', async () => {
    const entries = 'select count(*)::int as n from log_entry';
    const before = await ask(victim.place, entries);
    await victim.end('SIGINT');
    await victim.startAgain();
    expect(victim.server.said()).not.toContain('demonstration data');
    expect(await ask(victim.place, entries)).toEqual(before);
  });
});

/** The desk of the district's administrator. */
async function administrator(): Promise<StaffDesk> {
  const { dataDir, origin } = victim.place;
  const { tokens } = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as {
    tokens: Record<string, string>;
  };
  const client = createClient({ endpoint: origin, body: 'fangzhuang' });
  return staff(client, { token: tokens['admin@fengtai'] ?? '' });
}

describe('a webhook', () => {
  it('that is being sent at a kill -9 of the server is sent once more, under the same id', async () => {
    const { webhooks } = await administrator();
    const url = `https://localhost:${receiver.port}/in`;
    const { id, secret } = await webhooks.create({ url, note: '短信网关' });
    // What the unit does of its own accord meanwhile is sent, too, and answered at once.
    const isTest = ({ body }: Received): boolean =>
      (JSON.parse(body) as WebhookEvent).type === 'webhook.test';
    const asked = new Promise<void>((resolve) => {
      receiver.answer = (response, request) => {
        if (isTest(request)) resolve();
        else response.writeHead(204).end();
      };
    });
    const test = await webhooks.test(id);
    await asked;
    await victim.end('SIGKILL');
    receiver.answer = (response) => void response.writeHead(204).end();
    await victim.startAgain();
    await until(async () => {
      const { items } = await webhooks.deliveries(id, { state: 'delivered' }).page();
      return items.find((delivery) => delivery.id === test.id);
    });
    const tests = receiver.requests.filter(isTest);
    expect(tests.map(({ headers }) => headers['webhook-id'])).toEqual([test.id, test.id]);
    for (const request of tests) expect(await verifyWebhook(secret, request)).toEqual(test.event);
    expect((await webhooks.remove(id)).state).toBe('removed');
  });
});

describe('every acknowledged appeal is there once', () => {
  it('after kill -9 of the server', async () => {
    await killRound(victim.place, 'server', () => victim.killServer());
    expect(victim.server.said()).toContain('adopting a running PostgreSQL');
  });

  it('after kill -9 of PostgreSQL, with the server going on', async () => {
    const before = await database();
    await killRound(victim.place, 'postmaster', () => victim.killPostmaster());
    expect(await database()).not.toBe(before);
    expect(victim.isRunning).toBe(true);
  });

  it('after kill -9 of one of its sessions, with both going on', async () => {
    const before = await database();
    await killRound(victim.place, 'session', () => victim.killSession());
    expect(await database()).toBe(before);
    expect(victim.isRunning).toBe(true);
  });

  it('after kill -9 of both at once', async () => {
    await killRound(victim.place, 'both', () => victim.killBoth());
  });
});
