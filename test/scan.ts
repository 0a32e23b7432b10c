// What a telephone's camera reads in a picture: zbar, which many of them have inside.
import { scanImageData } from '@undecaf/zbar-wasm';
import { PNG } from 'pngjs';

/** @returns the texts of all QR codes in a PNG */
export async function scan(png: Uint8Array): Promise<string[]> {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  const pixels = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' } as const;
  const found = await scanImageData(pixels);
  return found.filter(({ typeName }) => typeName === 'ZBAR_QRCODE').map((code) => code.decode());
}
