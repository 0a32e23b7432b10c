// Says once, for all elements inside it, which unit and server they belong to and how they look.
import type { HuiyinClient } from '@huiyin/sdk';
import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SurroundingsController } from '../foundation/surroundings-controller.js';
import { clientContext, type HuiyinContext } from '../foundation/surroundings.js';

/**
 * Draws nothing of its own. Portals nest: an inner one adds to what an outer one says.
 *
 * @summary 共用设置：单位、服务器、语言、字号、配色
 * @tag huiyin-portal
 * @slot - The elements, and anything else.
 */
export class HuiyinPortal extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Slug of the unit. */
  @property() body: string | undefined;
  /** The server's address; may be relative to the page. */
  @property() endpoint: string | undefined;
  /** `normal` or `large` (适老). */
  @property() size: string | undefined;
  /** `light`, `dark`, `red`. */
  @property() theme: string | undefined;
  /** The public key sealed records are checked against. */
  @property({ attribute: 'seal-key' }) sealKey: string | undefined;
  /** Used instead of a client made for `endpoint`, for a page with a transport of its own. */
  @property({ attribute: false }) client: HuiyinClient | undefined;

  readonly #outer = new SurroundingsController(this);
  readonly #provider = new ContextProvider(this, { context: clientContext, initialValue: {} });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provide();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // Elements inside look for the nearest `lang` whenever they hear from their portal.
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#provide();
  }

  /** Gives its own values, and the outer portal's where it has none. Always a new object, so that all hear of it. */
  #provide(): void {
    const outer: HuiyinContext = this.#outer.value ?? {};
    this.#provider.setValue({
      // A client belongs to an endpoint: naming another one leaves the outer client behind.
      client: this.client ?? (this.endpoint ? undefined : outer.client),
      endpoint: this.endpoint ?? outer.endpoint,
      body: this.body ?? outer.body,
      lang: this.lang || outer.lang,
      size: this.size ?? outer.size,
      theme: this.theme ?? outer.theme,
      sealKey: this.sealKey ?? outer.sealKey,
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-portal': HuiyinPortal;
  }
}
