// A ledger's whole log, lived: appeals and commitments decided by the rules, day after day, sealed as the server seals.
import { createHash, createHmac } from 'node:crypto';
import type { AppealFacts, CommitmentFacts, SealedFacts } from '@huiyin/sdk';
import {
  addDays,
  daysBetween,
  emptyFrontier,
  startOfDay,
  type AppealCase,
  type ChangeEvent,
  type CommitmentCase,
  type CommitmentEvent,
  type Frontier,
} from '@huiyin/sdk/rules';
import type { CommitmentWords } from '../../packages/server/src/use-cases/commitment-records.js';
import type { LedgerHead, NewEntry, NewNode } from '../../packages/server/src/use-cases/ports.js';
import type { AppealWords, Author } from '../../packages/server/src/use-cases/records.js';
import { sealEntries, type Unsealed } from '../../packages/server/src/use-cases/seal-entries.js';
import { Dice } from './dice.js';
import { AppealLives } from './appeal-lives.js';
import { CommitmentLives } from './commitment-lives.js';

export interface LogPlan {
  /** Entries there are to be, exactly. */
  readonly entries: number;
  /** The first and the last day on which anything happens. */
  readonly from: string;
  readonly until: string;
  readonly seed: number;
}

/** One act, in the order of the log. */
export interface Act {
  readonly record: string;
  /** Absent for a record that has no public view. */
  readonly openedBy?: Uint8Array;
  readonly entries: readonly NewEntry[];
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: number;
}

export interface LivedAppeal {
  readonly case: AppealCase;
  readonly words: AppealWords;
}

export interface LivedCommitment {
  readonly case: CommitmentCase;
  readonly words: CommitmentWords;
}

/** What an act is made of before it has its place in the log. */
export interface Unplaced<Facts extends SealedFacts, Event extends object> {
  readonly record: string;
  readonly steps: readonly [Unsealed<Facts, Event>, ...Unsealed<Facts, Event>[]];
  readonly author: Author;
  readonly isWithheld?: boolean;
}

/** Something that is due on a day; called on that day, it may do nothing. */
export type Due = () => void;

export const sha256 = (message: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(message).digest());
export const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(message).digest());

const OPENS = 8 * 3_600_000;
const CLOSES = 22 * 3_600_000;

/** What lives ask of the time and the log they take place in. */
export interface World {
  readonly dice: Dice;
  readonly today: string;
  readonly now: number;
  /** Entries that still fit. */
  readonly room: number;
  /** @param inDays from today */
  later(inDays: number, due: Due): void;
  write<Facts extends AppealFacts | CommitmentFacts, Event extends ChangeEvent | CommitmentEvent>(
    act: Unplaced<Facts, Event>,
  ): void;
}

/**
 * A log as it might have come about. `acts` can be read once; what stands at its end is complete when it has been.
 */
export class LivedLog implements World {
  readonly dice: Dice;
  readonly appeals: AppealLives;
  readonly commitments: CommitmentLives;
  readonly #plan: LogPlan;
  readonly #seed: Buffer;
  readonly #agenda: Due[][];
  readonly #written: Act[] = [];
  #head: LedgerHead = { frontier: emptyFrontier, seq: 0, withheld: 0 };
  #day = 0;
  #done = 0;

  constructor(plan: LogPlan) {
    this.#plan = plan;
    this.dice = new Dice(plan.seed);
    this.#seed = createHash('sha256').update(`seed ${plan.seed}`).digest();
    this.#agenda = Array.from({ length: daysBetween(plan.from, plan.until) + 1 }, () => []);
    this.commitments = new CommitmentLives(this);
    this.appeals = new AppealLives(this, this.commitments);
  }

  get head(): LedgerHead {
    return this.#head;
  }

  get frontier(): Frontier {
    return this.#head.frontier;
  }

  get today(): string {
    return addDays(this.#plan.from, this.#day);
  }

  /** Later with every act of the day, and never past its end. */
  get now(): number {
    const each = (CLOSES - OPENS) / Math.max(1, (2 * this.#plan.entries) / this.#agenda.length);
    return startOfDay(this.today) + Math.floor(Math.min(OPENS + this.#done * each, CLOSES) / 1000) * 1000;
  }

  get room(): number {
    return this.#plan.entries - this.#head.frontier.size;
  }

  *acts(): Generator<Act> {
    const days = this.#agenda.length;
    for (this.#day = 0; this.#day < days; this.#day += 1) {
      this.#done = 0;
      const wanted = Math.round((this.#plan.entries * (this.#day + 1)) / days);
      // What comes due while the day's list is worked off joins it at its end.
      for (const due of this.#agenda[this.#day] ?? []) {
        if (this.room > 0) due();
        yield* this.#taken();
      }
      this.#agenda[this.#day] = [];
      while (this.#head.frontier.size < wanted) {
        if (this.dice.isLuck(0.01) && this.room > 1) this.commitments.makePublicly();
        else this.appeals.receive();
        yield* this.#taken();
      }
    }
  }

  later(inDays: number, due: Due): void {
    this.#agenda[this.#day + inDays]?.push(due);
  }

  write<Facts extends AppealFacts | CommitmentFacts, Event extends ChangeEvent | CommitmentEvent>({
    record,
    steps,
    author,
    isWithheld = false,
  }: Unplaced<Facts, Event>): void {
    const key = this.keyOf(record);
    const sealed = sealEntries<Facts, Event>({ sha256, hmacSha256 }, this.#head, key, steps, 0, isWithheld);
    this.#head = sealed.head;
    this.#written.push({
      record,
      ...(!isWithheld && { openedBy: key }),
      entries: sealed.entries,
      nodes: sealed.nodes,
      author,
      at: this.now,
    });
    this.#done += 1;
  }

  /** What a record's leaves are salted with. */
  keyOf(record: string): Uint8Array {
    return hmacSha256(this.#seed, Buffer.from(record));
  }

  #taken(): Act[] {
    return this.#written.splice(0);
  }
}
