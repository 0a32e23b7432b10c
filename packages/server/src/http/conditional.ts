// Entity tags and conditional requests (RFC 9110 §8.8.3, §13.1.2).
import { createHash } from 'node:crypto';

/** A strong entity tag: the same bytes always have the same one, on every server. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether `If-None-Match` names this tag, by weak comparison. */
export function isNotModified(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag.replace(/^W\//, ''));
}
