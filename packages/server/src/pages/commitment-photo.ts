// `/c/<id>/photos/<photo>`: the picture of a photo of before or after that somebody has looked at, for any page.
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';

/** Seconds it may be kept: one that is taken down has to go soon. */
const KEPT = 300;

export async function commitmentPhoto(deps: PageDeps, { path }: PageRequest): Promise<Response> {
  const [id = '', photo = ''] = [path['id'], path['photo']];
  const isAsked = /^[A-Z]{2,4}-C-\d{4}-\d{6}$/.test(id) && /^[A-Z]{2,4}-A-[A-Za-z0-9_-]{22}$/.test(photo);
  const bytes = isAsked ? await deps.publicPicture(id, photo) : undefined;
  if (!bytes) throw new OperationError('route.not-found');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': `public, max-age=${KEPT}`,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      // Elements on other sites show it too.
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}
