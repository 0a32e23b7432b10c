// The unit's webhooks: set up, paused, tried out, and what became of what was sent.
import { HuiyinApiError, newIdempotencyKey, type Webhook } from '@huiyin/sdk';
import { fill, hookFaults } from '@huiyin/sdk/views';
import { focusFaults, focusOn } from '../../foundation/focus.js';
import {
  codeOf,
  isOffline,
  isSignedOut,
  showHooks,
  shownBy,
  type SettingsHost,
  type SettingsWork,
} from './settings-host.js';

/** Deliveries that are shown. */
const SHOWN = 20;

export class HooksController {
  readonly #host: SettingsHost;
  #work: SettingsWork | undefined;
  #key = newIdempotencyKey();

  constructor(host: SettingsHost) {
    this.#host = host;
  }

  begin(work: SettingsWork): void {
    this.#work = work;
  }

  /** Reads them once: every look is written down by the server. */
  readonly read = async (): Promise<void> => {
    const shown = shownBy(this.#host);
    if (!shown || shown.settings.readOnly || shown.hooks.items) return;
    await this.#doing(async ({ desk, signal }, body) => {
      const { items } = await desk.webhooks.list({ body, signal });
      showHooks(this.#host, { items });
    });
  };

  readonly type = (change: { readonly url?: string; readonly note?: string }): void => {
    const { [`h-${Object.keys(change)[0]}`]: _mended, ...faults } = shownBy(this.#host)?.hooks.faults ?? {};
    // Another address is another write.
    this.#key = newIdempotencyKey();
    showHooks(this.#host, { ...change, faults });
  };

  readonly create = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const hooks = shownBy(this.#host)?.hooks;
    if (!hooks?.items || hooks.isBusy) return;
    const { words } = this.#host;
    const [url, note] = [hooks.url.trim(), hooks.note.trim()];
    const faults = hookFaults(url, note, words);
    showHooks(this.#host, { faults, notice: undefined });
    if (Object.keys(faults).length > 0) return await focusFaults(this.#host);
    await this.#doing(async ({ desk, signal }, body) => {
      const options = { signal, idempotencyKey: this.#key };
      const { secret, ...hook } = await desk.webhooks.create({ body, url, note }, options);
      this.#key = newIdempotencyKey();
      const items = [...(shownBy(this.#host)?.hooks.items ?? []), hook];
      showHooks(this.#host, { items, url: '', note: '', secret: { note, secret } });
      await this.#said(words.settingsHooks.said.created, '#secret');
    });
  };

  readonly pause = async ({ id }: Webhook): Promise<void> =>
    await this.#turn(id, 'pause', this.#host.words.settingsHooks.said.paused);

  readonly resume = async ({ id }: Webhook): Promise<void> =>
    await this.#turn(id, 'resume', this.#host.words.settingsHooks.said.resumed);

  readonly ask = (hook: Webhook, act: 'remove' | 'rotate'): void => {
    showHooks(this.#host, { sure: { id: hook.id, act }, notice: undefined });
    void focusOn(this.#host, '#sure');
  };

  readonly unask = (): void => {
    showHooks(this.#host, { sure: undefined });
    void focusOn(this.#host, '#part-title');
  };

  readonly remove = async ({ id }: Webhook): Promise<void> =>
    await this.#doing(async ({ desk, signal }) => {
      await desk.webhooks.remove(id, { signal });
      const items = shownBy(this.#host)?.hooks.items?.filter((hook) => hook.id !== id);
      showHooks(this.#host, { items, deliveries: undefined });
      await this.#said(this.#host.words.settingsHooks.said.removed);
    });

  readonly rotate = async ({ id, note }: Webhook): Promise<void> =>
    await this.#doing(async ({ desk, signal }) => {
      const { secret } = await desk.webhooks.rotate(id, {}, { signal });
      showHooks(this.#host, { secret: { note, secret } });
      await this.#said(this.#host.words.settingsHooks.said.rotated, '#secret');
    });

  readonly known = (): void => {
    showHooks(this.#host, { secret: undefined, notice: undefined });
    void focusOn(this.#host, '#part-title');
  };

  readonly test = async ({ id }: Webhook): Promise<void> =>
    await this.#doing(async (work) => {
      await work.desk.webhooks.test(id, { signal: work.signal });
      await this.#deliveries(work, id);
      await this.#said(this.#host.words.settingsHooks.said.tested);
    });

  readonly deliveries = async ({ id }: Webhook): Promise<void> =>
    await this.#doing(async (work) => {
      await this.#deliveries(work, id);
      await focusOn(this.#host, '#deliveries');
    });

  readonly again = async (id: string, delivery: string): Promise<void> =>
    await this.#doing(async (work) => {
      await work.desk.webhooks.redeliver(id, delivery, { signal: work.signal });
      await this.#deliveries(work, id);
      await this.#said(this.#host.words.settingsHooks.said.again);
    });

  async #turn(id: string, to: 'pause' | 'resume', said: string): Promise<void> {
    await this.#doing(async ({ desk, signal }) => {
      const hook = await desk.webhooks[to](id, { signal });
      const items = shownBy(this.#host)?.hooks.items?.map((one) => (one.id === id ? hook : one));
      showHooks(this.#host, { items });
      await this.#said(said);
    });
  }

  async #deliveries({ desk, signal }: SettingsWork, id: string): Promise<void> {
    const { items } = await desk.webhooks.deliveries(id, { limit: SHOWN, signal }).page();
    showHooks(this.#host, { deliveries: { id, items } });
  }

  async #said(text: string, focus = '#notice'): Promise<void> {
    showHooks(this.#host, { isBusy: false, notice: { tone: 'done', text } });
    await focusOn(this.#host, focus);
  }

  /** One thing at a time; what fails is said and changes nothing. */
  async #doing(act: (work: SettingsWork, body: string) => Promise<void>): Promise<void> {
    const shown = shownBy(this.#host);
    const work = this.#work;
    if (!shown || !work || shown.hooks.isBusy) return;
    showHooks(this.#host, { isBusy: true, sure: undefined, notice: undefined });
    try {
      await act(work, shown.settings.body.slug);
      showHooks(this.#host, { isBusy: false });
    } catch (error) {
      if (work.signal.aborted) return;
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    const { settings, settingsHooks } = this.#host.words;
    const w = settingsHooks.said;
    if (HuiyinApiError.is(error) && error.code === 'webhook.address-refused') {
      showHooks(this.#host, { isBusy: false, faults: { 'h-url': w.refused } });
      return await focusFaults(this.#host);
    }
    const text = isOffline(error)
      ? w.offline
      : isSignedOut(this.#host, error)
        ? settings.said.signedOut
        : fill(w.failed, { code: codeOf(error) });
    showHooks(this.#host, { isBusy: false, notice: { tone: 'wrong', text } });
    await focusOn(this.#host, '#notice');
  }
}
