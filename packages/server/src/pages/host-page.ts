// `/`: somebody else's street site, as such sites are, with our tags pasted in by their web team.
import { dayOf } from '@huiyin/sdk/rules';
import { formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { drawn, sharingTags } from './layout.js';
import { hostSharing } from './page-sharing.js';

/** The host's HTML is a file of its own, so that it stays plain; only what the snippet names is filled in. */
export async function hostPage(deps: PageDeps, { now }: PageRequest): Promise<Response> {
  const [file, sealKey = ''] = await Promise.all([
    deps.files.asset('host.html'),
    deps.sealKeyOf(deps.homeBody),
  ]);
  if (!file) throw new OperationError('route.not-found');
  const text = new TextDecoder()
    .decode(file.bytes)
    .replaceAll('{{src}}', deps.bundle.src)
    .replaceAll('{{integrity}}', deps.bundle.integrity)
    .replaceAll('{{body}}', deps.homeBody)
    // Letters, digits and the signs of base64: nothing that could end an attribute.
    .replaceAll('{{sealKey}}', sealKey)
    .replaceAll('{{sharing}}', drawn(sharingTags(hostSharing(deps.homeBody, deps.origin))))
    .replaceAll('{{day}}', formatDay(dayOf(now), wordsFor('zh-CN')));
  return new Response(text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=5, must-revalidate',
    },
  });
}
