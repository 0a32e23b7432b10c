// A receiver believes what was signed with its secret a moment ago, and nothing else.
import { createHmac } from 'node:crypto';
import * as webhooks from '@huiyin/sdk/webhooks';
import { describe, expect, it } from 'vitest';
import { runExamples } from '../examples.js';

const { verifyWebhook, WebhookVerificationError } = webhooks;

runExamples('webhooks', { '@huiyin/sdk/webhooks': webhooks }, 1);

const key = Buffer.alloc(32, 7);
const secret = `whsec_${key.toString('base64')}`;
const now = Date.parse('2026-11-22T09:30:00+08:00');
const body = '{"type":"webhook.test","day":"2026-11-22","note":"雨"}';
const sign = (timestamp: number, text = body, by = key) =>
  `v1,${createHmac('sha256', by).update(`msg_1.${timestamp}.${text}`).digest('base64')}`;
const headers = (timestamp = now / 1_000, signature = sign(timestamp)) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signature,
});

const refusal = async (received: webhooks.ReceivedWebhook, by = secret): Promise<string> => {
  try {
    await verifyWebhook(by, received, { now });
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.reason;
    throw error;
  }
  return 'believed';
};

describe('verifyWebhook', () => {
  it('gives what was signed, from Node’s headers and from the platform’s', async () => {
    const event = { type: 'webhook.test', day: '2026-11-22', note: '雨' };
    expect(await verifyWebhook(secret, { headers: headers(), body }, { now })).toEqual(event);
    expect(await verifyWebhook(secret, { headers: new Headers(headers()), body }, { now })).toEqual(event);
  });

  it('takes either secret’s signature while one is changed for another', async () => {
    const both = `${sign(now / 1_000, body, Buffer.alloc(32, 8))} ${sign(now / 1_000)}`;
    expect(await refusal({ headers: headers(now / 1_000, both), body })).toBe('believed');
  });

  it.each([
    ['another body', { headers: headers(), body: body.replace('22', '23') }, 'signature-wrong'],
    ['another time', { headers: headers(now / 1_000 + 1, sign(now / 1_000)), body }, 'signature-wrong'],
    ['another id', { headers: { ...headers(), 'webhook-id': 'msg_2' }, body }, 'signature-wrong'],
    ['a short signature', { headers: headers(now / 1_000, 'v1,AAAA'), body }, 'signature-wrong'],
    ['no base64', { headers: headers(now / 1_000, 'v1,?'), body }, 'signature-wrong'],
    [
      'an unknown scheme',
      { headers: headers(now / 1_000, sign(now / 1_000).replace('v1', 'v2')), body },
      'signature-wrong',
    ],
    ['an old request sent again', { headers: headers(now / 1_000 - 301), body }, 'too-old-or-new'],
    ['one from the future', { headers: headers(now / 1_000 + 301), body }, 'too-old-or-new'],
    ['no time', { headers: { ...headers(), 'webhook-timestamp': 'now' }, body }, 'too-old-or-new'],
    ['no headers', { headers: {}, body }, 'headers-missing'],
  ])('refuses %s', async (_, received, reason) => {
    expect(await refusal(received)).toBe(reason);
  });

  it('refuses what another secret signed', async () => {
    const other = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    expect(await refusal({ headers: headers(), body }, other)).toBe('signature-wrong');
  });
});
