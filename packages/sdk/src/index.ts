// @huiyin/sdk: the typed client. Wire types come with it.
export { createClient, type ClientOptions, type HuiyinClient } from './client.js';
export type { CallOptions, WriteOptions } from './core/caller.js';
export {
  HuiyinAbortError,
  HuiyinApiError,
  HuiyinError,
  HuiyinNetworkError,
  HuiyinResponseError,
  HuiyinUsageError,
  type ClientErrorCode,
  type HuiyinErrorCode,
} from './core/errors.js';
export {
  newIdempotencyKey,
  normaliseNumber,
  normalisePhoneLast4,
  normaliseTrackingCode,
} from './core/identifiers.js';
export type { Page, Pages } from './core/pages.js';
export type { ByteStream, CancelSignal, Fetch, FetchInit, FetchResponse, Signal } from './core/platform.js';
export type { StreamState, Topic } from './core/streaming.js';
export type {
  AppealInput,
  AppealListsQuery,
  AppealListsUpdate,
  AppealQuery,
  Appeals,
  KnownAppealListsQuery,
} from './resources/appeals.js';
export { calendarUrl, type CommitmentCalendar, type UnitCalendar } from './resources/calendar-url.js';
export type { Bodies } from './resources/bodies.js';
export type { CommitmentQuery, Commitments } from './resources/commitments.js';
export type { Events, StreamOptions } from './resources/events.js';
export type { ChangesOptions, OpenAppeal } from './resources/open-appeal.js';
export type { OwnData } from './resources/own-data.js';
export type {
  KnownReportCardQuery,
  ReportCardQuery,
  ReportCards,
  ReportCardUpdate,
  SnapshotQuery,
} from './resources/report-cards.js';
export type { WhistleQuery, Whistles } from './resources/whistles.js';
export type * from './types/index.js';
