// Serves units and their signed log as the real server does, as a transport for a real client.
import { createClient, type BodySummary, type Fetch, type HuiyinClient } from '@huiyin/sdk';
import type { SealedLog } from '../../controllers/testing/sealed-log.js';

const ENDPOINT = 'https://huiyin.test';
export const units: readonly BodySummary[] = [
  { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
];

export class UnitsServer {
  log: SealedLog;

  constructor(log: SealedLog) {
    this.log = log;
  }

  client(): HuiyinClient {
    return createClient({ endpoint: ENDPOINT, maxRetries: 0, fetch: this.#fetch });
  }

  readonly #fetch: Fetch = async (url) => {
    const told = this.log.answer(url);
    if (told) return told;
    if (new URL(url).pathname === '/v1/bodies') return Response.json({ items: units });
    throw new Error(`nothing here for ${url}`);
  };
}
