// One data folder from its first start on: ready, doubled, drained, killed, adopted; and the database it brings along.
import { once } from 'node:events';
import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '@huiyin/sdk';
import { RawClient } from '../../packages/server/test/http/support/socket.js';
import {
  createPlace,
  databaseHome,
  isRunning,
  launch,
  postmaster,
  readiness,
  startServer,
  until,
  untilReady,
  untilSaid,
  type Place,
  type Program,
} from './support/server.js';

let place: Place;
let server: Program;
/** What `/readyz` said first. */
let firstReadiness: number;

beforeAll(async () => {
  place = await createPlace();
  server = startServer(place, { detached: true });
  firstReadiness = await until(async () => (await readiness(place.origin)) || undefined);
  await untilReady(place, server);
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await place.remove();
});

/** Starts it again on the same folder. */
async function startAgain(): Promise<void> {
  server = startServer(place, { detached: true });
  await untilReady(place, server);
}

/** As a terminal does: to the whole process group. */
function pressCtrlC({ pid }: Program): void {
  process.kill(-pid, 'SIGINT');
}

const body = JSON.stringify({
  body: 'fangzhuang',
  kind: 'request',
  category: 'lifts',
  title: '电梯又停了',
  text: '三号楼的电梯停了两天，老人下不了楼。',
  place: '芳古园一区',
});

/** A submission whose second half is still to come. */
function halfASubmission(key: string): { finish(): void; client: RawClient; begin(): Promise<unknown> } {
  const client = new RawClient(place.port);
  const bytes = Buffer.from(body);
  client.send(
    `POST /v1/appeals HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nIdempotency-Key: ${key}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  );
  client.send(bytes.subarray(0, 40));
  return {
    client,
    // Said by the server once it has the request: before that the connection is an idle one, and is closed.
    begin: () => client.hear(/HTTP\/1\.1 100 Continue/),
    finish: () => client.send(bytes.subarray(40)),
  };
}

describe('the first start', () => {
  it('was not ready while it put the demonstration in', () => {
    expect(firstReadiness).toBe(503);
  });

  it('said what it was doing, and where to look', async () => {
    expect(server.said()).toContain('就绪 · ready');
    expect(server.said()).toContain(`${place.origin}/b/fangzhuang`);
    expect((await stat(join(place.dataDir, 'demo.json'))).mode & 0o777).toBe(0o600);
    expect((await fetch(`${place.origin}/b/fangzhuang`)).status).toBe(200);
  });

  it('shows the published figures', async () => {
    const client = createClient({ endpoint: place.origin, body: 'fangzhuang' });
    // On a run in January or February they are last year's.
    const page = /\/b\/fangzhuang(?:\/(\d{4}))?/.exec(server.said());
    const card = await client.reportCards.get(page?.[1] === undefined ? {} : { period: page[1] });
    expect(card.received.value).toBe(109);
    expect(card.problems.pending.value).toBe(7);
    expect(card.officeClaim).toMatchObject({ numerator: 102, value: 93.6 });
    const { confirmed, witnessed, claimed, unconfirmed } = card.closing;
    expect([confirmed, witnessed, claimed, unconfirmed].map(({ value }) => value)).toEqual([47, 26, 11, 18]);
  });

  it('draws what is shown of its page, in a thread that must not hold up a stop', async () => {
    const address = `${place.origin}/preview/b/fangzhuang.png`;
    const answer = await fetch(address);
    const etag = answer.headers.get('etag') ?? '';
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(etag).not.toBe('"plain"');
    const { width, height } = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
    expect([width, height]).toEqual([1200, 630]);
    expect((await fetch(address, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('hands out tokens that open a desk', async () => {
    const { tokens } = JSON.parse(await readFile(join(place.dataDir, 'demo.json'), 'utf8')) as {
      tokens: Record<string, string>;
    };
    const names = ['clerk@fangzhuang', 'lead@fangzhuang', 'bureau@zhujian'];
    const more = ['district@fengtai', 'admin@fengtai', 'auditor@fengtai'];
    expect(Object.keys(tokens)).toEqual(expect.arrayContaining([...names, ...more]));
    for (const name of names) {
      const authorization = `Bearer ${tokens[name] ?? ''}`;
      const queue = `${place.origin}/v1/staff/appeals?body=${name.split('@')[1] ?? ''}`;
      const response = await fetch(queue, { headers: { authorization } });
      expect([name, response.status]).toEqual([name, 200]);
    }
  });
});

describe('a second start', () => {
  it('on the same folder says so and exits 75; the first one goes on', async () => {
    const second = startServer({ ...place, env: { ...place.env, PORT: '8399' } });
    expect(await second.ended).toBe(75);
    expect(second.said()).toContain(place.dataDir);
    expect(second.said()).toContain('Another Huiyin server is running on it.');
    expect(second.said()).not.toMatch(/\n\s+at /);
    expect(await readiness(place.origin)).toBe(200);
  });

  it('on a port in use says so, exits 1 and leaves no PostgreSQL behind', async () => {
    const other = await createPlace({ PORT: String(place.port), HUIYIN_DEMO: '0' });
    try {
      const second = startServer(other);
      expect(await second.ended).toBe(1);
      expect(second.said()).toContain(`Port ${place.port} is in use.`);
      expect(second.said()).not.toMatch(/\n\s+at /);
      expect(await postmaster(other.dataDir)).toBeUndefined();
    } finally {
      await other.remove();
    }
  });
});

describe('Ctrl-C', () => {
  it('lets running requests end, ends streams, stops PostgreSQL and exits 0', async () => {
    const database = await postmaster(place.dataDir);
    const slow = halfASubmission('slow-request-0001');
    const probe = new RawClient(place.port);
    probe.send('GET /readyz HTTP/1.1\r\nHost: localhost\r\n');
    const idle = new RawClient(place.port);
    idle.send('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await idle.hear(/HTTP\/1\.1 200/);
    await slow.begin();
    const stream = await fetch(`${place.origin}/v1/events?topics=body:fangzhuang`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');

    pressCtrlC(server);
    await untilSaid(server, 'draining');
    // Ends although nothing is sent on it.
    await stream.text();
    await idle.closed;
    probe.send('\r\n');
    await probe.hear(/HTTP\/1\.1 503[\s\S]*"status":"draining"/);
    slow.finish();
    await slow.client.hear(/HTTP\/1\.1 201[\s\S]*"trackingCode"/);

    expect(await server.ended).toBe(0);
    expect(server.said()).toContain('停了 · stopped');
    expect(database).toBeDefined();
    expect(isRunning(database ?? 0)).toBe(false);
    await expect(fetch(place.origin)).rejects.toThrow();
  });

  it('through npm start, where the terminal, npm and the starter all pass it on, counts once', async () => {
    server = launch('npm', ['start'], { env: place.env, detached: true });
    // npm ends itself by the signal it was sent, when what it started has ended.
    const saidAtExit = once(server.child, 'exit').then(() => server.said());
    await untilReady(place, server);
    // Kept: what was acknowledged while it drained.
    const slow = halfASubmission('slow-request-0001');
    slow.finish();
    await slow.client.hear(/HTTP\/1\.1 201/);
    const last = halfASubmission('slow-request-0002');
    await last.begin();
    pressCtrlC(server);
    await untilSaid(server, 'draining');
    last.finish();
    await last.client.hear(/HTTP\/1\.1 201/);
    expect(await saidAtExit).toContain('停了 · stopped');
    expect([0, 'SIGINT']).toContain(await server.ended);
    expect(await postmaster(place.dataDir)).toBeUndefined();
  });

  it('sent to the starter alone is passed on, and its exit code handed back', async () => {
    server = launch(process.execPath, ['scripts/start.mjs'], { env: place.env, detached: true });
    await untilReady(place, server);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(server.said()).toContain('停了 · stopped');
    expect(await postmaster(place.dataDir)).toBeUndefined();
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('has the same effect as %s', async (signal) => {
    await startAgain();
    server.child.kill(signal);
    expect(await server.ended).toBe(0);
    expect(server.said()).toContain('停了 · stopped');
    expect(await postmaster(place.dataDir)).toBeUndefined();
  });

  it('a second time ends it at once; the next start adopts the PostgreSQL it left', async () => {
    await startAgain();
    const database = await postmaster(place.dataDir);
    const slow = halfASubmission('slow-request-0003');
    await until(async () => ((await readiness(place.origin)) === 200 ? true : undefined));
    pressCtrlC(server);
    await untilSaid(server, 'draining');
    const pressedAt = performance.now();
    await until(() => performance.now() > pressedAt + 600 || undefined);
    expect(isRunning(server.pid)).toBe(true);
    pressCtrlC(server);
    expect(await server.ended).toBe(1);
    await slow.client.closed;

    await startAgain();
    expect(server.said()).toContain('adopting a running PostgreSQL');
    expect(await postmaster(place.dataDir)).toBe(database);
  });
});

describe('a killed database', () => {
  it('is not ready while it is gone, and ready again by itself', async () => {
    const before = await postmaster(place.dataDir);
    const home = await databaseHome(place.dataDir);
    process.kill(before ?? 0, 'SIGKILL');
    // Out of reach for a while, so that it can't be back before anybody has looked.
    await rename(join(home, 'data'), join(home, 'away'));
    await until(async () => ((await readiness(place.origin)) === 503 ? true : undefined));
    expect((await fetch(`${place.origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${place.origin}/v1/report-cards?body=fangzhuang`)).status).toBe(503);
    await rename(join(home, 'away'), join(home, 'data'));
    await until(async () => ((await readiness(place.origin)) === 200 ? true : undefined));
    expect(await postmaster(place.dataDir)).not.toBe(before);
    expect(isRunning(server.pid)).toBe(true);
  });
});
