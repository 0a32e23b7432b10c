// Cookies of the desk: what is written is read again, and nothing else is taken for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cookieIn, deskCookies } from '../../src/http/cookies.js';

const name = 'huiyin-desk';
const value = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
/** A pair as other software on the same host may set it. */
const other = fc
  .tuple(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_.-]{0,20}$/), fc.stringMatching(/^[^;,\s]{0,40}$/))
  .filter(([key]) => key !== name)
  .map(([key, text]) => `${key}=${text}`);

describe('reading a cookie', () => {
  it('finds it among any others', () => {
    fc.assert(
      fc.property(value, fc.array(other), fc.array(other), (wanted, before, after) => {
        const header = [...before, `${name}=${wanted}`, ...after].join('; ');
        expect(cookieIn(header, name)).toBe(wanted);
      }),
    );
  });

  it('finds none where others only look like it', () => {
    fc.assert(
      fc.property(fc.array(other), (others) => {
        expect(cookieIn(others.join('; '), name)).toBeUndefined();
      }),
    );
  });

  it('takes neither of two, whatever they say', () => {
    fc.assert(
      fc.property(value, fc.string(), (wanted, second) => {
        expect(cookieIn(`${name}=${wanted}; ${name}=${second}`, name)).toBeUndefined();
      }),
    );
  });

  it('reads any header at all without a fault, and gives back only what we would have written', () => {
    const words = fc.constantFrom(name, '=', ';', ' ', '"', '\u0000', '中', 'x', '__Host-', ',');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join('')),
        ),
        (header) => {
          expect(cookieIn(header, name) ?? 'a').toMatch(/^[A-Za-z0-9_-]{1,1024}$/);
        },
      ),
    );
  });

  it('does not look through a header that is too long', () => {
    expect(cookieIn(`${name}=x; a=${'y'.repeat(9_000)}`, name)).toBeUndefined();
  });

  it.each([
    ['huiyin-desk2=x', undefined],
    ['xhuiyin-desk=x', undefined],
    ['HUIYIN-DESK=x', undefined],
    ['huiyin-desk', undefined],
    ['huiyin-desk=', undefined],
    ['huiyin-desk="x"', undefined],
    ['huiyin-desk=x=y', undefined],
    ['a=b;huiyin-desk=x', 'x'],
    ['  huiyin-desk =  x  ', 'x'],
  ])('reads %s as %s', (header, read) => {
    expect(cookieIn(header, name)).toBe(read);
  });
});

describe('writing a cookie', () => {
  it('on https binds it to this very host', () => {
    const { session, round } = deskCookies('https://huiyin.example');
    expect(session.keep('x')).toBe('__Host-huiyin-desk=x; Path=/; HttpOnly; SameSite=Lax; Secure');
    expect(round.keep('x', 600)).toBe(
      '__Host-huiyin-sign-in=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600',
    );
    expect(session.drop()).toBe('__Host-huiyin-desk=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
  });

  it('on http, to try things out, goes without what browsers refuse there', () => {
    expect(deskCookies('http://127.0.0.1:8310').session.keep('x')).toBe(
      'huiyin-desk=x; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('is what is read', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('https://huiyin.example', 'http://localhost'), (wanted, origin) => {
        const { session } = deskCookies(origin);
        const [cookie = ''] = session.keep(wanted).split(';');
        expect(session.read(new Headers({ cookie }))).toBe(wanted);
      }),
    );
  });
});
