// The photos of the open case: got when whoever reads it asks to see them, and forgotten with it.
import type { AttachmentImage } from '@huiyin/sdk';
import type { ReactiveControllerHost } from 'lit';

/** Gets one photo of a case; undefined once the case was closed. */
export type GetPhoto = (id: string) => Promise<AttachmentImage | undefined>;

export class CasePhotosController {
  readonly #host: ReactiveControllerHost;
  readonly #get: GetPhoto;
  #images: ReadonlyMap<string, string> = new Map();
  #asked = false;
  /** Some could not be had. */
  hasFailed = false;

  constructor(host: ReactiveControllerHost, get: GetPhoto) {
    this.#host = host;
    this.#get = get;
  }

  /** Whether they were asked for. */
  get isOpen(): boolean {
    return this.#asked;
  }

  /** A `data:` address; undefined until it is there. */
  image(id: string): string | undefined {
    return this.#images.get(id);
  }

  /** One after the other: a slow line shows the first soonest. */
  async show(ids: readonly string[]): Promise<void> {
    this.#asked = true;
    this.hasFailed = false;
    this.#host.requestUpdate();
    try {
      for (const id of ids) {
        const image = this.#images.has(id) ? undefined : await this.#get(id);
        if (image && this.#asked) {
          this.#images = new Map([...this.#images, [id, `data:${image.type};base64,${image.data}`]]);
        }
        this.#host.requestUpdate();
      }
    } catch {
      this.hasFailed = this.#asked;
      this.#host.requestUpdate();
    }
  }

  forget(): void {
    this.#images = new Map();
    this.#asked = this.hasFailed = false;
  }
}
