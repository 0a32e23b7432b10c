// Commitments as they live: made in an answer or in public, moved, claimed, judged or broken.
import type { CommitmentFacts, PromiseDraft } from '@huiyin/sdk';
import {
  addDays,
  beginCommitment,
  breaksOn,
  commitmentChangedFacts,
  commitmentChanges,
  commitmentConfirmBy,
  commitmentFigures,
  commitmentKey,
  commitmentMadeFacts,
  daysBetween,
  deadlineOf,
  decideCommitment,
  evolveCommitment,
  makeCommitment,
  openCommitmentsChange,
  type CommitmentBucket,
  type CommitmentCase,
  type CommitmentDueBucket,
  type CommitmentEvent,
} from '@huiyin/sdk/rules';
import type { Author } from '../../packages/server/src/use-cases/records.js';
import { nextCommitmentStep, type NextCommitmentStep } from './commitment-steps.js';
import { Counts } from './counts.js';

import { LEDGER, standard, STREET } from './place.js';
import { numberOf, Series } from './series.js';
import type { LivedCommitment, World } from './world.js';

interface Life {
  case: CommitmentCase;
  readonly words: LivedCommitment['words'];
}

/** For what it is promised. */
interface Promising {
  readonly body: string;
  readonly unit: string;
  readonly appeal?: string;
}

export interface Decided {
  readonly id: string;
  readonly promise: PromiseDraft;
  /** Puts it into the log. */
  write(): void;
}

const owner = { name: '李主任', title: '街道办事处副主任' };
/** The first day the calendar of working days knows. */
const WORKING_DAYS_FROM = '2025-01-01';

export class CommitmentLives {
  readonly series = new Series();
  readonly buckets = new Counts<CommitmentBucket>(commitmentKey);
  readonly due = new Counts<CommitmentDueBucket>(commitmentKey);
  /** Told how many more or fewer of an appeal's commitments are open. */
  onOpenChange: (appeal: string, change: number) => void = () => undefined;
  readonly #world: World;
  readonly #lives: Life[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** As they stand now. */
  all(): readonly LivedCommitment[] {
    return this.#lives;
  }

  makePublicly(): void {
    this.decide({ body: STREET, unit: STREET }).write();
  }

  /** Decides a promise; its number is taken even if it is never written. */
  decide({ body, unit, appeal }: Promising): Decided {
    const { dice, today, now } = this.#world;
    const year = Number(today.slice(0, 4));
    const id = numberOf(`${LEDGER}-C`, year, this.series.next(year));
    const promise = this.#promise(appeal === undefined);
    const outcome = makeCommitment(
      {
        id,
        body,
        unit,
        origin: appeal === undefined ? dice.one(['meeting', 'public']) : 'answer',
        ...(appeal !== undefined && { appeal }),
        madeOn: today,
        recordedOn: today,
        original: deadlineOf(promise.due, today),
        hasWitnessGroup: promise.witnessGroup !== undefined,
        confirmationDays: standard.confirmationDays,
      },
      {
        text: promise.text,
        owner,
        by: unit,
        ...(promise.witnessGroup !== undefined && { witnessGroup: promise.witnessGroup }),
      },
      now,
    );
    if (!outcome.ok) throw new Error(`a promise is refused: ${outcome.refusal.code}`);
    const { event } = outcome;
    return {
      id,
      promise,
      write: () => {
        const { text, witnessGroup } = promise;
        const words = { text, owner, ...(witnessGroup !== undefined && { witnessGroup }) };
        const life: Life = { case: beginCommitment(event), words };
        this.#lives.push(life);
        this.#count(undefined, life.case);
        this.#world.write<CommitmentFacts, CommitmentEvent>({
          record: id,
          steps: [{ facts: commitmentMadeFacts(event), words: event, event }],
          author: { kind: 'staff', unit, person: owner.name },
        });
        this.#plan(life);
      },
    };
  }

  #promise(isPublic: boolean): PromiseDraft {
    const { dice, today } = this.#world;
    const days = dice.between(5, 60);
    return {
      text: '更换损坏的设备，换好以前每天有人值守。',
      owner,
      due:
        today >= WORKING_DAYS_FROM && dice.isLuck(0.5)
          ? { type: 'working-days', days }
          : { type: 'day', day: addDays(today, days) },
      ...(isPublic && { witnessGroup: '监督小组' }),
    };
  }

  /** @param pause days until anybody tries again */
  #plan(life: Life, pause = 0): void {
    const { dice, today } = this.#world;
    const next = nextCommitmentStep(life.case, today, dice);
    const calendar = calendarStep(life.case, today);
    const first = calendar && (!next || next.days >= calendar.days) ? calendar : next;
    if (first) this.#world.later(Math.max(first.days, pause), () => this.#take(life, first));
  }

  #take(life: Life, { command, who }: NextCommitmentStep): void {
    const { now, room } = this.#world;
    const before = life.case;
    const outcome = decideCommitment(before, command, now);
    const isDone = outcome.ok && room > 0;
    if (isDone) {
      const after = evolveCommitment(before, outcome.event);
      life.case = after;
      this.#count(before, after);
      const change = openCommitmentsChange(before, after);
      if (after.appeal !== undefined && change !== 0) this.onOpenChange(after.appeal, change);
      this.#world.write<CommitmentFacts, CommitmentEvent>({
        record: after.id,
        steps: [
          {
            facts: commitmentChangedFacts(outcome.event, after),
            words: outcome.event,
            event: outcome.event,
          },
        ],
        author: authorOf(who, 'by' in command && command.by !== undefined ? command.by : after.unit),
      });
    }
    this.#plan(life, isDone ? 0 : 1);
  }

  #count(before: CommitmentCase | undefined, after: CommitmentCase): void {
    const changes = commitmentChanges(before && commitmentFigures(before), commitmentFigures(after));
    this.buckets.add(changes.buckets);
    this.due.add(changes.due);
  }
}

/** What the calendar does by itself, whatever anybody had in mind for later. */
function calendarStep(commitment: CommitmentCase, today: string): NextCommitmentStep | undefined {
  const on = (day: string, type: 'break' | 'lapse'): NextCommitmentStep => ({
    days: Math.max(0, daysBetween(today, day)),
    who: 'system',
    command: { type },
  });
  if (commitment.status === 'open') return on(breaksOn(commitment), 'break');
  const last = commitmentConfirmBy(commitment);
  return last === undefined ? undefined : on(addDays(last, 1), 'lapse');
}

function authorOf(who: NextCommitmentStep['who'], unit: string): Author {
  return who === 'staff' ? { kind: 'staff', unit, person: owner.name } : { kind: who };
}
