// Addresses that are no page's: as people type and copy them, and the one that robots ask for.
import { pageRoutes } from '@huiyin/sdk/routes';
import { fits } from '../http/paths.js';

/** Cases and receipts are their owners' business. */
const ROBOTS = `User-agent: *
Disallow: /t
Disallow: /receipt
Disallow: /desk
`;

/**
 * What is answered at an address that is not spelled as its page is: 308 to the page that is meant.
 * @returns undefined where it is, and where no page is meant
 */
export function elsewhere({ pathname, search }: URL, homeBody: string): Response | undefined {
  if (pathname === '/robots.txt') {
    return new Response(ROBOTS, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    });
  }
  const meant = pathMeant(pathname, homeBody);
  const isPage = Object.values(pageRoutes).some(({ method, path }) => method === 'GET' && fits(path, meant));
  if (meant === pathname || !isPage) return undefined;
  return new Response(null, {
    status: 308,
    headers: { location: meant + search, 'cache-control': 'public, max-age=3600' },
  });
}

/** Without slashes at its end, the unit's name in small letters; `/b` alone is the first unit's, `/d` a decision's. */
function pathMeant(pathname: string, homeBody: string): string {
  const path = pathname.replace(/\/+$/, '') || '/';
  if (path === '/b') return `/b/${homeBody}`;
  return path.replace(/^\/d\//, '/v/').replace(/^\/b\/[^/]+/, (page) => page.toLowerCase());
}
