// Forms with files, read as hostile input: fields as of any other form, files each within its cap or named as left out.
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { PHOTO_RULES } from '@huiyin/sdk/rules';
import { pipeline } from 'node:stream/promises';
import type { Sleep } from '../clock.js';
import { OperationError } from '../use-cases/operation.js';
import { decodeUtf8, isOfType, maxFields, nextChunk, readForm, type BodyLimits } from './body.js';
import { within } from './waiting.js';

/** A file that was chosen. */
export interface PostedFile {
  /** The name of its field. */
  readonly field: string;
  /** What it is called where it comes from, without folders. */
  readonly name: string;
  /** Absent for one that was left out. */
  readonly bytes?: Uint8Array;
  /** Why it was left out: more bytes than a photo may have, more files than can come at once, no room just now. */
  readonly leftOut?: 'too-large' | 'too-many' | 'busy';
}

export interface PostedForm {
  readonly form: URLSearchParams;
  readonly files: readonly PostedFile[];
}

/** Files with bytes of one form. */
const MOST_FILES = PHOTO_RULES.mostAtOnce;
/** Bytes read of one form: what is past a cap is read and thrown away, so that the words around it are not lost. */
const MOST_BYTES = 16 * PHOTO_RULES.mostBytes;
/** Milliseconds until the last byte has to be there: six photos on a slow line. */
const MOST_MILLIS = 120_000;
/** Bytes of files held at once, of all forms. */
const MOST_HELD = 24 * PHOTO_RULES.mostBytes;

export interface FormReader {
  /**
   * Its files are held until they are released.
   * @throws OperationError as `readForm`
   */
  read(request: Request): Promise<PostedForm>;
  release(posted: PostedForm): void;
}

/** @param fields what is read of everything but files */
export function createFormReader(fields: BodyLimits, sleep: Sleep): FormReader {
  let held = 0;
  const hold = (bytes: number): boolean => {
    if (held + bytes > MOST_HELD) return false;
    held += bytes;
    return true;
  };
  return {
    async read(request) {
      if (!isOfType(request.headers, 'multipart/form-data')) {
        return { form: await readForm(request, fields, sleep), files: [] };
      }
      const parts = new Parts(fields.maxBytes, hold);
      try {
        const tooLate = new AbortController();
        await within(sleep, MOST_MILLIS, parse(request, parts, tooLate.signal), () => {
          tooLate.abort();
          throw new OperationError('request.timeout');
        });
        return parts.posted();
      } catch (error) {
        held -= parts.abandon();
        throw error instanceof OperationError ? error : new OperationError('request.malformed');
      }
    },
    release({ files }) {
      for (const { bytes } of files) held -= bytes?.length ?? 0;
    },
  };
}

async function parse(request: Request, parts: Parts, signal: AbortSignal): Promise<void> {
  if (Number(request.headers.get('content-length')) > MOST_BYTES) {
    throw new OperationError('request.too-large');
  }
  const type = request.headers.get('content-type') ?? '';
  const parser = new Busboy({
    headers: { 'content-type': type },
    // Every part comes as bytes: what a field's bytes say is decoded as of any other form, or refused.
    isPartAFile: () => true,
    limits: { parts: maxFields, files: maxFields, headerPairs: 20, fieldNameSize: 100 },
  });
  parser.on('partsLimit', () => parser.destroy(new OperationError('request.malformed')));
  parser.on('filesLimit', () => parser.destroy(new OperationError('request.malformed')));
  parser.on('file', (field, stream, name: string | undefined, _, type) => {
    // A field in which nothing was chosen comes as a file with an empty name, or none.
    const isNothing = name === '' || (name === undefined && type === 'application/octet-stream');
    if (isNothing) stream.resume();
    else parts.take(field, name, stream, (code) => parser.destroy(new OperationError(code)));
  });
  const reader = request.body?.getReader();
  if (!reader) throw new OperationError('request.malformed');
  try {
    await pipeline(chunksOf(reader), parser, { signal });
  } catch (error) {
    // Nobody reads on.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}

async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for (;;) {
    const { done, value } = await nextChunk(reader);
    if (done) return;
    bytes += value.length;
    if (bytes > MOST_BYTES) throw new OperationError('request.too-large');
    yield value;
  }
}

interface Part {
  readonly field: string;
  readonly name: string | undefined;
  readonly chunks: Uint8Array[];
  bytes: number;
  leftOut?: PostedFile['leftOut'];
}

/** The parts of one form as they arrive. */
class Parts {
  readonly #mostFieldBytes: number;
  readonly #hold: (bytes: number) => boolean;
  readonly #parts: Part[] = [];
  #fieldBytes = 0;
  /** Bytes of files that are held. */
  #held = 0;
  #isAbandoned = false;

  constructor(mostFieldBytes: number, hold: (bytes: number) => boolean) {
    this.#mostFieldBytes = mostFieldBytes;
    this.#hold = hold;
  }

  take(
    field: string,
    name: string | undefined,
    stream: BusboyFileStream,
    refuse: (code: 'request.too-large') => void,
  ): void {
    const part: Part = { field, name, chunks: [], bytes: 0 };
    const files = this.#parts.filter((one) => one.name);
    if (name && files.length >= MOST_FILES) part.leftOut = 'too-many';
    this.#parts.push(part);
    stream.on('data', (chunk: Uint8Array) => {
      if (name !== undefined) return this.#add(part, chunk);
      this.#fieldBytes += chunk.length;
      if (this.#fieldBytes > this.#mostFieldBytes) refuse('request.too-large');
      else part.chunks.push(chunk);
    });
    // The parser says the same.
    stream.on('error', () => undefined);
  }

  #add(part: Part, chunk: Uint8Array): void {
    if (part.leftOut || this.#isAbandoned) return;
    const isTooLarge = part.bytes + chunk.length > PHOTO_RULES.mostBytes;
    if (!isTooLarge && this.#hold(chunk.length)) {
      part.bytes += chunk.length;
      this.#held += chunk.length;
      part.chunks.push(chunk);
      return;
    }
    part.leftOut = isTooLarge ? 'too-large' : 'busy';
    part.chunks.length = 0;
    this.#hold(-part.bytes);
    this.#held -= part.bytes;
    part.bytes = 0;
  }

  /** Takes nothing more. @returns bytes that were held */
  abandon(): number {
    this.#isAbandoned = true;
    return this.#held;
  }

  /** @throws OperationError `request.malformed` */
  posted(): PostedForm {
    const form = new URLSearchParams();
    const files: PostedFile[] = [];
    for (const { field, name, chunks, leftOut } of this.#parts) {
      if (name === undefined) form.append(field, decodeUtf8(Buffer.concat(chunks)));
      else files.push({ field, name, ...(leftOut ? { leftOut } : { bytes: Buffer.concat(chunks) }) });
    }
    return { form, files };
  }
}
