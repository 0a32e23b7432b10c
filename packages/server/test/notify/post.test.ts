// Sending a webhook over real TLS: to the address that was looked at, to nothing it is sent on to, and not for long.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicNetwork, type Network } from '../../src/notify/network.js';
import { post } from '../../src/notify/post.js';
import { isPublicAddress } from '../../src/notify/public-address.js';
import { loopback, startReceiver, type Receiver } from './receiver.js';

let receiver: Receiver;
let other: Receiver;
beforeAll(async () => {
  [receiver, other] = [await startReceiver(), await startReceiver()];
});
afterAll(() => Promise.all([receiver.close(), other.close()]));
beforeEach(() => {
  receiver.requests.length = 0;
  receiver.answer = (response) => void response.writeHead(204).end();
});

const LIMITS = { ms: 5_000, answerBytes: 1_000 };
const never = new AbortController().signal;

const send = (host: string, network: Network = loopback(receiver), limits = LIMITS, signal = never) =>
  post(
    {
      url: new URL(`https://${host}:${receiver.port}/in?a=1`),
      headers: { 'webhook-id': 'msg_1' },
      body: '{"雨":1}',
    },
    network,
    limits,
    signal,
  );

describe('a webhook that is sent', () => {
  it('arrives as it was, over a certificate that is good for the host’s name', async () => {
    expect(await send('hooks.test')).toEqual({ arrived: true, status: 204 });
    expect(receiver.requests).toEqual([expect.objectContaining({ path: '/in?a=1', body: '{"雨":1}' })]);
    expect(receiver.requests[0]?.headers).toMatchObject({
      host: `hooks.test:${receiver.port}`,
      'webhook-id': 'msg_1',
    });
    // The certificate doesn't name that host; and it is nobody's whom the system knows.
    const { resolve, allows } = loopback(receiver);
    expect(await send('elsewhere.test')).toEqual({ arrived: false, fault: 'certificate' });
    expect(await send('hooks.test', { resolve, allows })).toEqual({ arrived: false, fault: 'certificate' });
    expect(receiver.requests).toHaveLength(1);
  });

  it('asks where its host is once: an answer that changes after the look changes nothing', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    const resolve = () => Promise.resolve(answers[asked++] ?? []);
    expect(await send('hooks.test', { ...loopback(receiver), resolve })).toMatchObject({ arrived: true });
    expect(asked).toBe(1);
  });

  it('follows no redirection', async () => {
    receiver.answer = (response) =>
      void response.writeHead(307, { location: `https://hooks.test:${other.port}/` }).end();
    expect(await send('hooks.test')).toEqual({ arrived: false, fault: 'redirect', status: 307 });
    expect(other.connections()).toBe(0);
  });

  it.each([
    ['one private address among public ones', 'hooks.test', ['114.114.114.114', '10.0.0.7']],
    ['this machine in version 6 clothes', 'hooks.test', ['::ffff:127.0.0.1']],
    ['no address', 'hooks.test', []],
  ])('goes nowhere for a host with %s', async (_, host, addresses) => {
    const before = receiver.connections();
    const network = { resolve: () => Promise.resolve(addresses), allows: isPublicAddress, ca: receiver.ca };
    expect(await send(host, network)).toEqual({ arrived: false, fault: 'address' });
    expect(receiver.connections()).toBe(before);
  });

  it.each(['127.0.0.1', '[::1]', 'localhost', '0x7f000001', '2130706433', '[::ffff:7f00:1]'])(
    'goes nowhere for %s, as a server in production finds it',
    async (host) => {
      const before = receiver.connections();
      expect(await send(host, { ...publicNetwork, ca: receiver.ca })).toEqual({
        arrived: false,
        fault: 'address',
      });
      expect(receiver.connections()).toBe(before);
    },
  );

  it('is not sent in the clear', async () => {
    const url = new URL(`http://hooks.test:${receiver.port}/`);
    const sent = await post({ url, headers: {}, body: '' }, loopback(receiver), LIMITS, never);
    expect(sent).toEqual({ arrived: false, fault: 'address' });
  });

  it('waits no longer than it may, for an answer or for an address', async () => {
    const limits = { ...LIMITS, ms: 150 };
    receiver.answer = () => undefined;
    expect(await send('hooks.test', loopback(receiver), limits)).toEqual({
      arrived: false,
      fault: 'timeout',
    });
    const resolve = () => new Promise<string[]>(() => undefined);
    const silent = { ...loopback(receiver), resolve };
    expect(await send('hooks.test', silent, limits)).toEqual({ arrived: false, fault: 'timeout' });
  });

  it('reads of an answer without end no more than it may, and hangs up', async () => {
    let hungUp: () => void;
    const gone = new Promise<void>((resolve) => (hungUp = resolve));
    receiver.answer = (response) => {
      response.once('close', () => hungUp());
      const pour = (): void => {
        while (response.write('x'.repeat(1_000)));
        response.once('drain', pour);
      };
      response.writeHead(200);
      pour();
    };
    expect(await send('hooks.test')).toEqual({ arrived: true, status: 200 });
    await gone;
  });

  it('says what the receiver said against it', async () => {
    receiver.answer = (response) => void response.writeHead(503).end('later');
    expect(await send('hooks.test')).toEqual({ arrived: false, fault: 'status', status: 503 });
  });

  it('is left open, neither sent nor failed, when the server stops meanwhile', async () => {
    const stopping = new AbortController();
    receiver.answer = () => stopping.abort(new Error('stopping'));
    await expect(send('hooks.test', loopback(receiver), LIMITS, stopping.signal)).rejects.toThrow('stopping');
  });
});
