// The one machine of a whistle: (whistle, command, now) → event, or a refusal that names the legal moves.
import type { Day, ErrorCode, WhistleAction } from '../../types/index.js';
import { addDays, dayOf, isDay, type Millis } from '../calendar.js';
import { isPetition } from '../figures/buckets.js';
import { isPending, type AppealCase } from '../lifecycle/case.js';
import { LONGEST_CALL_DAYS, MOST_CALLED, type CallCase, type WhistleCase } from './case.js';
import type { NewWhistle, WhistleBlown, WhistleChange, WhistleCommand } from './events.js';

/** Why not, and what could be done instead. */
export interface WhistleRefusal {
  readonly code: Extract<ErrorCode, `whistle.${string}`>;
  readonly legal: readonly WhistleAction[];
}

export type WhistleOutcome<Event> = { ok: true; event: Event } | { ok: false; refusal: WhistleRefusal };

/** Whether others can be called to a case: it was taken on, is not done, and is one that may be spoken of. */
export function canBeWhistledFor(appeal: AppealCase): boolean {
  const { state, erasedOn } = appeal;
  return isPending(state) && state !== 'received' && erasedOn === undefined && !isPetition(appeal);
}

/** The commands a whistle will hear, whoever gives them. */
export function legalWhistleCommands({ status, calls }: WhistleCase): readonly WhistleAction[] {
  if (status !== 'open') return [];
  const isAwaited = calls.some(({ arrival }) => !arrival);
  return [...(isAwaited ? (['arrive'] as const) : []), 'say', 'stand-down', 'close'];
}

/** What a unit could do to a whistle. Roles are the route table's affair. */
export function whistleActions(whistle: WhistleCase, unit: string): WhistleAction[] {
  const isBlower = whistle.by === unit;
  const own = callOf(whistle, unit);
  if (!isBlower && !own) return [];
  return legalWhistleCommands(whistle).filter((action) => {
    if (action === 'arrive') return isBlower || own?.arrival === undefined;
    return action === 'say' || isBlower;
  });
}

/**
 * Blows a whistle at `now`: calls units to a case, each once and none that blows it.
 *
 * A day that has passed is refused, and one so far off that it is no call; and a unit that is called to this case by
 * another whistle that has not ended.
 * @param called units called by whistles of this case that are open
 */
export function blowWhistle(
  whistle: NewWhistle,
  about: string,
  called: readonly string[],
  now: Millis,
): WhistleOutcome<WhistleBlown> {
  const day = dayOf(now);
  const { by, bureaus, arriveBy } = whistle;
  const isList =
    bureaus.length > 0 && bureaus.length <= MOST_CALLED && new Set(bureaus).size === bureaus.length;
  if (!isList || bureaus.includes(by)) return refusal('whistle.not-called', []);
  if (bureaus.some((bureau) => called.includes(bureau))) return refusal('whistle.already-called', []);
  const { due } = arriveBy;
  if (!isDay(due) || due < day || due > addDays(day, LONGEST_CALL_DAYS)) {
    return refusal('whistle.day-out-of-range', []);
  }
  return { ok: true, event: { type: 'blown', day, by, whistle, about } };
}

/** Decides a command on a whistle at `now`. Who is called can only speak for itself; who blew it, for all of them. */
export function decideWhistle(
  whistle: WhistleCase,
  command: WhistleCommand,
  now: Millis,
): WhistleOutcome<WhistleChange> {
  const day = dayOf(now);
  const legal = legalWhistleCommands(whistle);
  const refuse = (code: WhistleRefusal['code']): WhistleOutcome<WhistleChange> => refusal(code, legal);
  if (!legal.includes(command.type)) return refuse('whistle.illegal-transition');
  const { by } = command;
  const isBlower = whistle.by === by;
  switch (command.type) {
    case 'stand-down':
      if (!isBlower) return refuse('whistle.not-your-unit');
      return { ok: true, event: { type: 'stood-down', day, by, reason: command.reason } };
    case 'close':
      if (!isBlower) return refuse('whistle.not-your-unit');
      return { ok: true, event: { type: 'closed', day, by, result: command.result } };
    case 'arrive':
    case 'say': {
      const bureau = command.bureau ?? by;
      if (!isBlower && bureau !== by) return refuse('whistle.not-your-unit');
      const call = callOf(whistle, bureau);
      if (!call) return refuse(isBlower ? 'whistle.not-called' : 'whistle.not-your-unit');
      if (command.type === 'say')
        return { ok: true, event: { type: 'said', day, by, bureau, text: command.text } };
      if (call.arrival) return refuse('whistle.illegal-transition');
      const on = command.on ?? day;
      if (!mayHaveCome(whistle, on, { today: day, isBlower })) return refuse('whistle.day-out-of-range');
      return { ok: true, event: { type: 'arrived', day, by, bureau, on } };
    }
  }
}

/** Who is called writes down today's arrival; who blew the whistle, an earlier one too: it was there. */
function mayHaveCome(
  { blownOn }: WhistleCase,
  on: Day,
  { today, isBlower }: { readonly today: Day; readonly isBlower: boolean },
): boolean {
  if (!isDay(on) || on > today || on < blownOn) return false;
  return on === today || isBlower;
}

function callOf({ calls }: WhistleCase, unit: string): CallCase | undefined {
  return calls.find((call) => call.unit === unit);
}

function refusal<Event>(
  code: WhistleRefusal['code'],
  legal: readonly WhistleAction[],
): WhistleOutcome<Event> {
  return { ok: false, refusal: { code, legal } };
}
