// The appeal form 诉求填报: what happened and where first, contact last and optional, nothing lost on failure.
import {
  HuiyinApiError,
  HuiyinError,
  newIdempotencyKey,
  type AppealDraft,
  type Category,
  type Cohort,
  type OpenChannel,
} from '@huiyin/sdk';
import { PHOTO_RULES } from '@huiyin/sdk/rules';
import {
  appealDraftOf,
  appealFormFaults,
  appealFormFaultsOf,
  presetValues,
  receiptView,
  type AppealFormFaults,
  type AppealFormValues,
} from '@huiyin/sdk/views';
import { formWordsFor, type FormWords } from '@huiyin/sdk/words';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClientController, type Connection } from '../context/client-controller.js';
import { HuiyinElement } from '../foundation/element.js';
import { printOnly } from '../foundation/print-only.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { fields } from '../foundation/styles/fields.js';
import { sealKeyOf } from '../foundation/surroundings.js';
import { focusErrorSummary } from '../foundation/templates/error-summary.js';
import { HuiyinSubmitEvent, HuiyinSubmittedEvent } from './appeal-form.events.js';
import { appealFormStyles } from './appeal-form.styles.js';
import type { AppealFormState, Filing, FormFrame } from './appeal-form.types.js';
import { focusedField, valuesTyped } from './fallback-form.js';
import { formTemplate } from './form-template.js';
import { PhotosController } from '../foundation/photos/photos-controller.js';
import { photosStyles } from '../foundation/styles/photos.styles.js';
import { receiptTemplate } from './receipt-template.js';
import { similarTo } from './similar.js';

/**
 * Files an appeal and hands over the receipt. Trying again after a failure sends the same key, so that nothing is
 * filed twice.
 *
 * @summary 诉求填报
 * @tag huiyin-appeal-form
 * @slot - A plain form that posts to `/submit`: shown until the element is ready, and kept when it fails. What was
 *   typed there is taken over.
 * @csspart base - The whole form, or the receipt.
 * @csspart control - Inputs.
 * @csspart label - Labels above them, and names on the receipt.
 * @csspart hint - Hints under the labels.
 * @csspart error - Sentences about what is wrong.
 * @csspart value - Number and code on the receipt.
 * @fires {HuiyinSubmitEvent} huiyin-submit - The resident asks to file; cancelable.
 * @fires {HuiyinSubmittedEvent} huiyin-submitted - It was filed; `number` is its public number.
 */
export class HuiyinAppealForm extends HuiyinElement<AppealFormState, FormWords> {
  static override styles: CSSResultGroup = [
    HuiyinElement.styles,
    fields,
    demoMarkStyles,
    appealFormStyles,
    photosStyles,
  ];

  /** The category chosen beforehand, e.g. `lifts`. */
  @property() category: Category | undefined;
  /** The channel it is filed by, e.g. `box` on a page behind a box's QR code; `web` if absent. */
  @property() channel: OpenChannel | undefined;
  /** The cohort chosen beforehand. */
  @property() cohort: Cohort | undefined;
  /** The public key printed on the receipt; else the portal's, else `<meta name="huiyin:seal-key">`. */
  @property({ attribute: 'seal-key' }) sealKey: string | undefined;

  /**
   * What files it, where that is not the unit's own intake, e.g. as a question for a report meeting. Sent again under
   * the key it is given, it files once.
   */
  @property({ attribute: false }) filing: Filing | undefined;

  @state() private typed: AppealFormValues = {};
  @state() private faults: AppealFormFaults = {};
  /** What came of copying number and code. */
  @state() private copied = '';

  readonly #connection = new ClientController(this, (connection) => this.#load(connection));
  readonly #photos = new PhotosController(this);
  /** The draft as it was last sent, with its key; a changed draft gets a new one. */
  #sent: { readonly draft: string; readonly key: string } | undefined;

  /** The title for which others like it were looked for: asked once, and never in the way again. */
  #compared: string | undefined;

  async #load({ client, body, signal }: Connection): Promise<void> {
    // The code on a receipt is shown this once: nothing but its reader puts it away.
    if (this.state.type === 'submitted') return;
    const unit = await client.bodies.get(body, { signal });
    const focused = focusedField(this);
    this.typed = { ...valuesTyped(this), ...this.typed };
    this.state = { type: 'editing', unit, isSecure: isSecureContext };
    if (focused) await this.#focus(`[name='${CSS.escape(focused)}']`);
  }

  #values({ unit }: FormFrame): AppealFormValues {
    return { ...presetValues(this, unit, this.words), ...this.typed };
  }

  readonly #onChange = (change: AppealFormValues): void => {
    this.typed = { ...this.typed, ...change };
    this.faults = without(this.faults, change);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit(): Promise<void> {
    const connection = this.#connection.current;
    if (this.state.type !== 'editing' || !connection) return;
    const { unit, isSecure } = this.state;
    const frame = { unit, isSecure };
    const values = this.#values(frame);
    this.state = { type: 'editing', ...frame };
    this.faults = appealFormFaults(values, this.words, unit.taxonomy);
    if (!isEmpty(this.faults)) return this.#showFaults();
    const { client, signal } = connection;
    // Whole, now that nothing is missing.
    const draft = appealDraftOf(unit.slug, values, unit.taxonomy) as AppealDraft;
    if (this.#compared !== draft.title) {
      this.#compared = draft.title;
      this.state = { type: 'submitting', ...frame };
      const similar = await similarTo(client, draft);
      if (signal.aborted) return;
      this.state = { type: 'editing', ...frame, similar };
      if (similar.length > 0) return this.#focus('#similar');
    }
    if (!this.dispatchEvent(new HuiyinSubmitEvent())) return;

    this.state = { type: 'submitting', ...frame };
    if (!(await this.#photos.arrived())) return this.#showPhotos(frame, signal);
    const { claims = [] } = this.#photos.list ?? {};
    if (claims.length > 0) draft.attachments = [...claims];
    try {
      const options = { signal, idempotencyKey: this.#keyFor(draft) };
      const receipt = await (this.filing?.(client, draft, options) ?? client.appeals.submit(draft, options));
      const isRecoverable = draft.contact?.phone !== undefined;
      this.state = { type: 'submitted', ...frame, receipt, isRecoverable };
      this.typed = {};
      this.#photos.clear();
      this.#sent = undefined;
      this.#compared = undefined;
      this.dispatchEvent(new HuiyinSubmittedEvent(receipt.number));
      await this.#focus('#receipt');
    } catch (error) {
      // The element left the page or belongs elsewhere now; the key is kept for the next try.
      if (!signal.aborted) await this.#showRefusal(frame, error);
    }
  }

  /** What is wrong with a photo is said where it stands. */
  async #showPhotos(frame: FormFrame, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.state = { type: 'editing', ...frame, failure: { code: 'attachment.not-found' } };
    await this.#focus('#photos');
  }

  readonly #onPhotos = (files: readonly Blob[]): void => {
    const { current } = this.#connection;
    const most = PHOTO_RULES.mostAtOnce;
    if (current) void this.#photos.add(files, { ...current, lang: this.words.lang, most });
  };

  #keyFor(draft: AppealDraft): string {
    const text = JSON.stringify(draft);
    if (this.#sent?.draft !== text) this.#sent = { draft: text, key: newIdempotencyKey() };
    return this.#sent.key;
  }

  /** Back to the form with all that was typed, and what to do. */
  async #showRefusal(frame: FormFrame, error: unknown): Promise<void> {
    const { errors = [], retryAfter } = HuiyinApiError.is(error) ? error : {};
    this.faults = appealFormFaultsOf(errors, this.#values(frame), this.words, frame.unit.taxonomy);
    if (!isEmpty(this.faults)) {
      this.state = { type: 'editing', ...frame };
      return this.#showFaults();
    }
    const code = HuiyinError.is(error) ? error.code : '';
    if (code === 'attachment.not-found') this.#photos.list?.expire();
    this.state = { type: 'editing', ...frame, failure: { code, retryAfter } };
    await this.#focus('#failure');
    if (!HuiyinError.is(error)) throw error;
  }

  async #showFaults(): Promise<void> {
    await this.updateComplete;
    focusErrorSummary(this.renderRoot);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onPrint = (): void => printOnly(this);

  readonly #onAnother = (): void => {
    if (this.state.type !== 'submitted') return;
    const { unit, isSecure } = this.state;
    this.copied = '';
    this.state = { type: 'editing', unit, isSecure };
    if (unit.slug !== this.#connection.body) this.reload();
    void this.#focus('#title');
  };

  async #copy(text: string): Promise<void> {
    const { copied, notCopied } = this.words.receipt;
    this.copied = await navigator.clipboard.writeText(text).then(
      () => copied,
      () => notCopied,
    );
  }

  protected override wordsIn(lang: string | undefined): FormWords {
    return formWordsFor(lang);
  }

  protected override renderContent(shown: AppealFormState): TemplateResult {
    const { words } = this;
    const endpoint = this.#connection.client?.endpoint ?? '';
    if (shown.type === 'submitted') {
      const key = sealKeyOf(this.sealKey, this.surroundings, document);
      const view = receiptView(shown.receipt, shown.isRecoverable, words, key);
      return receiptTemplate(words, {
        view,
        endpoint,
        copied: this.copied,
        // Old engines and pages without encryption have no clipboard.
        onCopy: navigator.clipboard && (() => void this.#copy(view.copy)),
        onPrint: this.#onPrint,
        onAnother: this.#onAnother,
      });
    }
    const { unit, isSecure } = shown;
    return formTemplate(words, {
      unit,
      isSecure,
      values: this.#values(shown),
      faults: this.faults,
      failure: shown.type === 'editing' ? shown.failure : undefined,
      similar: (shown.type === 'editing' && shown.similar) || [],
      isSubmitting: shown.type === 'submitting',
      photos: isSecure
        ? { list: this.#photos.list, hasFailed: this.#photos.hasFailed, onChoose: this.#onPhotos }
        : undefined,
      endpoint,
      onChange: this.#onChange,
      onSubmit: this.#onSubmit,
    });
  }
}

/** A fault goes as soon as its field is touched; the server or the next try says if it is still there. */
function without(faults: AppealFormFaults, change: AppealFormValues): AppealFormFaults {
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in change)));
}

function isEmpty(faults: AppealFormFaults): boolean {
  return Object.keys(faults).length === 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-appeal-form': HuiyinAppealForm;
  }
}
