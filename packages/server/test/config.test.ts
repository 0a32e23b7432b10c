// Settings: what is taken when nothing is said, and the sentence for everything that can't be used.
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

const production = {
  HUIYIN_ENV: 'production',
  HUIYIN_TLS: 'proxy',
  HUIYIN_ORIGIN: 'https://huiyin.example',
} as const;

const oidc = {
  HUIYIN_OIDC_ISSUER: 'https://sso.example/realm',
  HUIYIN_OIDC_CLIENT_ID: 'huiyin-desk',
  HUIYIN_OIDC_CLIENT_SECRET_FILE: '/etc/huiyin/oidc-secret',
} as const;

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error(`taken: ${JSON.stringify(env)}`);
}

describe('settings', () => {
  it('need nothing to be said', () => {
    expect(readConfig({})).toEqual({
      port: 8310,
      host: '127.0.0.1',
      dataDir: `${process.cwd()}/.huiyin`,
      demo: true,
      production: false,
      publicOrigin: 'http://127.0.0.1:8310',
      trustProxy: false,
      webhookLoopback: false,
      logLevel: 'warn',
    });
  });

  it('treat an empty variable as one that is not set', () => {
    const names = ['PORT', 'HOST', 'HUIYIN_DATA', 'DATABASE_URL', 'HUIYIN_DEMO', 'HUIYIN_ENV'];
    const more = ['HUIYIN_TLS', 'HUIYIN_ORIGIN', 'HUIYIN_LOG', ...Object.keys(oidc)];
    for (const blank of ['', '  ']) {
      const env = Object.fromEntries([...names, ...more].map((name) => [name, blank]));
      expect(readConfig(env)).toEqual(readConfig({}));
    }
  });

  it('are taken from every variable', () => {
    const env = {
      PORT: '9000',
      HOST: '0.0.0.0',
      HUIYIN_DATA: '/srv/huiyin/',
      DATABASE_URL: 'postgresql://huiyin:secret@db.example/huiyin',
      HUIYIN_DEMO: '0',
      HUIYIN_ENV: 'production',
      HUIYIN_TLS: 'proxy',
      HUIYIN_ORIGIN: 'https://huiyin.example/',
      HUIYIN_LOG: 'info',
    };
    expect(readConfig(env)).toEqual({
      port: 9000,
      host: '0.0.0.0',
      dataDir: '/srv/huiyin',
      databaseUrl: env.DATABASE_URL,
      demo: false,
      production: true,
      publicOrigin: 'https://huiyin.example',
      trustProxy: true,
      webhookLoopback: false,
      logLevel: 'info',
    });
  });

  it('have no demonstration in production, or on a database that was named, unless it is asked for', () => {
    const url = { DATABASE_URL: 'postgres://huiyin@db.example/huiyin' };
    expect(readConfig(url).demo).toBe(false);
    expect(readConfig({ ...url, HUIYIN_DEMO: '1' }).demo).toBe(true);
    expect(readConfig({ HUIYIN_DEMO: '0' }).demo).toBe(false);
    expect(readConfig(production).demo).toBe(false);
  });

  it('write an IPv6 address in brackets where it stands in an origin', () => {
    for (const host of ['::1', '[::1]']) {
      expect(readConfig({ HOST: host })).toMatchObject({ host: '::1', publicOrigin: 'http://[::1]:8310' });
    }
  });
});

describe('a refusal says what is wrong and how to mend it', () => {
  it.each(['0', '65536', '-1', '80.5', '0x50', '1e3', 'http', '8310 8311'])('PORT=%s', (port) => {
    expect(refusal({ PORT: port })).toBe(
      `PORT=${port} is no port. Use a number from 1 to 65535, or leave it out for 8310.`,
    );
  });

  it.each([
    ['HUIYIN_ENV', 'prod', 'HUIYIN_ENV=prod is not known. Use production, or leave it out.'],
    ['HUIYIN_DEMO', 'yes', 'HUIYIN_DEMO=yes is neither 0 nor 1.'],
    ['HUIYIN_WEBHOOK_LOOPBACK', 'yes', 'HUIYIN_WEBHOOK_LOOPBACK=yes is neither 0 nor 1.'],
    ['HUIYIN_TLS', '1', 'HUIYIN_TLS=1 is not known. Use proxy where a proxy in front ends TLS.'],
    ['HUIYIN_LOG', 'all', 'HUIYIN_LOG=all is not known. Use one of debug, info, warn, error, silent.'],
  ])('%s=%s', (name, value, sentence) => {
    expect(refusal({ [name]: value })).toBe(sentence);
  });

  it.each([
    'huiyin.example',
    'ftp://huiyin.example',
    'https://huiyin.example/street',
    'https://huiyin.example/?a',
    'https://clerk:geheim@huiyin.example',
  ])('HUIYIN_ORIGIN=%s', (origin) => {
    expect(refusal({ HUIYIN_ORIGIN: origin })).toBe(
      'HUIYIN_ORIGIN is no origin. It looks like https://huiyin.example',
    );
  });

  it('DATABASE_URL, without repeating it', () => {
    for (const url of ['mysql://huiyin:geheim@db/huiyin', 'huiyin:geheim@db', 'http://geheim']) {
      expect(refusal({ DATABASE_URL: url })).toBe(
        'DATABASE_URL is no address of a PostgreSQL. It begins with postgresql://',
      );
    }
  });

  it('a demonstration that others could reach', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.7', 'huiyin.example']) {
      expect(refusal({ HOST: host })).toBe(
        `HOST=${host} with demonstration data: its tokens are no secret. Use HOST=127.0.0.1 or HUIYIN_DEMO=0.`,
      );
      expect(readConfig({ HOST: host, HUIYIN_DEMO: '0' }).host).toBe(host);
    }
    for (const host of ['localhost', '::1', '127.0.0.2']) expect(readConfig({ HOST: host }).demo).toBe(true);
  });

  it('a demonstration in production', () => {
    expect(refusal({ ...production, HUIYIN_DEMO: '1' })).toMatch(
      /^HUIYIN_DEMO=1 with HUIYIN_ENV=production: /,
    );
  });

  it('webhooks to the machine itself in production', () => {
    const env = { HUIYIN_WEBHOOK_LOOPBACK: '1' };
    expect(readConfig(env).webhookLoopback).toBe(true);
    expect(refusal({ ...production, ...env })).toMatch(
      /^HUIYIN_WEBHOOK_LOOPBACK=1 with HUIYIN_ENV=production: /,
    );
  });

  it('production without a word on TLS, or an origin that is not https', () => {
    const { HUIYIN_TLS, HUIYIN_ORIGIN, ...bare } = production;
    expect(refusal({ ...bare, HUIYIN_ORIGIN })).toMatch(/^HUIYIN_ENV=production needs HUIYIN_TLS=proxy/);
    expect(refusal({ ...bare, HUIYIN_TLS })).toMatch(/^HUIYIN_ENV=production needs HUIYIN_ORIGIN/);
    expect(refusal({ ...production, HUIYIN_ORIGIN: 'http://huiyin.example' })).toMatch(
      /^HUIYIN_ENV=production needs HUIYIN_ORIGIN/,
    );
  });
});

describe('the identity provider', () => {
  it('is taken from three variables that go together', () => {
    expect(readConfig(oidc).oidc).toEqual({
      issuer: 'https://sso.example/realm',
      clientId: 'huiyin-desk',
      clientSecretFile: '/etc/huiyin/oidc-secret',
    });
    for (const left of Object.keys(oidc)) {
      expect(refusal({ ...oidc, [left]: '' })).toContain('go together');
    }
  });

  it.each([
    'sso.example',
    'ftp://sso.example',
    'https://me:secret@sso.example',
    'https://sso.example/?a=b',
    '/x',
  ])('is not %s, which is not repeated', (issuer) => {
    const said = refusal({ ...oidc, HUIYIN_OIDC_ISSUER: issuer });
    expect(said).toContain('HUIYIN_OIDC_ISSUER');
    expect(said).not.toContain('secret@');
  });

  it('may be on plain http to try things out, and never in production', () => {
    const http = { ...oidc, HUIYIN_OIDC_ISSUER: 'http://127.0.0.1:8080/realm' };
    expect(readConfig(http).oidc?.issuer).toBe('http://127.0.0.1:8080/realm');
    expect(refusal({ ...production, ...http })).toContain('HUIYIN_OIDC_ISSUER on http');
    expect(readConfig({ ...production, ...oidc }).oidc?.issuer).toBe('https://sso.example/realm');
  });
});
