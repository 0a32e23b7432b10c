// A whistle that lives by the real rules, seen as anyone sees it: for stories and tests.
import type { BodySummary, Whistle } from '@huiyin/sdk';
import {
  arrivalStanding,
  beginWhistle,
  blowWhistle,
  dayOf,
  daysBetween,
  deadlineOf,
  decideWhistle,
  evolveWhistle,
  type Millis,
  type WhistleCase,
  type WhistleCommand,
  type WhistleEvent,
} from '@huiyin/sdk/rules';
import { RefusedCommand } from './refused-command.js';

export const bureaus = {
  zhujian: { slug: 'zhujian', name: '区住建委', kind: 'bureau' },
  chengguan: { slug: 'chengguan', name: '区城管委', kind: 'bureau' },
} as const satisfies Record<string, BodySummary>;

const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const named: Readonly<Record<string, BodySummary>> = { ...bureaus, fangzhuang: street };

/** What is said to whom when a whistle is blown. */
export interface Called {
  readonly appeal: string;
  readonly bureaus: readonly string[];
  readonly days: number;
  readonly about: string;
}

export class WhistleLife {
  readonly #events: WhistleEvent[] = [];
  readonly #about: string;
  case: WhistleCase;

  /** @throws RefusedCommand when the rules don't allow it */
  constructor({ appeal, bureaus: called, days, about }: Called, at: Millis) {
    const blown = blowWhistle(
      {
        id: 'FZ-W-2026-000001',
        body: street.slug,
        by: street.slug,
        appeal,
        bureaus: called,
        arriveBy: deadlineOf({ type: 'calendar-days', days }, dayOf(at)),
      },
      about,
      [],
      at,
    );
    if (!blown.ok) throw new RefusedCommand(blown.refusal.code);
    this.#about = about;
    this.#events.push(blown.event);
    this.case = beginWhistle(blown.event);
  }

  /** @throws RefusedCommand when the rules don't allow it */
  do(command: WhistleCommand, at: Millis): this {
    const outcome = decideWhistle(this.case, command, at);
    if (!outcome.ok) throw new RefusedCommand(outcome.refusal.code);
    this.#events.push(outcome.event);
    this.case = evolveWhistle(this.case, outcome.event);
    return this;
  }

  seen(now: Millis): Whistle {
    const { id, appeal, blownOn, arriveBy, status, calls, endedOn } = this.case;
    const last = this.#events[this.#events.length - 1];
    return {
      id,
      appeal,
      blownOn,
      arriveBy,
      status,
      body: street,
      by: street,
      responsible: street,
      about: this.#about,
      calls: calls.map(({ unit, arrival }) => ({
        unit: summary(unit),
        ...arrivalStanding(this.case, arrival ? { arrival } : {}, dayOf(now)),
        ...(arrival && {
          arrivedOn: arrival.on,
          arrivedOnDay: daysBetween(blownOn, arrival.on),
          arrivalRecordedBy: summary(arrival.recordedBy),
        }),
        said: this.#events.flatMap((event) =>
          event.type === 'said' && event.bureau === unit
            ? [{ text: event.text, on: event.day, recordedBy: summary(event.by) }]
            : [],
        ),
      })),
      ...(endedOn !== undefined && { endedOn }),
      ...(last?.type === 'closed' && { result: last.result }),
      ...(last?.type === 'stood-down' && { standDownReason: last.reason }),
    };
  }
}

function summary(slug: string): BodySummary {
  return named[slug] ?? { slug, name: slug, kind: 'bureau' };
}
