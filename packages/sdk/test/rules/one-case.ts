// One case taken through its life by hand, and the commands it is given.
import type { AppealKind } from '@huiyin/sdk';
import {
  addDays,
  begin,
  decide,
  evolve,
  promise,
  startOfDay,
  type AppealCase,
  type AppealCommand,
} from '@huiyin/sdk/rules';

export const text = '说明一下具体情况和原因';

/** A case received on 2025-11-03 and taken through commands, one a day. Each must be accepted. */
export function after(...commands: AppealCommand[]): AppealCase {
  return afterOf('request', ...commands);
}

/** A case of that kind, likewise. */
export function afterOf(kind: AppealKind, ...commands: AppealCommand[]): AppealCase {
  const received = '2025-11-03';
  const standard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 };
  let appeal = begin({
    type: 'received',
    day: received,
    appeal: {
      number: 'FZ-2025-000009',
      body: 'fangzhuang',
      kind,
      channel: 'web',
      category: 'lifts',
      level: 'street',
      horizon: 'dated',
      received,
      ...promise(received, standard),
    },
  });
  commands.forEach((command, index) => {
    const outcome = decide(appeal, command, on(addDays(received, index + 1)));
    if (!outcome.ok) throw new Error(`${command.type} on ${appeal.state}: ${outcome.refusal.code}`);
    for (const event of outcome.events) appeal = evolve(appeal, event);
  });
  return appeal;
}

export const on = (day: string): number => startOfDay(day) + 10 * 3_600_000;
export const accept: AppealCommand = { type: 'accept', by: 'fangzhuang' };
export const start: AppealCommand = { type: 'start', by: 'fangzhuang' };
export const resolve: AppealCommand = {
  type: 'answer',
  by: 'fangzhuang',
  answer: { type: 'resolved', text },
  answerer: 'official',
};
export const cannot: AppealCommand = {
  type: 'answer',
  by: 'fangzhuang',
  answer: { type: 'cannot', text, basis: text, alternative: text },
  answerer: 'official',
};
export const claim: AppealCommand = { type: 'claim-done', by: 'fangzhuang' };
export const say = (verdict: 'solved' | 'half' | 'unsolved'): AppealCommand => ({
  type: 'evaluate',
  verdict,
  rating: 'fair',
});
