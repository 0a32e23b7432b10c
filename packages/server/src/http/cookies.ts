// Cookies: read as hostile input, written so that no script and no other site gets at them.

/** Longer than anything we set. */
const MOST_LETTERS = 8_192;
/** What we write into a cookie: base64url. */
const VALUE = /^[A-Za-z0-9_-]{1,1024}$/;

/** The cookies of the desk by what they are for. */
export interface DeskCookies {
  readonly session: Cookie;
  /** Of a sign-in that is under way. */
  readonly round: Cookie;
}

export interface Cookie {
  /** @returns undefined where it is absent, said twice, or nothing we would have written */
  read(headers: Headers): string | undefined;
  /** The `Set-Cookie` that keeps it, until the browser is closed or for `seconds`. */
  keep(value: string, seconds?: number): string;
  /** The `Set-Cookie` that takes it away. */
  drop(): string;
}

/** @param origin where people reach this server: browsers take a name with `__Host-` from https and this very host only */
export function deskCookies(origin: string): DeskCookies {
  return { session: cookieOf(origin, 'huiyin-desk'), round: cookieOf(origin, 'huiyin-sign-in') };
}

/** A cookie of ours. @param origin where people reach this server */
export function cookieOf(origin: string, name: string): Cookie {
  const isSecure = origin.startsWith('https:');
  return cookieNamed(isSecure ? `__Host-${name}` : name, isSecure);
}

function cookieNamed(name: string, isSecure: boolean): Cookie {
  // Lax, not Strict: the way back from the identity provider begins on its site, and `Huiyin-CSRF` guards the rest.
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    read: (headers) => cookieIn(headers.get('cookie') ?? '', name),
    keep: (value, seconds) =>
      `${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`,
    drop: () => `${name}=; ${attributes}; Max-Age=0`,
  };
}

/**
 * The value of one cookie in a `Cookie` header (RFC 6265, 5.4). Two of one name are none: the second may have been
 * put there by a neighbouring host.
 */
export function cookieIn(header: string, name: string): string | undefined {
  if (header.length > MOST_LETTERS) return undefined;
  const values = header.split(';').flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals > 0 && pair.slice(0, equals).trim() === name ? [pair.slice(equals + 1).trim()] : [];
  });
  const [value = ''] = values;
  return values.length === 1 && VALUE.test(value) ? value : undefined;
}
