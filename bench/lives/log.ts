// A ledger's whole log, lived: appeals and commitments decided by the rules, day after day, sealed as the server seals.
import { createHash } from 'node:crypto';
import type { AppealFacts, CommitmentFacts } from '@huiyin/sdk';
import {
  addDays,
  daysBetween,
  emptyFrontier,
  startOfDay,
  type ChangeEvent,
  type CommitmentEvent,
  type Frontier,
} from '@huiyin/sdk/rules';
import type { LedgerHead } from '../../packages/server/src/use-cases/ports.js';
import { sealEntries } from '../../packages/server/src/use-cases/seal-entries.js';
import { AppealLives } from './appeal-lives.js';
import { CommitmentLives } from './commitment-lives.js';
import { Dice } from './dice.js';
import { hmacSha256, sha256, type Act, type Due, type LogPlan, type Unplaced, type World } from './world.js';

const OPENS = 8 * 3_600_000;
const CLOSES = 22 * 3_600_000;

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
