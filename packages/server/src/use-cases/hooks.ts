// The port to receivers of webhooks: what they are, where they are, and what they answer.
import type { DeliveryFault } from '@huiyin/sdk';
import type { WebhookSecrets } from './webhook-records.js';

/** One event for one receiver. */
export interface HookMessage {
  /** The same on every try. */
  readonly id: string;
  readonly url: string;
  readonly body: string;
  /** Each signs. */
  readonly secrets: readonly string[];
}

/** What came of sending it. */
export type HookAnswer =
  | { readonly arrived: true; readonly status: number }
  | { readonly arrived: false; readonly fault: DeliveryFault; readonly status?: number };

/** Whose secrets. */
export interface HookName {
  readonly ledger: string;
  readonly id: string;
}

export interface Hooks {
  /** Bound to the webhook: what is sealed for one opens for no other. */
  seal(secrets: WebhookSecrets, hook: HookName): Uint8Array;
  open(sealed: Uint8Array, hook: HookName): WebhookSecrets;
  /** Whether a host is known and every address it has now is one that may be sent to. */
  mayBeSentTo(url: string): Promise<boolean>;
  /** Sends a message once. @throws the signal's reason if it was aborted, and nobody knows whether it arrived */
  send(message: HookMessage, signal: AbortSignal): Promise<HookAnswer>;
  /** Where people read of an appeal, or of a unit. */
  link(
    to:
      | { readonly number: string }
      | { readonly notice: string }
      | { readonly meeting: string }
      | { readonly decision: string }
      | { readonly body: string },
  ): string;
}
