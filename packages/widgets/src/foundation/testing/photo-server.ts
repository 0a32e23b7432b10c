// Takes photos in parts as the real server does, validators included, and draws none: what came is what it says.
import type { AttachmentDraft, AttachmentPartDraft, FetchInit, FetchResponse, Problem } from '@huiyin/sdk';
import { validateRequest } from '@huiyin/sdk/validators';

type Refuse = (problem: Partial<Problem>) => FetchResponse;

export class PhotoServer {
  /** Bytes of each photo that arrived, by its id. */
  readonly arrived = new Map<string, Uint8Array>();
  /** What the next parts meet with; then they are taken. */
  readonly fates: ('lost' | Partial<Problem>)[] = [];
  readonly #begun = new Map<string, number>();
  #gate: Promise<void> | undefined;

  /** Keeps parts back until the function it returns is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    return () => {
      this.#gate = undefined;
      release();
    };
  }

  /** A photo that arrived, as it is given out. */
  base64(id: string): string {
    return btoa(String.fromCharCode(...(this.arrived.get(id) ?? [])));
  }

  /** @returns undefined for what is no business of photos */
  answer(path: string, init: FetchInit, refuse: Refuse): Promise<FetchResponse> | undefined {
    if (path === '/v1/attachments') return Promise.resolve(this.#begin(init, refuse));
    const [, id] = /^\/v1\/attachments\/([^/]+)\/parts$/.exec(path) ?? [];
    return id === undefined ? undefined : this.#take(id, init, refuse);
  }

  #begin({ body = '' }: FetchInit, refuse: Refuse): FetchResponse {
    const draft = JSON.parse(body) as AttachmentDraft;
    const faults = validateRequest.AttachmentDraft(draft);
    if (faults.length > 0) return refuse({ code: 'request.invalid', status: 422 });
    const id = `FZ-A-${String(this.#begun.size + 1).padStart(22, '0')}`;
    this.#begun.set(id, draft.bytes);
    this.arrived.set(id, new Uint8Array());
    return Response.json({ id, secret: 's'.repeat(43), partBytes: 98_304 }, { status: 201 });
  }

  async #take(id: string, { body = '' }: FetchInit, refuse: Refuse): Promise<FetchResponse> {
    await this.#gate;
    const fate = this.fates.shift();
    if (fate === 'lost') throw new TypeError('the line broke');
    if (fate) return refuse(fate);
    const part = JSON.parse(body) as AttachmentPartDraft;
    const faults = validateRequest.AttachmentPartDraft(part);
    const before = this.arrived.get(id);
    if (faults.length > 0 || !before) return refuse({ code: 'request.invalid', status: 422 });
    const more = Uint8Array.from(atob(part.data), (letter) => letter.charCodeAt(0));
    const after = part.offset === before.length ? Uint8Array.from([...before, ...more]) : before;
    this.arrived.set(id, after);
    const bytes = this.#begun.get(id) ?? 0;
    const photo = after.length === bytes ? { width: 2048, height: 1536 } : undefined;
    return Response.json({ id, received: after.length, bytes, ...(photo && { photo }) });
  }
}
