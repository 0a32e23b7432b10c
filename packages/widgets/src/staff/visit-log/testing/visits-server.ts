// A server for the log: takes each key once, as the real one does, and what it does next is said beforehand.
import { createClient, type VisitDraft } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';

type Fate = 'offline' | 'lost-after' | 'session-ended' | { readonly pointer: string; readonly code: string };

export class VisitsServer {
  /** What was written down, by the key it came under. */
  readonly taken = new Map<string, VisitDraft>();
  /** What happens to the next calls; then it answers. */
  readonly fates: Fate[] = [];
  /** What happens to every call meanwhile. */
  line: 'open' | 'offline' = 'open';
  /** Comes before each call. */
  before: (() => void) | undefined;

  desk(): StaffDesk {
    const client = createClient({
      endpoint: 'https://huiyin.example',
      maxRetries: 0,
      fetch: (_url, { body = '', headers }) => this.#answer(body, headers['Idempotency-Key'] ?? ''),
    });
    return staff(client, { token: 'a-token' });
  }

  #answer(body: string, key: string): Response {
    this.before?.();
    const fate = this.line === 'offline' ? 'offline' : this.fates.shift();
    if (fate === 'offline') throw new TypeError('no network');
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
