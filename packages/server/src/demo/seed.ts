// Lives the demonstration's year through the same use-cases as live data. No result row is ever written.
import type { Day, Receipt } from '@huiyin/sdk';
import { addDays, dayOf, type Millis } from '@huiyin/sdk/rules';
import { cardsPublished } from './cards-published.js';
import { contactsPublished } from './contacts.js';
import { demoActor } from './demo-actor.js';
import { decisionsLived } from './decisions.js';
import { outreachLived } from './outreach.js';
import { neighbourCases } from './neighbours.js';
import { demoCases } from './plan.js';
import { meetingsLived } from './meetings.js';
import { noticesTold } from './notices.js';
import { pairingsLived } from './pairings.js';
import { promisesLived } from './promises-lived.js';
import { demoPromises } from './promises.js';
import { toldCase, type DemoStep, type ToldCase } from './story.js';
import { reviewsGiven } from './reviews.js';
import { tasksLived } from './tasks.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';
import { takeWhistleStep } from './whistled.js';
import { weeksKept } from './weeks-kept.js';
import { wordsLookedAt } from './words-looked-at.js';

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
  const told = [...demoCases(run.day).map(toldCase), ...neighbourCases(run.day)];
  const turns = [
    ...casesLived(ports, told, run.day),
    ...promisesLived(ports, demoPromises(run.day)),
    ...cardsPublished(ports, run.day),
    ...outreachLived(ports, run.day),
    ...tasksLived(ports, run.day),
    ...meetingsLived(ports, run.day),
    ...decisionsLived(ports, run.day),
    ...contactsPublished(ports, run.day),
    ...noticesTold(ports, run.day),
    ...pairingsLived(ports, run.day),
    ...reviewsGiven(ports, run.day),
    ...weeksKept(ports, run.day),
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

/** Two steps at one time go by the case's name and their place within its story. */
function casesLived(ports: SeedPorts, cases: readonly ToldCase[], today: Day): Turn[] {
  const receipts = new Map<string, Receipt>();
  const looks = wordsLookedAt(ports, cases, today, (told) => receiptOf(receipts, told).number);
  const turns = cases.flatMap((told): Turn[] => [
    {
      name: turnName(told, 0),
      at: told.receivedAt,
      take: async (context) =>
        receipts.set(
          told.name,
          await ports.enterAppeal(told.entry, { ...context, actor: { kind: 'system' } }),
        ),
    },
    ...told.steps.map((step, index) => ({
      name: turnName(told, index + 1),
      at: step.at,
      take: (context: Circumstances) => take(ports, step, receiptOf(receipts, told), context),
    })),
  ]);
  return [...turns, ...looks];
}

function turnName({ name }: ToldCase, turn: number): string {
  return `${name}-${String(turn).padStart(2, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
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
    case 'accept': {
      const { horizon } = step;
      await useCases['staff.appeals.accept']({ ...call, body: horizon ? { horizon } : {} }, context);
      return;
    }
    case 'start':
    case 'takeOver':
    case 'claimDone':
      await useCases[`staff.appeals.${step.act}`]({ ...call, body: {} }, context);
      return;
    case 'assign':
      await useCases['staff.appeals.assign']({ ...call, body: { unit: step.unit } }, context);
      return;
    case 'decline': {
      const { reason, goTo } = step;
      await useCases['staff.appeals.decline']({ ...call, body: { reason, goTo } }, context);
      return;
    }
    case 'answer':
      await useCases['staff.appeals.answer']({ ...call, body: step.answer }, context);
      return;
    case 'witness': {
      const { witness, verdict = 'solved', note } = step;
      await useCases['staff.appeals.witness']({ ...call, body: { witness, verdict, note } }, context);
      return;
    }
    case 'blow':
    case 'arrive':
    case 'say':
      await takeWhistleStep(useCases, step, number, context);
      return;
    case 'evaluate':
      await useCases['appeals.evaluate']({ ...call, body: step.evaluation }, context);
      return;
    case 'docket': {
      const nextReview = addDays(dayOf(step.at), 30);
      await useCases['staff.appeals.docket'](
        { ...call, body: { supervisor: step.supervisor, nextReview } },
        context,
      );
      return;
    }
    case 'lapse':
      await keepCalendar(step.at);
  }
}

function receiptOf(receipts: ReadonlyMap<string, Receipt>, { name }: ToldCase): Receipt {
  const receipt = receipts.get(name);
  if (!receipt) throw new Error(`case ${name} has steps before it is received`);
  return receipt;
}
