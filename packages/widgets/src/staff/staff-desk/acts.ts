// The one call of each act. Drafts are made by the forms, and checked by the server again.
import type { StaffAction, StaffAppeal, WriteOptions } from '@huiyin/sdk';
import type { EnteredAppealInput, StaffAppeals } from '@huiyin/sdk/staff';
import type { Draft } from '@huiyin/sdk/views';

type Method = Exclude<keyof StaffAppeals, 'list' | 'get' | 'enter'>;

const methods = {
  accept: 'accept',
  decline: 'decline',
  assign: 'assign',
  'take-over': 'takeOver',
  contest: 'contest',
  start: 'start',
  answer: 'answer',
  'claim-done': 'claimDone',
  witness: 'witness',
  reopen: 'reopen',
  docket: 'docket',
  merge: 'merge',
  recategorise: 'recategorise',
} as const satisfies Readonly<Record<StaffAction, Method>>;

/** Does it. @throws HuiyinError */
export function perform(
  appeals: StaffAppeals,
  action: StaffAction,
  number: string,
  draft: Draft,
  options: WriteOptions,
): Promise<StaffAppeal> {
  const step = appeals[methods[action]] as (
    number: string,
    draft: unknown,
    options: WriteOptions,
  ) => Promise<StaffAppeal>;
  return step(number, draft, options);
}

/** What was filled in, as what the server takes. */
export function entered(draft: Draft): EnteredAppealInput {
  return draft as unknown as EnteredAppealInput;
}
