// What is known of a request before anything is done with it.
import type { Problem } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { Clock } from '../clock.js';
import type { Language } from '../words/index.js';
import { clientAddress } from './client-address.js';
import { preferredLanguage } from './language.js';
import type { Random } from '../use-cases/ports.js';
import type { Reply } from './reply.js';
import { newRequestId } from './request-id.js';

/** The other end of the connection; absent for a call inside the process. */
export interface Peer {
  /** Its socket address. */
  readonly address: string;
  /** Cuts the connection without another word. */
  readonly disconnect: () => void;
}

/** One request on its way. */
export interface RequestScope {
  readonly request: Request;
  readonly url: URL;
  readonly requestId: string;
  readonly startedAt: Millis;
  readonly language: Language;
  /** Who is counted for rate limits. */
  readonly client: string;
  readonly disconnect: () => void;
  /** The path template it matched; for the log, which never holds a path as sent. */
  route: string | undefined;
  /** Whether another site's script may read the answer. */
  openToOtherSites: boolean;
  /** Whether it is for a person, who is shown a page also when something is wrong. */
  isPage: boolean;
  /** How refusals are told where they are told otherwise than everywhere. Must not throw. */
  tellProblem: ((problem: Problem) => Reply) | undefined;
}

export function openScope(
  request: Request,
  peer: Peer | undefined,
  effects: { readonly clock: Clock; readonly random: Random; readonly trustProxy: boolean },
): RequestScope {
  return {
    request,
    url: new URL(request.url),
    requestId: newRequestId(effects.random),
    startedAt: effects.clock(),
    language: preferredLanguage(request.headers.get('accept-language')),
    client: clientAddress(peer?.address, request.headers, effects.trustProxy),
    disconnect: peer?.disconnect ?? (() => undefined),
    route: undefined,
    openToOtherSites: false,
    isPage: false,
    tellProblem: undefined,
  };
}
