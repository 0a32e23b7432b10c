// What a card counts, found once more by reading the public log as a person would: each figure with the entries it rests on.
import type {
  AppealChangedFacts,
  AppealFacts,
  CommitmentFacts,
  FigureDefinition,
  LogEntry,
  TaskFacts,
} from '@huiyin/sdk';

/** Of one figure: the records it counts, each with the index of the entry that decides it. */
export type Traced = ReadonlyMap<FigureDefinition, ReadonlyMap<string, number>>;

interface Told<Facts> {
  readonly index: number;
  readonly facts: Facts;
}

/** The first and the last month a card is of. */
export interface Months {
  readonly first: string;
  readonly last: string;
}

const ALWAYS: Months = { first: '0000-01', last: '9999-12' };

/** @param today the day the card is of @param months all of them if absent */
export function traced(entries: readonly LogEntry[], body: string, today: string, months = ALWAYS): Traced {
  const found = new Map<FigureDefinition, Map<string, number>>();
  const note = (definition: FigureDefinition, record: string, index: number): void => {
    found.set(definition, (found.get(definition) ?? new Map<string, number>()).set(record, index));
  };
  const of = (record: 'appeal' | 'commitment' | 'task') => recordsOf(entries, record, body);
  for (const [number, life] of of('appeal') as Lives<AppealFacts>) {
    const month = monthOf(life, 'received');
    if (month < months.first) tracePast(life, number, note);
    else if (month <= months.last) traceAppeal(life, number, today, note);
  }
  const isWithin = (month: string): boolean => months.first <= month && month <= months.last;
  for (const [id, life] of of('commitment') as Lives<CommitmentFacts>)
    if (isWithin(monthOf(life, 'made'))) traceCommitment(life, id, today, note);
  for (const [id, life] of of('task') as Lives<TaskFacts>)
    if (isWithin(monthOf(life, 'day'))) traceTask(life, id, note);
  return found;
}

type Lives<Facts> = ReadonlyMap<string, readonly Told<Facts>[]>;

/** Of the day a record's first entry says it began on. */
function monthOf(life: readonly Told<object>[], day: 'received' | 'made' | 'day'): string {
  const begun = (life[0]?.facts as Readonly<Record<string, unknown>> | undefined)?.[day];
  if (typeof begun !== 'string') throw new Error(`it begins on no day: ${JSON.stringify(life[0])}`);
  return begun.slice(0, 7);
}

type Note = (definition: FigureDefinition, record: string, index: number) => void;

/** Entries of each record of a kind that begins with the unit's name, in the order of the log. */
function recordsOf(entries: readonly LogEntry[], record: string, body: string) {
  const lives = new Map<string, Told<object>[]>();
  for (const entry of entries) {
    if (entry.record !== record || !('facts' in entry)) continue;
    const { facts, index } = entry;
    const id = 'number' in facts ? facts.number : 'id' in facts ? facts.id : '';
    if ('body' in facts && facts.body === body) lives.set(id, []);
    lives.get(id)?.push({ index, facts });
  }
  return lives;
}

function lastOf<Facts>(life: readonly Told<Facts>[], is: (facts: Facts) => boolean): Told<Facts> | undefined {
  return life.filter(({ facts }) => is(facts)).at(-1);
}

/** From before the period: it stands on the card while it is pending. */
function tracePast(life: readonly Told<AppealFacts>[], number: string, note: Note): void {
  const { first, last, state } = standingOf(life, number);
  if (first.channel !== 'petition' && PENDING.includes(state)) note('carried-over', number, last.index);
}

const PENDING = ['received', 'accepted', 'assigned', 'in-hand', 'answered'];

function standingOf(life: readonly Told<AppealFacts>[], number: string) {
  const [begun] = life;
  const last = life.at(-1);
  if (!begun || !last || begun.facts.event !== 'received') throw new Error(`${number} has no beginning`);
  const state: string = 'state' in last.facts ? last.facts.state : 'received';
  return { first: begun.facts, index: begun.index, last, state };
}

function traceAppeal(life: readonly Told<AppealFacts>[], number: string, today: string, note: Note): void {
  const { first, index, last, state } = standingOf(life, number);
  if (first.channel === 'petition') return;
  const changes = life.slice(1) as Told<AppealChangedFacts>[];
  const latest = (...events: AppealChangedFacts['event'][]) =>
    lastOf(changes, ({ event }) => events.includes(event));
  const isPending = PENDING.includes(state);

  note('received', number, index);
  if (isPending) note('pending', number, last.index);
  if (isPending && today > first.resolutionDue) note('overdue', number, index);
  const word = latest('disputed', 'claimed-done', 'confirmed');
  if (word?.facts.event === 'disputed') note('disputed', number, word.index);
  const reopened = latest('reopened');
  if (reopened) note('reopened', number, reopened.index);
  const docketed = latest('docketed', 'confirmed');
  if (docketed?.facts.event === 'docketed') note('docketed', number, docketed.index);
  const confirmed = latest('confirmed');
  if (state === 'confirmed' && confirmed) {
    note(confirmed.facts.witness === 'resident' ? 'confirmed' : 'witnessed', number, confirmed.index);
  }
  const standing = {
    'claimed-done': 'claimed',
    unconfirmed: 'unconfirmed',
    'closed-cannot': 'closed-cannot',
    declined: 'declined',
    merged: 'merged',
    withdrawn: 'withdrawn',
  } as const;
  if (state in standing) note(standing[state as keyof typeof standing], number, last.index);
  if (['claimed-done', 'confirmed', 'unconfirmed'].includes(state)) note('office-claim', number, last.index);
}

function traceCommitment(
  life: readonly Told<CommitmentFacts>[],
  id: string,
  today: string,
  note: Note,
): void {
  const [made, ...changes] = life;
  const last = life.at(-1);
  if (!made || !last || made.facts.event !== 'made') throw new Error(`${id} has no beginning`);
  const due = changes.reduce((day, { facts }) => ('due' in facts ? facts.due : day), made.facts.originalDue);
  const status = 'status' in last.facts ? last.facts.status : 'open';
  note('commitments-made', id, made.index);
  const shown = photoThatCompletes(changes);
  const isSaidDone = ['claimed', 'confirmed', 'unconfirmed'].includes(status);
  if (shown !== undefined) note('cases-pictured', id, shown);
  if (shown !== undefined && isSaidDone) note('cases-done-pictured', id, shown);
  if (status === 'confirmed') {
    const claim = lastOf(changes, ({ event }) => event === 'claimed');
    const onTime = claim && 'onTime' in claim.facts && claim.facts.onTime;
    const extended = changes.some(({ facts }) => facts.event === 'extended');
    const kept = onTime ? 'on-time' : extended ? 'extended' : 'late';
    note(`commitments-kept-${kept}`, id, claim?.index ?? last.index);
  } else note(`commitments-${status}`, id, last.index);
  if (status === 'open' && today > due) note('commitments-overdue', id, last.index);
}

/** The entry since which a photo of before and one of after are public and have stayed so. */
function photoThatCompletes(changes: readonly Told<CommitmentFacts>[]): number | undefined {
  const gone = changes.flatMap(({ facts }) => ('takenDown' in facts ? [facts.takenDown] : []));
  const first = (kind: 'before' | 'after'): number | undefined =>
    changes.find(
      ({ facts }) => 'photo' in facts && facts.photo?.kind === kind && !gone.includes(facts.photo.id),
    )?.index;
  const [before, after] = [first('before'), first('after')];
  return before === undefined || after === undefined ? undefined : Math.max(before, after);
}

function traceTask(life: readonly Told<TaskFacts>[], id: string, note: Note): void {
  const [opened] = life;
  const last = life.at(-1);
  if (!opened || !last || opened.facts.event !== 'opened') throw new Error(`${id} has no beginning`);
  const status = 'status' in last.facts ? last.facts.status : 'open';
  note('tasks-opened', id, opened.index);
  note(`tasks-${status}`, id, last.index);
  if (opened.facts.proposal) note('tasks-proposed', id, opened.index);
  const funded = lastOf(life, ({ event }) => event === 'opened' || event === 'funded');
  if (status !== 'withdrawn' && funded?.facts.yuan !== undefined) note('tasks-funds', id, funded.index);
}
