// Posts to a host by https, to an address that was looked at before and no other; follows nothing, waits briefly.
import { Agent, request as httpsRequest } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import type { DeliveryFault } from '@huiyin/sdk';
import { codeOf } from '../error-code.js';
import type { HookAnswer } from '../use-cases/ports.js';
import type { Network } from './network.js';

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostLimits {
  /** Milliseconds for all of it: finding the host, connecting, sending, hearing. */
  readonly ms: number;
  /** Bytes of the answer's body that are read, and thrown away; its head is capped at 8 KiB. */
  readonly answerBytes: number;
}

/** A failure with a name. */
class PostError extends Error {
  override readonly name = 'PostError';

  constructor(readonly fault: DeliveryFault) {
    super(fault);
  }
}

/** @throws the signal's reason if it was aborted */
export async function post(
  message: Post,
  network: Network,
  { ms, answerBytes }: PostLimits,
  signal: AbortSignal,
): Promise<HookAnswer> {
  const timeout = AbortSignal.timeout(ms);
  const ended = AbortSignal.any([signal, timeout]);
  try {
    const addresses = await until(ended, addressesOf(message.url, network));
    const response = await ask(message, { addresses, network, signal: ended });
    const { statusCode: status = 0 } = response;
    await readUpTo(response, answerBytes);
    if (status >= 200 && status < 300) return { arrived: true, status };
    return { arrived: false, fault: status >= 300 && status < 400 ? 'redirect' : 'status', status };
  } catch (error) {
    signal.throwIfAborted();
    return { arrived: false, fault: timeout.aborted ? 'timeout' : faultOf(error) };
  }
}

/** Whether a host is known, soon enough, and may be sent to at every address it has. */
export async function mayBeSentTo(url: URL, network: Network, ms: number): Promise<boolean> {
  return await until(AbortSignal.timeout(ms), addressesOf(url, network)).then(
    () => true,
    () => false,
  );
}

/** Every address of a host, if each is allowed. @throws PostError `address` */
async function addressesOf(url: URL, { resolve, allows }: Network): Promise<readonly string[]> {
  let addresses: readonly string[];
  try {
    addresses = await resolve(hostOf(url));
  } catch {
    throw new PostError('address');
  }
  if (url.protocol !== 'https:' || addresses.length === 0 || !addresses.every(allows)) {
    throw new PostError('address');
  }
  return addresses;
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

interface Asking {
  readonly addresses: readonly string[];
  readonly network: Network;
  readonly signal: AbortSignal;
}

function ask(
  { url, headers, body }: Post,
  { addresses, network: { ca }, signal }: Asking,
): Promise<IncomingMessage> {
  const host = hostOf(url);
  return new Promise((resolve, reject) => {
    const request = httpsRequest({
      method: 'POST',
      host,
      port: url.port === '' ? 443 : Number(url.port),
      path: `${url.pathname}${url.search}`,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
      // A connection of its own, not one that a proxy, a pool or a session of before could lend.
      agent: new Agent({ keepAlive: false, maxCachedSessions: 0 }),
      lookup: only(addresses),
      ...(isIP(host) === 0 && { servername: host }),
      ...(ca !== undefined && { ca }),
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      maxHeaderSize: 8_192,
      signal,
    });
    request.once('response', resolve);
    request.on('error', reject);
    request.end(body);
  });
}

/** In the place of a second question to the resolver: what was looked at is what is connected to. */
function only(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, answer) => {
    const [first] = found;
    if (all === true) answer(null, found);
    else answer(null, first?.address ?? '', first?.family);
  };
}

/** The status has been heard: what goes wrong from here on changes nothing. */
async function readUpTo(response: IncomingMessage, bytes: number): Promise<void> {
  let read = 0;
  try {
    for await (const chunk of response) {
      read += (chunk as Buffer).length;
      if (read > bytes) return;
    }
  } catch {
    // Cut off, or over time.
  } finally {
    response.destroy();
  }
}

async function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  return await new Promise<T>((resolve, reject) => {
    const end = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', end, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

function faultOf(error: unknown): DeliveryFault {
  if (error instanceof PostError) return error.fault;
  return /CERT|SIGNATURE|ALTNAME/.test(codeOf(error) ?? '') ? 'certificate' : 'connection';
}
