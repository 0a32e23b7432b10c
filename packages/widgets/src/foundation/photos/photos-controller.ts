// The photos of a form, from the first one chosen on: until then nothing of it is loaded.
import type { HuiyinClient } from '@huiyin/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPhotos } from './load-photos.js';
import type { PhotoList } from './photos.types.js';

/** Where they go, and how many there is room for. */
export interface PhotosTo {
  readonly client: HuiyinClient;
  readonly body: string;
  readonly lang: string;
  readonly most: number;
}

export class PhotosController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #list: PhotoList | undefined;
  /** What sends photos could not be loaded. */
  hasFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  get list(): PhotoList | undefined {
    return this.#list;
  }

  async add(files: readonly Blob[], to: PhotosTo): Promise<void> {
    const changed = (): void => this.#host.requestUpdate();
    try {
      const { createPhotoList } = await loadPhotos();
      this.hasFailed = false;
      this.#list ??= createPhotoList({ ...to, changed });
      this.#list.add(files);
    } catch {
      this.hasFailed = true;
    }
    changed();
  }

  /** Waits for what is being sent. @returns false if some photo is not there: it says why itself */
  async arrived(): Promise<boolean> {
    await this.#list?.settled();
    return this.#list?.isWhole ?? true;
  }

  clear(): void {
    this.#list?.end();
    this.#list = undefined;
  }
}
