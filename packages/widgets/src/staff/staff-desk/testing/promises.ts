// The commitment a promised answer becomes.
import type { AnswerDraft, CommitmentDetail } from '@huiyin/sdk';
import { dayOf, daysBetween, deadlineOf } from '@huiyin/sdk/rules';
import { pageClock } from '../../../foundation/clock.js';
import { units, type AppealLife } from '../../../progress-tracker/testing/appeal-life.js';

type Promised = Extract<AnswerDraft, { type: 'promised' }>;

export function promisedBy({ promise }: Promised, { number }: AppealLife, serial: number): CommitmentDetail {
  const today = dayOf(pageClock.now());
  const original = deadlineOf(promise.due, today);
  return {
    id: `FZ-C-2026-${String(serial).padStart(6, '0')}`,
    body: units.fangzhuang,
    unit: units.fangzhuang,
    owner: promise.owner,
    text: promise.text,
    origin: 'answer',
    appeal: number,
    madeOn: today,
    recordedOn: today,
    original,
    due: original.due,
    status: 'open',
    late: false,
    overdue: false,
    daysLeft: daysBetween(today, original.due),
    extensions: [],
    restatements: [],
    nodes: [],
    evidence: [],
    history: [],
  };
}
