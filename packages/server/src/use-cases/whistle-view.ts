// A whistle as anyone sees it: who was called by whom, who came when, what each said, what came of it.
import type {
  StaffWhistle,
  Whistle,
  WhistleAction,
  WhistleCall,
  WhistleDetail,
  WhistleStatement,
  WhistleStep,
} from '@huiyin/sdk';
import {
  arrivalStanding,
  bytesToHex,
  canonicalJson,
  dayOf,
  daysBetween,
  whistleActions,
  type CallCase,
  type HmacSha256,
  type Millis,
  type WhistleCase,
  type WhistleEvent,
} from '@huiyin/sdk/rules';
import type { Operation } from '@huiyin/sdk/routes';
import type { StaffActor } from './operation.js';
import type { LedgerView } from './ports.js';
import { wordsSaltOf } from './salts.js';
import { mayCall } from './staff-access.js';
import { authorName } from './timeline.js';
import type { Units } from './units.js';
import type { WhistleEntry, WhistleRecord } from './whistle-records.js';

/** The operation each action is called by. */
const operations = {
  arrive: 'staff.whistles.arrive',
  say: 'staff.whistles.say',
  'stand-down': 'staff.whistles.standDown',
  close: 'staff.whistles.close',
} as const satisfies Readonly<Record<WhistleAction, Operation>>;

export interface Circumstances {
  readonly units: Units;
  readonly now: Millis;
  /** Slug of the unit that answers for the case. */
  readonly responsible: string;
}

/** A whistle with all its entries, oldest first. */
export interface WholeWhistle extends WhistleRecord {
  readonly entries: readonly WhistleEntry[];
}

/** The whistles of a case, the latest first. */
export async function readWhistlesOf(view: LedgerView, appeal: string): Promise<WholeWhistle[]> {
  return await withEntries(view, await view.whistlesOf(appeal));
}

export async function withEntries(
  view: LedgerView,
  records: readonly WhistleRecord[],
): Promise<WholeWhistle[]> {
  if (records.length === 0) return [];
  const entries = await view.whistleEntries(records.map((record) => record.case.id));
  return records.map((record) => ({
    ...record,
    entries: entries.filter(({ facts }) => facts.id === record.case.id),
  }));
}

export function whistleView(
  { case: whistle, about, entries }: WholeWhistle,
  { units, now, responsible }: Circumstances,
): Whistle {
  const { id, body, by, appeal, blownOn, arriveBy, status, calls, endedOn, demo } = whistle;
  const events = entries.map(({ event }) => event);
  const today = dayOf(now);
  return {
    id,
    body: units.summary(body),
    by: units.summary(by),
    appeal,
    responsible: units.summary(responsible),
    about,
    blownOn,
    arriveBy,
    status,
    calls: calls.map((call) => callView(whistle, call, { events, today, units })),
    ...(endedOn !== undefined && { endedOn }),
    ...endingOf(events),
    ...(demo && { demo: true }),
  };
}

/** With its whole life, and what is needed to hold each step against the sealed log. */
export function whistleDetail(
  whistle: WholeWhistle,
  { hmacSha256, ...circumstances }: Circumstances & { readonly hmacSha256: HmacSha256 },
): WhistleDetail {
  const step = ({ leafIndex, facts, event, author, opener }: WhistleEntry): WhistleStep[] => {
    const salt = wordsSaltOf(opener, leafIndex, hmacSha256);
    if (!salt) return [];
    return [
      {
        type: facts.event,
        on: facts.day,
        by: authorName(author, circumstances.units),
        leafIndex,
        words: canonicalJson(event),
        wordsSalt: bytesToHex(salt),
      },
    ];
  };
  return { ...whistleView(whistle, circumstances), history: whistle.entries.flatMap(step).reverse() };
}

/** As one reader among staff sees it in a case. */
export function staffWhistle(
  whistle: WholeWhistle,
  { actor, ...circumstances }: Circumstances & { readonly actor: StaffActor },
): StaffWhistle {
  const actions = whistleActions(whistle.case, actor.unit);
  return {
    ...whistleView(whistle, circumstances),
    actions: actions.filter((action) => mayCall(operations[action], actor.role)),
  };
}

interface CallSetting {
  readonly events: readonly WhistleEvent[];
  readonly today: string;
  readonly units: Units;
}

function callView(whistle: WhistleCase, call: CallCase, { events, today, units }: CallSetting): WhistleCall {
  const { unit, arrival } = call;
  const said = (event: WhistleEvent): WhistleStatement[] =>
    event.type === 'said' && event.bureau === unit
      ? [{ text: event.text, on: event.day, recordedBy: units.summary(event.by) }]
      : [];
  return {
    unit: units.summary(unit),
    ...arrivalStanding(whistle, call, today),
    ...(arrival && {
      arrivedOn: arrival.on,
      arrivedOnDay: daysBetween(whistle.blownOn, arrival.on),
      arrivalRecordedBy: units.summary(arrival.recordedBy),
      ...(arrival.recordedOn !== arrival.on && { arrivalRecordedOn: arrival.recordedOn }),
    }),
    said: events.flatMap(said),
  };
}

function endingOf(events: readonly WhistleEvent[]): Pick<Whistle, 'result' | 'standDownReason'> {
  const last = events[events.length - 1];
  if (last?.type === 'closed') return { result: last.result };
  return last?.type === 'stood-down' ? { standDownReason: last.reason } : {};
}
