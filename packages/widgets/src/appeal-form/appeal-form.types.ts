// What an appeal form can be showing, beside loading and failure.
import type { AppealDraft, Body, HuiyinClient, PublicAppeal, Receipt } from '@huiyin/sdk';
import type { SubmissionFailure } from '@huiyin/sdk/views';

/** Where what is typed will go, and whether it may hold a phone number. */
export interface FormFrame {
  readonly unit: Body;
  /** Contact fields are only offered where what is typed travels encrypted. */
  readonly isSecure: boolean;
}

export type AppealFormState =
  /** With a failure it has not been filed. What was typed stays, and so does the key: nothing is filed twice. */
  | (FormFrame & {
      readonly type: 'editing';
      readonly failure?: SubmissionFailure;
      /** Open appeals much like it: whether it is one of these is asked once. */
      readonly similar?: readonly PublicAppeal[];
    })
  | (FormFrame & { readonly type: 'submitting' })
  /** `isRecoverable`: a phone number was left, so a lost code can be re-issued. */
  | (FormFrame & { readonly type: 'submitted'; readonly receipt: Receipt; readonly isRecoverable: boolean });

/** What files a draft, once under the key it is given. */
export type Filing = (
  client: HuiyinClient,
  draft: AppealDraft,
  options: { readonly signal: AbortSignal; readonly idempotencyKey: string },
) => Promise<Receipt>;
