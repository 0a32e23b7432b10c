// Answers read as hostile input: type, size and shape are checked before anything is believed.
import { HuiyinApiError, HuiyinResponseError } from './errors.js';
import type { FetchResponse } from './platform.js';
import { readProblem } from './problem.js';
import { retryAfterSeconds } from './retry.js';
import type { Scope } from './scope.js';

/** The longest body that is read, in bytes. */
export const maxBodyBytes = 5_000_000;

/** The error in a refused response: the server's problem, or that something else answered. */
export async function refusal(
  where: string,
  response: FetchResponse,
  scope: Scope,
  now: number,
): Promise<HuiyinApiError | HuiyinResponseError> {
  const { status } = response;
  const retryAfter = retryAfterSeconds(response.headers.get('retry-after'), now);
  const text = isJson(response) ? await readText(where, response, scope) : '';
  const problem = readProblem(parse(text), status, retryAfter);
  return problem
    ? new HuiyinApiError(where, problem)
    : new HuiyinResponseError(`${where}: refused without a problem document`, status, retryAfter);
}

/** The JSON object in a response. @throws HuiyinResponseError if there is none. */
export async function readJson(where: string, response: FetchResponse, scope: Scope): Promise<object> {
  if (!isJson(response)) throw new HuiyinResponseError(`${where}: not JSON`, response.status);
  const value = parse(await readText(where, response, scope));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HuiyinResponseError(`${where}: not a JSON object`, response.status);
  }
  return value;
}

/** The whole body as text. @throws HuiyinResponseError past `maxBodyBytes`. */
export async function readText(where: string, response: FetchResponse, scope: Scope): Promise<string> {
  const tooLong = (): HuiyinResponseError =>
    new HuiyinResponseError(`${where}: more than ${maxBodyBytes} bytes`, response.status);
  if (Number(response.headers.get('content-length')) > maxBodyBytes) throw tooLong();
  const reader = response.body?.getReader();
  if (!reader) {
    const text = await scope.race(response.text());
    if (text.length > maxBodyBytes) throw tooLong();
    return text;
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await scope.race(reader.read());
    if (done || !value) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBodyBytes) throw tooLong();
    text += decoder.decode(value, { stream: true });
  }
}

/** Whether the response says that it is of this type, whatever its parameters. */
export function hasType(response: FetchResponse, type: RegExp): boolean {
  return type.test(response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? '');
}

function isJson(response: FetchResponse): boolean {
  return hasType(response, /^application\/([\w.-]+\+)?json$/i);
}

// The engine's own error is dropped: it quotes the text, and the text may hold a tracking code.
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
