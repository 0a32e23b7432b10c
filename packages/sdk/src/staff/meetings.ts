// What staff do with report meetings: announce them, hold them, write down what was said, look back.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireMeetingId } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type { RequestOf } from '../routes.js';
import type {
  MeetingAgendaDraft,
  MeetingAnswerDraft,
  MeetingAnswerReceipt,
  MeetingAsideDraft,
  MeetingAsideReceipt,
  MeetingAttendanceDraft,
  MeetingCallbackList,
  MeetingCancellationDraft,
  MeetingCardDraft,
  MeetingClosingDraft,
  MeetingDetail,
  MeetingDraft,
  MeetingHall,
  MeetingMinutesDraft,
  MeetingMoveDraft,
  MeetingOpeningDraft,
  MeetingPortfoliosDraft,
  MeetingQuestionDraft,
  MeetingQuestionReceipt,
  MeetingReadiness,
  MeetingReviewDraft,
  MeetingSplitDraft,
  MeetingTakeDraft,
  MeetingTakeReceipt,
  PrintedSeats,
  SeatPrintDraft,
  SeatVoidDraft,
  WaitingQuestions,
  ProgressMeetingDraft,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** One step of a meeting; refusals name what could be done instead. */
export type MeetingAct<Draft> = (id: string, draft: Draft, options?: WriteOptions) => Promise<MeetingDetail>;

/** A desk's meetings. For reading them see `@huiyin/sdk/meetings`. */
export interface StaffMeetings {
  /** Announces a meeting; `body` may be left to the client's own unit. */
  announce(
    draft: Omit<MeetingDraft, 'body'> & { readonly body?: string },
    options?: WriteOptions,
  ): Promise<MeetingDetail>;
  /** The only way to put it elsewhere or to another time. Old and new stay public with the reason. */
  move: MeetingAct<MeetingMoveDraft>;
  /** It will not be held. It stays public with the reason. */
  cancel: MeetingAct<MeetingCancellationDraft>;
  /** 分场: another announced meeting takes part of the people. */
  split: MeetingAct<MeetingSplitDraft>;
  setAgenda: MeetingAct<MeetingAgendaDraft>;
  /** It began: on its day, not before. */
  open(id: string, draft?: MeetingOpeningDraft, options?: WriteOptions): Promise<MeetingDetail>;
  /**
   * A question asked there, in one call: the appeal, and the answer with its promise if there was one. May be sent
   * within a day, under the same key as often as it takes.
   *
   * @throws HuiyinApiError `meeting.turn-taken` with `problem.taken`: which appeal has the number, and what it asks
   */
  capture(id: string, draft: MeetingQuestionDraft, options?: WriteOptions): Promise<MeetingQuestionReceipt>;
  /** What was answered there to a question that was captured without. */
  answer(id: string, draft: MeetingAnswerDraft, options?: WriteOptions): Promise<MeetingAnswerReceipt>;
  /** Questions that residents sent, in the order they came. Nobody else has read them. */
  queue(id: string, options?: CallOptions): Promise<WaitingQuestions>;
  /**
   * One of them gets its number on the night, in words that everybody may read.
   * @throws HuiyinApiError `meeting.not-waiting`, `meeting.turn-taken` as `capture`
   */
  take(id: string, draft: MeetingTakeDraft, options?: WriteOptions): Promise<MeetingTakeReceipt>;
  /** One is not put to the meeting. Its appeal lives on. */
  setAside(id: string, draft: MeetingAsideDraft, options?: WriteOptions): Promise<MeetingAsideReceipt>;
  /** Seat slips for those who come without one. Their codes are told once: a repetition needs the same key. */
  printSlips(id: string, draft: SeatPrintDraft, options?: WriteOptions): Promise<PrintedSeats>;
  /** Takes printed slips out of use that were not handed out: by their codes, or before it begins all of a printing. */
  voidSlips: MeetingAct<SeatVoidDraft>;
  /** How many seats are taken, and by which cohorts. */
  hall(id: string, options?: CallOptions): Promise<MeetingHall>;
  /** How many came. Numbers below five are neither kept nor told. */
  attend: MeetingAct<MeetingAttendanceDraft>;
  /** The sealed report card that was shown there. */
  showCard: MeetingAct<MeetingCardDraft>;
  close(id: string, draft?: MeetingClosingDraft, options?: WriteOptions): Promise<MeetingDetail>;
  /** 会议纪要. */
  minute: MeetingAct<MeetingMinutesDraft>;
  /** 复盘. */
  review: MeetingAct<MeetingReviewDraft>;
  /** 班子分工: who of the leadership looks after which promise made there. */
  setPortfolios: MeetingAct<MeetingPortfoliosDraft>;
  /** 推进会: when it was, what was looked at and what was decided. */
  holdProgress: MeetingAct<ProgressMeetingDraft>;
  /** 上门回访: what is said to be done and nobody who asked has said a word on, the longest waiting first. */
  callbacks(id: string, options?: CallOptions): Promise<MeetingCallbackList>;
  /** 三必做: what it still lacks, computed from visits, lists and plans. @throws HuiyinApiError `meeting.not-found` */
  readiness(id: string, options?: CallOptions): Promise<MeetingReadiness>;
}

type StepOperation = Exclude<
  Extract<StaffOperation, `staff.meetings.${string}`>,
  | 'staff.meetings.announce'
  | 'staff.meetings.capture'
  | 'staff.meetings.answer'
  | 'staff.meetings.printSlips'
  | 'staff.meetings.hall'
  | 'staff.meetings.queue'
  | 'staff.meetings.take'
  | 'staff.meetings.setAside'
  | 'staff.meetings.readiness'
  | 'staff.meetings.callbacks'
>;

export function staffMeetingsOf({ transport, body: unit }: Context, secret: Secret): StaffMeetings {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  function step<Op extends StepOperation>(operation: Op): MeetingAct<RequestOf<Op>> {
    return async (typed, draft, { signal, idempotencyKey } = {}) => {
      const path = { id: requireMeetingId(typed) };
      const input = { path, body: draft, secret, signal, idempotencyKey };
      return call<StepOperation>(operation, input);
    };
  }
  const open = step('staff.meetings.open');
  const close = step('staff.meetings.close');
  return {
    announce: async (draft, { signal, idempotencyKey } = {}) => {
      const body = { ...draft, body: unit(draft.body) };
      return call('staff.meetings.announce', { body, secret, signal, idempotencyKey });
    },
    move: step('staff.meetings.move'),
    cancel: step('staff.meetings.cancel'),
    split: step('staff.meetings.split'),
    setAgenda: step('staff.meetings.setAgenda'),
    open: (id, draft = {}, options) => open(id, draft, options),
    capture: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.meetings.capture', {
        path: { id: requireMeetingId(id) },
        ...{ body, secret, signal, idempotencyKey },
      }),
    answer: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.meetings.answer', {
        path: { id: requireMeetingId(id) },
        ...{ body, secret, signal, idempotencyKey },
      }),
    queue: async (id, { signal } = {}) =>
      call('staff.meetings.queue', { path: { id: requireMeetingId(id) }, secret, signal }),
    take: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.meetings.take', {
        path: { id: requireMeetingId(id) },
        ...{ body, secret, signal, idempotencyKey },
      }),
    setAside: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.meetings.setAside', {
        path: { id: requireMeetingId(id) },
        ...{ body, secret, signal, idempotencyKey },
      }),
    printSlips: async (id, body, { signal, idempotencyKey } = {}) =>
      call('staff.meetings.printSlips', {
        path: { id: requireMeetingId(id) },
        ...{ body, secret, signal, idempotencyKey },
      }),
    voidSlips: step('staff.meetings.voidSlips'),
    hall: async (id, { signal } = {}) =>
      call('staff.meetings.hall', { path: { id: requireMeetingId(id) }, secret, signal }),
    attend: step('staff.meetings.attend'),
    showCard: step('staff.meetings.showCard'),
    close: (id, draft = {}, options) => close(id, draft, options),
    minute: step('staff.meetings.minute'),
    review: step('staff.meetings.review'),
    setPortfolios: step('staff.meetings.setPortfolios'),
    holdProgress: step('staff.meetings.holdProgress'),
    callbacks: async (id, { signal } = {}) =>
      call('staff.meetings.callbacks', { path: { id: requireMeetingId(id) }, secret, signal }),
    readiness: async (id, { signal } = {}) =>
      call('staff.meetings.readiness', { path: { id: requireMeetingId(id) }, secret, signal }),
  };
}
