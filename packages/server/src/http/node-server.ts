// The app behind a socket. What never becomes a request is answered here, as a problem like any other.
import { getRequestListener } from '@hono/node-server';
import type { ErrorCode } from '@huiyin/sdk';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { OperationError } from '../use-cases/operation.js';
import type { Log, Random } from '../use-cases/ports.js';
import { problemOf } from './problem.js';
import { newRequestId } from './request-id.js';
import type { Peer } from './scope.js';

/** From request to response; `createApp` makes one. */
export type Fetch = (request: Request, peer: Peer) => Promise<Response>;

export interface NodeServerOptions {
  readonly publicOrigin: string;
  readonly random: Random;
  readonly log: Log;
}

/** Milliseconds a sender may take. The body's own, shorter limit answers first: two minutes of a form with photos. */
const budgets = { headers: 10_000, request: 150_000 };
const maxHeaderBytes = 16 * 1024;

/** A server that is not listening yet. */
export function createHttpServer(fetch: Fetch, options: NodeServerOptions): Server {
  const listener = getRequestListener(
    (request, { incoming, outgoing }) =>
      fetch(request, {
        address: incoming.socket.remoteAddress ?? '',
        disconnect: () => outgoing.destroy(),
      }),
    {
      overrideGlobalObjects: false,
      errorHandler(error) {
        const isTheirs = error instanceof Error && error.name === 'RequestError';
        if (!isTheirs) options.log.error({ err: error }, 'request failed');
        const { status, headers, body } = unread(isTheirs ? 'request.malformed' : 'server.internal', options);
        return new Response(body, { status, headers });
      },
    },
  );
  const server = createServer(
    { maxHeaderSize: maxHeaderBytes, headersTimeout: budgets.headers, requestTimeout: budgets.request },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(written(unread(codeOfParserError(error.code), options)));
  });
  return server;
}

interface UnreadAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer to what could not be read far enough to know its language or route. */
function unread(code: ErrorCode, { random, publicOrigin }: NodeServerOptions): UnreadAnswer {
  const requestId = newRequestId(random);
  const problem = problemOf(new OperationError(code), { requestId, language: 'zh-CN' }, publicOrigin);
  return {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': 'zh-CN',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Request-Id': requestId,
    },
    body: JSON.stringify(problem),
  };
}

function written({ status, headers, body }: UnreadAnswer): string {
  const lines = Object.entries({
    ...headers,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} \r\n${lines.join('')}\r\n${body}`;
}

function codeOfParserError(code: string | undefined): ErrorCode {
  if (code === 'HPE_HEADER_OVERFLOW') return 'request.too-large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request.timeout' : 'request.malformed';
}
