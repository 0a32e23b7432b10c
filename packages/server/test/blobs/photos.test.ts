// What is kept of a photo is what it shows: no place, no camera, no other format, no bomb.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createGate } from '../../src/gate.js';
import { createPhotos } from '../../src/blobs/photos.js';
import { gps, moving, phonePhoto, pngWith, square } from './made-photos.js';

const photos = createPhotos();

test('what the camera wrote is gone, and the photo stands upright', async () => {
  const sent = await phonePhoto();
  const before = await sharp(sent).metadata();
  expect([before.orientation, before.width, before.height]).toEqual([6, 800, 600]);
  expect(before.exif?.includes(gps.maker)).toBe(true);
  expect([before.icc, before.xmp].every((block) => block !== undefined)).toBe(true);

  const { image, thumbnail, width, height } = await photos.draw(sent);
  expect([width, height]).toEqual([600, 800]);
  for (const file of [image, thumbnail]) {
    const { format, exif, icc, xmp, iptc, orientation } = await sharp(file).metadata();
    expect({ format, exif, icc, xmp, iptc, orientation }).toEqual({ format: 'jpeg' });
    expect(Buffer.from(file).toString('latin1')).not.toMatch(/Wang|Exif|GPS|xmpmeta|ICC_PROFILE/);
  }
  // The mark of the corner was turned with it: from top left to top right.
  const corner = await sharp(image)
    .extract({ left: width - 30, top: 10, width: 20, height: 20 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 255, , blue = 0] = corner.data;
  expect(corner.info.channels).toBe(3);
  expect(red).toBeLessThan(60);
  expect(blue).toBeGreaterThan(200);
});

test('a large photo is made smaller, a small one is left as it is', async () => {
  const large = await sharp({ create: { width: 6000, height: 100, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const drawn = await photos.draw(large);
  expect([drawn.width, drawn.height]).toEqual([2048, 34]);
  expect((await sharp(drawn.thumbnail).metadata()).width).toBe(320);
  expect(await photos.draw(await square('#fff', 10))).toMatchObject({ width: 10, height: 10 });
});

test('what is transparent is white, not black', async () => {
  const { image } = await photos.draw(await square('rgba(0,0,0,0)', 8));
  expect((await sharp(image).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
});

test.each([
  ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['a PDF', () => Buffer.from('%PDF-1.7 1 0 obj << /Type /Catalog >> endobj')],
  ['a GIF', () => moving('gif')],
  ['a WebP that moves', () => moving('webp')],
  ['a PNG that moves', () => pngWith('acTL')],
  ['what phones call HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  [
    'an AVIF',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .avif()
        .toBuffer(),
  ],
  [
    'a TIFF',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .tiff()
        .toBuffer(),
  ],
])('%s is refused by its kind', async (_, file) => {
  await expect(photos.draw(await file())).rejects.toMatchObject({ code: 'attachment.unsupported-type' });
});

test('a still PNG with a chunk nobody knows is a photo', async () => {
  expect(await photos.draw(await pngWith('juNk'))).toMatchObject({ width: 20 });
});

test.each([
  ['half a photo', async () => (await phonePhoto(400, 300)).subarray(0, 9_000)],
  [
    'a page that begins like a JPEG',
    () => Buffer.from('\xff\xd8\xff<script>alert(1)</script>'.repeat(9), 'latin1'),
  ],
])('%s can’t be opened', async (_, file) => {
  await expect(photos.draw(await file())).rejects.toMatchObject({ code: 'attachment.unreadable' });
});

test('a small file that says it is huge is not decoded', async () => {
  const bomb = Buffer.from(await square('#fff', 10));
  // Width and height, the checksum after them made right: a decoder would believe it.
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  await expect(photos.draw(bomb)).rejects.toMatchObject({ code: 'attachment.too-many-pixels' });
});

test('so many are drawn at once, so many wait, the rest is told to come back', async () => {
  const gate = createGate(2, 3, () => new Error('come back'));
  const release: (() => void)[] = [];
  let inside = 0;
  let most = 0;
  const work = async (): Promise<string> => {
    most = Math.max(most, ++inside);
    await new Promise<void>((resolve) => release.push(resolve));
    inside--;
    return 'drawn';
  };
  const all = Array.from({ length: 7 }, () => gate(work).catch((error: unknown) => (error as Error).message));
  await expect(Promise.all(all.slice(5))).resolves.toEqual(['come back', 'come back']);
  for (let done = 0; done < 5; done++) {
    await expect.poll(() => release.length).toBeGreaterThan(0);
    release.shift()!();
  }
  expect(await Promise.all(all.slice(0, 5))).toEqual(Array(5).fill('drawn'));
  expect(most).toBe(2);
  // There is room again.
  const last = gate(() => Promise.resolve('later'));
  await expect(last).resolves.toBe('later');
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
