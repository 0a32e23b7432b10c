// Lives the demonstration's year through the same use-cases as live data. No result row is ever written.
import type { Day, Receipt } from '@huiyin/sdk';
import { addDays, dayOf, type Millis } from '@huiyin/sdk/rules';
import type { EnterAppeal } from '../use-cases/index.js';
import type { Actor, CallContext, UseCases } from '../use-cases/operation.js';
import { demoStaff } from './directory.js';
import { demoCases, type DemoCase } from './plan.js';
import { storyOf, type DemoActor, type DemoStep } from './story.js';

export interface SeedPorts {
  readonly useCases: UseCases;
  /** Entry on any channel. */
  readonly enterAppeal: EnterAppeal;
  /** Closes what silence has closed by `now`. */
  readonly lapse: (now: Millis) => Promise<unknown>;
  readonly progress: (done: number, total: number) => void;
}

/** The day the year is told from, and a secret of this installation: who knows a key could read a stored receipt. */
export interface DemoRun {
  readonly day: Day;
  readonly secret: string;
}

/** Steps between two reports of progress. */
const REPORT_EVERY = 25;

/**
 * Seeds the demonstration as of `now`. Every write carries an idempotency key made from the plan, so a
 * seeding that was cut short is taken up where it stopped and nothing is doubled.
 * @throws the signal's reason when it is aborted
 */
export async function seedDemo(
  ports: SeedPorts,
  run: DemoRun,
  now: Millis,
  signal: AbortSignal,
): Promise<void> {
  const turns = timeline(demoCases(run.day), now);
  const receipts = new Map<number, Receipt>();
  for (const [index, { demo, at, turn, step }] of turns.entries()) {
    if (index % REPORT_EVERY === 0) ports.progress(index, turns.length);
    signal.throwIfAborted();
    const name = `${demo.serial}-${turn}`;
    const context = { now: at, requestId: `demo-${name}`, idempotencyKey: `demo-${run.secret}-${name}` };
    if (step === 'receive') receipts.set(demo.serial, await receive(ports, demo, context));
    else await take(ports, step, receiptOf(receipts, demo), context);
  }
  // The calendar goes on while a seeding is cut short.
  await ports.lapse(now);
  ports.progress(turns.length, turns.length);
}

interface Turn {
  readonly demo: DemoCase;
  readonly at: Millis;
  /** Its place within the case. */
  readonly turn: number;
  readonly step: 'receive' | DemoStep;
}

/** All steps of all cases in the order they happened; none after `now`. */
function timeline(cases: readonly DemoCase[], now: Millis): Turn[] {
  return cases
    .flatMap((demo): Turn[] => [
      { demo, at: demo.receivedAt, turn: 0, step: 'receive' },
      ...storyOf(demo).map((step, index) => ({ demo, at: step.at, turn: index + 1, step })),
    ])
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at || a.demo.serial - b.demo.serial || a.turn - b.turn);
}

type Circumstances = Omit<CallContext, 'actor'>;

function receive(ports: SeedPorts, demo: DemoCase, context: Circumstances): Promise<Receipt> {
  const [title, text] = demo.matter;
  const { category, place, channel, anonymous } = demo;
  return ports.enterAppeal(
    {
      body: 'fangzhuang',
      kind: 'request',
      category,
      title,
      text,
      place,
      channel,
      anonymous,
      consentToPublish: demo.serial % 2 === 0,
    },
    { ...context, actor: { kind: 'system' } },
  );
}

async function take(
  { useCases, lapse }: SeedPorts,
  step: DemoStep,
  { number, trackingCode }: Receipt,
  circumstances: Circumstances,
): Promise<void> {
  const call = { path: { number }, query: {} } as const;
  const context = { ...circumstances, actor: actorOf(step.by, trackingCode) };
  switch (step.act) {
    case 'accept':
    case 'start':
    case 'takeOver':
    case 'claimDone':
      await useCases[`staff.appeals.${step.act}`]({ ...call, body: {} }, context);
      return;
    case 'assign':
      await useCases['staff.appeals.assign']({ ...call, body: { unit: step.unit } }, context);
      return;
    case 'answer':
      await useCases['staff.appeals.answer']({ ...call, body: step.answer }, context);
      return;
    case 'witness': {
      const { witness, note } = step;
      await useCases['staff.appeals.witness'](
        { ...call, body: { witness, verdict: 'solved', note } },
        context,
      );
      return;
    }
    case 'evaluate':
      await useCases['appeals.evaluate']({ ...call, body: step.evaluation }, context);
      return;
    case 'docket': {
      const nextReview = addDays(dayOf(step.at), 30);
      await useCases['staff.appeals.docket'](
        { ...call, body: { supervisor: '值班负责人', nextReview } },
        context,
      );
      return;
    }
    case 'lapse':
      await lapse(step.at);
  }
}

function actorOf(by: DemoActor, trackingCode: string): Actor {
  if (by === 'calendar') return { kind: 'system' };
  if (by === 'resident') return { kind: 'resident', trackingCode };
  const found = demoStaff.find(({ role, unit }) => `${role}@${unit}` === by);
  if (!found) throw new Error(`nobody in the demonstration is ${by}`);
  return { kind: 'staff', ...found };
}

function receiptOf(receipts: ReadonlyMap<number, Receipt>, demo: DemoCase): Receipt {
  const receipt = receipts.get(demo.serial);
  if (!receipt) throw new Error(`case ${demo.serial} has steps before it is received`);
  return receipt;
}
