// One client per server for the whole page.
import { createClient, type HuiyinClient } from '@huiyin/sdk';

const clients = new Map<string, HuiyinClient>();

/**
 * The page's client for a server.
 * @throws HuiyinUsageError when `endpoint` is no http(s) address
 */
export function clientFor(endpoint: string): HuiyinClient {
  let client = clients.get(endpoint);
  if (!client) {
    client = createClient({ endpoint });
    clients.set(endpoint, client);
  }
  return client;
}
