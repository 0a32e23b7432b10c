// `/studio/images/<name>`: a picture or a poster of what was chosen, to be kept. Drawn when it is asked for.
import type { Snapshot } from '@huiyin/article';
import type { GatheredArticle } from '@huiyin/article/gather';
import { fill, waitText } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { etagOf, isNotModified } from '../../http/conditional.js';
import type { PageRequest } from '../../http/pages.js';
import { OperationError } from '../../use-cases/operation.js';
import { publicContext } from '../body-page.js';
import type { PageDeps } from '../deps.js';
import { messagePage } from '../message-page.js';
import type { DrawnPicture } from '../picture-port.js';
import { isRefusal, refusalOf } from '../refusals.js';
import { sizeOf } from '../size.js';
import { isArticle, studioArticle } from './studio-article.js';
import { fileName, studioFiles, typeOf, type StudioFile } from './studio-files.js';
import { queryOf, valuesIn, type StudioValues } from './studio-request.js';
import { studioWords } from './studio-words.js';

const { busy } = studioWords.files;

type Drawn = Pick<DrawnPicture, 'bytes' | 'type'>;

export async function studioImagePage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const values = valuesIn(page.url.searchParams);
  const name = page.path['name'] ?? '';
  const made = await studioArticle(deps, values, publicContext(page));
  if (!isArticle(made)) throw new OperationError('route.not-found');
  const { gathered, article } = made;
  const headers = headersOf(fileName(gathered, values, name));
  const asset = article.assets.find((one) => one.name === name);
  if (asset) return sent(page, { type: 'image/png', bytes: new Uint8Array(asset.png) }, headers);
  const file = studioFiles(gathered, deps.origin).find((one) => one.name === name);
  if (!file) throw new OperationError('route.not-found');
  // Whoever only asks whether there is one need not have it drawn.
  if (page.request.method === 'HEAD')
    return new Response(null, { headers: { ...headers, 'content-type': typeOf(file.picture) } });
  try {
    return sent(page, await drawn(deps, gathered, values, file), headers);
  } catch (error) {
    if (!isRefusal(error, 'server.unavailable')) throw error;
    return busyPage(deps, page, values, error);
  }
}

async function drawn(
  { pictures }: PageDeps,
  { snapshot }: GatheredArticle,
  values: StudioValues,
  { name, picture }: StudioFile,
): Promise<Drawn> {
  return await pictures.draw({
    // How the article is looked at is no part of it.
    of: `${name}?${queryOf(values, { width: 375, scheme: 'light' })}`,
    version: versionOf(snapshot),
    facts: { what: picture, snapshot, theme: values.theme },
  });
}

/** The head of the log, and when it was read to the minute: that is what is printed of it. */
function versionOf({ at, log }: Snapshot): string {
  return `${log.origin} ${log.size} ${log.root} ${at.slice(0, 'yyyy-mm-ddThh:mm'.length)}`;
}

function headersOf(name: string): Readonly<Record<string, string>> {
  return {
    // There is no quote in it.
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'public, max-age=5, must-revalidate',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
  };
}

function sent(
  page: PageRequest,
  { bytes, type }: Drawn,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = etagOf(bytes);
  const isKnown = isNotModified(page.request.headers.get('if-none-match'), etag);
  return new Response(isKnown ? null : bytes, {
    status: isKnown ? 304 : 200,
    headers: { ...headers, etag, 'content-type': type },
  });
}

function busyPage(deps: PageDeps, page: PageRequest, values: StudioValues, error: OperationError): Response {
  const { retryAfter = 5 } = error.facts;
  const { requestId } = page;
  const wait = waitText(retryAfter, wordsFor('zh-CN'));
  return messagePage({
    refusal: {
      ...refusalOf(error.code, { requestId, retryAfter }),
      title: busy.title,
      text: fill(busy.text, { wait }),
    },
    nonce: deps.randomText(16),
    size: sizeOf(page.url, page.request.method),
    links: [{ href: `/studio?${queryOf(values)}#pictures`, label: busy.back }],
  });
}
