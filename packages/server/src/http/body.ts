// Request bodies, read as hostile input: type, size and time are capped while the bytes arrive.
import type { Sleep } from '../clock.js';
import { OperationError } from '../use-cases/operation.js';
import { within } from './waiting.js';

/** How much of a body is read, and for how long. */
export interface BodyLimits {
  /** Bytes. */
  readonly maxBytes: number;
  /** Milliseconds until the last byte has to be there. */
  readonly maxMillis: number;
}

export const defaultBodyLimits: BodyLimits = { maxBytes: 256 * 1024, maxMillis: 10_000 };

/** JSON inside more brackets than this is no request of ours. */
const maxDepth = 32;
/** A form with more fields than this is no form of ours. */
export const maxFields = 200;

/**
 * The JSON value of a body.
 *
 * @throws OperationError `request.unsupported-media-type`, `request.too-large`, `request.timeout`, `request.malformed`
 */
export async function readJson(request: Request, limits: BodyLimits, sleep: Sleep): Promise<unknown> {
  requireType(request.headers, 'application/json');
  return parseJson(decodeUtf8(await readBytes(request, limits, sleep)));
}

/**
 * The fields of a plain form's body. Bytes that are no UTF-8 are refused: a page in another encoding has to say
 * `accept-charset="utf-8"`, and guessing would store what nobody typed.
 *
 * @throws OperationError as `readJson`
 */
export async function readForm(request: Request, limits: BodyLimits, sleep: Sleep): Promise<URLSearchParams> {
  requireType(request.headers, 'application/x-www-form-urlencoded');
  const text = decodeUtf8(await readBytes(request, limits, sleep));
  const pairs = text === '' ? [] : text.split('&');
  if (pairs.length > maxFields) throw new OperationError('request.malformed');
  const fields = new URLSearchParams();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    fields.append(decodeField(name), equals < 0 ? '' : decodeField(pair.slice(equals + 1)));
  }
  return fields;
}

/** Whether a body is of this type, in UTF-8 and not compressed. */
export function isOfType(headers: Headers, wanted: string): boolean {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  const isOther = type.trim() !== wanted || (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset));
  return !isOther && !headers.has('content-encoding');
}

function requireType(headers: Headers, wanted: string): void {
  if (!isOfType(headers, wanted)) throw new OperationError('request.unsupported-media-type');
}

async function readBytes(request: Request, limits: BodyLimits, sleep: Sleep): Promise<Uint8Array> {
  // Believed only where it says too much: it saves waiting for the rest.
  if (Number(request.headers.get('content-length')) > limits.maxBytes) {
    throw new OperationError('request.too-large');
  }
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const lastByte = collect(reader, limits.maxBytes);
  try {
    return await within(sleep, limits.maxMillis, lastByte, () => {
      throw new OperationError('request.timeout');
    });
  } catch (error) {
    // Nobody reads on; what may still come out of it is of no interest.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await nextChunk(reader);
    if (done) return Buffer.concat(chunks);
    bytes += value.length;
    if (bytes > maxBytes) throw new OperationError('request.too-large');
    chunks.push(value);
  }
}

export async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    // The sender went away in the middle of it. Nobody hears the answer, but it is no fault of ours.
    throw new OperationError('request.malformed');
  }
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OperationError('request.malformed');
  }
}

function decodeField(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    throw new OperationError('request.malformed');
  }
}

// The engine's own error is dropped: it quotes the text, and the text is private.
function parseJson(text: string): unknown {
  if (depthOf(text) > maxDepth) throw new OperationError('request.malformed');
  try {
    return JSON.parse(text);
  } catch {
    throw new OperationError('request.malformed');
  }
}

/** How deep brackets are nested outside of strings, seen before anything is built from it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
