// The tables of whistles.
import type { Deadline, WhistleStatus } from '@huiyin/sdk';
import type { ColumnType } from 'kysely';
import type { Json } from './column-types.js';

/** The whistle that moved, where it was not the case itself. */
export type WhistleMark = ColumnType<string | null, string | undefined, never>;

export interface WhistleTable {
  ledger: string;
  id: string;
  body: string;
  blower: string;
  appeal: string;
  about: string;
  blown_on: string;
  arrive_by: Json<Deadline>;
  arrive_by_day: string;
  status: WhistleStatus;
  ended_on: string | null;
  demo: boolean;
}

export interface WhistleCallTable {
  ledger: string;
  whistle: string;
  /** In the order they were called in, from 0. */
  place: number;
  unit: string;
  appeal: string;
  is_open: boolean;
  arrived_on: string | null;
  recorded_on: string | null;
  recorded_by: string | null;
}
