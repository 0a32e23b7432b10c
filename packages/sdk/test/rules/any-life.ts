// Generators: any new case, any command by anyone, any life it leads to.
import fc from 'fast-check';
import type { AnswerDraft, AppealKind, Category, Channel, Day, Horizon } from '@huiyin/sdk';
import {
  addDays,
  begin,
  decide,
  evolve,
  promise,
  startOfDay,
  vouchersIn,
  type AppealCase,
  type AppealCommand,
  type AppealEvent,
  type ChangeEvent,
  type Millis,
  type Outcome,
} from '@huiyin/sdk/rules';

export const units = ['fangzhuang', 'fangqunyuan', 'zhujian', 'fengtai'] as const;
const categories: Category[] = ['environment', 'lifts', 'property', 'parking'];
const kinds: AppealKind[] = ['request', 'criticism', 'suggestion', 'praise'];
const channels: Channel[] = ['web', 'visit', 'hotline-12345'];
const unit = fc.constantFrom(...units);
const verdict = fc.constantFrom('solved', 'half', 'unsolved' as const);
const rating = fc.constantFrom('very-satisfied', 'fair', 'very-dissatisfied' as const);
const text = '说明一下具体情况和原因';
/** What exactly it is, or nobody says. */
const item = fc
  .constantFrom(undefined, 'meals', 'bathing')
  .map((code) => (code ? { item: { code, name: code } } : {}));
/** A horizon that is named, or none. */
const planned = fc
  .constantFrom<Horizon | undefined>(undefined, undefined, 'now', 'dated', 'ongoing')
  .map((horizon) => (horizon ? { horizon } : {}));

export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 700 })
  .map((days) => addDays('2025-01-01', days));

const anyAnswer: fc.Arbitrary<AnswerDraft> = fc.oneof(
  fc.constant<AnswerDraft>({ type: 'resolved', text }),
  fc
    .constantFrom('district', 'city', 'residents' as const)
    .map((level): AnswerDraft => ({ type: 'needs-coordination', text, called: '区住建委', level })),
  fc.constant<AnswerDraft>({ type: 'cannot', text, basis: text, alternative: text }),
  fc.constant<AnswerDraft>({ type: 'adopted', text, in: text }),
  fc.constant<AnswerDraft>({ type: 'not-adopted', text, why: text }),
  fc.constant<AnswerDraft>({ type: 'policy-only', text }),
);

export const anyCommand: fc.Arbitrary<AppealCommand> = fc.oneof(
  fc.tuple(unit, planned).map(([by, plan]): AppealCommand => ({ type: 'accept', by, ...plan })),
  unit.map((by): AppealCommand => ({ type: 'decline', by, reason: 'not-this-authority', goTo: text })),
  fc.tuple(unit, unit).map(([by, to]): AppealCommand => ({ type: 'assign', by, to })),
  fc.tuple(unit, planned).map(([by, plan]): AppealCommand => ({ type: 'take-over', by, ...plan })),
  unit.map((by): AppealCommand => ({ type: 'contest', by, reason: text })),
  fc.tuple(unit, planned).map(([by, plan]): AppealCommand => ({ type: 'start', by, ...plan })),
  fc
    .tuple(unit, anyAnswer)
    .map(([by, answer]): AppealCommand => ({ type: 'answer', by, answer, answerer: 'official' })),
  unit.map((by): AppealCommand => ({ type: 'claim-done', by })),
  fc
    .tuple(unit, verdict, fc.constantFrom('callback', 'inspection' as const))
    .map(([by, said, witness]): AppealCommand => ({
      type: 'witness',
      by,
      witness,
      verdict: said,
      note: text,
    })),
  unit.map((by): AppealCommand => ({ type: 'reopen', by, reason: text })),
  unit.map((by): AppealCommand => ({ type: 'docket', by, supervisor: '王主任', nextReview: '2026-01-01' })),
  unit.map((by): AppealCommand => ({ type: 'merge', by, into: 'FZ-2025-000001' })),
  unit.map((by): AppealCommand => ({ type: 'extend-petition', by, days: 30, reason: text })),
  fc
    .tuple(unit, fc.constantFrom(...categories), item)
    .map(([by, category, named]): AppealCommand => ({ type: 'recategorise', by, category, ...named })),
  fc.constant<AppealCommand>({ type: 'supplement', text }),
  fc.constant<AppealCommand>({ type: 'withdraw' }),
  fc
    .tuple(verdict, rating)
    .map(([said, rated]): AppealCommand => ({ type: 'evaluate', verdict: said, rating: rated })),
  rating.map((rated): AppealCommand => ({ type: 'follow-up', rating: rated })),
  fc.constant<AppealCommand>({ type: 'erase' }),
  fc.constant<AppealCommand>({ type: 'lapse' }),
  fc.constant<AppealCommand>({ type: 'collect-code' }),
  unit.map((by): AppealCommand => ({ type: 'reissue-code', by, how: 'call', note: text })),
);

export interface Step {
  command: AppealCommand;
  now: Millis;
  before: AppealCase;
  outcome: Outcome;
  after: AppealCase;
  /** Each event with the case on both sides of it. */
  changes: { event: ChangeEvent; before: AppealCase; after: AppealCase }[];
}

export interface Life {
  received: Extract<AppealEvent, { type: 'received' }>;
  born: AppealCase;
  steps: Step[];
}

/** What is tried on one day. Mostly something the case will hear, so that lives reach every state. */
const attempt = fc.record({
  candidates: fc.array(anyCommand, { minLength: 20, maxLength: 20, size: 'max' }),
  later: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 400 })),
  stubborn: fc.integer({ min: 0, max: 9 }).map((dice) => dice < 2),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

/** Ends a life, or leaves it where it stands: chosen only by the stubborn. */
const dull: readonly string[] = [
  'withdraw',
  'erase',
  'merge',
  'decline',
  'supplement',
  'recategorise',
  'docket',
  'extend-petition',
  'collect-code',
  'reissue-code',
];

function commandOf({ candidates, stubborn }: Attempt, appeal: AppealCase, now: Millis): AppealCommand {
  const heard = candidates.find((command) => !dull.includes(command.type) && decide(appeal, command, now).ok);
  const chosen = stubborn ? candidates[0] : (heard ?? candidates[0]);
  if (!chosen) throw new Error('an attempt has candidates');
  return chosen;
}

/** The command as the server gives it: with what the case's past says of who may speak. */
export function informed(command: AppealCommand, past: readonly ChangeEvent[]): AppealCommand {
  const speaks = command.type === 'witness' || command.type === 'reissue-code';
  return speaks ? { ...command, vouchers: vouchersIn(past) } : command;
}

/** A case and up to forty attempts on it, days to months apart. */
export function anyLife(serial = 2): fc.Arbitrary<Life> {
  return fc
    .record({
      received: anyDay,
      kind: fc.constantFrom(...kinds),
      channel: fc.constantFrom(...channels),
      category: fc.constantFrom(...categories),
      named: item,
      attempts: fc.array(attempt, { maxLength: 40, size: 'max' }),
    })
    .map(({ received, kind, channel, category, named, attempts }) =>
      live(serial, kind, received, channel, { category, ...named }, attempts),
    );
}

function live(
  serial: number,
  kind: AppealKind,
  day: Day,
  channel: Channel,
  matter: Pick<AppealCase, 'category' | 'item'>,
  attempts: readonly Attempt[],
): Life {
  const number = `FZ-${day.slice(0, 4)}-${String(serial).padStart(6, '0')}`;
  const standard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 };
  const received = {
    type: 'received',
    day,
    appeal: {
      number,
      body: 'fangzhuang',
      kind,
      channel,
      ...matter,
      level: 'street',
      horizon: 'dated',
      received: day,
      ...promise(day, standard),
    },
  } as const;
  const born = begin(received);
  const steps: Step[] = [];
  let appeal = born;
  let today = day;
  const past: ChangeEvent[] = [];
  for (const one of attempts) {
    today = addDays(today, one.later);
    const now = startOfDay(today) + 9 * 3_600_000;
    const command = informed(commandOf(one, appeal, now), past);
    const outcome = decide(appeal, command, now);
    const before = appeal;
    const changes = (outcome.ok ? outcome.events : []).map((event) => {
      const change = { event, before: appeal, after: evolve(appeal, event) };
      appeal = change.after;
      return change;
    });
    past.push(...changes.map(({ event }) => event));
    steps.push({ command, now, before, outcome, after: appeal, changes });
  }
  return { received, born, steps };
}
