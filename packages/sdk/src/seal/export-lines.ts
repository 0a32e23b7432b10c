// Lines of JSON from a file that may be cut short, endless or not text at all.
import { SealError } from '../rules/seal/index.js';

/** The longest line read, in bytes without its newline. */
export const MAX_LINE_BYTES = 64 * 1024;

const NEWLINE = 0x0a;

/**
 * The values of a file of one JSON text a line, as many at once as a piece of it holds.
 * @throws SealError `export.line-too-long`, `export.bad-line`, `export.truncated` if the last line has no newline
 */
export async function* jsonLines(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<readonly unknown[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = new Uint8Array();
  let count = 0;
  for await (const piece of pieces) {
    const values: unknown[] = [];
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      const line = joined(rest, piece.subarray(start, end), name);
      count += 1;
      values.push(parseJson(decoder, line, name, count));
      rest = new Uint8Array();
      start = end + 1;
    }
    rest = joined(rest, piece.subarray(start), name);
    yield values;
  }
  if (rest.length > 0) throw new SealError('export.truncated', `${name} does not end in a newline`);
}

/** All of a small file. @throws SealError with that code if it is longer than `cap` bytes */
export async function wholeText(
  pieces: AsyncIterable<Uint8Array>,
  cap: number,
  code: 'note.too-large' | 'export.bad-manifest',
): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > cap) throw new SealError(code, `more than ${cap} bytes`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

function joined(rest: Uint8Array, more: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  if (rest.length + more.length > MAX_LINE_BYTES) {
    throw new SealError('export.line-too-long', `${name} has a line of more than ${MAX_LINE_BYTES} bytes`);
  }
  const line = new Uint8Array(rest.length + more.length);
  line.set(rest);
  line.set(more, rest.length);
  return line;
}

function parseJson(decoder: TextDecoder, line: Uint8Array, name: string, count: number): unknown {
  try {
    return JSON.parse(decoder.decode(line));
  } catch {
    throw new SealError('export.bad-line', `${name}, line ${count} is not JSON in UTF-8`);
  }
}
