// Where an element finds its unit and server: its own attributes, the portal around it, the page, the script.
import type { HuiyinClient } from '@huiyin/sdk';
import { createContext } from '@lit/context';

/** What a `<huiyin-portal>` gives to the elements inside it. Absent: the portal says nothing about it. */
export interface HuiyinContext {
  /** Used instead of one made for `endpoint`: for pages with a transport of their own, stories and tests. */
  readonly client?: HuiyinClient | undefined;
  readonly endpoint?: string | undefined;
  readonly body?: string | undefined;
  readonly lang?: string | undefined;
  readonly size?: string | undefined;
  readonly theme?: string | undefined;
  readonly sealKey?: string | undefined;
}

/** The key is a string, so that elements of one copy of this library understand the portal of another. */
export const clientContext = createContext<HuiyinContext>('huiyin');

/** Where an element belongs, as far as is known. */
export interface Place {
  /** The server's address without a trailing slash. */
  readonly endpoint: string;
  /** Slug of the unit; undefined where nothing names one. */
  readonly body: string | undefined;
}

type Named = { readonly [Name in keyof Place]?: Place[Name] | undefined };

let scriptOrigin: string | undefined;

/** Remembers where the script came from: the server to talk to where nothing else is said. */
export function rememberScriptOrigin(scriptUrl: string): void {
  const { origin } = new URL(scriptUrl);
  // A script of a file or blob has the opaque origin "null", which is no server.
  if (origin !== 'null') scriptOrigin = origin;
}

/**
 * Attribute, else portal, else `<meta name="huiyin:…">`, else (endpoint only) the script's origin, else the page's.
 * An endpoint may be relative to the page.
 */
export function placeOf(own: Named, portal: Named, page: Document): Place {
  const endpoint =
    own.endpoint || portal.endpoint || metaContent(page, 'endpoint') || scriptOrigin || page.location.origin;
  return {
    endpoint: absolute(endpoint, page),
    body: own.body || portal.body || metaContent(page, 'body') || undefined,
  };
}

/** Attribute, else portal, else `<meta name="huiyin:seal-key">`. Never from the server that is checked with it. */
export function sealKeyOf(
  own: string | undefined,
  portal: HuiyinContext,
  page: Document,
): string | undefined {
  return (own || portal.sealKey || metaContent(page, 'seal-key'))?.trim() || undefined;
}

/** The portal around an element that is written in the page but not yet defined. */
export function undefinedPortalAround(element: Element): Element | undefined {
  for (let node: Element | null = element; node; node = hostOf(node)) {
    const portal = node.closest('huiyin-portal:not(:defined)');
    if (portal) return portal;
  }
  return undefined;
}

/** The element whose shadow root this one is in. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function metaContent(page: Document, name: string): string | undefined {
  return page.querySelector<HTMLMetaElement>(`meta[name="huiyin:${name}"]`)?.content;
}

/** What isn't an address stays as it is; the client refuses it with an error of its own. */
function absolute(endpoint: string, page: Document): string {
  try {
    return new URL(endpoint, page.baseURI).href.replace(/\/+$/, '');
  } catch {
    return endpoint;
  }
}
