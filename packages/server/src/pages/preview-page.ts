// `/preview/<letter>/<id>.png`: the picture that other sites and chats show of a page. Drawn when it is asked for.
import { bytesToHex, dayOf, momentOf, parseCheckpoint } from '@huiyin/sdk/rules';
import { createHash } from 'node:crypto';
import { withoutMoment } from '../http/caching.js';
import { isNotModified } from '../http/conditional.js';
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import type { PreviewFacts, PreviewPicture } from './preview-port.js';
import { readShared, type SharedPage } from './shared-page.js';

/** Seconds a picture may be kept without asking, by what it shows: one that is not as asked for, hardly. */
const KEPT = { this: 60, before: 5, nothing: 5 } as const;
/** Part of every version: to be raised where the same facts are drawn otherwise. */
const DRAWN_AS = 1;

export async function previewPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { kind: letter = '', file = '' } = page.path;
  if (!file.endsWith('.png')) throw new OperationError('route.not-found');
  const { searchParams: query } = page.url;
  const shared = await readShared(deps, page, { letter, id: file.slice(0, -'.png'.length), query });
  if (!shared) throw new OperationError('route.not-found');
  const version = versionOf(shared, dayOf(page.now));
  const asked = page.request.headers.get('if-none-match');
  if (isNotModified(asked, `"${version}"`)) return answer({ version, shows: 'this' }, null, 304);
  const picture = await deps.previews.picture({
    of: shared.sharing.image.url,
    version,
    facts: () => factsOf(deps, page, shared),
  });
  return sent(page, picture);
}

/** The picture of whatever has none of its own. */
export function plainPreviewPage(deps: PageDeps, page: PageRequest): Response {
  return sent(page, { ...deps.previews.plain, shows: 'this' });
}

/** What it is of, said on it as of a moment: the moment alone is no change, the day is. */
function versionOf({ told, facts }: SharedPage, today: string): string {
  const text = JSON.stringify([DRAWN_AS, told.kind, today, facts], withoutMoment);
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}

/** @returns undefined where nothing was sealed yet: no figure stands without where it can be checked */
async function factsOf(
  deps: PageDeps,
  page: PageRequest,
  { body, sharing, told, demo }: SharedPage,
): Promise<PreviewFacts | undefined> {
  const log = await headOf(deps, page, body.slug);
  if (!log) return undefined;
  const snapshot = {
    body: body.name,
    at: momentOf(page.now),
    log,
    live: sharing.url,
    verify: `${deps.origin}/verify/${body.slug}`,
    demo,
  };
  return { what: told, snapshot };
}

async function headOf(
  { useCases }: PageDeps,
  page: PageRequest,
  body: string,
): Promise<PreviewFacts['snapshot']['log'] | undefined> {
  const call = { path: { body }, query: {}, body: undefined };
  const note = await useCases['log.checkpoint'](call, publicContext(page)).catch((error: unknown) => {
    if (error instanceof OperationError && error.code === 'log.empty') return undefined;
    throw error;
  });
  if (note === undefined) return undefined;
  const { origin, size, root } = parseCheckpoint(note).checkpoint;
  return { origin, size, root: bytesToHex(root) };
}

function sent(page: PageRequest, picture: PreviewPicture): Response {
  const isKnown = isNotModified(page.request.headers.get('if-none-match'), `"${picture.version}"`);
  return isKnown ? answer(picture, null, 304) : answer(picture, new Uint8Array(picture.png), 200);
}

function answer(
  { version, shows }: Pick<PreviewPicture, 'version' | 'shows'>,
  body: Uint8Array<ArrayBuffer> | null,
  status: number,
): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': 'image/png',
      etag: `"${version}"`,
      'cache-control': `public, max-age=${KEPT[shows]}`,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      // Other sites show it.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}
