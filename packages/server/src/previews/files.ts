// Pictures and posters as the studio asks for them: what was just drawn is handed out again, and few wait.
import { createGate, type Gate } from '../gate.js';
import type { DrawnPicture, PictureFacts, PictureOrder, StudioPictures } from '../pages/picture-port.js';
import { busy } from './busy.js';
import { KeptPictures, type KeptPicture } from './kept.js';
import type { PictureLimits } from './pictures.js';

/** Draws one file. */
export type DrawFile = (facts: PictureFacts) => Promise<DrawnPicture>;

/** Each takes about a second, and is some hundred kilobytes: kept for whoever clicks twice, and for those beside them. */
export const fileLimits: PictureLimits = {
  pictures: 60,
  bytes: 16_000_000,
  atOnce: 1,
  mostWaiting: 4,
};

export class Files implements StudioPictures {
  readonly #draw: DrawFile;
  readonly #kept: KeptPictures<KeptPicture & DrawnPicture>;
  readonly #gate: Gate;
  /** By what they are of and their version. */
  readonly #underWay = new Map<string, Promise<DrawnPicture>>();

  constructor(draw: DrawFile, limits: PictureLimits = fileLimits) {
    this.#draw = draw;
    this.#kept = new KeptPictures(limits);
    this.#gate = createGate(limits.atOnce, limits.mostWaiting, busy);
  }

  async draw(order: PictureOrder): Promise<DrawnPicture> {
    const { of, version } = order;
    const kept = this.#kept.get(of);
    if (kept?.version === version) return kept;
    const name = `${version} ${of}`;
    return await (this.#underWay.get(name) ?? this.#begin(name, order));
  }

  #begin(name: string, { of, version, facts }: PictureOrder): Promise<DrawnPicture> {
    const drawing = this.#gate(() => this.#draw(facts))
      .then((drawn) => {
        this.#kept.keep(of, { ...drawn, version });
        return drawn;
      })
      .finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, drawing);
    return drawing;
  }
}
