// A case that lives by the real rules, seen as its resident sees it: for stories and tests.
import type { BodySummary, TimelineEntry, TrackedAppeal } from '@huiyin/sdk';
import {
  addDays,
  ageDays,
  begin,
  changedFacts,
  clocksOf,
  confirmBy,
  dayOf,
  decide,
  evolve,
  momentOf,
  promise,
  receivedFacts,
  residentActions,
  type AppealCase,
  type AppealCommand,
  type AppealEvent,
  type ChangeEvent,
  type Millis,
} from '@huiyin/sdk/rules';

import type { SealedLog } from '../../controllers/testing/sealed-log.js';
import { RefusedCommand } from './refused-command.js';
import type { PromiseLife } from './promise-life.js';
import type { WhistleLife } from './whistle-life.js';

export { RefusedCommand } from './refused-command.js';

const DAY = 86_400_000;
/** Where steps stand that are sealed nowhere. */
const NOWHERE = 400;

export const units = {
  fangzhuang: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  fangguyuan: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
  fengtai: { slug: 'fengtai', name: '丰台区', kind: 'district' },
} as const satisfies Record<string, BodySummary>;

type Words = Pick<TrackedAppeal, 'kind' | 'title' | 'text' | 'place' | 'category'>;

const lift: Words = {
  kind: 'request',
  title: '3 号楼电梯常停在半层',
  text: '上周起东边那部电梯常停在半层，老人和孩子不敢坐。希望尽快检修，修好前贴个提示。',
  place: '芳古园一区 3 号楼',
  category: 'lifts',
};

/** What can be told of a case, beside when it was received. */
type Told = Partial<Words> & { readonly demo?: boolean; readonly number?: string };

type ReceivedEvent = Extract<AppealEvent, { type: 'received' }>;
/** Wherever it is sealed. */
type Step = Omit<TimelineEntry, 'leafIndex'>;

interface Change {
  readonly event: ChangeEvent;
  readonly at: Millis;
  readonly before: AppealCase;
  readonly after: AppealCase;
}

/** One case from the day it was received. Times are in days after that, or moments. */
export class AppealLife {
  readonly number: string;
  /** Blown for it, the latest first. */
  readonly whistles: WhistleLife[] = [];
  /** Promises made for it, in the order they were made. */
  readonly promises: PromiseLife[] = [];
  readonly receivedAt: Millis;
  readonly #words: Words;
  readonly #born: AppealCase;
  readonly #changes: Change[] = [];
  readonly #demo: boolean;
  readonly #received: ReceivedEvent;
  /** Where each step is sealed, the first one first. */
  readonly #places: number[] = [];

  /** @param received when it was received */
  constructor(received: Millis, { demo = false, number = 'FZ-2026-000317', ...words }: Told = {}) {
    this.number = number;
    this.receivedAt = received;
    this.#demo = demo;
    this.#words = { ...lift, ...words };
    const day = dayOf(received);
    const standard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 };
    this.#received = {
      type: 'received',
      day,
      appeal: {
        number: this.number,
        body: 'fangzhuang',
        kind: this.#words.kind,
        channel: 'web',
        category: this.#words.category,
        level: 'street',
        horizon: 'dated',
        received: day,
        ...promise(day, standard),
      },
    };
    this.#born = begin(this.#received);
  }

  /** What the rules know of it. */
  get case(): AppealCase {
    return this.#changes[this.#changes.length - 1]?.after ?? this.#born;
  }

  /** @throws RefusedCommand when the rules don't allow it */
  do(command: AppealCommand, at: Millis): this {
    const outcome = decide(this.case, command, at);
    if (!outcome.ok) throw new RefusedCommand(outcome.refusal.code);
    for (const event of outcome.events) {
      const before = this.case;
      this.#changes.push({ event, at, before, after: evolve(before, event) });
    }
    return this;
  }

  /** Bureaus were called to it. */
  with(whistle: WhistleLife): this {
    this.whistles.unshift(whistle);
    return this;
  }

  /** Something was promised for it. */
  promised(...promises: readonly PromiseLife[]): this {
    this.promises.push(...promises);
    return this;
  }

  /** Does it so many days after it was received. */
  on(days: number, command: AppealCommand): this {
    return this.do(command, this.receivedAt + days * DAY);
  }

  /** Seals every step that is not sealed yet. */
  sealIn(log: SealedLog): this {
    const facts = [
      receivedFacts(this.#received),
      ...this.#changes.map(({ event, before, after }) => changedFacts(event, before, after)),
    ];
    for (const one of facts.slice(this.#places.length)) this.#places.push(log.seal(one, {}).index);
    return this;
  }

  /** As its resident sees it. */
  seen(now: Millis): TrackedAppeal {
    const appeal = this.case;
    const today = dayOf(now);
    const lastDay = confirmBy(appeal);
    const claimedCommitments = this.promises.flatMap((one) => one.asked(now));
    return {
      ...this.#words,
      number: this.number,
      body: units.fangzhuang,
      responsible: unitOf(appeal.responsible),
      anonymous: false,
      consentToPublish: false,
      state: appeal.state,
      level: appeal.level,
      receivedAt: momentOf(this.receivedAt),
      ageDays: ageDays(appeal, today),
      clocks: clocksOf(appeal, today),
      ...(lastDay && { confirmBy: lastDay }),
      answers: this.#changes.flatMap(answerOf),
      evaluations: this.#changes.flatMap(evaluationOf),
      supplements: this.#changes.flatMap(({ event, at }) =>
        event.type === 'supplemented' ? [{ text: event.text, at: momentOf(at) }] : [],
      ),
      timeline: [this.#first(), ...this.#changes.map(entryOf)]
        .map((entry, step) => ({ ...entry, leafIndex: this.#places[step] ?? NOWHERE + step }))
        .reverse(),
      ...(claimedCommitments.length > 0 && { claimedCommitments }),
      ...(this.whistles.length > 0 && { whistles: this.whistles.map((one) => one.seen(now)) }),
      actions: residentActions(appeal, today),
      ...(this.#demo && { demo: true }),
    };
  }

  #first(): Step {
    return { type: 'received', at: momentOf(this.receivedAt), by: '居民', state: 'received' };
  }
}

function unitOf(slug: string): BodySummary {
  return units[slug as keyof typeof units] ?? units.fangzhuang;
}

function answerOf({ event, at }: Change): TrackedAppeal['answers'] {
  if (event.type !== 'answered') return [];
  const { answer, answerer, commitment } = event;
  return [
    {
      type: answer.type,
      text: answer.text,
      by: '李工',
      answerer,
      at: momentOf(at),
      ...(commitment && { commitment }),
      ...(answer.type === 'needs-coordination' && { called: answer.called }),
      ...(answer.type === 'cannot' && { basis: answer.basis, alternative: answer.alternative }),
    },
  ];
}

function evaluationOf({ event, at }: Change): TrackedAppeal['evaluations'] {
  if (!('verdict' in event) || event.verdict === undefined) return [];
  const { verdict, rating } = event;
  const comment = 'comment' in event ? event.comment : undefined;
  const witness = 'witness' in event ? event.witness : 'resident';
  return [{ verdict, ...(rating && { rating }), ...(comment && { comment }), witness, at: momentOf(at) }];
}

function entryOf({ event, at, before, after }: Change): Step {
  const { answer, verdict, rating, witness, horizon } = changedFacts(event, before, after);
  const by = 'by' in event && event.by ? unitOf(event.by).name : event.type === 'lapsed' ? '系统' : '居民';
  const unit = event.type === 'assigned' ? unitOf(event.to).name : undefined;
  const text = textOf(event);
  return {
    type: event.type,
    at: momentOf(at),
    by,
    state: after.state,
    ...(unit && { unit }),
    ...(text && { text }),
    ...(answer && { answer }),
    ...(verdict && { verdict }),
    ...(rating && { rating }),
    ...(witness && { witness }),
    ...(horizon && { horizon }),
    ...(event.type === 'code-reissued' && { callBack: event.how }),
  };
}

function textOf(event: ChangeEvent): string | undefined {
  if (event.type === 'answered') return event.answer.text;
  if (event.type === 'declined') return event.goTo;
  if ('note' in event) return event.note;
  if ('comment' in event) return event.comment;
  if ('reason' in event) return event.reason;
  return 'text' in event ? event.text : undefined;
}

/** So many days before a moment. */
export function daysBefore(now: Millis, days: number): Millis {
  return Date.parse(`${addDays(dayOf(now), -days)}T09:30:00+08:00`);
}
