// Lives the demonstration's year through the same use-cases as live data. No result row is ever written.
import type { Day, Receipt } from '@huiyin/sdk';
import { addDays, dayOf, type Millis } from '@huiyin/sdk/rules';
import { cardsPublished } from './cards-published.js';
import { demoActor } from './demo-actor.js';
import { demoCases, type DemoCase } from './plan.js';
import { promisesLived } from './promises-lived.js';
import { demoPromises } from './promises.js';
import { storyOf, type DemoStep } from './story.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

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
  const turns = [
    ...casesLived(ports, demoCases(run.day)),
    ...promisesLived(ports, demoPromises(run.day)),
    ...cardsPublished(ports, run.day),
  ]
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at || compare(a.name, b.name));
  for (const [index, { name, at, take }] of turns.entries()) {
    if (index % REPORT_EVERY === 0) ports.progress(index, turns.length);
    signal.throwIfAborted();
    await take({ now: at, requestId: `demo-${name}`, idempotencyKey: `demo-${run.secret}-${name}` });
  }
  // The calendar goes on while a seeding is cut short.
  await ports.keepCalendar(now);
  ports.progress(turns.length, turns.length);
}

/** Two steps at one time go by serial and place within the story. */
function casesLived(ports: SeedPorts, cases: readonly DemoCase[]): Turn[] {
  const receipts = new Map<number, Receipt>();
  return cases.flatMap((demo): Turn[] => [
    {
      name: turnName(demo, 0),
      at: demo.receivedAt,
      take: async (context) => receipts.set(demo.serial, await receive(ports, demo, context)),
    },
    ...storyOf(demo).map((step, index) => ({
      name: turnName(demo, index + 1),
      at: step.at,
      take: (context: Circumstances) => take(ports, step, receiptOf(receipts, demo), context),
    })),
  ]);
}

function turnName({ serial }: DemoCase, turn: number): string {
  return `${String(serial).padStart(3, '0')}-${String(turn).padStart(2, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

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
  { useCases, keepCalendar }: SeedPorts,
  step: DemoStep,
  { number, trackingCode }: Receipt,
  circumstances: Circumstances,
): Promise<void> {
  const call = { path: { number }, query: {} } as const;
  const context = { ...circumstances, actor: demoActor(step.by, trackingCode) };
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
      await keepCalendar(step.at);
  }
}

function receiptOf(receipts: ReadonlyMap<number, Receipt>, demo: DemoCase): Receipt {
  const receipt = receipts.get(demo.serial);
  if (!receipt) throw new Error(`case ${demo.serial} has steps before it is received`);
  return receipt;
}
