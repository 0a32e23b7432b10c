// A real OpenID Connect provider on a socket of its own, whose answers can be spoilt.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const clientId = 'huiyin-desk';
export const clientSecret = 'the-secret-of-the-desk-at-the-provider';

export interface TestProvider {
  readonly issuer: string;
  /** Answers of the token endpoint are handed through this, where it is set. */
  spoil: ((token: Record<string, unknown>) => unknown) | undefined;
  /** How often the token endpoint was asked. */
  readonly tokensAsked: number;
  close(): Promise<void>;
}

/** @param redirectUri the one address it sends browsers back to */
export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
  });
  const state: { spoil: TestProvider['spoil']; tokensAsked: number } = { spoil: undefined, tokensAsked: 0 };
  provider.use(async (context, next) => {
    await next();
    if (context.path !== '/token') return;
    state.tokensAsked += 1;
    if (state.spoil) context.body = state.spoil(context.body as Record<string, unknown>);
  });
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));
  return Object.assign(state, {
    issuer,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
}
