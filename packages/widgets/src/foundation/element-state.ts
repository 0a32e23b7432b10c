// The states every element can be in, beside those of its own, and what each means for the `status` attribute.
import { HuiyinError } from '@huiyin/sdk';

/** Nothing to show yet. The fallback inside the tag is shown. */
export interface LoadingState {
  readonly type: 'loading';
}

/** It could not be got. The fallback stays, with a plain sentence. */
export interface FailedState {
  readonly type: 'error';
  /** Stable error code; the dictionary's `foundation.failures` has its sentence. */
  readonly code: string;
  readonly retryable: boolean;
}

/** What the `status` attribute says. */
export type ElementStatus = 'loading' | 'loaded' | 'empty' | 'error';

/** Codes of failures that happen before anything could be asked for. */
export type SetupErrorCode =
  | 'setup.body-missing'
  | 'setup.token-missing'
  | 'setup.due-missing'
  | 'setup.days-invalid'
  | 'setup.part-not-loaded'
  | 'setup.internal';

/** Every state that isn't `loading`, `error` or `empty` counts as loaded. */
export function statusOf(state: { readonly type: string }): ElementStatus {
  const { type } = state;
  return type === 'loading' || type === 'error' || type === 'empty' ? type : 'loaded';
}

/** The failed state for what a call was rejected with. Anything but a `HuiyinError` is a fault of ours. */
export function failureOf(error: unknown): FailedState {
  return HuiyinError.is(error)
    ? { type: 'error', code: error.code, retryable: error.retryable }
    : { type: 'error', code: 'setup.internal' satisfies SetupErrorCode, retryable: false };
}
