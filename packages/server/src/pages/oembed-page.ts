// `/oembed`: tells another site how to frame a page of ours, so that a pasted address becomes what it shows.
import { html } from 'hono/html';
import { etagOf, isNotModified } from '../http/conditional.js';
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { drawn } from './layout.js';
import type { OEmbed } from './oembed-port.js';
import { readShared, type SharedAddress, type SharedPage } from './shared-page.js';
import { sharingWords as words } from './sharing-words.js';
import { PICTURE } from './sharing.js';

/** Longest address that is looked at, in characters. */
const LONGEST = 2048;
/** CSS pixels a frame is wide where nothing narrower is asked for. */
const WIDTH = 640;
/** Seconds. */
const CACHED = 300;

/** What a frame of ours needs, and nothing that could lead the site around it away. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';

export async function oembedPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { searchParams } = page.url;
  const format = searchParams.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') return refused(501, words.oembed.format);
  const most = { width: bound(searchParams.get('maxwidth')), height: bound(searchParams.get('maxheight')) };
  if (Number.isNaN(most.width) || Number.isNaN(most.height)) return refused(400, words.oembed.bound);
  const asked = searchParams.get('url') ?? '';
  if (asked.length > LONGEST || !URL.canParse(asked)) return refused(400, words.oembed.url);
  const address = addressIn(new URL(asked), deps.origin);
  const shared = address && (await found(deps, page, address));
  if (!shared) return refused(404, words.oembed.unknown);
  return answer(deps, page, format, oembedOf(deps.origin, shared, most));
}

/** Pixels that it may have at most; NaN of what is no such number. */
function bound(text: string | null): number {
  if (text === null || text === '') return Infinity;
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.NaN;
}

/** @returns undefined of what is no page of ours that can be framed */
function addressIn(url: URL, origin: string): SharedAddress | undefined {
  if (url.origin !== origin || url.username !== '' || url.password !== '') return undefined;
  const [, letter = '', id = '', period] =
    /^\/([bcmd])\/([\w-]{1,40})(?:\/([\w-]{1,20}))?\/*$/.exec(url.pathname) ?? [];
  if (letter === '' || (period !== undefined && letter !== 'b')) return undefined;
  const query = new URLSearchParams();
  for (const name of ['at', 'topic']) {
    const value = url.searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  if (period !== undefined) query.set('period', period);
  return { letter, id: letter === 'b' ? id.toLowerCase() : id, query };
}

/** What is refused of the page itself is not there for whoever wants to frame it. */
async function found(
  deps: PageDeps,
  page: PageRequest,
  address: SharedAddress,
): Promise<SharedPage | undefined> {
  try {
    return await readShared(deps, page, address);
  } catch (error) {
    if (error instanceof OperationError && /\.(not-found|invalid)$/.test(error.code)) return undefined;
    throw error;
  }
}

function oembedOf(
  origin: string,
  { body, sharing, frame }: SharedPage,
  most: { readonly width: number; readonly height: number },
): OEmbed {
  const width = Math.min(WIDTH, most.width);
  const height = Math.min(frame.height, most.height);
  const src = `${origin}/embed/${frame.element}?${new URLSearchParams(frame.query)}`;
  const { title, image } = sharing;
  const hasRoom = PICTURE.width <= most.width && PICTURE.height <= most.height;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: body.name,
    author_url: `${origin}/b/${body.slug}`,
    provider_name: words.site,
    provider_url: `${origin}/`,
    cache_age: CACHED,
    html: frameTag({ src, title, width: String(width), height: String(height) }),
    width,
    height,
    ...(hasRoom && {
      thumbnail_url: image.url,
      thumbnail_width: PICTURE.width,
      thumbnail_height: PICTURE.height,
    }),
  };
}

function frameTag(named: Readonly<Record<string, string>>): string {
  const attributes = Object.entries({ ...named, sandbox: SANDBOX, loading: 'lazy', frameborder: '0' });
  return drawn(html`<iframe${attributes.map(([name, value]) => html` ${name}="${value}"`)}></iframe>`);
}

function answer(deps: PageDeps, page: PageRequest, format: 'json' | 'xml', told: OEmbed): Response {
  const [text, type] =
    format === 'json'
      ? [JSON.stringify(told), 'application/json']
      : [deps.oembedXml(told), 'text/xml; charset=utf-8'];
  const etag = etagOf(text);
  const headers = { ...open, 'content-type': type, etag, 'cache-control': `public, max-age=${CACHED}` };
  const isKnown = isNotModified(page.request.headers.get('if-none-match'), etag);
  return new Response(isKnown ? null : text, { status: isKnown ? 304 : 200, headers });
}

/** Its readers are programs of any site. */
const open = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

/** A status, as the format has it, with a sentence for whoever looks. */
function refused(status: 400 | 404 | 501, sentence: string): Response {
  const headers = { ...open, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(`${sentence}\n`, { status, headers });
}
