// A server for the log: takes each key once, as the real one does, and what it does next is said beforehand.
import { createClient, type HuiyinClient, type VisitDraft } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';

type Fate =
  | 'offline'
  | 'lost-after'
  | 'photos-gone'
  | 'session-ended'
  | { readonly pointer: string; readonly code: string };

export class VisitsServer {
  /** What was written down, by the key it came under. */
  readonly taken = new Map<string, VisitDraft>();
  /** What happens to the next calls; then it answers. */
  readonly fates: Fate[] = [];
  /** What happens to every call meanwhile. */
  line: 'open' | 'offline' = 'open';
  /** Comes before each call. */
  before: (() => void) | undefined;

  /** Bytes of the photos it has, by their ids. */
  readonly photos = new Map<string, number>();
  readonly #client = createClient({
    endpoint: 'https://huiyin.example',
    maxRetries: 0,
    fetch: (url, { body = '', headers }) =>
      url.includes('/v1/attachments')
        ? this.#photo(url, body)
        : this.#answer(body, headers['Idempotency-Key'] ?? ''),
  });

  client(): HuiyinClient {
    return this.#client;
  }

  desk(): StaffDesk {
    return staff(this.#client, { token: 'a-token' });
  }

  #photo(url: string, body: string): Response {
    if (this.line === 'offline') throw new TypeError('no network');
    const [, id] = /attachments\/(.+)\/parts$/.exec(url) ?? [];
    if (id === undefined) {
      const begun = `FZ-A-${String(this.photos.size + 1).padStart(22, '0')}`;
      this.photos.set(begun, (JSON.parse(body) as { bytes: number }).bytes);
      return Response.json({ id: begun, secret: 's'.repeat(43), partBytes: 98_304 }, { status: 201 });
    }
    const bytes = this.photos.get(id) ?? 0;
    return Response.json({ id, received: bytes, bytes, photo: { width: 8, height: 8 } });
  }

  #answer(body: string, key: string): Response {
    this.before?.();
    const fate = this.line === 'offline' ? 'offline' : this.fates.shift();
    if (fate === 'offline') throw new TypeError('no network');
    if (fate === 'photos-gone') return problem(404, 'attachment.not-found');
    if (fate === 'session-ended') return problem(401, 'auth.session-ended');
    if (typeof fate === 'object') return problem(422, 'request.invalid', fate);
    const draft = JSON.parse(body) as VisitDraft;
    this.taken.set(key, draft);
    if (fate === 'lost-after') throw new TypeError('the answer was lost');
    const serial = [...this.taken.keys()].indexOf(key) + 1;
    const { visitedAt, asked = [] } = draft;
    const appeals = asked.map(({ contact }, place) => ({
      number: `FZ-2026-00050${place}`,
      code: contact ? 'slip' : 'none',
    }));
    const unit = { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' };
    const receipt = { id: `FZ-V-2026-00000${serial}`, body: unit, visitedAt, recordedAt: visitedAt, appeals };
    return Response.json(receipt, { status: 201 });
  }
}

function problem(status: number, code: string, fault?: { pointer: string; code: string }): Response {
  const errors = fault && [{ ...fault, detail: '' }];
  const facts = { type: 'about:blank', title: '', status, code, detail: '', requestId: 'r-1', errors };
  return new Response(JSON.stringify(facts), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
