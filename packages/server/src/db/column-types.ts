// Types of columns that are written otherwise than they are read.
import type { Millis } from '@huiyin/sdk/rules';
import { sql, type ColumnType, type Expression, type RawBuilder } from 'kysely';

/** `timestamptz`: read as milliseconds, written as a `Date`. */
export type Instant = ColumnType<Millis, Date, Date>;
export type OptionalInstant = ColumnType<Millis | null, Date | null, Date | null>;
/** `jsonb`: read as its value, written as text. */
export type Json<T> = ColumnType<T, string, string>;
export type OptionalJson<T> = ColumnType<T | null, string | null, string | null>;

/** A moment as a query parameter to compare a `timestamptz` column with. */
export function instant(at: Millis): RawBuilder<Millis> & Expression<Millis> {
  return sql<Millis>`${new Date(at).toISOString()}::timestamptz`;
}
