// Makes a photo smaller before it is sent, where the browser can: a slow line carries a tenth of it, and where it was
// taken never leaves the phone.
import { fittedSize } from '@huiyin/sdk/rules';

const QUALITY = 0.85;
/** Longest side of the picture in the list, in pixels. */
const PREVIEW_SIDE = 192;

/** What is sent, and what is shown of it; no preview where the browser can't open it. */
export interface Prepared {
  readonly file: Blob;
  readonly preview?: string;
}

/** The photo drawn anew, or as it is where that can't be done: the server looks at it in any case. */
export async function prepared(file: Blob): Promise<Prepared> {
  try {
    const image = await opened(file);
    const size = { width: image.naturalWidth, height: image.naturalHeight };
    const preview = drawn(image, fittedSize(size, PREVIEW_SIDE)).toDataURL('image/jpeg', QUALITY);
    const smaller = keepsUpright() ? await blobOf(drawn(image, fittedSize(size))) : null;
    return { file: smaller ?? file, preview };
  } catch {
    return { file };
  }
}

/** Engines of before 2020 draw a photo as the camera held it, and what is drawn no longer says how that was. */
function keepsUpright(): boolean {
  return CSS.supports('image-orientation', 'from-image');
}

/** By a `data:` address: pages that allow few sources of pictures allow this one sooner than `blob:`. */
async function opened(file: Blob): Promise<HTMLImageElement> {
  const src = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsDataURL(file);
  });
  const image = new Image();
  await new Promise((loaded, failed) => {
    Object.assign(image, { onload: loaded, onerror: failed, src });
  });
  return image;
}

function drawn(image: HTMLImageElement, size: { readonly width: number; readonly height: number }) {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('nothing can be drawn');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(image, 0, 0, size.width, size.height);
  return canvas;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
