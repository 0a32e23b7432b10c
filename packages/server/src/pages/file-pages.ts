// `/cdn` and `/assets`: immutable where the version is whole, an hour otherwise; readable from any origin.
// `/desk/assets`: asked for anew each time, for our own pages only.
import { createHash } from 'node:crypto';
import { OperationError } from '../use-cases/operation.js';
import type { PageDeps, StaticFile } from './deps.js';
import type { PageRequest } from '../http/pages.js';

export async function cdnFile(deps: PageDeps, page: PageRequest): Promise<Response> {
  const version = page.path['version'] ?? '';
  const file = await deps.files.cdn(version, page.path['file'] ?? '');
  const whole = version.split('.').length === 3;
  if (!file) throw new OperationError('route.not-found');
  return fileResponse(page, file, whole ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
}

export async function assetFile(deps: PageDeps, page: PageRequest): Promise<Response> {
  const file = await deps.files.asset(page.path['file'] ?? '');
  if (!file) throw new OperationError('route.not-found');
  return fileResponse(page, file, 'public, max-age=3600, must-revalidate');
}

export async function deskFile(deps: PageDeps, page: PageRequest): Promise<Response> {
  const file = await deps.files.desk(page.path['file'] ?? '');
  if (!file) throw new OperationError('route.not-found');
  return answer(page, file, {
    'cache-control': 'private, max-age=0, must-revalidate',
    'cross-origin-resource-policy': 'same-origin',
  });
}

function fileResponse(page: PageRequest, file: StaticFile, caching: string): Response {
  return answer(page, file, {
    'cache-control': caching,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
  });
}

function answer(page: PageRequest, file: StaticFile, more: Readonly<Record<string, string>>): Response {
  const etag = `"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)}"`;
  const headers = { ...more, 'content-type': file.type, etag, 'x-content-type-options': 'nosniff' };
  if (page.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(file.bytes), { headers });
}
