// `/c/<id>/photos/<photo>`, `/d/<id>/photos/<photo>`: the picture of a photo that somebody has looked at, for any page.
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';

/** Seconds it may be kept: one that is taken down has to go soon. */
const KEPT = 300;

/** Photos of before and after a commitment. */
export const commitmentPhoto = photoOf('C');
/** Photos of what an inspection of a decision found. */
export const inspectionPhoto = photoOf('D');

/** @param letter of the ids of the records it is shown with */
function photoOf(letter: 'C' | 'D') {
  const record = new RegExp(`^[A-Z]{2,4}-${letter}-\\d{4}-\\d{6}$`);
  return async (deps: PageDeps, { path }: PageRequest): Promise<Response> => {
    const [id = '', photo = ''] = [path['id'], path['photo']];
    const isAsked = record.test(id) && /^[A-Z]{2,4}-A-[A-Za-z0-9_-]{22}$/.test(photo);
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
  };
}
