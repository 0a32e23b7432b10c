// Which other sites' scripts may call: the public and residents' routes, from anywhere, without cookies.
import type { Access } from '@huiyin/sdk/routes';
import { trackingCodeHeader } from './authorisation.js';

const allowedHeaders = [
  'Accept-Language',
  'Content-Type',
  'Idempotency-Key',
  'If-None-Match',
  'Last-Event-ID',
  trackingCodeHeader,
];
const exposedHeaders = [
  'Date',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'Retry-After',
  'X-Request-Id',
];

/** Staff routes are called by our own pages only; their tokens have no business on other sites. */
export function isOpenToOtherSites(access: Access): boolean {
  return typeof access === 'string';
}

/** Headers of an answer another site's script may read. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposedHeaders.join(', '),
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Headers of the answer to a preflight; browsers keep it for as long as they allow. */
export function preflightHeaders(methods: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...corsHeaders,
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': allowedHeaders.join(', '),
    'Access-Control-Max-Age': '86400',
  };
}
