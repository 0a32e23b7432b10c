// The nonce of the page's policy: engines that can't adopt style sheets draw none without it.

/** Hands Lit the nonce of the page's scripts for the style tags it writes there. One the page gave Lit itself stands. */
export function takeNonce(page: Document, global: { litNonce?: string } = globalThis as object): void {
  const nonce = page.querySelector<HTMLElement>('script[nonce]')?.nonce;
  if (nonce) global.litNonce ??= nonce;
}
