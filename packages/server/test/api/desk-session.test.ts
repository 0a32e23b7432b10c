// A session at the desk: what it opens, what it takes beside its cookie, and how it ends.
import { routes, type Route } from '@huiyin/sdk/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintStaffToken } from '../../src/auth/random.js';
import { randomBytes } from 'node:crypto';
import { draft } from '../db/support/world.js';
import { createDeskSite, deskOf, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

const minute = 60_000;
const queue = '/v1/staff/appeals?body=fangzhuang';

let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

type Headers = Readonly<Record<string, string>>;

/** A read with a cookie; `headers` beside it. @returns status and code */
async function read(session: string, headers: Headers, path = queue): Promise<unknown[]> {
  const response = await fetch(`${site.origin}${path}`, {
    headers: { cookie: `huiyin-desk=${session}`, ...headers },
  });
  const { code } = (await response.json()) as { code?: string };
  return code === undefined ? [response.status] : [response.status, code];
}

describe('the demonstration’s people', () => {
  it('sign in by one button and stand on the desk, marked as made up', async () => {
    const { landed } = await site.signIn('lead@fangzhuang');
    expect(landed.url.pathname).toBe('/desk');
    expect(landed.text).toContain('方庄街道值班负责人');
    expect(landed.text).toMatch(/<huiyin-staff-desk\s+body="fangzhuang"/);
    expect(landed.text).toContain('<noscript>');
  });

  it('are those of the demonstration, and nobody else', async () => {
    for (const who of ['clerk@xiluoyuan', 'admin@fangzhuang', '', '__proto__']) {
      const { response } = await new Visitor().go(`${site.origin}/desk/demo`, { form: { who } });
      expect([who, response.status]).toEqual([who, 404]);
    }
  });

  it('can’t be signed in by another site', async () => {
    const form = { who: 'clerk@fangzhuang' };
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      const visitor = new Visitor();
      const { response } = await visitor.go(`${site.origin}/desk/demo`, { form, headers });
      expect(response.status).toBe(400);
      expect(visitor.set).toEqual([]);
    }
  });

  it('are nobody where there is no demonstration', async () => {
    const other = await createDeskSite(() => Promise.resolve('https://sso.example'));
    const visitor = new Visitor();
    const { text } = await visitor.go(`${other.origin}/desk`);
    expect(text).not.toContain('演示');
    const { response } = await visitor.go(`${other.origin}/desk/demo`, { form: { who: 'clerk@fangzhuang' } });
    expect(response.status).toBe(404);
    await other.close();
  });
});

describe('the page of somebody signed in', () => {
  it('is stored nowhere, framed nowhere, and runs one script by nonce and hash', async () => {
    const { landed } = await site.signIn();
    const { headers } = landed.response;
    expect(headers.get('cache-control')).toBe('no-store');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'nonce-[^' ]+';/);
    expect(policy).not.toContain('unsafe');
    const scripts = landed.text.match(/<script[^>]*>/g) ?? [];
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toContain('src="/desk/assets/desk.min.js" integrity="sha384-z"');
    expect(landed.text).not.toMatch(/ on\w+=|style=/);
  });
});

describe('a request with a session’s cookie', () => {
  it('is answered with the header of the same session, from our own pages', async () => {
    const { session, csrfToken } = await site.signIn();
    expect(await read(session, { 'huiyin-csrf': csrfToken })).toEqual([200]);
    expect(await read(session, { 'huiyin-csrf': csrfToken, 'sec-fetch-site': 'same-origin' })).toEqual([200]);
  });

  it('is refused without the header, on every staff route, reads among them', async () => {
    const { session } = await site.signIn();
    for (const { method, path, access } of Object.values<Route>(routes)) {
      if (typeof access === 'string') continue;
      const address = `${site.origin}${path.replace('{number}', 'FZ-2026-000001').replace('{id}', 'FZ-C-2026-000001')}`;
      const response = await fetch(address, { method, headers: { cookie: `huiyin-desk=${session}` } });
      expect([path, response.status]).toEqual([path, 403]);
      expect(await response.json()).toMatchObject({ code: 'auth.csrf-missing' });
    }
  });

  it('is refused with a header that is not the session’s', async () => {
    const { session, csrfToken } = await site.signIn();
    const other = await site.signIn();
    const wrong = ['', 'x', other.csrfToken, csrfToken.slice(1), `${csrfToken}A`, session];
    for (const token of wrong) {
      expect(await read(session, { 'huiyin-csrf': token })).toEqual([403, 'auth.csrf-missing']);
    }
  });

  it.each(['cross-site', 'same-site', 'none', 'nonsense'])(
    'is refused where the browser says %s, header or not',
    async (from) => {
      const { session, csrfToken } = await site.signIn();
      const headers = { 'huiyin-csrf': csrfToken, 'sec-fetch-site': from };
      expect(await read(session, headers)).toEqual([403, 'auth.csrf-missing']);
    },
  );

  it('is refused with a forged cookie, for which nobody can make the header', async () => {
    const { csrfToken } = await site.signIn();
    for (const forged of [randomBytes(32).toString('base64url'), 'A'.repeat(43), 'x']) {
      expect(await read(forged, { 'huiyin-csrf': csrfToken })).toEqual([403, 'auth.csrf-missing']);
    }
  });

  it('is nobody’s where the cookie stands twice', async () => {
    const { session, csrfToken } = await site.signIn();
    const twice = `${session}; huiyin-desk=${session}`;
    expect(await read(twice, { 'huiyin-csrf': csrfToken })).toEqual([401, 'auth.token-missing']);
  });

  it('does what the role may, and no more', async () => {
    const { session, csrfToken } = await site.signIn('auditor@fengtai');
    const response = await fetch(`${site.origin}/v1/staff/appeals/FZ-2026-000001/accept`, {
      method: 'POST',
      headers: { cookie: `huiyin-desk=${session}`, 'huiyin-csrf': csrfToken },
    });
    expect(await response.json()).toMatchObject({ code: 'auth.not-allowed', status: 403 });
  });

  it('means the token where it names one', async () => {
    const { session } = await site.signIn();
    const token = mintStaffToken(randomBytes);
    const person = '区审计员';
    await site.world.database.staffTokens.keep(token, { unit: 'fengtai', role: 'auditor', person });
    expect(await read(session, { authorization: `Bearer ${token}` })).toEqual([200]);
    expect(await read(session, { authorization: 'Bearer wrong-token' })).toEqual([401, 'auth.token-invalid']);
  });

  it('is open to no other origin', async () => {
    const { session, csrfToken } = await site.signIn();
    const origin = 'https://evil.example';
    for (const init of [
      { headers: { origin, cookie: `huiyin-desk=${session}`, 'huiyin-csrf': csrfToken } },
      { method: 'OPTIONS', headers: { origin, 'access-control-request-headers': 'huiyin-csrf' } },
    ]) {
      const { headers } = await fetch(`${site.origin}${queue}`, init);
      const names = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
      expect(names).toEqual([]);
    }
    const open = await fetch(`${site.origin}/v1/bodies`, { headers: { origin } });
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(open.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('works through the SDK, which sends the cookie to its own origin only', async () => {
    const { visitor, csrfToken } = await site.signIn();
    const desk = deskOf(site.origin, visitor, csrfToken);
    const { number } = await desk.appeals.enter({
      ...draft,
      channel: 'visit',
      contact: { name: '居民' },
      withoutCode: true,
    });
    const queued: string[] = [];
    for await (const appeal of desk.appeals.list({ body: 'fangzhuang' })) queued.push(appeal.number);
    expect(queued).toContain(number);
  });
});

describe('a session ends', () => {
  const ended = [401, 'auth.session-ended'];
  const header = (csrfToken: string): Headers => ({ 'huiyin-csrf': csrfToken });

  it('after half an hour without a request, and not while there are some', async () => {
    const { visitor, session, csrfToken } = await site.signIn();
    for (let round = 0; round < 4; round++) {
      await site.time.advance(28 * minute);
      expect(await read(session, header(csrfToken))).toEqual([200]);
    }
    await site.time.advance(30 * minute);
    expect(await read(session, header(csrfToken))).toEqual(ended);
    const page = await visitor.go(`${site.origin}/desk`);
    expect(page.text).toContain('上一次登录已经结束');
    expect(page.text).not.toContain('data-csrf-token');
    expect(visitor.cookie(site.origin, 'huiyin-desk')).toBeUndefined();
  });

  it('after twelve hours, whatever is done', async () => {
    const { session, csrfToken } = await site.signIn();
    for (let hours = 0; hours < 11.5; hours += 0.25) {
      await site.time.advance(15 * minute);
      expect(await read(session, header(csrfToken))).toEqual([200]);
    }
    await site.time.advance(15 * minute);
    await site.time.advance(15 * minute);
    expect(await read(session, header(csrfToken))).toEqual(ended);
  });

  it('in the middle of work, when the account is disabled, or becomes another role’s or unit’s', async () => {
    const { staffAccounts } = site.world.database;
    const subject = 'clerk@fangzhuang';
    const account = await site.enter(subject);
    for (const change of [
      () => staffAccounts.disable(account),
      () => site.enter(subject, { role: 'lead' }),
      () => site.enter(subject, { unit: 'fangguyuan' }),
      // As somebody with the database at hand would, past the command.
      () => site.world.query("update staff_account set role = 'grid' where subject = $1", [subject]),
    ]) {
      await site.enter(subject);
      const { session, csrfToken } = await site.signIn(subject);
      expect(await read(session, header(csrfToken))).toEqual([200]);
      await change();
      expect(await read(session, header(csrfToken))).toEqual(ended);
    }
    await site.enter(subject);
  });

  it('when it is signed out of, for every copy of its cookie', async () => {
    const { visitor, session, csrfToken } = await site.signIn();
    const out = await visitor.go(`${site.origin}/desk/sign-out`, { form: { csrf: csrfToken } });
    expect(out.url.pathname).toBe('/desk');
    expect(out.text).toContain('演示登录');
    expect(await read(session, header(csrfToken))).toEqual(ended);
    const again = await visitor.go(`${site.origin}/desk/sign-out`, { form: { csrf: csrfToken } });
    expect(again.response.status).toBe(200);
  });

  it('by nobody else’s form', async () => {
    const { visitor, session, csrfToken } = await site.signIn();
    const other = await site.signIn();
    for (const visit of [
      { form: { csrf: other.csrfToken } },
      { form: { csrf: '' } },
      { form: { csrf: csrfToken }, headers: { 'sec-fetch-site': 'cross-site' } },
    ]) {
      const { response } = await visitor.go(`${site.origin}/desk/sign-out`, visit);
      expect(response.status).toBe(403);
    }
    expect(await read(session, header(csrfToken))).toEqual([200]);
  });

  it('in no browser by another site’s form, which comes without the cookie', async () => {
    const visitor = new Visitor();
    await visitor.go(`${site.origin}/desk/sign-out`, { form: { csrf: 'x' } });
    expect(visitor.set).toEqual([]);
  });

  it('and is then forgotten; of those that go on nothing is lost', async () => {
    const kept = async (): Promise<number> =>
      Number((await site.world.query<{ n: string }>('select count(*) n from staff_session'))[0]?.n);
    await site.time.advance(31 * minute);
    const { session, csrfToken } = await site.signIn();
    await site.sessions.forget(site.time.clock());
    expect(await kept()).toBe(1);
    expect(await read(session, header(csrfToken))).toEqual([200]);
  });

  it('leaves nothing in the database that opens one', async () => {
    const { session, csrfToken } = await site.signIn();
    const rows = await site.world.query<{ row: string }>(
      'select staff_session::text as row from staff_session',
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const secret of [session, csrfToken]) {
      expect(all).not.toContain(secret);
      expect(all).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    }
  });
});
