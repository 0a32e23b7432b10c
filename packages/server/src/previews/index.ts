// The pictures that are shown where a page is passed on, and those of the studio, drawn in a thread of their own.
import { readFile } from 'node:fs/promises';
import { createGate } from '../gate.js';
import type { StudioPictures } from '../pages/picture-port.js';
import type { Previews } from '../pages/preview-port.js';
import type { Log } from '../use-cases/ports.js';
import { busy } from './busy.js';
import type { Work } from './draw.js';
import { Files } from './files.js';
import { Pictures } from './pictures.js';
import { DrawingThread } from './thread.js';

/** Milliseconds: the first picture of a thread opens the fonts, too. */
const PATIENCE = 15_000;
const IDLE = 5 * 60_000;

export interface DrawingServer {
  readonly previews: Previews;
  readonly pictures: StudioPictures;
  /** Ends the thread. */
  readonly close: () => Promise<void>;
}

/** @param plain - Where the picture of nothing is: a PNG of 1,200 by 630 pixels. */
export async function createDrawing(plain: URL, log: Log): Promise<DrawingServer> {
  const thread = new DrawingThread({
    script: new URL('./worker.js', import.meta.url),
    patience: PATIENCE,
    idle: IDLE,
  });
  // Previews and the studio each let one through at a time: they take turns here, and no more than one ever waits.
  const turn = createGate(1, 1, busy);
  const draw = (work: Work) => turn(() => thread.draw(work));
  const previews = new Pictures(
    async (facts) => (await draw({ kind: 'preview', ...facts })).bytes,
    await readFile(plain),
    log,
  );
  const pictures = new Files((facts) => draw({ kind: 'picture', ...facts }));
  return { previews, pictures, close: () => thread.close() };
}
