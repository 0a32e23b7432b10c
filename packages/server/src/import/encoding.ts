// The text of a file: which encoding it is in, and its lines and chunks as UTF-8, a piece at a time.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { UnusableListError, type Encoding } from './list.js';

/** A file that is read from its beginning as often as need be. */
export interface TextFile {
  /** Text in pieces, without a byte order mark. */
  readonly pieces: () => AsyncGenerator<string>;
  /** How much has been read the last time, from 0 to 1. */
  readonly share: () => number;
}

/** A byte order mark says it; then UTF-8 is whatever can be UTF-8, and GB18030 (GBK, GB2312) whatever can be that. */
const guesses = ['utf-8', 'gb18030'] as const;

/** @throws UnusableListError `import.encoding-unknown` */
export async function openText(path: string, size: number, told?: Encoding): Promise<TextFile> {
  const encoding = told ?? (await marked(path)) ?? (await guessed(path));
  if (encoding === undefined || (told && !(await fits(path, told)))) {
    throw new UnusableListError(
      'import.encoding-unknown',
      `${told ? `文件不是 ${told} 编码` : '看不出文件的编码'}。请在表格软件里另存为“CSV UTF-8”，或用 --encoding 说明：utf-8、gb18030。`,
    );
  }
  let read = 0;
  return {
    share: () => (size === 0 ? 1 : Math.min(1, read / size)),
    async *pieces() {
      read = 0;
      yield* decoded(path, encoding, (bytes) => (read += bytes));
    },
  };
}

async function marked(path: string): Promise<Encoding | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE(0) === 0xfffe ? 'utf-16le' : undefined;
  } finally {
    await file.close();
  }
}

async function guessed(path: string): Promise<Encoding | undefined> {
  for (const encoding of guesses) if (await fits(path, encoding)) return encoding;
  return undefined;
}

async function fits(path: string, encoding: Encoding): Promise<boolean> {
  try {
    const pieces = decoded(path, encoding, () => undefined);
    while (!(await pieces.next()).done);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** @throws TypeError where the bytes are no text of that encoding */
async function* decoded(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    const piece = decoder.decode(chunk, { stream: true });
    if (piece !== '') yield piece;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
