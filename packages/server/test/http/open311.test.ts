// Open311 as it is sent: formats, headers, refusals, and nothing that writes.
import type { BodySummary } from '@huiyin/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpen311 } from '../../src/open311/index.js';
import { OperationError } from '../../src/use-cases/operation.js';
import { elementOf, readXml } from '../open311/support/read-xml.js';
import { origin, testApp } from './support/app.js';
import { exampleCases, exampleUseCases } from './support/use-cases.js';

const unit = 'jurisdiction_id=fangzhuang';
const paths = [
  'discovery',
  'v2/discovery',
  `v2/services?${unit}`,
  `v2/services/lifts?${unit}`,
  `v2/requests?${unit}`,
  'v2/requests/FZ-2026-000118',
  'v2/tokens/FZ-2026-000118',
  `v2/servicerequestupdates?${unit}`,
].map((path) => `/open311/${path}`);
const inFormat = (path: string, format: 'xml' | 'json'): string => path.replace(/(?=\?|$)/, `.${format}`);

/** A refusal, in the specification's shape. */
async function refusal(response: Response): Promise<{ code: number; description: string }> {
  const [first, ...rest] = (await response.json()) as { code: number; description: string }[];
  expect(rest).toEqual([]);
  expect(Object.keys(first ?? {}).sort()).toEqual(['code', 'description']);
  return first ?? { code: 0, description: '' };
}

describe('every address', () => {
  it.each(paths)('%s answers in XML and in JSON, and says the same', async (path) => {
    const { ask } = testApp();
    const [xml, json] = [await ask(inFormat(path, 'xml')), await ask(inFormat(path, 'json'))];
    expect([xml.status, xml.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    expect([json.status, json.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const element = readXml(await xml.text());
    expect(element).toEqual(elementOf(element.name, await json.json()));
  });

  it.each(paths)('%s can be read by other sites and asked about again', async (path) => {
    const { ask } = testApp();
    const first = await ask(inFormat(path, 'xml'), { headers: { Origin: 'https://maps.example' } });
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const again = await ask(inFormat(path, 'xml'), { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await ask(inFormat(path, 'xml'), { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('is of the only unit there is where none is given', async () => {
    const only: BodySummary = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' };
    const alone = testApp({ overrides: { 'bodies.list': () => Promise.resolve({ items: [only] }) } });
    for (const path of ['services', 'services/lifts', 'requests', 'servicerequestupdates']) {
      const [bare, named] = [`/open311/v2/${path}.json`, `/open311/v2/${path}.json?${unit}`];
      expect(await (await alone.ask(bare)).json()).toEqual(await (await alone.ask(named)).json());
    }
    const posted = await alone.ask('/open311/v2/requests.json', { method: 'POST' });
    expect((await refusal(posted)).description).toContain(`${origin}/b/fangzhuang#appeal`);
  });

  it('is in the log as a template, never as it was sent', async () => {
    const { ask, logged } = testApp();
    await ask('/open311/v2/requests/FZ-2026-000118.json');
    await ask('/open311/v2/13800000000.json');
    const routes = logged.map((line) => (JSON.parse(line) as { route: string }).route);
    expect(routes).toEqual(['/open311/v2/requests/{id}.{format}', '/open311/*']);
    expect(logged.join()).not.toMatch(/000118|13800000000/);
  });
});

describe('whoever wants to file', () => {
  const form = (fields: string): RequestInit => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: fields,
  });

  it.each([
    ['in the form', '/open311/v2/requests.json', form(`${unit}&service_code=lifts`), 'fangzhuang'],
    ['in the address', `/open311/v2/requests.json?${unit}`, { method: 'POST' }, 'fangzhuang'],
    ['for an update', '/open311/v2/servicerequestupdates.json', form(unit), 'fangzhuang'],
    [
      'for no unit there is',
      '/open311/v2/requests.json',
      form('jurisdiction_id=nowhere'),
      '{jurisdiction_id}',
    ],
    ['as JSON', '/open311/v2/requests.json', { method: 'POST', body: '{}' }, '{jurisdiction_id}'],
  ])('%s is told where', async (_, path, init, body) => {
    const response = await testApp().ask(path, init);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const { code, description } = await refusal(response);
    expect(code).toBe(405);
    expect(description).toContain(`${origin}/b/${body}#appeal`);
    expect(description).toContain('open311.read-only');
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('by %s is refused', async (method) => {
    const response = await testApp().ask('/open311/v2/requests.json', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await refusal(response)).description).toContain('route.method-not-allowed');
  });

  it('finds in a preflight that other sites only read', async () => {
    const response = await testApp().ask('/open311/v2/requests.json', {
      method: 'OPTIONS',
      headers: { Origin: 'https://maps.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ]);
  });
});

describe('a refusal', () => {
  it.each([
    '/open311/',
    '/open311',
    '/open311/v2/services',
    '/open311/v2/nothing.xml',
    '/open311/v1/services.xml',
  ])('of %s is XML, which every client reads', async (path) => {
    const response = await testApp().ask(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/xml; charset=utf-8']);
    const { name, children } = readXml(await response.text());
    expect([name, children[0]?.children[0]]).toEqual(['errors', { name: 'code', children: [], text: '404' }]);
  });

  it('names every argument that is wrong, in the reader’s language, and is kept by no cache', async () => {
    const { ask } = testApp();
    const path = `/open311/v2/requests.json?${unit}&page_size=1000`;
    const chinese = await ask(path);
    expect((await refusal(chinese)).description).toBe(
      '有的参数读不懂，或者超出了范围。请按下面的提示改好，再查一次。 page_size: 超出了能填的范围，界限是 500。 ' +
        `open311.argument-invalid ${origin}/errors/open311.argument-invalid`,
    );
    expect(chinese.headers.get('cache-control')).toBe('no-store');
    const english = await ask(path, { headers: { 'Accept-Language': 'en' } });
    expect(english.headers.get('content-language')).toBe('en');
    expect((await refusal(english)).description).toMatch(/^An argument can not be read/);
  });

  it('of too many requests says when to come back', async () => {
    const { ask } = testApp({ rateLimiter: { take: () => Promise.resolve(7) } });
    const response = await ask('/open311/v2/discovery.json');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await refusal(response)).code).toBe(429);
  });

  it.each([
    [new OperationError('server.unavailable', { retryAfter: 3 }), 503],
    [new Error('duplicate key: 王阿姨'), 500],
  ])('of our own making tells nothing of it', async (thrown, status) => {
    const open311 = createOpen311({
      ...exampleUseCases(),
      cases: { ...exampleCases, find: () => Promise.reject(thrown) },
      origin,
    });
    const response = await testApp({ open311 }).ask('/open311/v2/requests/FZ-2026-000118.json');
    expect(response.status).toBe(status);
    expect((await refusal(response)).description).not.toContain('王阿姨');
  });
});

describe('whatever is asked for', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map((one) => encodeURIComponent(one));
  const part = fc.oneof(
    text,
    fc.constantFrom('requests', 'services', 'v2', '..', '%2e%2e', '%00', '%', '.xml'),
  );
  const path = fc
    .tuple(
      fc.constantFrom('', 'v2/', 'v2/requests/', 'v2/services/'),
      part,
      fc.constantFrom('.xml', '.json', ''),
    )
    .map((parts) => parts.join(''));
  const names = ['jurisdiction_id', 'service_request_id', 'start_date', 'status', 'page', '__proto__'];
  const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), text), text), { maxLength: 4 });

  it('is answered in the format of the path, and never by a fault of ours', async () => {
    const { ask } = testApp();
    await fc.assert(
      fc.asyncProperty(path, query, async (asked, parts) => {
        const search = parts.map(([name, value]) => `${name}=${value}`).join('&');
        const response = await ask(`/open311/${asked}?${search}`);
        if (!new URL(`${origin}/open311/${asked}`).pathname.startsWith('/open311/')) return;
        expect(response.status).toBeLessThan(500);
        const body = await response.text();
        if (response.headers.get('content-type')?.startsWith('text/xml')) readXml(body);
        else JSON.parse(body);
      }),
      { numRuns: 300 },
    );
  });
});
