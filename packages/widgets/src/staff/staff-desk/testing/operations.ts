// Which operation a write is, by its path, and how the real server checks what comes with it.
import type { StaffAction } from '@huiyin/sdk';
import { routes, type Operation } from '@huiyin/sdk/routes';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';

type Step = { readonly type: StaffAction; readonly number: string };

type Arrived = (Step | { readonly type: 'enter' }) & {
  readonly check: (body: unknown) => readonly FieldFault[];
};

const steps: Readonly<Record<StaffAction, Operation>> = {
  accept: 'staff.appeals.accept',
  decline: 'staff.appeals.decline',
  assign: 'staff.appeals.assign',
  'take-over': 'staff.appeals.takeOver',
  contest: 'staff.appeals.contest',
  start: 'staff.appeals.start',
  answer: 'staff.appeals.answer',
  'claim-done': 'staff.appeals.claimDone',
  witness: 'staff.appeals.witness',
  reopen: 'staff.appeals.reopen',
  docket: 'staff.appeals.docket',
  'extend-petition': 'staff.appeals.extendPetition',
  merge: 'staff.appeals.merge',
  recategorise: 'staff.appeals.recategorise',
};

/** @throws Error for a path no operation has */
export function staffOperationAt(path: string): Arrived {
  if (path === routes['staff.appeals.enter'].path) {
    return { type: 'enter', check: (body) => validateRequest.EnteredAppealDraft(body) };
  }
  for (const type of Object.keys(steps) as StaffAction[]) {
    const route = routes[steps[type]];
    const [before = '', after = ''] = route.path.split('{number}');
    if (!path.startsWith(before) || !path.endsWith(after)) continue;
    const number = path.slice(before.length, path.length - after.length);
    if (number.includes('/')) continue;
    const request = 'request' in route ? route.request : undefined;
    return { type, number, check: (body) => (request ? validateRequest[request](body) : []) };
  }
  throw new Error(`no such operation: ${path}`);
}
