// `/studio/article`: an article by itself, on a page as wide and as light or dark as the telephone it is looked at on.
import type { PageRequest } from '../../http/pages.js';
import { OperationError } from '../../use-cases/operation.js';
import { publicContext } from '../body-page.js';
import type { PageDeps } from '../deps.js';
import { articleDocument, withPictures } from './article-document.js';
import { isArticle, studioArticle } from './studio-article.js';
import { valuesIn } from './studio-request.js';

export async function articleFramePage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const values = valuesIn(page.url.searchParams);
  const made = await studioArticle(deps, values, publicContext(page));
  if (!isArticle(made)) throw new OperationError('route.not-found');
  return new Response(
    articleDocument({ ...values, title: made.article.title, html: withPictures(made.article) }),
    {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        // Nothing runs, nothing is fetched, nothing is sent: the article is its own styles and pictures, and no more.
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
        'cache-control': 'public, max-age=5, must-revalidate',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      },
    },
  );
}
