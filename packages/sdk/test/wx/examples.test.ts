// The examples in the TSDoc of what is for mini-programs run, in a phone whose server is a real one.
import * as sdk from '@huiyin/sdk';
import * as attachments from '@huiyin/sdk/attachments';
import * as outbox from '@huiyin/sdk/outbox';
import * as wx from '@huiyin/sdk/wx';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { json } from '../client/server.js';
import { runExamples } from '../examples.js';
import { nodeWx } from './node-wx.js';

const answers: Record<string, object> = {
  '/v1/bodies/fangzhuang': { slug: 'fangzhuang', name: '方庄街道' },
  '/v1/attachments': {
    id: 'FZ-A-3q2-7wAbCdEfGhIjKlMnOp',
    secret: 'only for whoever sends it',
    partBytes: 98_304,
  },
  '/v1/attachments/FZ-A-3q2-7wAbCdEfGhIjKlMnOp/parts': {
    received: 100,
    bytes: 100,
    photo: { width: 2048, height: 1536 },
  },
};
const server = createServer((request, response) => {
  request.resume();
  json(response, answers[request.url ?? ''] ?? {});
});
/** The global of a mini-program, whose server and files are here. */
const program = { wx: nodeWx() };
let folder: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  folder = await mkdtemp(join(tmpdir(), 'huiyin-wx-'));
  const photo = join(folder, 'tmp_1.jpg');
  await writeFile(photo, new Uint8Array(100));
  program.wx = nodeWx({
    reach: (url) => url.replace('https://huiyin.example', `http://127.0.0.1:${port}`),
    file: () => photo,
  });
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

runExamples(
  'wx',
  {
    '@huiyin/sdk': sdk,
    '@huiyin/sdk/attachments': attachments,
    '@huiyin/sdk/outbox': outbox,
    '@huiyin/sdk/wx': wx,
    'a-mini-program': program,
  },
  6,
);
