// A real HTTP server on the loopback for one test, answering as the test says.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the server was asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TestServer {
  readonly endpoint: string;
  /** All requests so far, in order of arrival. */
  readonly asked: readonly Asked[];
}

type Reply = (response: ServerResponse, asked: Asked, count: number) => void;

/** Starts it; it is closed with all its connections when the test ends. */
export async function serve(reply: Reply): Promise<TestServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body };
      asked.push(one);
      reply(response, one, asked.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

export function json(response: ServerResponse, body: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export function problem(response: ServerResponse, status: number, code: string, more = {}): void {
  response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8' });
  response.end(
    JSON.stringify({
      type: `https://huiyin.example/errors/${code}`,
      title: 'title',
      status,
      code,
      detail: 'detail',
      requestId: 'r-1',
      ...more,
    }),
  );
}

/** The address of a port nothing listens on. */
export async function deadEndpoint(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return `http://127.0.0.1:${port}`;
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('It was expected to reject.');
    },
    (error: unknown) => error,
  );
}

/** A timer whose time is moved by hand: what waits, for how long, and letting it come due. */
export class HandTimer {
  readonly waiting = new Map<() => void, number>();

  readonly timer = (ms: number, fire: () => void): (() => void) => {
    const entry = (): void => {
      this.waiting.delete(entry);
      fire();
    };
    this.waiting.set(entry, ms);
    return () => void this.waiting.delete(entry);
  };

  /** Lets everything due that waits exactly this long. */
  due(ms: number): void {
    for (const [fire, wait] of [...this.waiting]) if (wait === ms) fire();
  }
}

/** Random bytes that are all the same: 0 makes jitter 0, 255 nearly its longest. */
export const bytesOf =
  (byte: number) =>
  (length: number): Uint8Array =>
    new Uint8Array(length).fill(byte);

/** A sleep that takes no time and writes down how long it would have been. */
export function writtenSleep(): { sleep: (ms: number) => Promise<void>; slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    sleep: (ms) => {
      slept.push(ms);
      return Promise.resolve();
    },
  };
}
