// Whistles at a desk as the real server takes them: by the real rules and validators.
import type { ArrivalDraft, StaffAppeal, WhistleDraft } from '@huiyin/sdk';
import { canBeWhistledFor, whistleActions, type Millis, type WhistleCommand } from '@huiyin/sdk/rules';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import type { AppealLife } from '../../../progress-tracker/testing/appeal-life.js';
import { WhistleLife } from '../../../progress-tracker/testing/whistle-life.js';

const BLOW = '/v1/staff/whistles';

const steps = {
  arrivals: { type: 'arrive', check: validateRequest.ArrivalDraft },
  statements: { type: 'say', check: validateRequest.WhistleStatementDraft },
  'stand-down': { type: 'stand-down', check: validateRequest.StandDownDraft },
  result: { type: 'close', check: validateRequest.WhistleResultDraft },
} as const;

export function isAboutWhistles(path: string): boolean {
  return path.startsWith(BLOW);
}

/** @throws RefusedCommand when the rules don't allow it */
export function whistle(
  path: string,
  draft: unknown,
  { lives, unit, now }: { readonly lives: Iterable<AppealLife>; readonly unit: string; readonly now: Millis },
): readonly FieldFault[] | WhistleLife {
  if (path === BLOW) {
    const faults = validateRequest.WhistleDraft(draft);
    if (faults.length > 0) return faults;
    const { appeal, bureaus, arriveBy, about } = draft as WhistleDraft;
    const days = 'days' in arriveBy ? arriveBy.days : 0;
    const blown = new WhistleLife({ appeal, bureaus, days, about }, now);
    for (const life of lives) if (life.number === appeal) life.with(blown);
    return blown;
  }
  const [, id, step = ''] = /^\/v1\/staff\/whistles\/([^/]+)\/([a-z-]+)$/.exec(path) ?? [];
  const { type, check } = steps[step as keyof typeof steps];
  const faults = check(draft);
  if (faults.length > 0) return faults;
  const found = [...lives].flatMap((life) => life.whistles).find((one) => one.case.id === id);
  if (!found) throw new Error(`no whistle ${String(id)}`);
  return found.do({ ...(draft as ArrivalDraft), type, by: unit } as WhistleCommand, now);
}

/** What a case says about whistles to whoever works in a unit. */
export function whistlesSeen(
  { whistles, case: appeal }: AppealLife,
  unit: string,
  now: Millis,
): Pick<StaffAppeal, 'whistles' | 'mayBlowWhistle'> {
  const mayBlow = canBeWhistledFor(appeal) && appeal.responsible === unit;
  return {
    ...(whistles.length > 0 && {
      whistles: whistles.map((one) => ({ ...one.seen(now), actions: whistleActions(one.case, unit) })),
    }),
    ...(mayBlow && { mayBlowWhistle: true }),
  };
}
