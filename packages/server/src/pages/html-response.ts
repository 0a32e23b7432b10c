// Answers a page can give: HTML under a strict policy, or the way to the next page.
export interface HtmlOptions {
  readonly status?: number;
  /** The nonce the page's script tag and Lit's styles carry. */
  readonly nonce: string;
  /** Private pages are never stored; public ones for a few seconds. */
  readonly private?: boolean;
  /** Origins of the sites that may show it in a frame, beside ourselves. */
  readonly frameOrigins?: readonly string[];
  /** Whether it shows pages of ours in frames. */
  readonly framesOurs?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An HTML answer under a policy that runs nothing but our own files. */
export function htmlResponse(body: string, options: HtmlOptions): Response {
  return new Response(body, {
    status: options.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(options),
      'cache-control': options.private ? 'no-store' : 'public, max-age=5, must-revalidate',
      'referrer-policy': options.private ? 'no-referrer' : 'same-origin',
      'x-content-type-options': 'nosniff',
      ...options.headers,
    },
  });
}

/** 303: the browser fetches the next page with GET, so that reloading sends nothing twice. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

function policy({ nonce, frameOrigins = [], framesOurs }: HtmlOptions): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    ...(framesOurs ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    ["frame-ancestors 'self'", ...frameOrigins].join(' '),
  ].join('; ');
}
