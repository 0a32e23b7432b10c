// Signing in at the desk by a real identity provider, over HTTP: the whole round, and everything that can go wrong on it.
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft } from '../db/support/world.js';
import { createDeskSite, csrfIn, deskOf, type DeskSite } from './support/desk-site.js';
import { startProvider, type TestProvider } from './support/identity-provider.js';
import { Visitor, type Visited } from './support/visitor.js';

const subject = 'wang.xiaoming@sso.example';

let provider: TestProvider;
let site: DeskSite;

beforeAll(async () => {
  site = await createDeskSite(async (redirectUri) => {
    provider = await startProvider(redirectUri);
    return provider.issuer;
  });
  await site.enter(subject);
});
beforeEach(() => {
  provider.spoil = undefined;
});
afterAll(async () => {
  await site.close();
  await provider.close();
});

/** Where the provider's own pages begin: somebody is asked for their name. */
async function leave(visitor: Visitor): Promise<Visited> {
  return await visitor.go(`${site.origin}/desk/sign-in`);
}

/** Answers the provider's questions up to its last, which sends back to the desk. @returns that address */
async function wayBack(visitor: Visitor, name: string): Promise<URL> {
  const asked = await leave(visitor);
  const consent = await visitor.go(asked.url, { form: { prompt: 'login', login: name, password: 'any' } });
  const onward = await visitor.go(consent.url, { form: { prompt: 'consent' }, stay: true });
  const last = await visitor.go(onward.response.headers.get('location') ?? '', { stay: true });
  return new URL(last.response.headers.get('location') ?? '');
}

async function signIn(visitor: Visitor, name = subject): Promise<Visited> {
  return await visitor.go(await wayBack(visitor, name));
}

/** The same for somebody whom the provider still knows: it asks nothing. */
const signInAgain = leave;

const sessionOf = (visitor: Visitor): string | undefined => visitor.cookie(site.origin, 'huiyin-desk');

describe('signing in', () => {
  it('goes from the desk to the provider and back to work', async () => {
    const visitor = new Visitor();
    const before = await visitor.go(`${site.origin}/desk`);
    expect(before.text).toContain('用单位的统一登录');
    expect(before.text).toContain(`href="${site.origin}/desk/sign-in"`);
    const desk = await signIn(visitor);
    expect(desk.url.href).toBe(`${site.origin}/desk`);
    expect(desk.text).toMatch(/方庄街道受理员[\s\S]*方庄街道/);
    const { appeals } = deskOf(site.origin, visitor, csrfIn(desk.text));
    const receipt = await appeals.enter({
      ...draft,
      channel: 'visit',
      contact: { name: '居民' },
      withoutCode: true,
    });
    expect((await appeals.get(receipt.number)).number).toBe(receipt.number);
  });

  it('asks the provider with PKCE, state and nonce, and only for who it is', async () => {
    const visitor = new Visitor();
    const { response } = await visitor.go(`${site.origin}/desk/sign-in`, { stay: true });
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    expect(searchParams.get('scope')).toBe('openid');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    // None of it can be read by whoever reads the cookie.
    const sealed = visitor.cookie(site.origin, 'huiyin-sign-in') ?? '';
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(searchParams.get('state'));
  });

  it('leaves a cookie no script reads, and takes the one of the way along back', async () => {
    const visitor = new Visitor();
    await signIn(visitor);
    const [kept] = visitor.set.filter((line) => line.startsWith('huiyin-desk='));
    expect(kept).toMatch(/^huiyin-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(visitor.cookie(site.origin, 'huiyin-sign-in')).toBeUndefined();
  });

  it('gives a new session each time, ends the one before, and takes none that was planted', async () => {
    const visitor = new Visitor();
    const planted = 'A'.repeat(43);
    visitor.plant(site.origin, 'huiyin-desk', planted);
    await signIn(visitor);
    const first = sessionOf(visitor) ?? '';
    expect(first).not.toBe(planted);
    await signInAgain(visitor);
    expect(sessionOf(visitor)).not.toBe(first);
    expect(await site.sessions.find(first)).toBeUndefined();
    expect(await site.sessions.find(sessionOf(visitor) ?? '')).toMatchObject({ unit: 'fangzhuang' });
  });

  it('tells somebody without an account what to give to the administrator, and lets them in once it is there', async () => {
    const visitor = new Visitor();
    const page = await signIn(visitor, 'li.xiaohong');
    expect(page.response.status).toBe(403);
    expect(page.text).toContain('这里还没有');
    expect(page.text).toContain('li.xiaohong');
    expect(page.text).toContain(provider.issuer);
    expect(sessionOf(visitor)).toBeUndefined();
    await site.enter('li.xiaohong', { role: 'lead', person: '方庄街道值班负责人' });
    expect((await signInAgain(visitor)).text).toContain('方庄街道值班负责人');
  });

  it('refuses an account that was disabled', async () => {
    const account = await site.enter('zhao.disabled');
    await site.world.database.staffAccounts.disable(account);
    const visitor = new Visitor();
    expect((await signIn(visitor, 'zhao.disabled')).response.status).toBe(403);
    expect(sessionOf(visitor)).toBeUndefined();
  });

  it('writes who came and who was refused into the log, without their names', async () => {
    await site.enter('qian.hidden', { person: '只有钱某知道的名字' });
    await signIn(new Visitor(), 'qian.hidden');
    await signIn(new Visitor(), 'sun.unknown');
    const all = site.logged.join('\n');
    expect(all).toMatch(/"account":"[0-9a-f]{16}".*signed in at the desk/);
    expect(all).toMatch(/"account":"[0-9a-f]{16}".*sign-in refused: no account/);
    expect(all).not.toMatch(/qian\.hidden|sun\.unknown|只有钱某知道的名字|[?&](code|state)=/);
  });
});

describe('a way back that is not the one of this browser', () => {
  async function refusedOn(visitor: Visitor, address: URL): Promise<void> {
    const { response, text } = await visitor.go(address);
    expect([response.status, address.search]).toEqual([400, address.search]);
    expect(text).toContain('没有登录成');
    expect(text).toContain('href="/desk"');
    expect(sessionOf(visitor)).toBeUndefined();
  }

  it('has another state, two, or none: the provider is not even asked', async () => {
    const visitor = new Visitor();
    const address = await wayBack(visitor, subject);
    const asked = provider.tokensAsked;
    for (const change of ['other', 'two', 'none'] as const) {
      const changed = new URL(address);
      if (change === 'other') changed.searchParams.set('state', 'x'.repeat(43));
      if (change === 'two') changed.searchParams.append('state', 'x');
      if (change === 'none') changed.searchParams.delete('state');
      await refusedOn(visitor, changed);
    }
    expect(provider.tokensAsked).toBe(asked);
  });

  it('is somebody else’s, sent to them to sign them in as another', async () => {
    const attacker = await wayBack(new Visitor(), subject);
    const victim = new Visitor();
    await refusedOn(victim, attacker);
    await leave(victim);
    await refusedOn(victim, attacker);
  });

  it('was gone before', async () => {
    const visitor = new Visitor();
    const address = await wayBack(visitor, subject);
    const round = visitor.cookie(site.origin, 'huiyin-sign-in') ?? '';
    await visitor.go(address);
    expect(sessionOf(visitor)).toBeDefined();
    const again = new Visitor();
    again.plant(site.origin, 'huiyin-sign-in', round);
    await refusedOn(again, address);
  });

  it('comes after more than ten minutes', async () => {
    const visitor = new Visitor();
    const address = await wayBack(visitor, subject);
    await site.time.advance(10 * 60_000 + 1);
    await refusedOn(visitor, address);
  });

  it('was cancelled at the provider', async () => {
    const visitor = new Visitor();
    const asked = await leave(visitor);
    const { response, text } = await visitor.go(`${asked.url.href}/abort`);
    expect(response.status).toBe(400);
    expect(text).toContain('没有登录成');
  });
});

describe('a provider whose token is not good', () => {
  const unsigned = (token: string): string => {
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    return `${none}.${token.split('.')[1] ?? ''}.`;
  };
  const resigned = (token: string): string => `${token.slice(0, -6)}AAAAAA`;

  it.each<[string, NonNullable<TestProvider['spoil']>]>([
    ['is signed by nobody', (token) => ({ ...token, id_token: unsigned(String(token['id_token'])) })],
    ['is signed by somebody else', (token) => ({ ...token, id_token: resigned(String(token['id_token'])) })],
    ['is missing', ({ access_token, token_type }) => ({ access_token, token_type })],
    ['is no JSON', () => '<html>'],
    ['never ends', () => ({ padding: 'x'.repeat(2_000_000) })],
  ])('%s: nobody is let in', async (_, spoil) => {
    const visitor = new Visitor();
    const address = await wayBack(visitor, subject);
    provider.spoil = spoil;
    const { response, text } = await visitor.go(address);
    expect(response.status).toBe(502);
    expect(text).toContain('统一登录的回答不对');
    expect(sessionOf(visitor)).toBeUndefined();
  });
});

type Answer = { readonly status: number; readonly type: string; readonly body: string } | 'nothing';

describe('a provider that is not there', () => {
  let answer: Answer = 'nothing';
  let server: Server;
  let broken: DeskSite;

  beforeAll(async () => {
    server = createServer((_, response) => {
      if (answer === 'nothing') return;
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    broken = await createDeskSite(() => Promise.resolve(`http://127.0.0.1:${port}`));
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await broken.close();
  });

  const json = 'application/json';
  it.each<[string, Answer, number]>([
    ['says nothing for five seconds', 'nothing', 503],
    ['is out of order', { status: 503, type: json, body: '{}' }, 503],
    ['answers with a page', { status: 200, type: 'text/html', body: '<p>hello' }, 502],
    ['answers with half a document', { status: 200, type: json, body: '{"issuer":' }, 502],
    ['is somebody else', { status: 200, type: json, body: '{"issuer":"https://other.example"}' }, 502],
  ])('%s: the desk says so and stays', async (_, given, status) => {
    answer = given;
    const visitor = new Visitor();
    const { response, text } = await visitor.go(`${broken.origin}/desk/sign-in`);
    expect(response.status).toBe(status);
    expect(text).toContain(status === 503 ? '统一登录现在连不上' : '统一登录的回答不对');
    expect(response.headers.get('retry-after')).toBe(status === 503 ? '10' : null);
    expect((await visitor.go(`${broken.origin}/desk`)).response.status).toBe(200);
  });

  it('listens nowhere', async () => {
    const site = await createDeskSite(() => Promise.resolve('http://127.0.0.1:1'));
    expect((await new Visitor().go(`${site.origin}/desk/sign-in`)).response.status).toBe(503);
    await site.close();
  });
});
