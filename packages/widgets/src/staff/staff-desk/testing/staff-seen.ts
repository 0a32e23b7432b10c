// A case that lives by the real rules, as its street's clerk sees it.
import type { StaffAppeal, StaffAppealSummary } from '@huiyin/sdk';
import { dayOf, momentOf, startOfDay, type Millis } from '@huiyin/sdk/rules';
import { units, type AppealLife } from '../../../progress-tracker/testing/appeal-life.js';
import { actionsOf } from './commands.js';
import { whistlesSeen } from './whistles.js';

export function staffSeen(life: AppealLife, unit: string, now: Millis): StaffAppeal {
  const { case: appeal } = life;
  const { actions: _theirs, whistles: _called, ...tracked } = life.seen(now);
  const { title, text, place, ...facts } = tracked;
  const { erasedOn, assignee } = appeal;
  return {
    ...facts,
    ...(erasedOn === undefined ? { title, text, place } : { erasedOn, timeline: byDay(facts.timeline) }),
    ...(assignee && { assignee: units[assignee as keyof typeof units] ?? units.fengtai }),
    channel: appeal.channel,
    cohort: 'elderly',
    horizon: appeal.horizon,
    hasContact: true,
    occurredAt: facts.receivedAt,
    disputed: appeal.disputed,
    reopened: appeal.reopened,
    docketed: appeal.docketed,
    ...whistlesSeen(life, unit, now),
    actions: actionsOf(appeal, unit, now),
  };
}

export function summarySeen(life: AppealLife, now: Millis): StaffAppealSummary {
  const { number, responsible, category, item, level, state, title, receivedAt, clocks, demo } =
    life.seen(now);
  const { erasedOn, disputed } = life.case;
  return {
    ...{ number, responsible, category, level, state, receivedAt, clocks, disputed },
    ...(erasedOn === undefined ? { title } : { erasedOn }),
    ...(item && { item }),
    ...(demo && { demo }),
  };
}

function byDay(timeline: StaffAppeal['timeline']): StaffAppeal['timeline'] {
  return timeline.map(({ text: _text, ...entry }) => ({
    ...entry,
    at: momentOf(startOfDay(dayOf(Date.parse(entry.at)))),
  }));
}
