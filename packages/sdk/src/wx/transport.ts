// Requests by `wx.request`: whole answers only, ended by the client's signal.
import { HuiyinNetworkError, HuiyinResponseError, HuiyinUsageError } from '../core/errors.js';
import type { Fetch, FetchResponse } from '../core/platform.js';
import type { WxFailure, WxNetwork, WxResponse } from './api.js';

/**
 * Milliseconds after which the platform gives up by itself: longer than the client waits for anything, a long poll
 * of 25 seconds included, so that the client's own time budget is the one that counts. Without it the mini-program's
 * `networkTimeout` would.
 */
const PLATFORM_TIMEOUT = 120_000;

/** `fetch` as the client needs it, over `wx.request`. */
export function wxFetch(wx: Pick<WxNetwork, 'request'>): Fetch {
  return (url, { method, headers, body, signal, redirect }) =>
    new Promise<WxResponse>((resolve, reject) => {
      const settle = (): void => signal.removeEventListener('abort', abort);
      const task = wx.request({
        url,
        method,
        header: headers,
        ...(body !== undefined && { data: body }),
        dataType: 'text',
        responseType: 'text',
        // Own headers would follow a redirect to wherever it points; what is not followed is refused.
        redirect: redirect === 'error' ? 'manual' : 'follow',
        timeout: PLATFORM_TIMEOUT,
        success(result) {
          settle();
          resolve(result);
        },
        fail(error) {
          settle();
          reject(failureOf(error));
        },
      });
      function abort(): void {
        task.abort();
      }
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort);
    }).then(responseOf);
}

function responseOf({ statusCode, header, data }: WxResponse): FetchResponse {
  if (typeof data !== 'string') throw new HuiyinResponseError('wx.request: an answer is text', statusCode);
  return {
    status: statusCode,
    headers: { get: (name) => headerIn(header, name) },
    text: () => Promise.resolve(data),
  };
}

/** Names are compared whatever their case: each platform writes them another way. */
function headerIn(header: object, name: string): string | null {
  const wanted = name.toLowerCase();
  const found = Object.entries(header).find(([one]) => one.toLowerCase() === wanted);
  if (!found) return null;
  return Array.isArray(found[1]) ? found[1].join(', ') : String(found[1]);
}

function failureOf({ errMsg }: WxFailure): HuiyinNetworkError | HuiyinUsageError {
  const cause = new Error(errMsg);
  // The developer's to mend; another try would fail alike.
  if (/not in domain list|invalid url/i.test(errMsg)) {
    return new HuiyinUsageError(
      'The platform refuses this address: add the server to the request domains (request 合法域名).',
      cause,
    );
  }
  return /time(d )?\s?out/i.test(errMsg)
    ? new HuiyinNetworkError('network.timeout', 'wx.request: no answer in time.', cause)
    : new HuiyinNetworkError('network.failed', 'wx.request: the network failed.', cause);
}
