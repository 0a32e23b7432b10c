// Answers of the desk's pages: never stored, never framed, and no script but the one they name.
import { htmlResponse, seeOther } from '../html-response.js';

export interface DeskAnswer {
  readonly nonce: string;
  readonly status?: number;
  /** `Set-Cookie` headers. */
  readonly cookies?: readonly string[];
  /** Whether it may begin a worker of ours. */
  readonly hasWorker?: boolean;
}

export function deskResponse(
  body: string,
  { nonce, status = 200, cookies = [], hasWorker = false }: DeskAnswer,
): Response {
  const response = htmlResponse(body, {
    nonce,
    status,
    private: true,
    headers: {
      'content-security-policy': policy(nonce, hasWorker),
      // Forms of ours name their origin, which browsers keep to themselves under `no-referrer`.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
  return withCookies(response, cookies);
}

/** 303 to a page of ours. */
export function deskRedirect(path: string, cookies: readonly string[] = []): Response {
  return withCookies(seeOther(path), cookies);
}

/** The same answer with cookies. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

function policy(nonce: string, hasWorker: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    ...(hasWorker ? ["worker-src 'self'"] : []),
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
