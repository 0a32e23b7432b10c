// The pictures that are shown where a page is passed on, drawn in a thread of their own.
import { readFile } from 'node:fs/promises';
import type { Previews } from '../pages/preview-port.js';
import type { Log } from '../use-cases/ports.js';
import { Pictures } from './pictures.js';
import { DrawingThread } from './thread.js';

/** Milliseconds: the first picture of a thread opens the fonts, too. */
const PATIENCE = 15_000;
const IDLE = 5 * 60_000;

export interface PreviewServer {
  readonly previews: Previews;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

/** @param plain - Where the picture of nothing is: a PNG of 1,200 by 630 pixels. */
export async function createPreviews(plain: URL, log: Log): Promise<PreviewServer> {
  const thread = new DrawingThread({
    script: new URL('./worker.js', import.meta.url),
    patience: PATIENCE,
    idle: IDLE,
  });
  const previews = new Pictures((facts) => thread.draw(facts), await readFile(plain), log);
  return { previews, close: () => thread.close() };
}
