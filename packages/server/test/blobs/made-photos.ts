// Files as phones send them, and files no phone sends, made for tests.
import sharp from 'sharp';

/** Where the photo says it was taken; any trace of it is a leak. */
export const gps = { latitude: '39/1 51/1 4412/100', maker: 'Huawei-P60-of-Wang' };

/** A photo with everything a camera writes beside it, lying on its side: upright it is `height` × `width`. */
export async function phonePhoto(width = 800, height = 600): Promise<Buffer> {
  const stripes = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#b35c44',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })
    .composite([{ input: await square('#0044ff', 40), left: 0, top: 0 }])
    .jpeg({ quality: 90 })
    .toBuffer();
  return await sharp(stripes)
    .withExif({
      IFD0: { Make: gps.maker, ImageDescription: 'home of Wang' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: gps.latitude,
        GPSLongitudeRef: 'E',
        GPSLongitude: '116/1 25/1 3000/100',
      },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>home of Wang</rdf:RDF></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg({ quality: 90 })
    .toBuffer();
}

export async function square(background: string, side: number): Promise<Buffer> {
  return await sharp({ create: { width: side, height: side, channels: 4, background } })
    .png()
    .toBuffer();
}

/** Two pictures one after the other. */
export async function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await sharp({ create: { width: 16, height: 32, channels: 3, background: 'red' } })
    .composite([{ input: await square('#00f', 16), left: 0, top: 16 }])
    .raw()
    .toBuffer();
  const film = sharp(frames, { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } });
  return await (format === 'gif' ? film.gif() : film.webp()).toBuffer();
}

/** A PNG with a chunk put before its picture. */
export async function pngWith(name: string): Promise<Buffer> {
  const png = await square('#123456', 20);
  const at = png.indexOf('IDAT') - 4;
  const chunk = Buffer.alloc(12 + 8);
  chunk.writeUInt32BE(8, 0);
  chunk.write(name, 4, 'latin1');
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}
