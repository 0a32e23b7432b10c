// Receivers of webhooks over the network: signs, sends, and keeps their addresses and secrets sealed.
import { hkdfSync } from 'node:crypto';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { Clock } from '../clock.js';
import { openText, sealText } from '../privacy/aead.js';
import type { HookName, Hooks, Random } from '../use-cases/ports.js';
import type { WebhookSecrets } from '../use-cases/webhook-records.js';
import { publicNetwork, type Network } from './network.js';
import { mayBeSentTo, post, type PostLimits } from './post.js';
import { signatures } from './signature.js';

const LIMITS: PostLimits = { ms: 10_000, answerBytes: 16_384 };

export interface HooksOptions {
  /** Where people reach this server, without a trailing slash. */
  readonly origin: string;
  /** 32 bytes that are kept outside the database. */
  readonly pepper: Uint8Array;
  readonly random: Random;
  readonly clock: Clock;
  /** Public addresses only, if absent. */
  readonly network?: Network;
  readonly limits?: PostLimits;
}

export function createHooks(options: HooksOptions): Hooks {
  const { origin, pepper, random, clock, network = publicNetwork, limits = LIMITS } = options;
  const key = new Uint8Array(hkdfSync('sha256', pepper, new Uint8Array(), 'huiyin/webhook', 32));
  return {
    seal: (secrets, hook) => sealText(key, JSON.stringify(secrets), contextOf(hook), random),
    open: (sealed, hook) => JSON.parse(openText(key, sealed, contextOf(hook))) as WebhookSecrets,
    mayBeSentTo: async (url) => URL.canParse(url) && (await mayBeSentTo(new URL(url), network, limits.ms)),
    async send({ id, url, body, secrets }, signal) {
      const timestamp = Math.floor(clock() / 1_000);
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'huiyin-webhook/1',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatures({ id, timestamp, body }, secrets),
      };
      return await post({ url: new URL(url), headers, body }, network, limits, signal);
    },
    link: (to) => origin + pageOf(to),
  };
}

function pageOf(to: Parameters<Hooks['link']>[0]): string {
  if ('number' in to) return pageRoutes.appeal.path.replace('{number}', to.number);
  if ('meeting' in to) return pageRoutes.meeting.path.replace('{id}', to.meeting);
  if ('decision' in to) return pageRoutes.decision.path.replace('{id}', to.decision);
  if ('notice' in to) return pageRoutes.notice.path.replace('{id}', to.notice);
  return pageRoutes.body.path.replace('{body}', to.body);
}

function contextOf({ ledger, id }: HookName): string {
  return `webhook/${ledger}/${id}`;
}
