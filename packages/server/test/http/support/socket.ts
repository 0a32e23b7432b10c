// The app behind a real socket, and a client that writes bytes by hand.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createHttpServer } from '../../../src/http/node-server.js';
import type { App } from '../../../src/app.js';
import type { Log } from '../../../src/use-cases/ports.js';
import { origin } from './app.js';

export interface Listening {
  readonly server: Server;
  readonly port: number;
  readonly url: string;
  readonly close: () => Promise<void>;
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** @param port - The one it had before, to come back at the same address. */
export async function listening(app: Pick<App, 'fetch'>, port = 0): Promise<Listening> {
  const server = createHttpServer(app.fetch, { publicOrigin: origin, random: randomBytes, log: silent });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    server,
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A connection that says exactly what it is told to. */
export class RawClient {
  readonly socket: Socket;
  received = '';
  readonly closed: Promise<void>;

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.setEncoding('utf8');
    this.socket.on('data', (text: string) => {
      this.received += text;
    });
    // A reset is one way of being told to stop.
    this.socket.on('error', () => undefined);
    this.closed = once(this.socket, 'close').then(() => undefined);
  }

  send(text: string | Uint8Array): void {
    this.socket.write(text);
  }

  /** Waits until what was received matches. */
  async hear(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.received)) {
      const [event] = await Promise.race([
        once(this.socket, 'data').then(() => ['data']),
        this.closed.then(() => ['close']),
      ]);
      if (event === 'close' && !pattern.test(this.received)) {
        throw new Error(`closed before ${String(pattern)}: ${this.received}`);
      }
    }
    return this.received;
  }
}
