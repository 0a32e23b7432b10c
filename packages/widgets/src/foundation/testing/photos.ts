// What a resident does with photos of a form, for tests and stories.
import { shadowPart } from './fixture.js';
import { settled } from './manual-clock.js';

/** A photo as a browser can open it. */
export async function photoFile(width = 3000, height = 1500): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas here');
  context.fillStyle = '#b35c44';
  context.fillRect(0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob ?? ''], 'IMG_0001.png', { type: 'image/png' });
}

/** What the picker of the browser leaves behind. */
export function choose(element: Element, ...files: readonly File[]): void {
  const input = shadowPart(element, "[name='photos']") as HTMLInputElement;
  const picked = new DataTransfer();
  for (const file of files) picked.items.add(file);
  input.files = picked.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Resolves once the form says this of its photos. Never, if it doesn't: the test then runs out of time. */
export async function said(element: Element, pattern: RegExp): Promise<void> {
  const group = shadowPart(element, '#photos');
  // Not frame by frame: a page that nobody sees draws none.
  while (!pattern.test(group.textContent ?? '')) await settled();
}
