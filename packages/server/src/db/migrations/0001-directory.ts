// Roles, and the small tables every ledger shares: ledgers, units, staff tokens.
import { sql, type Kysely } from 'kysely';

/**
 * `huiyin_app` serves requests and sees one ledger at a time; `huiyin_registrar` writes the directory and
 * sees no ledger at all. Neither owns a table, so neither can switch row-level security off.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare
      wanted text;
    begin
      foreach wanted in array array['huiyin_app', 'huiyin_registrar'] loop
        -- Whoever may not create roles finds them created and granted by an administrator.
        if not exists (select from pg_roles where rolname = wanted) then
          begin
            execute format('create role %I nologin', wanted);
          exception
            when duplicate_object or unique_violation then null;
          end;
        end if;
        begin
          execute format('grant %I to current_user', wanted);
        exception
          when insufficient_privilege then
            if not pg_has_role(current_user, wanted, 'member') then raise; end if;
        end;
      end loop;
    end
    $$;

    create table ledger (
      code text collate "C" primary key check (code ~ '^[A-Z]{2,4}$'),
      name text not null
    );

    create table unit (
      slug text collate "C" primary key check (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
      ledger text collate "C" not null references ledger,
      name text not null,
      kind text not null,
      parent text collate "C" references unit deferrable initially deferred,
      first_response_days integer not null check (first_response_days >= 0),
      resolution_days integer not null check (resolution_days >= 0),
      confirmation_days integer not null check (confirmation_days >= 0),
      categories text[] not null,
      channels text[] not null,
      contact_points jsonb not null,
      demo boolean not null,
      sort_order integer not null
    );

    create table staff_token (
      token_hash bytea primary key check (length(token_hash) = 32),
      unit text collate "C" not null references unit,
      role text not null,
      person text not null,
      issued_at timestamptz not null,
      revoked_at timestamptz
    );

    grant select on ledger, unit, staff_token to huiyin_app, huiyin_registrar;
    grant insert, update on ledger, unit, staff_token to huiyin_registrar;
  `.execute(db);
}
