// The field one looks for a case in: a number opens it, everything else lists what is found.
import { normaliseNumber, type HuiyinErrorCode } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import { focusOn } from '../../foundation/focus.js';
import type { Search } from './desk-drawing.js';
import type { DeskHost } from './desk-host.js';
import type { QueueController } from './queue-controller.js';
import { searchInputOf } from './search-input.js';

/** Opens a case. @returns why not, if it could not be opened */
export type OpenCase = (number: string) => Promise<HuiyinErrorCode | undefined>;

export class SearchController {
  readonly #host: DeskHost;
  readonly #queue: QueueController;
  readonly #open: OpenCase;
  #search: Search = { typed: '' };

  constructor(host: DeskHost, queue: QueueController, open: OpenCase) {
    this.#host = host;
    this.#queue = queue;
    this.#open = open;
  }

  get search(): Search {
    return this.#search;
  }

  /** What stands in the field, and is no longer wrong. */
  readonly type = (typed: string): void => this.#set({ typed });

  readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { typed } = this.#search;
    const w = this.#host.words.staffDesk.search;
    const number = normaliseNumber(typed);
    if (number === undefined) {
      const input = searchInputOf(typed, w.name);
      this.#set({ typed, fault: input ? undefined : w.missing });
      return input && this.#queue.find({ typed: typed.trim(), input });
    }
    const code = await this.#open(number);
    if (code === 'network.aborted') return;
    if (code === undefined) {
      this.#set({ typed: '' });
      await focusOn(this.#host, '#case-title');
      return;
    }
    this.#set({ typed, fault: fill(code === 'appeal.not-found' ? w.notFound : w.notOpened, { number }) });
    await focusOn(this.#host, '#search');
  };

  #set(search: Search): void {
    this.#search = search;
    this.#host.requestUpdate();
  }
}
