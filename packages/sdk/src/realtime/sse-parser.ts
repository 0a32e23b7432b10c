// Server-sent events out of text that arrives in any pieces (HTML standard, "Interpreting an event stream").
import { HuiyinResponseError } from '../core/errors.js';

/** One event. */
export interface SseMessage {
  /** The `event` field; `message` if there was none. */
  readonly type: string;
  /** The `data` lines joined by line feeds; empty for an event that only moves the id. */
  readonly data: string;
  /** The last id seen up to here. */
  readonly id: string | undefined;
}

/** Longest line and longest data of one event, in UTF-16 units. */
export interface SseLimits {
  readonly line: number;
  readonly data: number;
}

const defaultLimits: SseLimits = { line: 65_536, data: 262_144 };

/**
 * Takes text as it comes and gives the events that are complete. What is incomplete at the end is lost, as the
 * standard has it. A byte order mark is the decoder's to drop.
 *
 * @example
 * ```ts
 * import { SseParser } from '@huiyin/sdk/realtime';
 *
 * const parser = new SseParser();
 * parser.push('id: 7\r');
 * const [message] = parser.push('\ndata: {"a":1}\n\n');
 * console.log(message?.id, message?.data); // 7 {"a":1}
 * ```
 */
export class SseParser {
  /** The last `retry` the server sent, in milliseconds. */
  retry: number | undefined;
  readonly #limits: SseLimits;
  #rest = '';
  #endedInCr = false;
  #id: string | undefined;
  #type = '';
  #data: string | undefined;
  #movesId = false;

  constructor(limits: SseLimits = defaultLimits) {
    this.#limits = limits;
  }

  /** @throws HuiyinResponseError past the limits. */
  push(text: string): SseMessage[] {
    if (text === '') return [];
    const lines = (this.#endedInCr && text[0] === '\n' ? text.slice(1) : text).split(/\r\n|\n|\r/);
    this.#endedInCr = text[text.length - 1] === '\r';
    lines[0] = this.#rest + (lines[0] ?? '');
    this.#rest = lines.pop() ?? '';
    const messages: SseMessage[] = [];
    for (const line of lines) {
      this.#check(line.length, this.#limits.line);
      if (line !== '') this.#field(line);
      else this.#dispatch(messages);
    }
    this.#check(this.#rest.length, this.#limits.line);
    return messages;
  }

  #field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
    if (name === 'data') {
      this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
      this.#check(this.#data.length, this.#limits.data);
    } else if (name === 'event') {
      this.#type = value;
    } else if (name === 'id' && !value.includes('\0')) {
      this.#id = value;
      this.#movesId = true;
    } else if (name === 'retry' && /^\d{1,9}$/.test(value)) {
      this.retry = Number(value);
    }
  }

  #dispatch(messages: SseMessage[]): void {
    if (this.#data || this.#movesId) {
      messages.push({ type: this.#type || 'message', data: this.#data ?? '', id: this.#id });
    }
    this.#type = '';
    this.#data = undefined;
    this.#movesId = false;
  }

  #check(length: number, limit: number): void {
    if (length > limit) throw new HuiyinResponseError(`An event stream's line or event above ${limit}`, 200);
  }
}
