// The tables as Kysely sees them. Every domain table begins with `ledger`, and row-level security filters by it.
import type { ColumnType, Generated } from 'kysely';
import type {
  AnswerType,
  AppealDetail,
  AppealKind,
  AppealState,
  Category,
  Channel,
  Cohort,
  ContactPoint,
  Horizon,
  Level,
  Rating,
  Role,
  SealedFacts,
  SettingPart,
  UnitKind,
  Formulas,
  OwnVocabulary,
  Population,
  Vocabulary,
  Witness,
} from '@huiyin/sdk';
import type {
  ChangeEvent,
  CommitmentBucket,
  CommitmentDueBucket,
  CommitmentEvent,
  DecisionEvent,
  ListBucket,
  OwnTaxonomy,
  ReviewEvent,
  Tally,
  MeetingEvent,
  TaskEvent,
  WhistleEvent,
} from '@huiyin/sdk/rules';
import type { NumberSeries } from '../use-cases/ports.js';
import type { Instant, Json, OptionalInstant, OptionalJson } from './column-types.js';
import type { CaseGrantTable, TrackingCodeTable, TryTable } from './access-tables.js';
import type { AnnouncementTable } from './announcement-tables.js';
import type { AttachmentTables } from './attachment-tables.js';
import type { CalendarTables } from './calendar-tables.js';
import type { CommitmentTable } from './commitment-tables.js';
import type { RecordPhotoTable } from './record-photo-table.js';
import type { ImportMarkTable } from './import-tables.js';
import type { DecisionTables } from './decision-tables.js';
import type { PublicationDecisionTable, PublicWordsTable } from './public-words-tables.js';
import type { OutreachTables } from './visit-tables.js';
import type { PublishedContactsTable } from './directory-tables.js';
import type { WaitingTables } from './waiting-tables.js';
import type { HallTables } from './hall-tables.js';
import type { MeetingTables } from './meeting-tables.js';
import type { NoticeTables } from './notice-tables.js';
import type { ReviewTables } from './review-tables.js';
import type { SnapshotTables } from './snapshot-tables.js';
import type { TaskTables } from './task-tables.js';
import type { StaffAccountTable, StaffSessionTable, StaffTokenTable } from './staff-tables.js';
import type { SettingTables } from './setting-tables.js';
import type { WebhookTables } from './webhook-tables.js';
import type { WhistleCallTable, WhistleTable } from './whistle-tables.js';

export { instant, type Instant } from './column-types.js';

export interface Tables
  extends
    AttachmentTables,
    CalendarTables,
    HallTables,
    WaitingTables,
    MeetingTables,
    DecisionTables,
    NoticeTables,
    OutreachTables,
    ReviewTables,
    SettingTables,
    SnapshotTables,
    TaskTables,
    WebhookTables {
  ledger: { code: string; name: string };
  unit: UnitTable;
  staff_token: StaffTokenTable;
  staff_account: StaffAccountTable;
  staff_session: StaffSessionTable;
  ledger_head: LedgerHeadTable;
  number_series: { ledger: string; series: NumberSeries; year: number; last: number };
  appeal: AppealTable;
  commitment: CommitmentTable;
  record_photo: RecordPhotoTable;
  whistle: WhistleTable;
  whistle_call: WhistleCallTable;
  published_contacts: PublishedContactsTable;
  log_entry: LogEntryTable;
  log_node: { ledger: string; level: number; node_index: number; hash: Buffer };
  entry_detail: EntryDetailTable;
  record_key: {
    ledger: string;
    record: string;
    /** Absent once it is destroyed. */
    key: Buffer | null;
    is_public: boolean;
  };
  kept_salt: { ledger: string; leaf_index: number; leaf_salt: Buffer; words_salt: Buffer | null };
  appeal_search: {
    ledger: string;
    number: string;
    received: string;
    terms: string;
    phone: Buffer | null;
    name: Buffer | null;
  };
  public_words: PublicWordsTable;
  publication_decision: PublicationDecisionTable;
  contact: { ledger: string; number: string; sealed: Buffer };
  contact_look: ContactLookTable;
  tracking_code: TrackingCodeTable;
  code_try: TryTable;
  collection_try: TryTable;
  printed_code_try: TryTable;
  case_grant: CaseGrantTable;
  card_tally: Tally & { ledger: string; count: number };
  figure_due: { ledger: string; body: string; month: string; category: Category; due: string; count: number };
  list_bucket: ListBucket & { ledger: string; count: number };
  commitment_bucket: CommitmentBucket & { ledger: string; count: number };
  commitment_due: CommitmentDueBucket & { ledger: string; count: number };
  publication: PublicationTable;
  announcement: AnnouncementTable;
  unannounced: { ledger: string; number: string; changed_on: string };
  idempotency: IdempotencyTable;
  import_mark: ImportMarkTable;
  checkpoint: CheckpointTable;
  receipt: { ledger: string; handle_hash: Buffer; sealed: Buffer; expires_at: Instant };
}

export interface UnitTable {
  slug: string;
  ledger: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  first_response_days: number;
  resolution_days: number;
  confirmation_days: number;
  categories: Category[];
  channels: Channel[];
  contact_points: Json<ContactPoint[]>;
  vocabulary: Vocabulary | null;
  /** Its own three lists; they take the place of `vocabulary`. */
  own_lists: OptionalJson<OwnVocabulary>;
  /** By which the rates of its card are counted. */
  formulas: OptionalJson<Formulas>;
  /** How many people it has, as somebody published it. */
  population: OptionalJson<Population>;
  /** What it adds to the taxonomy of the units above, changes in it or takes out. */
  taxonomy: OptionalJson<OwnTaxonomy>;
  /** Sites that may show its elements in a frame. */
  frame_origins: Generated<string[]>;
  demo: boolean;
  sort_order: number;
  /** Parts that were set since it was registered. */
  set_parts: Generated<SettingPart[]>;
}

export interface ContactLookTable {
  ledger: string;
  serial: Generated<number>;
  number: string;
  looked_at: Instant;
  unit: string;
  person: string;
  role: Role;
  reason: string;
}

export interface LedgerHeadTable {
  ledger: string;
  next_leaf: number;
  next_seq: number;
  /** Hashes of the perfect subtrees of the tree at `next_leaf`, largest first, 32 bytes each. */
  frontier: Buffer;
  /** Entries that are not opened to anybody. */
  withheld: number;
}

export interface AppealTable {
  ledger: string;
  number: string;
  body: string;
  state: AppealState;
  responsible: string;
  assignee: string | null;
  kind: AppealKind;
  channel: Channel;
  cohort: Cohort;
  category: Category;
  item: string | null;
  item_name: string | null;
  item_group: string | null;
  level: Level;
  horizon: Horizon;
  title: string;
  text: string;
  place: string;
  standard: string | null;
  details: OptionalJson<readonly AppealDetail[]>;
  anonymous: boolean;
  consent: boolean;
  on_behalf: boolean;
  title_public_at: OptionalInstant;
  occurred_at: Instant;
  recorded_at: Instant;
  received: string;
  first_response_due: string;
  resolution_due: string;
  confirmation_days: number;
  first_answered_on: string | null;
  last_answer: AnswerType | null;
  answered_on: string | null;
  resolving: boolean;
  claimed_on: string | null;
  claimed_by: string | null;
  closed_on: string | null;
  witness: Witness | null;
  disputed: boolean;
  reopened: boolean;
  docketed: boolean;
  open_commitments: number;
  demo: boolean;
  /** The day the queue sorts by: the nearest running clock. */
  clock_due: string;
  /** While a claim or a `cannot` waits for the resident: the last day silence does not count. */
  confirm_by: string | null;
  rating: Rating | null;
  followed_up_on: string | null;
  /** A petition's second due day. */
  extended_to: string | null;
  /** From this day on title, text and place are empty. */
  erased_on: string | null;
  followers: Generated<number>;
}

export interface PublicationTable {
  ledger: string;
  id: string;
  body: string;
  period: string;
  category: Category | null;
  published_at: Instant;
  leaf_index: number;
  digest: Buffer;
  card: string;
}

export interface LogEntryTable {
  ledger: string;
  leaf_index: number;
  leaf_hash: Buffer;
  record: string;
  facts: Json<SealedFacts>;
  recorded_at: Instant;
}

export interface EntryDetailTable {
  ledger: string;
  leaf_index: number;
  actor_kind: 'resident' | 'staff' | 'system' | 'operator';
  actor_unit: string | null;
  actor_person: string | null;
  /** The event in the author's words; absent for `received`, whose words are the appeal's, and once erased. */
  event: ColumnType<
    | ChangeEvent
    | CommitmentEvent
    | WhistleEvent
    | TaskEvent
    | MeetingEvent
    | DecisionEvent
    | ReviewEvent
    | null,
    string | null,
    string | null
  >;
}

export interface IdempotencyTable {
  ledger: string;
  key_hash: Buffer;
  request_hash: Buffer;
  sealed_response: Buffer;
  created_at: Instant;
}

export interface CheckpointTable {
  ledger: string;
  tree_size: number;
  root: Buffer;
  frontier: Buffer;
  note: string;
  signed_at: Instant;
}
