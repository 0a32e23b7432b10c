// A ledger: its head, its appeals, and the sealed log of everything that happened to them.
import { sql, type Kysely } from 'kysely';

/** References are checked at commit: what one act writes travels together, in no order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger_head (
      ledger text collate "C" primary key references ledger,
      next_leaf bigint not null check (next_leaf >= 0),
      next_seq bigint not null check (next_seq >= 0),
      frontier bytea not null check (length(frontier) % 32 = 0)
    );

    create table number_series (
      ledger text collate "C" not null references ledger,
      -- What is counted: appeals, commitments.
      series text collate "C" not null,
      year integer not null,
      last integer not null check (last > 0),
      primary key (ledger, series, year)
    );

    create table appeal (
      ledger text collate "C" not null references ledger,
      number text collate "C" not null,
      body text collate "C" not null references unit,
      state text not null,
      responsible text collate "C" not null references unit,
      assignee text collate "C" references unit,
      kind text not null,
      channel text not null,
      cohort text not null,
      category text not null,
      level text not null,
      horizon text not null,
      title text not null,
      text text not null,
      place text not null,
      anonymous boolean not null,
      consent boolean not null,
      title_public_at timestamptz,
      occurred_at timestamptz not null,
      recorded_at timestamptz not null,
      received date not null,
      first_response_due date not null,
      resolution_due date not null,
      confirmation_days integer not null,
      first_answered_on date,
      last_answer text,
      answered_on date,
      resolving boolean not null,
      claimed_on date,
      claimed_by text collate "C",
      closed_on date,
      witness text,
      disputed boolean not null,
      reopened boolean not null,
      docketed boolean not null,
      open_commitments integer not null check (open_commitments >= 0),
      demo boolean not null,
      clock_due date not null,
      confirm_by date,
      primary key (ledger, number),
      check (starts_with(number, ledger || '-'))
    );
    -- The public list, newest first.
    create index appeal_newest on appeal (ledger, body, received, number);
    create index appeal_newest_open on appeal (ledger, body, received, number) where closed_on is null;
    -- The ten oldest of a card.
    create index appeal_oldest on appeal (ledger, body, received, number)
      where state in ('received', 'accepted', 'assigned', 'in-hand', 'answered');
    -- Queues, nearest clock first.
    create index appeal_queue on appeal (ledger, clock_due, number) where closed_on is null;
    create index appeal_by_state on appeal (ledger, state, clock_due, number);
    create index appeal_responsible on appeal (ledger, responsible, clock_due, number) where closed_on is null;
    create index appeal_assignee on appeal (ledger, assignee, clock_due, number) where assignee is not null;
    -- What the calendar may close.
    create index appeal_lapsing on appeal (ledger, confirm_by) where confirm_by is not null;

    -- Whatever has entries of its own in the log: an appeal, a commitment, a published card.
    create table record_key (
      ledger text collate "C" not null references ledger,
      record text collate "C" not null,
      key bytea not null check (length(key) = 32),
      -- Whether its entries are opened to everybody.
      is_public boolean not null,
      primary key (ledger, record)
    );

    create table log_entry (
      ledger text collate "C" not null,
      leaf_index bigint not null,
      leaf_hash bytea not null check (length(leaf_hash) = 32),
      record text collate "C" not null,
      facts jsonb not null,
      recorded_at timestamptz not null,
      primary key (ledger, leaf_index),
      foreign key (ledger, record) references record_key (ledger, record) deferrable initially deferred
    );
    create index log_entry_of_record on log_entry (ledger, record, leaf_index);

    -- Subtrees that are full, leaves apart: with them a proof takes a hundred rows at most, whatever the size.
    create table log_node (
      ledger text collate "C" not null references ledger,
      level integer not null check (level > 0),
      node_index bigint not null,
      hash bytea not null check (length(hash) = 32),
      primary key (ledger, level, node_index)
    );

    create table entry_detail (
      ledger text collate "C" not null,
      leaf_index bigint not null,
      actor_kind text not null,
      actor_unit text collate "C",
      actor_person text,
      event jsonb,
      primary key (ledger, leaf_index),
      foreign key (ledger, leaf_index) references log_entry (ledger, leaf_index) deferrable initially deferred
    );

    create table contact (
      ledger text collate "C" not null,
      number text collate "C" not null,
      sealed bytea not null,
      primary key (ledger, number),
      foreign key (ledger, number) references appeal (ledger, number) deferrable initially deferred
    );

    create table tracking_code (
      ledger text collate "C" not null,
      number text collate "C" not null,
      code_hash bytea not null check (length(code_hash) = 32),
      primary key (ledger, number),
      foreign key (ledger, number) references appeal (ledger, number) deferrable initially deferred
    );

    -- Counts tries at numbers that may not exist: an unknown number behaves as a known one.
    create table code_try (
      ledger text collate "C" not null,
      number text collate "C" not null,
      wrong integer not null,
      last_at timestamptz not null,
      primary key (ledger, number)
    );
    create index code_try_last on code_try (ledger, last_at);

    create table case_grant (
      ledger text collate "C" not null,
      number text collate "C" not null,
      unit text collate "C" not null references unit,
      rights text not null,
      granted_at timestamptz not null,
      until timestamptz,
      primary key (ledger, number, unit),
      foreign key (ledger, number) references appeal (ledger, number) deferrable initially deferred
    );

    grant select, insert, update on ledger_head, number_series, appeal, tracking_code, case_grant to huiyin_app;
    grant select, insert, update, delete on code_try to huiyin_app;
    -- Append only: what is written here is never changed and never taken away.
    grant select, insert on log_entry, log_node, entry_detail, record_key, contact to huiyin_app;
  `.execute(db);
}
