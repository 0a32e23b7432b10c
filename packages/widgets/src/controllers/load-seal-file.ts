// Gets what checks seals from the file beside the one on /cdn, and takes no other bytes for it than it was built with.
import type * as SealCode from './seal-code.js';

/** Written by the build: the file's name and its integrity value. */
declare const SEAL_FILE: string;
declare const SEAL_INTEGRITY: string;

let loading: Promise<typeof SealCode> | undefined;

/**
 * Nobody's `import()` can be given an integrity value; a script tag can. The module it has let in is the one that is
 * then imported. What was refused or could not be had is tried again when it is next asked for.
 */
export function loadSeal(): Promise<typeof SealCode> {
  loading ??= load(new URL(SEAL_FILE, import.meta.url).href).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(src: string): Promise<typeof SealCode> {
  const { nonce } = document.querySelector<HTMLElement>('script[nonce]') ?? {};
  const script = Object.assign(document.createElement('script'), {
    type: 'module',
    crossOrigin: 'anonymous',
    integrity: SEAL_INTEGRITY,
    ...(nonce && { nonce }),
    src,
  });
  try {
    await new Promise((loaded, failed) => {
      Object.assign(script, { onload: loaded, onerror: failed });
      document.head.append(script);
    });
    return (await import(src)) as typeof SealCode;
  } finally {
    script.remove();
  }
}
