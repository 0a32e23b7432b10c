// Appeals as they live: each received, decided on by the rules step after step, and counted where it stands.
import type { AppealFacts } from '@huiyin/sdk';
import {
  addDays,
  begin,
  bucketChanges,
  caseFigures,
  changedFacts,
  confirmBy,
  daysBetween,
  decide,
  dueKey,
  evolve,
  listKey,
  promise,
  receivedFacts,
  tallyChanges,
  tallyKey,
  vouchersIn,
  type AppealCase,
  type AppealCommand,
  type ChangeEvent,
  type DueBucket,
  type ListBucket,
  type Tally,
} from '@huiyin/sdk/rules';
import type { AppealWords, Author } from '../../packages/server/src/use-cases/records.js';
import type { Unsealed } from '../../packages/server/src/use-cases/seal-entries.js';
import { nextStep, type NextStep } from './appeal-steps.js';
import type { CommitmentLives } from './commitment-lives.js';
import { Counts } from './counts.js';

import { anyBody, anyCategory, anyChannel, anyCohort, LEDGER, standard } from './place.js';
import { numberOf, Series } from './series.js';
import type { LivedAppeal, World } from './world.js';

type Step = Unsealed<AppealFacts, ChangeEvent>;

export interface Grant {
  readonly number: string;
  readonly unit: string;
  readonly grantedAt: number;
  readonly until?: number;
}

interface Life {
  case: AppealCase;
  readonly words: AppealWords;
  /** Units that have said that it is done. */
  readonly vouchers: Set<string>;
}

export class AppealLives {
  readonly series = new Series();
  readonly tallies = new Counts<Tally>(tallyKey);
  readonly due = new Counts<DueBucket>(dueKey);
  readonly lists = new Counts<ListBucket>(listKey);
  readonly grants = new Map<string, Grant>();
  readonly #world: World;
  readonly #commitments: CommitmentLives;
  readonly #lives = new Map<string, Life>();

  constructor(world: World, commitments: CommitmentLives) {
    this.#world = world;
    this.#commitments = commitments;
    commitments.onOpenChange = (number, change) => {
      const life = this.#lives.get(number);
      if (life) life.case = { ...life.case, openCommitments: life.case.openCommitments + change };
    };
  }

  /** As they stand now. */
  *all(): Generator<LivedAppeal> {
    for (const { case: appeal, words } of this.#lives.values()) yield { case: appeal, words };
  }

  receive(): void {
    const { dice, today, now } = this.#world;
    const year = Number(today.slice(0, 4));
    const number = numberOf(LEDGER, year, this.series.next(year));
    const received = dice.isLuck(0.05) ? addDays(today, -dice.between(1, 5)) : today;
    const words = wordsFor(number, anyCohort(dice), now);
    const event = {
      type: 'received',
      day: today,
      appeal: {
        number,
        body: anyBody(dice),
        kind: 'request',
        channel: anyChannel(dice),
        category: anyCategory(dice),
        level: 'street',
        horizon: 'dated',
        received,
        ...promise(received, standard),
      },
    } as const;
    const appeal = begin(event);
    const life: Life = { case: appeal, words, vouchers: new Set() };
    this.#lives.set(number, life);
    this.#count(undefined, appeal);
    this.#world.write({
      record: number,
      steps: [{ facts: receivedFacts(event), words }],
      author: { kind: 'resident' },
      isWithheld: appeal.channel === 'petition',
    });
    this.#plan(life);
  }

  /** @param pause days until anybody tries again */
  #plan(life: Life, pause = 0): void {
    const { dice, today } = this.#world;
    const next = nextStep(life.case, dice);
    // Silence is the calendar's affair, whatever anybody had in mind for later.
    const silence = silenceStep(life.case, today);
    const first = silence && (!next || next.days >= silence.days) ? silence : next;
    if (first) this.#world.later(Math.max(first.days, pause), () => this.#take(life, first));
  }

  #take(life: Life, step: NextStep): void {
    const isDone =
      step.command === 'promise'
        ? this.#promise(life)
        : this.#do(life, step.command, authorOf(step, life.case));
    this.#plan(life, isDone ? 0 : 1);
  }

  /** An answer and the commitment it is recorded with, one after the other as the server writes them. */
  #promise(life: Life): boolean {
    if (this.#world.room < 2) return false;
    const { body, responsible, number } = life.case;
    const made = this.#commitments.decide({ body, unit: responsible, appeal: number });
    const command: AppealCommand = {
      type: 'answer',
      by: responsible,
      answer: { type: 'promised', text: '已经订货，到货就装。', promise: made.promise },
      answerer: 'official',
      commitment: made.id,
    };
    const isDone = this.#do(life, command, staffOf(responsible));
    if (isDone) made.write();
    return isDone;
  }

  #do(life: Life, command: AppealCommand, author: Author): boolean {
    const { now, room } = this.#world;
    const before = life.case;
    const given: AppealCommand =
      command.type === 'witness' ? { ...command, vouchers: [...life.vouchers] } : command;
    const outcome = decide(before, given, now);
    if (!outcome.ok || outcome.events.length > room) return false;
    let after = before;
    const step = (event: ChangeEvent): Step => {
      const earlier = after;
      after = evolve(earlier, event);
      return { facts: changedFacts(event, earlier, after), words: event, event };
    };
    const [first, ...rest] = outcome.events;
    if (!first) return false;
    const steps = [step(first), ...rest.map(step)] as const;
    life.case = after;
    for (const unit of vouchersIn(outcome.events)) life.vouchers.add(unit);
    this.#grant(command, after.number);
    this.#count(before, after);
    this.#world.write({
      record: after.number,
      steps,
      author,
      isWithheld: after.channel === 'petition',
    });
    return true;
  }

  #count(before: AppealCase | undefined, after: AppealCase): void {
    const changes = bucketChanges(before && caseFigures(before), caseFigures(after));
    this.tallies.add(tallyChanges(changes.buckets));
    this.due.add(changes.due);
    this.lists.add(changes.lists);
  }

  /** Passing a case to a unit lets it in; a unit that says it is not theirs is out again. */
  #grant(command: AppealCommand, number: string): void {
    const { now } = this.#world;
    if (command.type === 'assign') {
      this.grants.set(`${number}/${command.to}`, { number, unit: command.to, grantedAt: now });
    } else if (command.type === 'contest') {
      const key = `${number}/${command.by}`;
      const grant = this.grants.get(key);
      if (grant) this.grants.set(key, { ...grant, until: now });
    }
  }
}

/** The first day on which the calendar takes silence for an answer. */
function silenceStep(appeal: AppealCase, today: string): NextStep | undefined {
  const last = confirmBy(appeal);
  if (last === undefined) return undefined;
  return { days: Math.max(0, daysBetween(today, last) + 1), who: 'system', command: { type: 'lapse' } };
}

export function staffOf(unit: string): Author {
  return { kind: 'staff', unit, person: '值班工作人员' };
}

function authorOf({ who, command }: NextStep, { responsible }: AppealCase): Author {
  if (who !== 'staff') return { kind: who };
  return staffOf(typeof command === 'object' && 'by' in command ? command.by : responsible);
}

function wordsFor(number: string, cohort: AppealWords['cohort'], now: number): AppealWords {
  return {
    cohort,
    title: '楼道里的灯坏了几天没人修',
    text: `楼道里的灯从上周起就不亮，晚上老人下楼看不见台阶，请尽快修好。编号${number}。`,
    place: '芳古园一区',
    anonymous: false,
    consentToPublish: false,
    occurredAt: now,
    recordedAt: now,
  };
}
