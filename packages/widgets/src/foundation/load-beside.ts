// Loads a file that lies beside the one on /cdn, and takes no other bytes for it than it was built with.

/**
 * Nobody's `import()` can be given an integrity value; a script tag can. The module it has let in is the one that is
 * then imported. What was refused or could not be had is tried again when it is next asked for.
 *
 * @param place where it lies; asked for when it is first needed
 */
export function loaderOf<Code>(place: () => { src: string; integrity: string }): () => Promise<Code> {
  let loading: Promise<Code> | undefined;
  return () => {
    loading ??= load<Code>(place()).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load<Code>({ src, integrity }: { src: string; integrity: string }): Promise<Code> {
  const { nonce } = document.querySelector<HTMLElement>('script[nonce]') ?? {};
  const script = Object.assign(document.createElement('script'), {
    type: 'module',
    crossOrigin: 'anonymous',
    integrity,
    ...(nonce && { nonce }),
    src,
  });
  try {
    await new Promise((loaded, failed) => {
      Object.assign(script, { onload: loaded, onerror: failed });
      document.head.append(script);
    });
    return (await import(src)) as Code;
  } finally {
    script.remove();
  }
}
