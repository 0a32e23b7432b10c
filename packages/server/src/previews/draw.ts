// One picture, drawn here and now.
import { previewImage } from '@huiyin/article/image';
import type { PreviewFacts } from '../pages/preview-port.js';

/** @throws ArticleError where the facts can't stand on a picture */
export async function drawPreview({ what, snapshot }: PreviewFacts): Promise<Uint8Array> {
  const { png } = await previewImage(what, { snapshot });
  return png;
}
