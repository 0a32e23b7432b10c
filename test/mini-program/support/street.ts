// A street office whose whole server is here, on a socket and a database of its own, at a time that stands still.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeys } from '../../../packages/server/src/auth/keys.js';
import { systemRandom } from '../../../packages/server/src/auth/random.js';
import { openSignedHeads } from '../../../packages/server/src/log/signed-heads.js';
import { CheckpointSigner } from '../../../packages/server/src/log/signer.js';
import { createApi, type Api } from '../../../packages/server/test/api/support/api.js';
import { listening } from '../../../packages/server/test/http/support/socket.js';
import { promisesIn } from '../../../packages/server/test/use-cases/promises.js';

export interface Street {
  readonly api: Api;
  readonly promises: ReturnType<typeof promisesIn>;
  /** Where it listens. */
  readonly endpoint: string;
  /** The verifier key of its log. */
  readonly sealKey: string;
  /** Signs the log as it is now. */
  sign(): Promise<void>;
  close(): Promise<void>;
}

export async function openStreet(): Promise<Street> {
  const api = await createApi();
  const { server, url, close } = await listening(api.app);
  // The clock of its answers is the one its acts are done by.
  server.prependListener('request', (_, response) =>
    response.setHeader('date', new Date(api.time.clock()).toUTCString()),
  );
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-street-'));
  const { seals } = await loadKeys(folder, systemRandom);
  const signed = await openSignedHeads(folder, 'huiyin.example');
  const { ledgers, secrets, log } = api.world.ports;
  const signer = new CheckpointSigner({ ledgers, secrets, keys: seals, signed, log });
  return {
    api,
    promises: promisesIn(api.world),
    endpoint: url,
    sealKey: signer.verifierKeysOf('FZ')[0],
    async sign() {
      await signer.sign('FZ', api.time.clock());
    },
    async close() {
      await close();
      await api.close();
      await rm(folder, { recursive: true });
    },
  };
}
