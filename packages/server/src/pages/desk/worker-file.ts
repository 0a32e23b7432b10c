// The worker of a page of the desk that opens without a network, with what it has to keep.
import type { KeptFiles } from './deps.js';

/** @param name its caches are known by it @param shell path of the page with nothing in it of anybody */
export function workerFile(name: string, shell: string, { script, version, worker }: KeptFiles): Response {
  const kept = {
    ...{ name, version, page: shell, largePage: `${shell}?size=large` },
    files: [script.src, '/assets/pages.css', '/assets/icon.svg'],
  };
  return new Response(`self.huiyinShell=${JSON.stringify(kept)};\n${worker}`, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=0, must-revalidate',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
