// A browser without a window: goes where it is sent, and keeps each server's cookies.

export interface Visited {
  readonly url: URL;
  readonly response: Response;
  readonly text: string;
}

export interface Visit {
  /** Posts these fields as a form, with files where it is one that carries them. */
  readonly form?: Readonly<Record<string, string>> | FormData;
  readonly headers?: Readonly<Record<string, string>>;
  /** Follows no redirect. */
  readonly stay?: true;
}

const MOST_HOPS = 10;

export class Visitor {
  /** By origin, then by name. */
  readonly #jars = new Map<string, Map<string, string>>();
  /** `Set-Cookie` headers as they came. */
  readonly set: string[] = [];

  async go(address: string | URL, visit: Visit = {}): Promise<Visited> {
    let url = new URL(address);
    let form = visit.form;
    for (let hop = 0; hop < MOST_HOPS; hop++) {
      const response = await fetch(url, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { ...visit.headers, cookie: this.cookies(url.origin) },
        ...(form && { body: form instanceof FormData ? form : new URLSearchParams(form) }),
      });
      this.#keep(url.origin, response.headers.getSetCookie());
      const location = response.headers.get('location');
      const text = await response.text();
      if (location === null || visit.stay) return { url, response, text };
      url = new URL(location, url);
      form = undefined;
    }
    throw new Error(`sent in circles, last to ${url.pathname}`);
  }

  /** The `Cookie` header for a server. */
  cookies(origin: string): string {
    return [...(this.#jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  cookie(origin: string, name: string): string | undefined {
    return this.#jars.get(origin)?.get(name);
  }

  plant(origin: string, name: string, value: string): void {
    this.#jar(origin).set(name, value);
  }

  #keep(origin: string, lines: readonly string[]): void {
    for (const line of lines) {
      this.set.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.#jar(origin).delete(name);
      else this.#jar(origin).set(name, value);
    }
  }

  #jar(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}
