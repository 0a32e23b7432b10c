// `huiyin keys`: makes the keys of an installation, and says what to do with them.
import { join } from 'node:path';
import { hasKeys, loadKeys } from './auth/keys.js';
import { systemRandom } from './auth/random.js';

/**
 * Makes what is missing; what is there stays.
 * @returns lines for whoever asked
 * @throws KeyFileError
 */
export async function makeKeys(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'keys');
  const hadThem = await hasKeys(folder);
  const { seal } = await loadKeys(folder, systemRandom);
  return [
    `${hadThem ? '密钥已在 · The keys are there' : '密钥已生成 · The keys have been made'}: ${folder}`,
    `封存公钥 · public key of the seal: ${Buffer.from(seal.publicKey).toString('base64')}`,
    '和数据库分开备份：丢了它，查询码全部失效，联系方式再也解不开。 · Back them up apart from the database.',
    '',
  ].join('\n');
}
