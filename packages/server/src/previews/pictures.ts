// Previews as the pages ask for them: kept ones first, each version drawn once, few at a time, and never a failure.
import { createGate, type Gate } from '../gate.js';
import type { AskedPreview, PreviewFacts, PreviewPicture, Previews } from '../pages/preview-port.js';
import { OperationError } from '../use-cases/operation.js';
import type { Log } from '../use-cases/ports.js';
import { busy } from './busy.js';
import { KeptPictures, type Room } from './kept.js';

/** Draws one preview: a PNG. */
export type DrawPreview = (facts: PreviewFacts) => Promise<Uint8Array>;

export interface PictureLimits extends Room {
  /** Drawn at the same time, each on a core. */
  readonly atOnce: number;
  /** That may wait for it. */
  readonly mostWaiting: number;
}

export const pictureLimits: PictureLimits = {
  pictures: 400,
  bytes: 32_000_000,
  atOnce: 1,
  mostWaiting: 16,
};

export class Pictures implements Previews {
  readonly plain: PreviewPicture;
  readonly #draw: DrawPreview;
  readonly #log: Log;
  readonly #kept: KeptPictures;
  readonly #gate: Gate;
  /** By what they are of and their version. */
  readonly #underWay = new Map<string, Promise<PreviewPicture>>();

  /** @param plain - What is shown where nothing can be drawn. */
  constructor(draw: DrawPreview, plain: Uint8Array, log: Log, limits: PictureLimits = pictureLimits) {
    this.#draw = draw;
    this.#log = log;
    this.#kept = new KeptPictures(limits);
    this.#gate = createGate(limits.atOnce, limits.mostWaiting, busy);
    this.plain = { png: plain, shows: 'nothing', version: 'plain' };
  }

  async picture(asked: AskedPreview): Promise<PreviewPicture> {
    const { of, version } = asked;
    const kept = this.#kept.get(of);
    if (kept?.version === version) return { png: kept.bytes, version, shows: 'this' };
    const name = `${version} ${of}`;
    const drawing = this.#underWay.get(name) ?? this.#begin(name, asked);
    try {
      return await drawing;
    } catch (error) {
      // Only what found no room gets here; what stood a while ago is better than nothing.
      if (!kept || !(error instanceof OperationError)) throw error;
      return { png: kept.bytes, version: kept.version, shows: 'before' };
    }
  }

  #begin(name: string, asked: AskedPreview): Promise<PreviewPicture> {
    const drawing = this.#gate(() => this.#drawn(asked)).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, drawing);
    return drawing;
  }

  async #drawn({ of, version, facts }: AskedPreview): Promise<PreviewPicture> {
    try {
      const told = await facts();
      if (!told) return this.plain;
      const png = await this.#draw(told);
      this.#kept.keep(of, { version, bytes: png });
      return { png, version, shows: 'this' };
    } catch (error) {
      this.#log.warn({ err: error, of }, 'a preview could not be drawn');
      return this.plain;
    }
  }
}
