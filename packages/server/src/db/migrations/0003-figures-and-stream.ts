// What is derived with every entry: counted figures, the stream of announcements, stored answers, checkpoints.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table figure_bucket (
      ledger text collate "C" not null,
      body text collate "C" not null,
      month text collate "C" not null,
      category text collate "C" not null,
      channel text collate "C" not null,
      standing text collate "C" not null,
      disputed boolean not null,
      reopened boolean not null,
      docketed boolean not null,
      count integer not null,
      primary key (ledger, body, month, category, channel, standing, disputed, reopened, docketed)
    );

    create table figure_due (
      ledger text collate "C" not null,
      body text collate "C" not null,
      month text collate "C" not null,
      due date not null,
      count integer not null,
      primary key (ledger, body, month, due)
    );

    create table announcement (
      ledger text collate "C" not null,
      seq bigint not null,
      audience text not null,
      body text collate "C" not null,
      number text collate "C" not null,
      category text not null,
      state text not null,
      day date not null,
      primary key (ledger, seq)
    );

    -- Anonymous cases that changed and wait for the day's shuffled batch.
    create table unannounced (
      ledger text collate "C" not null,
      number text collate "C" not null,
      changed_on date not null,
      primary key (ledger, number),
      foreign key (ledger, number) references appeal (ledger, number) deferrable initially deferred
    );

    create table idempotency (
      ledger text collate "C" not null,
      key_hash bytea not null,
      request_hash bytea not null,
      sealed_response bytea not null,
      created_at timestamptz not null,
      primary key (ledger, key_hash)
    );
    create index idempotency_age on idempotency (ledger, created_at);

    create table checkpoint (
      ledger text collate "C" not null,
      tree_size bigint not null,
      root bytea not null check (length(root) = 32),
      frontier bytea not null,
      note text not null,
      signed_at timestamptz not null,
      primary key (ledger, tree_size)
    );

    grant select, insert, update, delete on figure_bucket, figure_due to huiyin_app;
    grant select, insert, delete on unannounced, idempotency to huiyin_app;
    grant select, insert on announcement, checkpoint to huiyin_app;
  `.execute(db);
}
