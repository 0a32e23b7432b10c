// What can be asked for at the units cases are addressed to: read once each, when a form first needs it.
import type { Taxonomy } from '@huiyin/sdk';
import type { DeskHost } from './desk-host.js';

export class Taxonomies {
  readonly #host: DeskHost;
  readonly #bySlug = new Map<string, Taxonomy | undefined>();

  constructor(host: DeskHost) {
    this.#host = host;
  }

  /** Undefined where the unit has none, and until it was read. */
  of(slug = ''): Taxonomy | undefined {
    return this.#bySlug.get(slug);
  }

  /** A form is whole without: who can't read it names no item. */
  async read(slug = ''): Promise<void> {
    const { session } = this.#host;
    if (!session || !slug || this.#bySlug.has(slug)) return;
    try {
      const { taxonomy } = await session.client.bodies.get(slug, { signal: session.signal });
      this.#bySlug.set(slug, taxonomy);
      this.#host.requestUpdate();
    } catch (error) {
      this.#host.lost(error);
    }
  }
}
