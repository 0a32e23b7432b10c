// Whether a request was sent by one of our own pages, as far as browsers say it.

/**
 * False where the browser says that another site, or another host of this one, made the request. Programs, and
 * browsers older than the header (Safari before 16.4), say nothing of it.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin';
}

/** The same of a posted form; browsers without `Sec-Fetch-Site` name the origin of its page. */
export function isOwnForm(headers: Headers, origin: string): boolean {
  if (headers.has('sec-fetch-site')) return isFromOwnPage(headers);
  const from = headers.get('origin');
  return from === null || from === origin;
}
