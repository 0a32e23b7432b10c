// The one call of each act. Drafts are made by the forms, and checked by the server again.
import type {
  CodeReissueDraft,
  ContactLookDraft,
  SeenContact,
  StaffAction,
  StaffAppeal,
  WriteOptions,
} from '@huiyin/sdk';
import type { EnteredAppealInput, StaffAppeals, StaffDesk } from '@huiyin/sdk/staff';
import { isCommitmentAct, type CaseAct, type CaseFile, type Draft } from '@huiyin/sdk/views';
import { committed } from './commitment-acts.js';
import { whistled } from './whistle-acts.js';

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
  'extend-petition': 'extendPetition',
  merge: 'merge',
  recategorise: 'recategorise',
} as const satisfies Readonly<Record<StaffAction, Method>>;

/** How the case stands since, and the contact where that was asked for. */
export interface Done {
  readonly appeal: StaffAppeal;
  readonly contact?: SeenContact;
}

/** Does it. @throws HuiyinError */
export async function perform(
  desk: StaffDesk,
  act: CaseAct,
  { appeal, commitments }: CaseFile,
  draft: Draft,
  options: WriteOptions,
): Promise<Done> {
  const { number } = appeal;
  if (act === 'look') {
    return {
      appeal,
      contact: await desk.appeals.contact(number, draft as unknown as ContactLookDraft, options),
    };
  }
  if (act === 'reissue') {
    return { appeal: await desk.appeals.reissueCode(number, draft as unknown as CodeReissueDraft, options) };
  }
  if (isCommitmentAct(act)) {
    await committed(desk, act, commitments, draft, options);
    return { appeal: await desk.appeals.get(number, options) };
  }
  if (!isStep(act)) return { appeal: await whistled(desk, act, appeal, draft, options) };
  const step = desk.appeals[methods[act]] as (
    number: string,
    draft: unknown,
    options: WriteOptions,
  ) => Promise<StaffAppeal>;
  return { appeal: await step(number, draft, options) };
}

function isStep(act: CaseAct): act is StaffAction {
  return act in methods;
}

/** What was filled in, as what the server takes. */
export function entered(draft: Draft): EnteredAppealInput {
  return draft as unknown as EnteredAppealInput;
}
