// What the demonstration's stories are told with: the ports they act through and their steps in time.
import type { Millis } from '@huiyin/sdk/rules';
import type { EnterAppeal } from '../use-cases/index.js';
import type { CallContext, UseCases } from '../use-cases/operation.js';

export interface SeedPorts {
  readonly useCases: UseCases;
  /** Entry on any channel. */
  readonly enterAppeal: EnterAppeal;
  /** Does what the calendar asks for by `now`: silence closes, time breaks. */
  readonly keepCalendar: (now: Millis) => Promise<unknown>;
  /** Keeps this week's snapshots, unless that has been done. */
  readonly keepWeek: (now: Millis) => Promise<unknown>;
  readonly progress: (done: number, total: number) => void;
}

/** A call's context but for who calls. */
export type Circumstances = Omit<CallContext, 'actor'>;

/** One step of anybody's, at its time. */
export interface Turn {
  /** The same in every run: what a repeated write is known by. */
  readonly name: string;
  readonly at: Millis;
  readonly take: (circumstances: Circumstances) => Promise<unknown>;
}
