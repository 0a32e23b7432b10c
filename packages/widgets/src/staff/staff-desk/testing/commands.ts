// From what a clerk sends to what the rules are asked.
import type { Category, StaffAction } from '@huiyin/sdk';
import {
  decide,
  staffActions,
  dayOf,
  type AppealCase,
  type AppealCommand,
  type Millis,
} from '@huiyin/sdk/rules';

/** @param draft as the validators let it through */
export function commandOf(type: StaffAction, by: string, draft: unknown): AppealCommand {
  if (type === 'answer') return { type, by, answer: draft, answerer: 'official' } as AppealCommand;
  if (type === 'assign') {
    const { unit, ...rest } = draft as { unit: string };
    return { type, by, to: unit, ...rest };
  }
  if (type === 'recategorise') {
    const { item, ...rest } = draft as { category: Category; item?: string };
    return { type, by, ...rest, ...(item && { item: { code: item, name: item } }) };
  }
  return { ...(draft as object), type, by } as AppealCommand;
}

/** What nobody could object to, to ask whether this unit may do it at all. */
const TRIAL: Readonly<Record<StaffAction, object>> = {
  accept: {},
  decline: { reason: 'not-this-authority', goTo: '区里' },
  assign: { unit: 'nobody' },
  'take-over': {},
  contest: { reason: '不归我们管' },
  start: {},
  answer: { type: 'resolved', text: '好了' },
  'claim-done': {},
  witness: { witness: 'callback', verdict: 'solved', note: '问过了' },
  reopen: { reason: '再办' },
  docket: { supervisor: '赵敏', nextReview: '2030-01-01' },
  'extend-petition': { days: 1, reason: '要等鉴定' },
  merge: { into: 'FZ-2026-999999' },
  recategorise: { category: 'employment' },
};

/** What a unit can do to a case now, its clerk being allowed everything. */
export function actionsOf(appeal: AppealCase, by: string, now: Millis): StaffAction[] {
  return staffActions(appeal, dayOf(now)).filter(
    (action) => decide(appeal, commandOf(action, by, TRIAL[action]), now).ok,
  );
}
