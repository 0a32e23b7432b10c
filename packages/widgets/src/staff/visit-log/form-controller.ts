// The visit that is being written: kept with every letter, checked before it waits to be sent.
import type { Outbox } from '@huiyin/sdk/outbox';
import {
  blankVisit,
  isBlankVisit,
  MOST_ASKED,
  visitDraftOf,
  visitFaults,
  visitRefusal,
  type AskedFieldId,
  type VisitFieldId,
  type VisitForm,
  type VisitFormContext,
} from '@huiyin/sdk/views';
import { currentTime } from '../../foundation/clock.js';
import { focusFaults, focusOn } from '../../foundation/focus.js';
import { show, shownBy, type LogHost } from './log-host.js';
import type { KeptPhotos } from './kept-photos.js';
import { PhotoController } from './photo-controller.js';
import type { KeptVisit } from './visit-log.types.js';

/** What is being written, and by whom: on a shared phone nobody reads on in another's. */
interface KeptDraft {
  readonly owner: string;
  readonly form: VisitForm;
}

const DRAFT = 'draft';

export class FormController {
  /** Of what was asked. */
  readonly photos: PhotoController;
  readonly #host: LogHost;
  readonly #onSaved: () => Promise<void>;
  #outbox: Outbox<KeptVisit> | undefined;
  #keeping = Promise.resolve();
  #toKeep: VisitForm | undefined;

  /** @param onSaved hears that another one waits */
  constructor(host: LogHost, onSaved: () => Promise<void>) {
    this.#host = host;
    this.#onSaved = onSaved;
    this.photos = new PhotoController(host, this.changeAsked);
  }

  /** What was being written when the page was closed; a blank form where nothing was. */
  async kept(outbox: Outbox<KeptVisit>, owner: string | undefined): Promise<VisitForm> {
    const kept = (await outbox.kept(DRAFT)) as KeptDraft | undefined;
    return kept && kept.owner === owner ? kept.form : blankVisit(currentTime());
  }

  begin(outbox: Outbox<KeptVisit>, photos: KeptPhotos): void {
    this.#outbox = outbox;
    this.photos.begin(photos);
  }

  readonly change = (id: VisitFieldId, value: string): void => {
    const { form } = this;
    if (form) this.#set({ ...form, visit: { ...form.visit, [id]: value } }, `v-${id}`);
  };

  readonly changeAsked = (place: number, id: AskedFieldId, value: string): void => {
    const { form } = this;
    if (!form) return;
    const asked = form.asked.map((one, index) => (index === place ? { ...one, [id]: value } : one));
    this.#set({ ...form, asked }, `v-asked-${place}-${id}`);
  };

  readonly addAsked = (): void => {
    const { form } = this;
    if (!form || form.asked.length >= MOST_ASKED) return;
    this.#set({ ...form, asked: [...form.asked, { kind: 'request' }] });
    void focusOn(this.#host, `#v-asked-${form.asked.length}-title`);
  };

  readonly dropAsked = (place: number): void => {
    const { form } = this;
    if (!form) return;
    void this.photos.forget(form.asked.slice(place, place + 1));
    // Controls are named by place: what is wrong with one that moves up is found again when it is saved.
    this.#set({ ...form, asked: form.asked.filter((_, index) => index !== place) });
    show(this.#host, { faults: {} });
    void focusOn(this.#host, '#add-asked');
  };

  readonly clear = (): void => {
    void this.photos.forget(this.form?.asked ?? []);
    this.#set(blankVisit(currentTime(), this.form?.visit));
    show(this.#host, { faults: {} });
    void focusOn(this.#host, '#v-household');
  };

  /** Keeps the visit to be sent; what is wrong is shown instead, where something is. */
  readonly save = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const shown = shownBy(this.#host);
    if (!shown?.visitor || shown.isSaving) return;
    const { visitor, form } = shown;
    const faults = visitFaults(form, this.#context);
    if (Object.keys(faults).length > 0) {
      show(this.#host, { faults });
      await focusFaults(this.#host);
      return;
    }
    show(this.#host, { isSaving: true, faults: {} });
    const draft = visitDraftOf(form, visitor);
    // No letter is kept after what it belongs to: it would be there again to be saved a second time.
    this.#toKeep = undefined;
    await this.#keeping;
    try {
      await this.#outbox?.add(visitor.owner, { draft, form }, DRAFT);
      const next = blankVisit(currentTime(), form.visit);
      const { saved, savedInPage } = this.#host.words.visitLog.said;
      show(this.#host, { form: next, said: shown.isLasting ? saved : savedInPage });
    } catch {
      // The browser has no room: what was written still stands in the form.
      show(this.#host, { isSaving: false, said: this.#host.words.visitLog.said.notSaved });
      return;
    }
    show(this.#host, { isSaving: false });
    await focusOn(this.#host, '#waiting-title');
    await this.#onSaved();
  };

  /** Takes one that came back into the form, with what is wrong. It waits no more: saved, it is another one. */
  readonly open = async (id: string): Promise<void> => {
    const { form } = this;
    if (!form || !isBlankVisit(form)) return;
    const item = (await this.#outbox?.items())?.find((one) => one.id === id);
    if (!item) return;
    const faults = visitRefusal(item.refusal?.errors ?? [], item.content.form, this.#context);
    const draft: KeptDraft = { owner: item.owner, form: item.content.form };
    await this.#outbox?.takeBack(id, DRAFT, draft);
    show(this.#host, { form: draft.form, faults, said: this.#host.words.visitLog.said.opened });
    await this.photos.picture(draft.form);
    await this.#onSaved();
    if (Object.keys(faults).length > 0) await focusFaults(this.#host);
    else await focusOn(this.#host, '#v-household');
  };

  get form(): VisitForm | undefined {
    return shownBy(this.#host)?.form;
  }

  get #context(): VisitFormContext {
    const { words } = this.#host;
    return { words, now: currentTime(), unit: shownBy(this.#host)?.visitor };
  }

  #set(form: VisitForm, mended?: string): void {
    const { [mended ?? '']: _mended, ...faults } = shownBy(this.#host)?.faults ?? {};
    if (shownBy(this.#host)?.isSaving) return;
    show(this.#host, { form, faults });
    this.#toKeep = form;
    // One after the other: an older one never comes last. One that finds no room is tried with the next letter.
    this.#keeping = this.#keeping.then(() => this.#keepLatest()).catch(() => undefined);
  }

  async #keepLatest(): Promise<void> {
    const form = this.#toKeep;
    if (!form) return;
    this.#toKeep = undefined;
    const owner = shownBy(this.#host)?.visitor?.owner;
    const draft: KeptDraft | undefined =
      owner !== undefined && !isBlankVisit(form) ? { owner, form } : undefined;
    await this.#outbox?.keep(DRAFT, draft);
  }
}
