// The life of a case as its resident and staff see it, drawn from its entries.
import type { Answer, AppealNumber, Evaluation, Moment, Supplement, TimelineEntry } from '@huiyin/sdk';
import { momentOf, vouchersIn, type AppealCase, type ChangeEvent } from '@huiyin/sdk/rules';
import type { Author, EntryRecord } from './records.js';
import type { Units } from './units.js';

/** What the wire type calls people who are no unit. */
const names = { resident: '居民', system: '系统', operator: '管理员' } as const;

export interface History {
  readonly answers: Answer[];
  readonly evaluations: Evaluation[];
  readonly supplements: Supplement[];
  /** Newest first. */
  readonly timeline: TimelineEntry[];
}

/** @param entries of one case, oldest first */
export function historyOf(entries: readonly EntryRecord[], units: Units): History {
  return {
    answers: entries.flatMap(answerOf),
    evaluations: entries.flatMap(evaluationOf),
    supplements: entries.flatMap(({ event, at }) =>
      event?.type === 'supplemented' ? [{ text: event.text, at: momentOf(at) }] : [],
    ),
    timeline: entries.map((entry) => timelineEntry(entry, units)).reverse(),
  };
}

function answerOf({ event, author, at }: EntryRecord): Answer[] {
  if (event?.type !== 'answered') return [];
  const { answer, answerer } = event;
  return [
    {
      type: answer.type,
      text: answer.text,
      by: author.kind === 'staff' ? author.person : names.system,
      answerer,
      at: momentOf(at),
      ...(event.commitment !== undefined && { commitment: event.commitment }),
      ...(answer.type === 'needs-coordination' && { called: answer.called }),
      ...(answer.type === 'cannot' && { basis: answer.basis, alternative: answer.alternative }),
      ...(answer.type === 'adopted' && { in: answer.in }),
      ...(answer.type === 'not-adopted' && { why: answer.why }),
    },
  ];
}

function evaluationOf({ event, at }: EntryRecord): Evaluation[] {
  switch (event?.type) {
    case 'confirmed':
    case 'disputed':
    case 'assented':
      return [evaluation(event, event.witness, momentOf(at))];
    case 'reopened':
      // Staff reopen without a verdict; a resident's `half` or `unsolved` after closing is one.
      if (event.verdict === undefined) return [];
      return [
        evaluation({ ...event, verdict: event.verdict, comment: event.reason }, 'resident', momentOf(at)),
      ];
    default:
      return [];
  }
}

function evaluation(
  given: Pick<Evaluation, 'verdict'> & {
    readonly rating?: Evaluation['rating'];
    readonly comment?: string | undefined;
  },
  witness: Evaluation['witness'],
  at: Moment,
): Evaluation {
  return {
    verdict: given.verdict,
    ...(given.rating && { rating: given.rating }),
    ...(given.comment !== undefined && { comment: given.comment }),
    witness,
    at,
  };
}

function timelineEntry({ leafIndex, facts, event, author, at }: EntryRecord, units: Units): TimelineEntry {
  const unit = event && unitOf(event);
  const text = event && textOf(event);
  return {
    type: facts.event,
    at: momentOf(at),
    by: authorName(author, units),
    state: facts.event === 'received' ? 'received' : facts.state,
    ...(unit !== undefined && { unit: units.summary(unit).name }),
    ...(text !== undefined && { text }),
    ...(event?.type === 'code-reissued' && { callBack: event.how }),
    ...(event?.type === 'petition-extended' && { extendedTo: event.to }),
    ...(facts.event !== 'received' && {
      ...(facts.answer && { answer: facts.answer }),
      ...(facts.verdict && { verdict: facts.verdict }),
      ...(facts.rating && { rating: facts.rating }),
      ...(facts.witness && { witness: facts.witness }),
      ...(facts.horizon && { horizon: facts.horizon }),
      ...(facts.into && { into: facts.into }),
      ...(facts.event === 'recategorised' && facts.category && { category: facts.category }),
      ...(event?.type === 'recategorised' && event.item && { item: event.item.name }),
    }),
    leafIndex,
  };
}

/** The case a merged one is handled with. */
export function mergedInto(
  appeal: AppealCase,
  entries: readonly EntryRecord[],
): { mergedInto?: AppealNumber } {
  if (appeal.state !== 'merged') return {};
  const merges = entries.flatMap(({ facts }) => (facts.event === 'merged' ? (facts.into ?? []) : []));
  const into = merges[merges.length - 1];
  return into === undefined ? {} : { mergedInto: into };
}

/** Units that have said of the case that it is done. */
export function vouchersOf(entries: readonly EntryRecord[]): string[] {
  return vouchersIn(entries.flatMap(({ event }) => event ?? []));
}

/** What the wire calls whoever did it. */
export function authorName(author: Author, units: Units): string {
  return author.kind === 'staff' ? units.summary(author.unit).name : names[author.kind];
}

/** The unit it went to. */
function unitOf(event: ChangeEvent): string | undefined {
  if (event.type === 'assigned') return event.to;
  return event.type === 'taken-over' ? event.by : undefined;
}

/** The author's own words. */
function textOf(event: ChangeEvent): string | undefined {
  switch (event.type) {
    case 'accepted':
    case 'assigned':
    case 'taken-over':
    case 'started':
    case 'claimed-done':
    case 'merged':
    case 'recategorised':
    case 'code-reissued':
      return event.note;
    case 'declined':
      return event.goTo;
    case 'contested':
    case 'reopened':
    case 'withdrawn':
    case 'petition-extended':
      return event.reason;
    case 'answered':
      return event.answer.text;
    case 'confirmed':
    case 'disputed':
    case 'assented':
    case 'followed-up':
      return event.comment;
    case 'supplemented':
      return event.text;
    case 'docketed':
      return event.note === undefined ? event.supervisor : `${event.supervisor}：${event.note}`;
    case 'escalated':
    case 'scheduled':
    case 'erased':
    case 'lapsed':
    case 'code-collected':
      return undefined;
  }
}
