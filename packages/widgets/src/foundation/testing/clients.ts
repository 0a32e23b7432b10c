// Real clients over transports that need no server, for tests and stories.
import { createClient, type Fetch, type HuiyinClient } from '@huiyin/sdk';

const endpoint = 'https://huiyin.test';

/** A client whose calls wait for ever, or until they are called off. */
export function waitingClient(server = endpoint): HuiyinClient {
  const fetch: Fetch = (_url, init) =>
    new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new Error('called off')));
    });
  // Longer than any test or story takes: a client's own patience would end the wait.
  return createClient({ endpoint: server, maxRetries: 0, timeout: 3_600_000, fetch });
}

/** A client that finds no network. */
export function offlineClient(): HuiyinClient {
  return createClient({ endpoint, maxRetries: 0, fetch: () => Promise.reject(new TypeError('offline')) });
}

/**
 * A client that is answered by `answer`.
 * @param answer gets the path with its query, gives what is sent as JSON
 */
export function answeringClient(answer: (path: string) => unknown): HuiyinClient {
  return createClient({
    endpoint,
    maxRetries: 0,
    fetch: (url) => Promise.resolve(Response.json(answer(url.slice(endpoint.length)))),
  });
}
