// A desk on a session: its cookie goes along, to the page's own origin, and its token in one header.
import { describe, expect, it } from 'vitest';
import { createClient, HuiyinUsageError } from '@huiyin/sdk';
import { staff, type StaffOptions } from '@huiyin/sdk/staff';

const csrfToken = 'MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI';

interface Asked {
  readonly url: string;
  readonly credentials: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect: string;
  readonly cache?: string;
}

function recorded(): { readonly asked: Asked[]; readonly client: ReturnType<typeof createClient> } {
  const asked: Asked[] = [];
  const client = createClient({
    endpoint: 'https://huiyin.example',
    maxRetries: 0,
    fetch: (url, init) => {
      asked.push({ url, ...init });
      return Response.json({ number: 'FZ-2026-000109', items: [] });
    },
  });
  return { asked, client };
}

describe('staff() with a session’s CSRF token', () => {
  it('sends the cookie along and the token beside it, on reads and writes', async () => {
    const { asked, client } = recorded();
    const desk = staff(client, { csrfToken });
    await desk.appeals.get('FZ-2026-000109');
    await desk.appeals.accept('FZ-2026-000109');
    expect(asked).toHaveLength(2);
    for (const { credentials, headers, redirect, cache, url } of asked) {
      expect({ credentials, redirect, cache }).toEqual({
        credentials: 'same-origin',
        redirect: 'error',
        cache: 'no-store',
      });
      expect(headers['Huiyin-CSRF']).toBe(csrfToken);
      expect(headers).not.toHaveProperty('Authorization');
      expect(url).not.toContain(csrfToken);
    }
  });

  it('sends no cookie with the client’s other calls, nor with a token', async () => {
    const { asked, client } = recorded();
    staff(client, { csrfToken });
    await client.bodies.list();
    await staff(client, { token: 'demo-token' }).appeals.get('FZ-2026-000109');
    expect(asked.map(({ credentials }) => credentials)).toEqual(['omit', 'omit']);
    for (const { headers } of asked) expect(headers).not.toHaveProperty('Huiyin-CSRF');
  });

  it('shows nothing of the token', () => {
    const desk = staff(recorded().client, { csrfToken });
    expect(JSON.stringify(desk)).not.toContain(csrfToken);
  });

  it('takes one of the two, not both and not neither', () => {
    const { client } = recorded();
    for (const options of [{}, { token: 'a', csrfToken }]) {
      expect(() => staff(client, options as StaffOptions)).toThrow(HuiyinUsageError);
    }
  });
});
