// `huiyin keys`, `huiyin keys rotate`: makes the keys of an installation, and says what to do with them.
import { join } from 'node:path';
import { hasKeys, loadKeys, rotateSealKey } from './auth/keys.js';
import { systemRandom } from './auth/random.js';

/**
 * Makes what is missing; what is there stays.
 * @returns lines for whoever asked
 * @throws KeyFileError
 */
export async function makeKeys(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'keys');
  const hadThem = await hasKeys(folder);
  const { seals } = await loadKeys(folder, systemRandom);
  return [
    `${hadThem ? '密钥已在 · The keys are there' : '密钥已生成 · The keys have been made'}: ${folder}`,
    `封存公钥 · public key of the seal: ${Buffer.from(seals[0].publicKey).toString('base64')}`,
    '和数据库分开备份：丢了它，查询码全部失效，联系方式再也解不开。 · Back them up apart from the database.',
    '',
  ].join('\n');
}

/**
 * Makes a new key for the seal; the one before signs along.
 * @returns lines for whoever asked
 * @throws KeyFileError
 */
export async function rotateKeys(dataDir: string): Promise<string> {
  const seals = await rotateSealKey(join(dataDir, 'keys'));
  const [current, ...older] = seals.map(({ publicKey }) => Buffer.from(publicKey).toString('base64'));
  return [
    `新的封存公钥 · new public key of the seal: ${current}`,
    ...older.map((key) => `以前的，一同签名 · older, signs along: ${key}`),
    '重启服务器后生效，并写进每本台账的日志。标签、回执、海报换上新的公钥以后，旧的仍然认得出。',
    'It is used, and written into every log, from the next start on. Back the folder up again.',
    '',
  ].join('\n');
}
