// The receiver in the guide to webhooks, run as it stands there: it believes what we sign, once, and nothing else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { signatures } from '../../packages/server/src/notify/signature.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = await readFile(join(root, 'docs/guide/webhooks.md'), 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(guide)?.[1] ?? '';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

it('the receiver of docs/guide/webhooks.md takes what was signed, once, and refuses what was not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-hook-'));
  const outfile = join(folder, 'receiver.mjs');
  await build({
    stdin: { contents: block('ts'), resolveDir: root, loader: 'ts' },
    conditions: ['@huiyin/source'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'silent',
  });
  const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
  const port = await freePort();
  const program = spawn(process.execPath, [outfile], {
    env: { HOOK_SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'close');
  let said = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    await once(program.stdout, 'data');
    const body = JSON.stringify(JSON.parse(block('json')));
    const timestamp = Math.floor(Date.now() / 1_000);
    const post = async (text: string, by = secret): Promise<number> => {
      const headers = {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatures({ id: 'msg_1', timestamp, body }, [by]),
      };
      return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body: text })).status;
    };
    expect(await post(body.replace('accepted', 'closed'))).toBe(400);
    expect(await post(body, `whsec_${Buffer.alloc(32, 6).toString('base64')}`)).toBe(400);
    expect([await post(body), await post(body)]).toEqual([204, 204]);
    expect(await post('x'.repeat(20_000))).toBe(413);
  } finally {
    program.kill();
    await ended;
    await rm(folder, { recursive: true });
  }
  const told = '方庄街道 FZ-2026-000109 accepted https://huiyin.example/a/FZ-2026-000109';
  expect(said.trim().split('\n')).toEqual(['ready', told]);
});
