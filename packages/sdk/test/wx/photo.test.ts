// A file of a mini-program, read piece by piece: every byte in its place, and what can't be read is said.
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wxPhoto } from '@huiyin/sdk/wx';
import { rejection } from '../client/server.js';
import { nodeWx } from './node-wx.js';

let path: string;
let calls = 0;
const bytes = Uint8Array.from({ length: 500 }, (_, place) => place % 251);
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'huiyin-photo-')), 'tmp_1.jpg');
  await writeFile(path, bytes);
});
afterAll(() => rm(join(path, '..'), { recursive: true }));

it('gives any part of a file as it is there', async () => {
  const photo = await wxPhoto(nodeWx(), path);
  expect(photo.size).toBe(bytes.length);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: bytes.length }),
      async (start, length) => {
        const end = Math.min(start + length, bytes.length);
        const part = new Uint8Array(await photo.slice(start, end).arrayBuffer());
        expect(part).toEqual(bytes.slice(start, end));
      },
    ),
    { numRuns: 30 },
  );
});

it('is usage.invalid for a file that is not there, that is gone, or that has become shorter', async () => {
  const phone = nodeWx();
  expect(await rejection(wxPhoto(phone, `${path}.no`))).toMatchObject({ code: 'usage.invalid' });
  const photo = await wxPhoto(phone, path);
  const past = photo.slice(bytes.length - 1, bytes.length + 1);
  expect(await rejection(past.arrayBuffer())).toMatchObject({ code: 'usage.invalid' });
  const gone = await wxPhoto(
    nodeWx({ file: () => (calls++ === 0 ? path : `${path}.no`) }),
    'wxfile://tmp_1.jpg',
  );
  expect(await rejection(gone.slice(0, 1).arrayBuffer())).toMatchObject({ code: 'usage.invalid' });
});
