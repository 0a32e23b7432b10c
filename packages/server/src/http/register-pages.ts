// Every page of the route table, registered and served the same way.
import { pageRoutes, type PageRoute } from '@huiyin/sdk/routes';
import type { Hono } from 'hono';
import { OperationError } from '../use-cases/operation.js';
import { defaultBodyLimits, readForm } from './body.js';
import type { AppDependencies } from './dependencies.js';
import type { HonoEnv } from './operations.js';
import { createFormReader, type FormReader, type PostedForm } from './multipart.js';
import { honoPath } from './paths.js';
import { rateClassOfPage } from './rate-limits.js';
import { respondPage } from './respond.js';
import type { RequestScope } from './scope.js';

export function registerPages(hono: Hono<HonoEnv>, app: AppDependencies): void {
  const forms = createFormReader(app.settings.body ?? defaultBodyLimits, app.sleep);
  for (const page of Object.keys(pageRoutes) as PageRoute[]) {
    const { method, path } = pageRoutes[page];
    hono.on(method, honoPath(path), (context) =>
      servePage(page, context.req.param(), context.env.scope, { ...app, forms }),
    );
  }
}

async function servePage(
  page: PageRoute,
  path: Readonly<Record<string, string>>,
  scope: RequestScope,
  { pages, rateLimiter, clock, sleep, settings, forms }: AppDependencies & { readonly forms: FormReader },
): Promise<Response> {
  scope.route = pageRoutes[page].path;
  scope.isPage = true;
  const wait = await rateLimiter.take(rateClassOfPage(page), scope.client);
  if (wait > 0) throw new OperationError('rate.limited', { retryAfter: wait });
  const { request, url, language, requestId } = scope;
  let posted: PostedForm | undefined;
  try {
    const response = await pages.handlers[page]({
      request,
      url,
      path,
      language,
      now: clock(),
      requestId,
      form: () => readForm(request, settings.body ?? defaultBodyLimits, sleep),
      formWithFiles: async () => (posted = await forms.read(request)),
    });
    return respondPage(scope, response);
  } finally {
    if (posted) forms.release(posted);
  }
}
