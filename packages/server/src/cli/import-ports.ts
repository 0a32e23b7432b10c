// The database and the keys of an installation, for an import.
import { join } from 'node:path';
import { hasKeys, KeyFileError, loadKeys } from '../auth/keys.js';
import { systemRandom } from '../auth/random.js';
import { createSecrets } from '../auth/secrets.js';
import type { Config } from '../config.js';
import { createContactSealer } from '../privacy/contacts.js';
import type { UseCasePorts } from '../use-cases/ports.js';
import { withDatabase } from './with-database.js';

export type OpenPorts = Pick<UseCasePorts, 'ledgers' | 'directory' | 'secrets' | 'contacts'>;

/**
 * Reaches both, and leaves the database as it was found. No key is made: contacts sealed and rows known under others
 * than the server's would be of no use to anybody.
 * @throws KeyFileError, and those of `reachDatabase`
 */
export async function withImportPorts<T>(config: Config, work: (ports: OpenPorts) => Promise<T>): Promise<T> {
  const folder = join(config.dataDir, 'keys');
  if (!(await hasKeys(folder))) {
    throw new KeyFileError(
      `这里没有服务器的密钥：${folder} · The server's keys are not there. Is HUIYIN_DATA right?`,
    );
  }
  const keys = await loadKeys(folder, systemRandom);
  return await withDatabase(config, ({ ledgers, directory }) =>
    work({
      ledgers,
      directory,
      secrets: createSecrets(keys.pepper, systemRandom),
      contacts: createContactSealer(keys.contact, systemRandom),
    }),
  );
}
