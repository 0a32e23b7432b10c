// `wx` made of Node: requests over real sockets, files of the disk, and a storage with the platform's limits.
import { randomBytes } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { WxApi, WxRequestOption, WxRequestTask } from '@huiyin/sdk/wx';

/** What the platform allows, in the units it counts in. */
const KEY_BYTES = 1_048_576;
const ALL_BYTES = 10 * KEY_BYTES;
/** What encrypting makes of a text's length. */
const ENCRYPTED = 1.43;
const MOST_REQUESTS = 10;

/** A `wx`, and what a test may do to its phone. */
export interface NodeWx extends WxApi {
  /** No request gets anywhere while it is. */
  isOffline: boolean;
  /** How many requests are under way. */
  readonly underWay: () => number;
  /** Everything that was asked for, in order. */
  readonly asked: readonly WxRequestOption[];
  /** What is kept, by its key; the phone may be switched off and this is still there. */
  readonly kept: Map<string, KeptText>;
  /** Called before a text is kept: what it throws is a phone that goes off. */
  beforeKeeping: () => void;
}

export interface KeptText {
  readonly data: string;
  readonly encrypt: boolean;
}

export interface NodeWxOptions {
  /** Beginnings of addresses that are among the request domains; all if absent. */
  readonly domains?: readonly string[];
  /** Where an address really is. */
  readonly reach?: (url: string) => string;
  /** Where a file really is. */
  readonly file?: (path: string) => string;
  readonly kept?: Map<string, KeptText>;
  /** Headers' names as this platform writes them. */
  readonly nameHeader?: (name: string) => string;
}

export function nodeWx({
  domains = [''],
  reach = (url) => url,
  file = (path) => path,
  kept = new Map(),
  nameHeader = (name) => name,
}: NodeWxOptions = {}): NodeWx {
  const asked: WxRequestOption[] = [];
  let underWay = 0;

  const phone: NodeWx = {
    isOffline: false,
    underWay: () => underWay,
    asked,
    kept,
    beforeKeeping: () => undefined,

    request(option) {
      asked.push(option);
      const refusal = !domains.some((domain) => option.url.startsWith(domain))
        ? 'url not in domain list'
        : underWay >= MOST_REQUESTS
          ? 'exceed max task count'
          : phone.isOffline
            ? ''
            : undefined;
      if (refusal !== undefined) {
        setImmediate(() => option.fail({ errMsg: `request:fail ${refusal}` }));
        return { abort: () => undefined };
      }
      underWay += 1;
      return send(option, reach(option.url), nameHeader, () => (underWay -= 1));
    },

    getRandomValues({ length, success }) {
      const bytes = new Uint8Array(length);
      bytes.set(randomBytes(length));
      setImmediate(() => success({ randomValues: bytes.buffer }));
    },

    getAppBaseInfo: () => ({ language: 'zh_CN' }),

    getStorage({ key, encrypt, success, fail }) {
      const found = kept.get(key);
      setImmediate(() => {
        if (!found) fail({ errMsg: 'getStorage:fail data not found' });
        else if (found.encrypt !== encrypt) fail({ errMsg: 'getStorage:fail decrypt error' });
        else success({ data: found.data });
      });
    },

    setStorage({ key, data, encrypt, success, fail }) {
      phone.beforeKeeping();
      const bytes = sizeOf({ data, encrypt });
      const others = [...kept].reduce((sum, [name, one]) => sum + (name === key ? 0 : sizeOf(one)), 0);
      if (bytes > KEY_BYTES || others + bytes > ALL_BYTES) {
        setImmediate(() => fail({ errMsg: 'setStorage:fail exceed storage max size 10Mb' }));
        return;
      }
      kept.set(key, { data, encrypt });
      setImmediate(() => success());
    },

    removeStorage({ key, success }) {
      kept.delete(key);
      setImmediate(() => success());
    },

    getFileSystemManager: () => ({
      getFileInfo({ filePath, success, fail }) {
        stat(file(filePath)).then(success, () => fail({ errMsg: 'getFileInfo:fail no such file' }));
      },
      readFile({ filePath, position, length, success, fail }) {
        readPart(file(filePath), position, length).then(
          (data) => success({ data }),
          () => fail({ errMsg: 'readFile:fail no such file' }),
        );
      },
    }),
  };
  return phone;
}

function send(
  { method, header, data, redirect, success, fail }: WxRequestOption,
  url: string,
  nameHeader: (name: string) => string,
  free: () => void,
): WxRequestTask {
  let isOver = false;
  const end = (tell: () => void): void => {
    if (isOver) return;
    isOver = true;
    free();
    tell();
  };
  const failed = (why: string): void => end(() => fail({ errMsg: `request:fail ${why}` }));
  // What the platform sends beside what it is told.
  const all = { 'content-type': 'application/json', ...lowerCase(header) };
  const sent = httpRequest(url, { method, headers: all }, (response) => {
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && redirect === 'follow') {
      failed('a redirect, which no test asks for');
      return;
    }
    textOf(response).then(
      (text) =>
        end(() =>
          success({
            statusCode,
            header: Object.fromEntries(Object.entries(headers).map(([name, one]) => [nameHeader(name), one])),
            data: text,
          }),
        ),
      () => failed('interrupted'),
    );
  });
  sent.on('error', () => failed('errcode:-101'));
  sent.end(data);
  return {
    abort() {
      sent.destroy();
      failed('abort');
    },
  };
}

function lowerCase(header: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]));
}

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function readPart(path: string, position: number, length: number): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, position);
    return buffer.buffer.slice(0, bytesRead);
  } finally {
    await file.close();
  }
}

function sizeOf({ data, encrypt }: KeptText): number {
  return Buffer.byteLength(data) * (encrypt ? ENCRYPTED : 1);
}
