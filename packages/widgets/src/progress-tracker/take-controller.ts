// Taking the record of the open case away: got when it is asked for, kept as a file's address, and gone with the case.
import type { AppealExport } from '@huiyin/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A file that the browser can save. */
export interface TakenFile {
  readonly name: string;
  /** `blob:`, good until the case is closed. */
  readonly href: string;
}

export class TakeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #get: () => Promise<AppealExport | undefined>;
  readonly #onTaken: () => void;
  #asked = 0;
  #isBusy = false;
  file: TakenFile | undefined;
  /** It could not be had. */
  hasFailed = false;

  /**
   * @param get asks for it; undefined once the case was closed
   * @param onTaken called once the file is drawn
   */
  constructor(
    host: ReactiveControllerHost,
    get: () => Promise<AppealExport | undefined>,
    onTaken: () => void,
  ) {
    this.#host = host;
    this.#get = get;
    this.#onTaken = onTaken;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Asked again while it is under way, it goes on. */
  readonly take = async (): Promise<void> => {
    if (this.#isBusy) return;
    this.forget();
    const asked = this.#asked;
    this.#isBusy = true;
    try {
      const record = await this.#get();
      if (asked !== this.#asked || !record) return;
      const text = JSON.stringify(record, undefined, 2);
      const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      this.file = { name: `huiyin-${record.number}.json`, href };
    } catch {
      this.hasFailed = asked === this.#asked;
    } finally {
      if (asked === this.#asked) this.#isBusy = false;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.file && asked === this.#asked) this.#onTaken();
  };

  /** Lets go of the file; what is under way is let go when it comes. */
  forget(): void {
    this.#asked++;
    this.#isBusy = this.hasFailed = false;
    if (this.file) URL.revokeObjectURL(this.file.href);
    this.file = undefined;
    this.#host.requestUpdate();
  }
}
