// A receiver of webhooks on this machine: a real https server, a certificate of its own, and what was sent to it.
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { Network } from '../../src/notify/network.js';

export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Receiver {
  readonly port: number;
  /** Its certificate, which is its own authority; good for `hooks.test`, `localhost` and 127.0.0.1. */
  readonly ca: string;
  readonly requests: Received[];
  /** Connections, also those nothing was sent over. */
  readonly connections: () => number;
  /** How it answers from now on; 204 until then. */
  answer: (response: ServerResponse, request: Received) => void;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'hooks.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'hooks.test' },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  let connections = 0;
  const requests: Received[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const received = { path: request.url ?? '', headers: request.headers, body };
      requests.push(received);
      receiver.answer(response, received);
    });
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: Receiver = {
    port: (server.address() as AddressInfo).port,
    ca: cert,
    requests,
    connections: () => connections,
    answer: (response) => void response.writeHead(204).end(),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}

/** A network in which every host is this machine, which may be sent to: only tests have one. */
export function loopback({ ca }: Pick<Receiver, 'ca'>): Network {
  return {
    resolve: () => Promise.resolve(['127.0.0.1']),
    allows: (address) => address === '127.0.0.1',
    ca,
  };
}
