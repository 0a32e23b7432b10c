// 大字: a page in larger text, asked for by `?size=large` and kept by the links and forms of the page. No cookie.

/** In which size a page is drawn. */
export interface PageSize {
  readonly isLarge: boolean;
  /** Where the same page is in the other size; absent where asking for it again would lose what was posted. */
  readonly other?: string;
}

/** The size an address asks for. @param method of the request, where the page may be asked for again */
export function sizeOf(url: URL, method?: string): PageSize {
  const isLarge = url.searchParams.get('size') === 'large';
  if (method !== 'GET' && method !== 'HEAD') return { isLarge };
  // The same page: what it is about stays, what was just done is not said again.
  const query = new URLSearchParams(url.search);
  query.delete('done');
  query.set('size', isLarge ? 'normal' : 'large');
  return { isLarge, other: `${url.pathname}?${query.toString()}` };
}

/** The way on from a page: an address of ours, in the size of that page. */
export function onward(from: URL, path: string): string {
  return sizeOf(from).isLarge ? `${path}?size=large` : path;
}

/** An address of ours with a query of its own, in the size of the page that leads there. */
export function addressWith(from: URL, path: string, query: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams({ ...query, ...(sizeOf(from).isLarge && { size: 'large' }) }).toString();
  return asked === '' ? path : `${path}?${asked}`;
}

/** Makes every link and form of a large page lead to pages as large. What people wrote has no quotes left in it. */
export function keepLarge(markup: string): string {
  return markup.replace(
    /(href|action)="(\/(?!assets\/)[^"?#]*)(#[^"]*)?"/g,
    (_, name, path, fragment = '') => `${name as string}="${path as string}?size=large${fragment as string}"`,
  );
}
